import { authorize, type TokenSource } from "./authorize.js";
import { attempt } from "./attempt.js";
import type { Clock } from "./clock.js";
import { limitConcurrency } from "./concurrency.js";
import type { AnswerCheck } from "../model/responses.js";
import { type Hooks, observe, report } from "./hooks.js";
import type { Pacing } from "./pacing.js";
import type { Send } from "./request.js";
import { retry } from "./retry.js";

export interface PipelineOptions {
  auth: TokenSource;
  fetch: typeof globalThis.fetch;
  maxConcurrency: number;
  maxRetryWaitMs: number;
  hooks: Hooks;
  onUnexpectedResponse: AnswerCheck | undefined;
  pacing: Pacing;
  clock: Clock;
  random: () => number;
}

/**
 * The layers that a request passes, outermost first. Waits (back-off, pacing) come before the slot, so that a waiting request
 * doesn't hold up the others. Token, timeout and fetch come after it.
 */
export function pipeline(options: PipelineOptions): Send {
  const { auth, fetch, maxConcurrency, hooks, onUnexpectedResponse, pacing, clock } = options;
  const sent = limitConcurrency(
    maxConcurrency,
    authorize(
      auth,
      observe(
        hooks,
        clock,
        attempt(fetch, clock),
      ),
    ),
  );
  const toApi = report(
    onUnexpectedResponse,
    retry(
      options,
      pacing.layer(sent),
    ),
  );
  // The photo storage is not part of the API: no document describes it, and the rate limits don't count it.
  const toStorage = retry(options, sent);
  return (request) => (request.exchange ? toStorage : toApi)(request);
}
