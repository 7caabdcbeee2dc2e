import { abortable, type Surroundings } from "../http/clock.js";
import { Renewal, type RenewalOptions } from "./renewal.js";
import type { TokenSource } from "../http/authorize.js";
import type { Tokens } from "./tokens.js";

/** From here to its end a token is renewed in the background; earlier by chance, so that processes take turns. */
const EARLY_MS = 5 * 60_000;
/** From here to its end it is not handed out: a request with it may arrive too late. */
const LATE_MS = 30_000;
/** A renewal in the background that failed is tried again after this; the token is still good. */
const EARLY_RETRY_MS = 30_000;
/** Mints because of a refused token: three at once, then one a minute. A lasting 401 has another reason than the token. */
const BRAKE_INTERVAL_MS = 60_000;
const BRAKE_BURST = 3;

export type TokenCacheOptions = Omit<RenewalOptions, "clock">;

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

/** Under every token source: hands out one token from memory and renews it, one mint at a time however many wait. */
export class TokenCache implements TokenSource {
  readonly #renewal: Renewal;
  readonly #surroundings: Surroundings;
  #held: Held | undefined;
  /** The last token that the API refused. */
  #refused: string | undefined;
  #flight: Flight | undefined;
  #notEarlyBefore = 0;
  #brakeUntil = 0;

  constructor(options: TokenCacheOptions, surroundings: Surroundings) {
    const { mint, initial } = options;
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

  async getToken({ signal }: { signal?: AbortSignal | undefined } = {}): Promise<string> {
    signal?.throwIfAborted();
    const held = this.#held;
    if (!held || this.#isRefused || this.#renewal.isOwed || this.#now >= held.unusableFrom) return this.#join(signal);
    if (this.#now >= held.renewFrom && this.#now >= this.#notEarlyBefore) this.#renewEarly();
    return held.accessToken;
  }

  /** Only the token in use is dropped: a late 401 on an older one says nothing of it. */
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
    // Nothing is lost with the error: the token is good, and once it is not, the next caller meets the error itself.
    this.#join(undefined).catch(() => {});
  }

  /** Waits for the mint in flight, or starts it; it is given up when nobody waits any more. */
  async #join(signal: AbortSignal | undefined): Promise<string> {
    const flight = (this.#flight ??= this.#start());
    flight.waiting += 1;
    try {
      return await abortable(flight.token, signal);
    } catch (error) {
      // It was given up by those before, in the moment that this caller came.
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
    // None, only where the brake holds: the refused token is handed out, and its 401 tells the caller.
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

  /** How far the brake is pulled; not at all where a clock that was put back would pull it further than mints can. */
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
