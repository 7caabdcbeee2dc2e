import { SECOND } from "./date-times.js";
import { Refusal } from "./exchange.js";

interface Window {
  readonly startedAt: number;
  used: number;
}

/** Counts requests per operation in fixed windows. https://developers.worksmobile.com/kr/docs/rate-limits */
export class RateLimit {
  readonly #limit: number | false;
  readonly #windowMs: number;
  readonly #windows = new Map<string, Window>();

  constructor(limit: number | false, windowSeconds: number) {
    this.#limit = limit;
    this.#windowMs = windowSeconds * SECOND;
  }

  /** Counts a request and gives the headers that tell of it; one too many is refused. */
  count(operation: string, now: number): Record<string, string> {
    if (this.#limit === false) return {};
    let window = this.#windows.get(operation);
    if (window === undefined || now - window.startedAt >= this.#windowMs) {
      window = { startedAt: now, used: 0 };
      this.#windows.set(operation, window);
    }
    window.used += 1;
    const headers = this.#headers(window, this.#limit, now);
    if (window.used > this.#limit) throw new Refusal(429, "TOO_MANY_REQUESTS", "API rate limit exceeded", headers);
    return headers;
  }

  // "ssed" is how the vendor spells the header of the calls used.
  #headers({ startedAt, used }: Window, limit: number, now: number): Record<string, string> {
    return {
      "rateLimit-ssed": String(Math.min(used, limit)),
      "rateLimit-limit": String(limit),
      "rateLimit-remaining": String(Math.max(0, limit - used)),
      "rateLimit-reset": String(Math.ceil((startedAt + this.#windowMs - now) / SECOND)),
    };
  }
}
