import { ConnectionError, TimeoutError } from "../model/errors.js";
import { backoffMs, readRetryAfterMs } from "./backoff.js";
import { sleep, type Clock } from "./clock.js";
import { emit, type Hooks } from "./hooks.js";
import type { Answer, ApiRequest, Send } from "./request.js";

/** Statuses worth another attempt, if the request may be repeated. */
const PASSING = new Set([408, 500, 502, 503, 504]);

export interface RetryOptions {
  maxRetryWaitMs: number;
  clock: Clock;
  random: () => number;
  hooks: Hooks;
}

type Outcome = { answer: Answer; error?: never } | { error: ConnectionError | TimeoutError; answer?: never };

/** Sends a request again after a temporary failure. It is the outermost layer, so its waits hold no slot. */
export function retry(options: RetryOptions, next: Send): Send {
  const { maxRetryWaitMs, clock, random, hooks } = options;

  return async (request) => {
    for (let retries = 0; ; retries += 1) {
      let outcome: Outcome;
      try {
        outcome = { answer: await next(request) };
      } catch (thrown) {
        if (!(thrown instanceof ConnectionError || thrown instanceof TimeoutError)) throw thrown;
        outcome = { error: thrown };
      }
      const { answer, error } = outcome;
      if (retries < request.maxRetries && mayBeRetried(request, outcome)) {
        const askedMs = answer && readRetryAfterMs(answer, clock.now());
        const waitMs = backoffMs({ retries, status: answer?.status, askedMs }, maxRetryWaitMs, random);
        if (waitMs !== undefined) {
          const { operation, attempts } = request;
          emit(hooks, "onRetry", { operation, attempt: attempts, waitMs, status: answer?.status, error: error?.name });
          if (error ? error.mayHaveSucceeded : answer.status !== 429) request.mayHaveArrived = true;
          await sleep(clock, waitMs, request.signal);
          continue;
        }
      }
      if (error) throw error;
      return answer;
    }
  };
}

function mayBeRetried(request: ApiRequest, { answer, error }: Outcome): boolean {
  if (answer) return answer.status === 429 || (request.repeatable && PASSING.has(answer.status));
  // If no connection was made, the request never arrived, so nothing is done twice.
  return request.repeatable || !error.mayHaveSucceeded;
}
