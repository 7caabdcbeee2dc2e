/** An operation's rate limit, as its last response gave it. */
export interface RateLimit {
  /** Requests allowed per window (a minute): 60 on the free plan, 240 on the paid ones. */
  limit: number | undefined;
  /** Requests left in this window. */
  remaining: number | undefined;
  /** When the window ends, by the local clock. */
  resetAt: Date | undefined;
}

/**
 * Reads the vendor's headers; any of them may be missing.
 *
 * `rateLimit-ssed` is how the vendor's page spells it. It counts the calls used.
 * https://developers.worksmobile.com/kr/docs/rate-limits
 */
export function readRateLimit(headers: Headers, now: number): RateLimit | undefined {
  const limit = count(headers, "ratelimit-limit");
  const used = count(headers, "ratelimit-ssed");
  const remaining =
    count(headers, "ratelimit-remaining") ??
    (limit !== undefined && used !== undefined ? Math.max(0, limit - used) : undefined);
  const resetMs = readResetMs(headers);
  if (limit === undefined && remaining === undefined && resetMs === undefined) return undefined;
  return { limit, remaining, resetAt: resetMs === undefined ? undefined : new Date(now + resetMs) };
}

/** `rateLimit-reset` in milliseconds; the header gives seconds. */
export function readResetMs(headers: Headers): number | undefined {
  const seconds = count(headers, "ratelimit-reset");
  return seconds === undefined ? undefined : seconds * 1000;
}

function count(headers: Headers, name: string): number | undefined {
  const text = headers.get(name);
  return text !== null && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}
