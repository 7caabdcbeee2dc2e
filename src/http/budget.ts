import { RateLimitError } from "../model/errors.js";
import type { Clock } from "./clock.js";
import type { Limiter } from "./limiter.js";
import type { RateLimit } from "./rate-limit.js";
import type { Answer, ApiRequest } from "./request.js";
import { WaitingLine } from "./concurrency.js";

/** What waits for a turn: a request, or an edit that will make one. */
export type Waiting = Pick<ApiRequest, "operation" | "signal" | "attempts">;

/** `"sustained"`: half the limit after 30 minutes on end. `"peak"`: the whole limit. `false`: no pacing. */
export type Pace = "sustained" | "peak" | false;

export interface PacingOptions {
  pace: Pace;
  maxRetryWaitMs: number;
  maxConcurrency: number;
  /** Asked by `Pacing`, once a budget has room. */
  limiter?: Limiter | undefined;
  clock: Clock;
}

/**
 * The limit is a peak value: who calls for longer than this on end is to use half of it.
 * https://developers.worksmobile.com/jp/docs/rate-limits
 */
const SUSTAINED_AFTER_MS = 30 * 60_000;
/** A pause this long ends a stretch of calls; waiting for a reset (at most a minute) does not. */
const PAUSE_MS = 2 * 60_000;
/** The limits are per minute; used where an answer names no reset. */
const WINDOW_MS = 60_000;
/** `rateLimit-reset` comes in whole seconds, and nothing says whether they are rounded up or down. */
const ROUNDING_MS = 1_000;
/** By rounding and by the way an answer takes, two answers of one window may differ by this much. */
const RESET_PRECISION_MS = 1_500;

/**
 * One operation's share of the current window, as far as the answers have told.
 *
 * A window may end up to a second later than was told. So the first request after the told end goes by what the old
 * window had left, and where that was nothing it goes alone: its answer says whether the new window has begun, and a
 * wrong guess costs one refusal, not one for every slot.
 */
export class Budget {
  said: RateLimit | undefined;

  readonly #options: PacingOptions;
  readonly #line = new WaitingLine();
  #limit: number | undefined;
  /** Requests that may still be sent in this window. */
  #left = Infinity;
  /** When this window ends: told by an answer, or guessed until one has confirmed that it began. */
  #resetAt: number | undefined;
  #confirmed = false;
  #heardAt = -Infinity;
  /** Requests are numbered as they go; those up to `#windowTurn` belong to an earlier window. */
  #turn = 0;
  #windowTurn = 0;
  readonly #inFlight = new Set<number>();
  /** Turns that are held for requests not sent yet. */
  #held = 0;
  #stretchStart = -Infinity;
  #lastSent = -Infinity;
  #cancelTimer: (() => void) | undefined;

  constructor(options: PacingOptions) {
    this.#options = options;
  }

  /** Sends at once where there is room, else as `hold`. */
  enter(request: Waiting): number | Promise<number> {
    const held = this.hold(request);
    return held ? held.then(() => this.take()) : this.take();
  }

  /** Holds a turn, at once where there is room; throws where the wait would take longer than `maxRetryWaitMs`. */
  hold(request: Waiting): Promise<void> | undefined {
    if (this.#line.length > 0 || !this.#hasRoom()) return this.#waitForRoom(request);
    this.#holdOne();
    return undefined;
  }

  /** Sends on a turn that is held; gives its number. */
  take(): number {
    const now = this.#options.clock.now();
    if (now - this.#lastSent > PAUSE_MS) this.#stretchStart = now;
    this.#lastSent = now;
    this.#held -= 1;
    this.#turn += 1;
    this.#inFlight.add(this.#turn);
    return this.#turn;
  }

  /** Gives up a turn that was held: nothing was sent. */
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

  /** Learns from an answer. */
  hear(turn: number, { status, rateLimit }: Answer): void {
    if (!rateLimit) return;
    this.said = rateLimit;
    this.#limit = rateLimit.limit ?? this.#limit;
    const remaining = status === 429 ? 0 : rateLimit.remaining;
    if (remaining === undefined || turn <= this.#windowTurn) return;

    const now = this.#options.clock.now();
    const told = rateLimit.resetAt?.getTime() ?? now + WINDOW_MS;
    // A window that refuses, or is told to end this very second, is not over yet: its end was rounded down.
    const resetAt = status === 429 || told <= now ? told + ROUNDING_MS : told;
    // The server has not counted what was sent after this request, or will be on a turn that is held.
    const left = remaining - (this.#turn - turn) - this.#held;
    const known = this.#resetAt;
    if (!this.#confirmed || known === undefined || resetAt > known + RESET_PRECISION_MS) {
      // Nor, perhaps, what was sent before it and is still under way.
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
    // A clock that was put back would keep the window open for as long.
    if (this.#resetAt !== undefined && (now >= this.#resetAt || now < this.#heardAt)) this.#beginWindow(now, this.#resetAt);
    // More would only wait for a slot, and could not be held back any more when an answer says that nothing is left.
    if (this.#inFlight.size + this.#held >= maxConcurrency) return false;
    if (this.#left > this.#reserve(now)) return true;
    return !this.#confirmed && this.#held === 0 && [...this.#inFlight].every((turn) => turn <= this.#windowTurn);
  }

  #beginWindow(now: number, resetAt: number): void {
    // What is still in flight may be counted in the new window, and what is held will be.
    const fresh = (this.#limit ?? Infinity) - this.#inFlight.size - this.#held;
    this.#left = now >= resetAt + ROUNDING_MS ? fresh : Math.min(this.#left, fresh);
    this.#windowTurn = this.#turn;
    this.#resetAt = now + WINDOW_MS;
    this.#confirmed = false;
    this.#heardAt = now;
  }

  /** The part of the limit that is left alone, by courtesy: nobody is refused for it. */
  #reserve(now: number): number {
    const { pace, maxRetryWaitMs } = this.#options;
    const sustained = pace === "sustained" && now - this.#stretchStart >= SUSTAINED_AFTER_MS;
    const isTooLong = this.#resetAt !== undefined && this.#resetAt - now > maxRetryWaitMs;
    return sustained && this.#limit !== undefined && !isTooLong ? Math.ceil(this.#limit / 2) : 0;
  }

  /** Until the window ends, where that is known to be what is waited for. */
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
      hint: "That is longer than maxRetryWaitMs, so it was not waited for",
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
    // A timer longer than 2^31 ms fires at once, and this one would again and again.
    const waitMs = Math.min(Math.max(0, this.#resetAt - clock.now()), WINDOW_MS);
    this.#cancelTimer = clock.after(waitMs, () => this.#admit());
  }
}
