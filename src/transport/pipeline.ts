import type { TokenSource } from "../auth/token-source.js";
import { attempt } from "./attempt.js";
import { authorize } from "./authorize.js";
import type { Clock } from "./clock.js";
import { limitConcurrency } from "./concurrency.js";
import { observe, type Hooks } from "./hooks.js";
import type { Pacing } from "./pacing.js";
import type { Send } from "./request.js";
import { retry } from "./retry.js";

export interface PipelineOptions {
  auth: TokenSource;
  fetch: typeof globalThis.fetch;
  maxConcurrency: number;
  maxRetryWaitMs: number;
  hooks: Hooks;
  pacing: Pacing;
  clock: Clock;
  random: () => number;
}

/**
 * A request's way, outermost first. Waits (back-off, pacing) come before the slot, so that a waiting request
 * keeps nobody else from being sent; token, timeout and fetch come after it.
 */
export function pipeline(options: PipelineOptions): Send {
  const { auth, fetch, maxConcurrency, hooks, pacing, clock } = options;
  const unpaced = limitConcurrency(
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
  const paced = pacing.layer(unpaced);
  // The storage is not the API: its requests do not count against the limits of operations.
  return retry(options, (request) => (request.exchange ? unpaced : paced)(request));
}
