import { abortable, type Surroundings } from "../http/clock.js";
import { Renewal, type RenewalOptions } from "./renewal.js";
import type { TokenSource } from "../http/authorize.js";
import type { Tokens } from "./tokens.js";

/** A token with less time left is renewed in the background; a random part earlier, so that processes take turns. */
const EARLY_MS = 5 * 60_000;
/** A token with less time left is not handed out: a request may arrive too late with it. */
const LATE_MS = 30_000;
/** A failed renewal in the background is tried again after this; the token is still valid. */
const EARLY_RETRY_MS = 30_000;
/** Mints because of a refused token: three at once, then one a minute. A lasting 401 is not caused by the token. */
const BRAKE_INTERVAL_MS = 60_000;
const BRAKE_BURST = 3;

export interface TokenCacheOptions extends Omit<RenewalOptions, "clock"> {
  account?: string | undefined;
}

interface Held extends Tokens {
  renewFrom: number;
  unusableFrom: number;
}

/** One mint, and who waits for it. */
interface Flight {
  token: Promise<string>;
  waiting: number;
  controller: AbortController;
}

/** The base of every token source: hands out a token from memory and renews it, one mint at a time however many wait. */
export class TokenCache implements TokenSource {
  readonly #account: string | undefined;
  readonly #renewal: Renewal;
  readonly #surroundings: Surroundings;
  #held: Held | undefined;
  /** The last token that the API refused. */
  #refused: string | undefined;
  #flight: Flight | undefined;
  #notEarlyBefore = 0;
  #brakeUntil = 0;

  constructor(options: TokenCacheOptions, surroundings: Surroundings) {
    const { mint, initial, account } = options;
    this.#account = account;
    this.#surroundings = surroundings;
    this.#renewal = new Renewal({
      ...options,
      clock: surroundings.clock,
      mint: async (refreshToken, signal) => {
        const tokens = await mint(refreshToken, signal);
        if (this.#isRefused) this.#brakeUntil = this.#now + this.#brakeMs + BRAKE_INTERVAL_MS;
        return tokens;
      },
    });
    if (initial) this.#hold(initial);
  }

  get account(): string | undefined {
    return this.#account;
  }

  async getToken({ signal }: { signal?: AbortSignal | undefined } = {}): Promise<string> {
    signal?.throwIfAborted();
    const held = this.#held;
    if (!held || this.#isRefused || this.#renewal.isOwed || this.#now >= held.unusableFrom) return this.#join(signal);
    if (this.#now >= held.renewFrom && this.#now >= this.#notEarlyBefore) this.#renewEarly();
    return held.accessToken;
  }

  /** Drops only the token in use: a late 401 for an older one says nothing about it. */
  invalidate(token: string): void {
    if (this.#held?.accessToken === token) this.#refused = token;
  }

  get #now(): number {
    return this.#surroundings.clock.now();
  }

  get #isRefused(): boolean {
    return this.#held !== undefined && this.#held.accessToken === this.#refused;
  }

  #renewEarly(): void {
    this.#notEarlyBefore = this.#now + EARLY_RETRY_MS;
    // The error may be dropped: the token is still valid, and once it is not, the next caller gets the error.
    this.#join(undefined).catch(() => {});
  }

  /** Waits for the mint in flight, or starts one; it is aborted when nobody waits any more. */
  async #join(signal: AbortSignal | undefined): Promise<string> {
    const flight = (this.#flight ??= this.#start());
    flight.waiting += 1;
    try {
      return await abortable(flight.token, signal);
    } catch (error) {
      // The earlier callers aborted it just as this one came.
      if (flight.controller.signal.aborted && !signal?.aborted) return await this.#join(signal);
      throw error;
    } finally {
      flight.waiting -= 1;
      if (flight.waiting === 0) flight.controller.abort();
    }
  }

  #start(): Flight {
    const controller = new AbortController();
    const token = this.#renew(controller.signal).finally(() => {
      this.#flight = undefined;
    });
    return { token, waiting: 0, controller };
  }

  async #renew(signal: AbortSignal): Promise<string> {
    const judge = { isBetter: (tokens: Tokens) => this.#isBetter(tokens), mayMint: () => this.#mayMint() };
    const tokens = await this.#renewal.next(judge, signal);
    if (tokens) this.#hold(tokens);
    // There is none only while the brake is on: the refused token is handed out, and the caller gets its 401.
    return tokens?.accessToken ?? this.#held?.accessToken ?? "";
  }

  #isBetter({ accessToken, expiresAt }: Tokens): boolean {
    if (accessToken === this.#refused || expiresAt - this.#now <= LATE_MS) return false;
    return !this.#held || this.#isRefused || expiresAt > this.#held.expiresAt;
  }

  #mayMint(): boolean {
    const isEnded = this.#held !== undefined && this.#now >= this.#held.expiresAt;
    return !this.#isRefused || isEnded || this.#brakeMs <= (BRAKE_BURST - 1) * BRAKE_INTERVAL_MS;
  }

  /** How long the brake stays on; 0 if only a clock that was put back could make it so long. */
  get #brakeMs(): number {
    const leftMs = Math.max(0, this.#brakeUntil - this.#now);
    return leftMs <= BRAKE_BURST * BRAKE_INTERVAL_MS ? leftMs : 0;
  }

  #hold(tokens: Tokens): void {
    const leftMs = tokens.expiresAt - this.#now;
    const earlyMs = Math.min(EARLY_MS, leftMs / 5) * (1 - this.#surroundings.random() / 2);
    const lateMs = Math.min(LATE_MS, leftMs / 20);
    this.#held = { ...tokens, renewFrom: tokens.expiresAt - earlyMs, unusableFrom: tokens.expiresAt - lateMs };
    this.#notEarlyBefore = 0;
  }
}
