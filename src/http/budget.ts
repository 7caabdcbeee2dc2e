import { RateLimitError } from "../model/errors.js";
import type { Clock } from "./clock.js";
import type { Limiter } from "./limiter.js";
import type { RateLimit } from "./rate-limit.js";
import type { Answer, ApiRequest } from "./request.js";
import { WaitingLine } from "./concurrency.js";

/** What waits for a turn: a request, or an edit that will send one. */
export type Waiting = Pick<ApiRequest, "operation" | "signal" | "attempts">;

export interface PacingOptions {
  /** As in the options of the client. */
  pace: "sustained" | "peak" | false;
  maxRetryWaitMs: number;
  maxConcurrency: number;
  /** Used by `Pacing` once a budget has room. */
  limiter?: Limiter | undefined;
  clock: Clock;
}

/**
 * The limit is for peaks: the vendor asks clients that call for longer than this without a pause to use half of it.
 * https://developers.worksmobile.com/jp/docs/rate-limits
 */
const SUSTAINED_AFTER_MS = 30 * 60_000;
/** A pause this long starts a new stretch of calls. Waiting for a reset (a minute at most) doesn't. */
const PAUSE_MS = 2 * 60_000;
/** The limits are per minute. Used when a response names no reset. */
const WINDOW_MS = 60_000;
/** `rateLimit-reset` comes in whole seconds, and the vendor doesn't say how they are rounded. */
const ROUNDING_MS = 1_000;
/** Rounding and network delays make the resets of two responses in one window differ by up to this much. */
const RESET_PRECISION_MS = 1_500;

/**
 * How many requests of one operation may still be sent in the current window, as far as responses have told.
 *
 * A window may end up to a second later than announced. So after that moment, requests first use what the old window had
 * left. If that was nothing, one request goes alone, and its response shows whether the new window has begun: a wrong guess costs one
 * refusal, not one for every slot.
 */
export class Budget {
  said: RateLimit | undefined;

  readonly #options: PacingOptions;
  readonly #line = new WaitingLine();
  #limit: number | undefined;
  /** Requests that may still be sent in this window. */
  #left = Infinity;
  /** When this window ends, by a response; a guess until a response confirms that the window has begun. */
  #resetAt: number | undefined;
  #confirmed = false;
  #heardAt = -Infinity;
  /** Requests are numbered as they are sent. Those up to `#windowTurn` belong to an earlier window. */
  #turn = 0;
  #windowTurn = 0;
  readonly #inFlight = new Set<number>();
  /** Turns held for requests that are not sent yet. */
  #held = 0;
  #stretchStart = -Infinity;
  #lastSent = -Infinity;
  #cancelTimer: (() => void) | undefined;

  constructor(options: PacingOptions) {
    this.#options = options;
  }

  /** Takes a turn at once if there is room; otherwise waits as `hold` does. */
  enter(request: Waiting): number | Promise<number> {
    const held = this.hold(request);
    return held ? held.then(() => this.take()) : this.take();
  }

  /** Holds a turn, at once if there is room. Throws if the wait would be longer than `maxRetryWaitMs`. */
  hold(request: Waiting): Promise<void> | undefined {
    if (this.#line.length > 0 || !this.#hasRoom()) return this.#waitForRoom(request);
    this.#holdOne();
    return undefined;
  }

  /** Uses a held turn; returns its number. */
  take(): number {
    const now = this.#options.clock.now();
    if (now - this.#lastSent > PAUSE_MS) this.#stretchStart = now;
    this.#lastSent = now;
    this.#held -= 1;
    this.#turn += 1;
    this.#inFlight.add(this.#turn);
    return this.#turn;
  }

  /** Gives back a held turn for which nothing was sent. */
  giveBack(): void {
    this.#held -= 1;
    this.#left += 1;
    this.#admit();
  }

  async #waitForRoom(request: Waiting): Promise<void> {
    if (this.#waitIsTooLong()) throw this.#refusal(request);
    const held = this.#line.wait(request.signal, () => {
      if (!this.#hasRoom()) throw this.#refusal(request);
      this.#holdOne();
    });
    this.#wakeAtReset();
    try {
      await held;
    } finally {
      if (this.#line.length === 0) this.#cancelTimer?.();
    }
  }

  /** Learns from a response. */
  hear(turn: number, { status, rateLimit }: Answer): void {
    if (!rateLimit) return;
    this.said = rateLimit;
    this.#limit = rateLimit.limit ?? this.#limit;
    const remaining = status === 429 ? 0 : rateLimit.remaining;
    if (remaining === undefined || turn <= this.#windowTurn) return;

    const now = this.#options.clock.now();
    const told = rateLimit.resetAt?.getTime() ?? now + WINDOW_MS;
    // A window that still refuses, or that is said to end within this second, is not over: its end was rounded down.
    const resetAt = status === 429 || told <= now ? told + ROUNDING_MS : told;
    // The server hasn't counted the requests sent after this one, nor those that hold a turn.
    const left = remaining - (this.#turn - turn) - this.#held;
    const known = this.#resetAt;
    if (!this.#confirmed || known === undefined || resetAt > known + RESET_PRECISION_MS) {
      // Perhaps it hasn't counted earlier ones either that are still in flight.
      this.#left = left - [...this.#inFlight].filter((other) => other < turn).length;
      this.#resetAt = resetAt;
    } else if (resetAt >= known - RESET_PRECISION_MS) {
      this.#left = Math.min(this.#left, left);
      this.#resetAt = Math.max(known, resetAt);
    }
    this.#confirmed = true;
    this.#heardAt = now;
  }

  leave(turn: number): void {
    this.#inFlight.delete(turn);
    this.#admit();
  }

  #holdOne(): void {
    this.#left -= 1;
    this.#held += 1;
  }

  #hasRoom(): boolean {
    const { pace, maxConcurrency, clock } = this.#options;
    if (pace === false) return true;
    const now = clock.now();
    // If the clock was set back, the window would stay open for that much longer.
    if (this.#resetAt !== undefined && (now >= this.#resetAt || now < this.#heardAt)) this.#beginWindow(now, this.#resetAt);
    // More would only wait for a slot, and could no longer be held back once a response says that nothing is left.
    if (this.#inFlight.size + this.#held >= maxConcurrency) return false;
    if (this.#left > this.#reserve(now)) return true;
    return !this.#confirmed && this.#held === 0 && [...this.#inFlight].every((turn) => turn <= this.#windowTurn);
  }

  #beginWindow(now: number, resetAt: number): void {
    // Requests in flight may be counted in the new window, and held ones will be.
    const fresh = (this.#limit ?? Infinity) - this.#inFlight.size - this.#held;
    this.#left = now >= resetAt + ROUNDING_MS ? fresh : Math.min(this.#left, fresh);
    this.#windowTurn = this.#turn;
    this.#resetAt = now + WINDOW_MS;
    this.#confirmed = false;
    this.#heardAt = now;
  }

  /** The part of the limit to leave unused. It's a courtesy: the server refuses nobody for using it. */
  #reserve(now: number): number {
    const { pace, maxRetryWaitMs } = this.#options;
    const sustained = pace === "sustained" && now - this.#stretchStart >= SUSTAINED_AFTER_MS;
    const isTooLong = this.#resetAt !== undefined && this.#resetAt - now > maxRetryWaitMs;
    return sustained && this.#limit !== undefined && !isTooLong ? Math.ceil(this.#limit / 2) : 0;
  }

  /** The time until the window ends, if it is known that this is what a request waits for. */
  #waitMs(): number {
    const now = this.#options.clock.now();
    if (!this.#confirmed || this.#resetAt === undefined || this.#left > this.#reserve(now)) return 0;
    return this.#resetAt - now;
  }

  #waitIsTooLong(): boolean {
    return this.#waitMs() > this.#options.maxRetryWaitMs;
  }

  #refusal({ operation, attempts }: Waiting): RateLimitError {
    const waitMs = this.#waitMs();
    return new RateLimitError({
      operation,
      attempts,
      status: 429,
      code: undefined,
      description: `the limit of this operation is used up for another ${Math.ceil(waitMs / 1000)} s`,
      hint: "That is longer than maxRetryWaitMs, so the call did not wait",
      retryAfterMs: waitMs,
      headers: new Headers(),
      body: "",
    });
  }

  #admit(): void {
    while (this.#line.length > 0 && (this.#hasRoom() || this.#waitIsTooLong())) this.#line.letNext();
    if (this.#line.length > 0) this.#wakeAtReset();
  }

  #wakeAtReset(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    if (this.#resetAt === undefined) return;
    const { clock } = this.#options;
    // A timer longer than 2^31 ms fires at once, and would be set again forever.
    const waitMs = Math.min(Math.max(0, this.#resetAt - clock.now()), WINDOW_MS);
    this.#cancelTimer = clock.after(waitMs, () => this.#admit());
  }
}
