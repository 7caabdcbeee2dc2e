import { readResetMs } from "./rate-limit.js";
import type { Answer } from "./request.js";

/** The first back-off takes at most this long; each further one may take twice as long as the one before. */
const FIRST_MS = 500;
const LONGEST_MS = 30_000;
/** The wait after a 429 that names none: longer than the vendor's one-minute window. */
const RATE_LIMIT_WINDOW_MS = 61_000;
/** The server names waits in whole seconds, perhaps rounded down. This much is added at random, which also spreads the clients that wait. */
const ROUNDING_MS = 1_000;

export interface Failure {
  /** Retries made before this one. */
  retries: number;
  /** The status of the response; undefined if there was none. */
  status: number | undefined;
  /** The wait that the response named. */
  askedMs: number | undefined;
}

/**
 * How long to wait before the next attempt: exponential with full jitter, and never less than the server asked for.
 * Undefined if the server asked for more than `maxRetryWaitMs`.
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

/**
 * The wait that a response names, in milliseconds.
 *
 * `Retry-After` counts on any response, in seconds or as a date. Every response has `rateLimit-reset`, successful ones
 * too, so it is a wait only on a 429. https://developers.worksmobile.com/kr/docs/rate-limits
 */
export function readRetryAfterMs({ status, headers }: Pick<Answer, "status" | "headers">, now: number): number | undefined {
  const resetMs = status === 429 ? readResetMs(headers) : undefined;
  const named = retryAfterMs(headers, now);
  if (named === undefined || resetMs === undefined) return named ?? resetMs;
  return Math.max(named, resetMs);
}

/** How long after a 429 its operation refuses everybody. */
export function refusedForMs(answer: Pick<Answer, "status" | "headers">, now: number): number {
  const askedMs = readRetryAfterMs(answer, now);
  return askedMs === undefined ? RATE_LIMIT_WINDOW_MS : askedMs + ROUNDING_MS;
}

function retryAfterMs(headers: Headers, now: number): number | undefined {
  const value = headers.get("retry-after")?.trim();
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1000);
  // Date.parse finds a year in almost anything, even in "-5".
  const date = /\d:\d\d/.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(date)) return undefined;
  // Compared with the clock that wrote it, because the local one may be minutes off.
  const serverNow = Date.parse(headers.get("date") ?? "");
  return Math.max(0, date - (Number.isNaN(serverNow) ? now : serverNow));
}
