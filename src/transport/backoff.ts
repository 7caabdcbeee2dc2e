/** The first back-off is at most this; each further one may be twice as long. */
const FIRST_MS = 500;
const LONGEST_MS = 30_000;
/** A 429 that names no wait is outlived by one that is longer than the vendor's one-minute window. */
const RATE_LIMIT_WINDOW_MS = 61_000;
/** Waits named by the server are in whole seconds, perhaps rounded down; who waits is also spread a little. */
const ROUNDING_MS = 1_000;

export interface Failure {
  /** Retries made before this one. */
  retries: number;
  /** The status of the answer; undefined where none came. */
  status: number | undefined;
  /** The wait that the answer named. */
  askedMs: number | undefined;
}

/**
 * How long to wait before the next attempt: exponential with full jitter, and never sooner than the server asked.
 * Undefined where the server asked for more than `maxRetryWaitMs`.
 */
export function backoffMs(failure: Failure, maxRetryWaitMs: number, random: () => number): number | undefined {
  const { retries, status, askedMs } = failure;
  if (askedMs !== undefined) {
    if (askedMs > maxRetryWaitMs) return undefined;
    return Math.min(maxRetryWaitMs, Math.max(askedMs + random() * ROUNDING_MS, jittered(retries, random)));
  }
  if (status === 429) return Math.min(maxRetryWaitMs, RATE_LIMIT_WINDOW_MS + random() * ROUNDING_MS);
  return Math.min(maxRetryWaitMs, jittered(retries, random));
}

function jittered(retries: number, random: () => number): number {
  return random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** retries);
}
