import type { Operation } from "../../generated/operations.js";
import { RateLimitError } from "../errors.js";
import type { Clock } from "./clock.js";
import type { RateLimit } from "./rate-limit.js";
import type { ApiRequest, Send } from "./request.js";
import { WaitingLine } from "./waiting-line.js";

/** `"sustained"`: half the limit after 30 minutes on end. `"peak"`: the whole limit. `false`: no pacing. */
export type Pace = "sustained" | "peak" | false;

/**
 * The limit is a peak value: who calls for longer than this on end is to use half of it.
 * https://developers.worksmobile.com/jp/docs/rate-limits
 */
const SUSTAINED_AFTER_MS = 30 * 60_000;
/** A pause this long ends a stretch of calls; waiting for a reset (at most a minute) does not. */
const PAUSE_MS = 2 * 60_000;
/** The limits are per minute; used where an answer names no reset. */
const WINDOW_MS = 60_000;
/** `rateLimit-reset` comes in whole seconds, so two answers of one window may differ by this much. */
const RESET_PRECISION_MS = 1_500;

export interface PacingOptions {
  pace: Pace;
  maxRetryWaitMs: number;
  clock: Clock;
}

/** The limits are counted per operation, so each operation has its own budget. */
export class Pacing {
  readonly #budgets = new Map<Operation, Budget>();
  readonly #options: PacingOptions;

  constructor(options: PacingOptions) {
    this.#options = options;
  }

  /** What the last answer of this operation said. */
  rateLimit(operation: Operation): RateLimit | undefined {
    return this.#budgets.get(operation)?.said;
  }

  /** Waits, holding no slot, until the operation's budget has room. */
  layer(next: Send): Send {
    return async (request) => {
      const budget = this.#budget(request.operation);
      const turn = await budget.enter(request);
      try {
        const answer = await next(request);
        budget.hear(turn, answer.rateLimit);
        return answer;
      } finally {
        budget.leave(turn);
      }
    };
  }

  #budget(operation: Operation): Budget {
    let budget = this.#budgets.get(operation);
    if (!budget) this.#budgets.set(operation, (budget = new Budget(this.#options)));
    return budget;
  }
}

/** One operation's share of the current window, as far as the answers have told. */
class Budget {
  said: RateLimit | undefined;

  readonly #options: PacingOptions;
  readonly #line = new WaitingLine();
  #limit: number | undefined;
  /** Requests that may still be sent in this window. */
  #left = Infinity;
  #resetAt: number | undefined;
  /** Requests are numbered as they go; those up to `#windowTurn` belong to an earlier window. */
  #turn = 0;
  #windowTurn = 0;
  #inFlight = new Set<number>();
  /** The window is thought to be new, but no answer has said so: one request goes first and finds out. */
  #probing = false;
  #stretchStart = -Infinity;
  #lastSent = -Infinity;
  #cancelTimer: (() => void) | undefined;

  constructor(options: PacingOptions) {
    this.#options = options;
  }

  async enter(request: ApiRequest): Promise<number> {
    if (this.#line.length === 0 && this.#hasRoom()) return this.#take();
    this.#refuseLongWait(request);
    try {
      const turn = this.#line.wait(request.signal, () => this.#take());
      this.#wakeAtReset();
      return await turn;
    } finally {
      if (this.#line.length === 0) this.#cancelTimer?.();
    }
  }

  hear(turn: number, rateLimit: RateLimit | undefined): void {
    if (!rateLimit) return;
    this.said = rateLimit;
    this.#limit = rateLimit.limit ?? this.#limit;
    if (rateLimit.remaining === undefined || turn <= this.#windowTurn) return;
    const resetAt = rateLimit.resetAt?.getTime() ?? this.#options.clock.now() + WINDOW_MS;
    // The server has not counted what was sent after this request.
    const left = rateLimit.remaining - (this.#turn - turn);
    const known = this.#resetAt;
    if (known === undefined || resetAt > known + RESET_PRECISION_MS) {
      this.#left = known === undefined ? Math.min(this.#left, left) : left;
      this.#resetAt = resetAt;
    } else if (resetAt >= known - RESET_PRECISION_MS) {
      this.#left = Math.min(this.#left, left);
      this.#resetAt = Math.max(known, resetAt);
    }
    this.#probing = false;
  }

  leave(turn: number): void {
    this.#inFlight.delete(turn);
    this.#admit();
  }

  #take(): number {
    const now = this.#options.clock.now();
    if (now - this.#lastSent > PAUSE_MS) this.#stretchStart = now;
    this.#lastSent = now;
    this.#left -= 1;
    this.#turn += 1;
    this.#inFlight.add(this.#turn);
    return this.#turn;
  }

  #hasRoom(): boolean {
    if (this.#options.pace === false) return true;
    const now = this.#options.clock.now();
    if (this.#resetAt !== undefined && now >= this.#resetAt) this.#beginWindow();
    if (this.#resetAt === undefined && this.#inFlight.size === 0) return true;
    if (this.#probing) return ![...this.#inFlight].some((turn) => turn > this.#windowTurn);
    return this.#left > this.#reserve(now);
  }

  #beginWindow(): void {
    // Where the last window was used up, an early guess of its end would cost a refusal for every slot.
    this.#probing = this.#line.length > 0 || this.#left <= 0;
    this.#windowTurn = this.#turn;
    // What is still in flight may be counted in the new window.
    this.#left = (this.#limit ?? Infinity) - this.#inFlight.size;
    this.#resetAt = undefined;
  }

  /** The part of the limit that is left alone. */
  #reserve(now: number): number {
    const sustained = this.#options.pace === "sustained" && now - this.#stretchStart >= SUSTAINED_AFTER_MS;
    return sustained && this.#limit !== undefined ? Math.ceil(this.#limit / 2) : 0;
  }

  #refuseLongWait({ operation, attempts }: ApiRequest): void {
    if (this.#resetAt === undefined) return;
    const waitMs = this.#resetAt - this.#options.clock.now();
    if (waitMs <= this.#options.maxRetryWaitMs) return;
    throw new RateLimitError({
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
    while (this.#line.length > 0 && this.#hasRoom()) this.#line.letNext();
    if (this.#line.length > 0) this.#wakeAtReset();
  }

  #wakeAtReset(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    if (this.#resetAt === undefined) return;
    const { clock } = this.#options;
    this.#cancelTimer = clock.after(Math.max(0, this.#resetAt - clock.now()), () => this.#admit());
  }
}
