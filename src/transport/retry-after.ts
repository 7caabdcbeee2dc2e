import { readResetMs } from "./rate-limit.js";
import type { Answer } from "./request.js";

/**
 * The wait that an answer names, in milliseconds.
 *
 * `Retry-After` counts on any answer, as seconds or as a date. `rateLimit-reset` stands on every answer, successes
 * too, so it names a wait on a 429 only. https://developers.worksmobile.com/kr/docs/rate-limits
 */
export function readRetryAfterMs({ status, headers }: Pick<Answer, "status" | "headers">, now: number): number | undefined {
  const resetMs = status === 429 ? readResetMs(headers) : undefined;
  const named = retryAfterMs(headers, now);
  if (named === undefined || resetMs === undefined) return named ?? resetMs;
  return Math.max(named, resetMs);
}

function retryAfterMs(headers: Headers, now: number): number | undefined {
  const value = headers.get("retry-after")?.trim();
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1000);
  // Date.parse finds a year in almost anything, in "-5" say.
  const date = /\d:\d\d/.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(date)) return undefined;
  // Measured by the clock that wrote it: the local one may be minutes off.
  const serverNow = Date.parse(headers.get("date") ?? "");
  return Math.max(0, date - (Number.isNaN(serverNow) ? now : serverNow));
}
