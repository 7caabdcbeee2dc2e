import { isWorksError, type AnyWorksError } from "../model/errors.js";
import { backoffMs } from "../http/backoff.js";
import { sleep, type Clock } from "../http/clock.js";
import { emit, type Hooks } from "../http/hooks.js";
import type { Turn } from "../http/turn.js";

export interface EditRetries {
  clock: Clock;
  random: () => number;
  maxRetries: number;
  maxRetryWaitMs: number;
  hooks: Hooks;
}

type PutFailure = Extract<AnyWorksError, { mayHaveSucceeded: boolean }> & { status?: number; retryAfterMs?: number | undefined };

/** The PUTs of an edit: how many were sent, whether one may have taken effect, and whether to try again. */
export class Attempts {
  made = 0;
  /** The last failure after which the write may have taken effect. */
  doubt: PutFailure | undefined;
  readonly #retries: EditRetries;
  readonly #signal: AbortSignal | undefined;
  #retried = 0;
  #hasRenewed = false;
  /** The wait before the next attempt; undefined if there is none. */
  #waitMs: number | undefined = 0;

  constructor(retries: EditRetries, signal: AbortSignal | undefined) {
    this.#retries = retries;
    this.#signal = signal;
  }

  /** Handles a failure. Throws it if nothing was written and another attempt wouldn't help. */
  fail(error: unknown, { isRenewed }: Turn): undefined {
    if (!isPutFailure(error)) throw error;
    this.made = error.attempts;
    if (isRenewed && !this.#hasRenewed) {
      // As after any 401, try once more with the new token, without counting it against maxRetries.
      this.#hasRenewed = true;
      return;
    }
    if (error.mayHaveSucceeded) this.doubt = error;
    else if (error.name !== "RateLimitError" && error.name !== "ConnectionError") throw error;
    this.#waitMs = this.#nextWaitMs(error);
    if (this.#waitMs === undefined && !error.mayHaveSucceeded) throw error;
  }

  /** Waits for the next attempt; false if there is none. */
  async another(): Promise<boolean> {
    const waitMs = this.#waitMs;
    if (waitMs) await sleep(this.#retries.clock, waitMs, this.#signal);
    this.#waitMs = 0;
    return waitMs !== undefined;
  }

  /** Throws the earlier doubt instead of the error that kept it from being settled: only the doubt says that the change may be written. */
  readonly orDoubt = (error: unknown): never => {
    // The reason of an abort is thrown as it is.
    throw isWorksError(error) ? (this.doubt ?? error) : error;
  };

  #nextWaitMs({ operation, name, attempts, status, retryAfterMs }: PutFailure): number | undefined {
    const { random, maxRetries, maxRetryWaitMs, hooks } = this.#retries;
    if (this.#retried >= maxRetries) return undefined;
    const waitMs = backoffMs({ retries: this.#retried, status, askedMs: retryAfterMs }, maxRetryWaitMs, random);
    if (waitMs === undefined) return undefined;
    this.#retried += 1;
    emit(hooks, "onRetry", { operation, attempt: attempts, waitMs, status, error: name });
    return waitMs;
  }
}

function isPutFailure(error: unknown): error is PutFailure {
  return isWorksError(error) && "mayHaveSucceeded" in error;
}
