import { TokenError } from "../model/errors.js";
import { sleep, type Clock } from "../http/clock.js";
import type { SharedTokens } from "./token-store.js";
import type { Tokens } from "./tokens.js";

/** Between another process's refresh at the server and its entry in the store lies one answer on its way. */
const STORE_WAITS_MS = [0, 250, 500, 1_000];

export interface RenewalOptions {
  /** Asks the token endpoint; for a user, with this refresh token. */
  mint: (refreshToken: string | undefined, signal: AbortSignal) => Promise<Tokens>;
  /** Told of each new pair before it is used; where it rejects, the pair is kept and offered again. */
  deliver?: ((tokens: Tokens) => Promise<void>) | undefined;
  /** A user's refresh token, as it was given. */
  refreshToken?: string | undefined;
  /** Tokens known from the start. */
  initial?: Tokens | undefined;
  shared: SharedTokens | undefined;
  clock: Clock;
}

export interface Judgement {
  /** Whether a token found elsewhere may take the place of the one held. */
  isBetter: (tokens: Tokens) => boolean;
  mayMint: () => boolean;
}

/** Where the next token comes from: a pair not delivered yet, the store, or the token endpoint. */
export class Renewal {
  readonly #options: RenewalOptions;
  /** The last pair known; its refresh token is the one to spend. */
  #latest: Tokens | undefined;
  #undelivered: Tokens | undefined;
  /** The refresh token as given, until it is known to be spent. */
  #given: string | undefined;

  constructor(options: RenewalOptions) {
    this.#options = options;
    this.#latest = options.initial;
    this.#given = options.refreshToken;
  }

  /** A pair waits to be delivered: until it is, nothing is used. */
  get isOwed(): boolean {
    return this.#undelivered !== undefined;
  }

  /** The next tokens; undefined where there are none and none may be minted. */
  async next(judge: Judgement, signal: AbortSignal): Promise<Tokens | undefined> {
    const owed = this.#undelivered;
    if (owed) {
      await this.#deliver(owed);
      if (judge.isBetter(owed)) return owed;
    }
    const stored = await this.#options.shared?.read();
    if (stored && stored.expiresAt > (this.#latest?.expiresAt ?? 0)) {
      // An entry that lacks the refresh token must not cost the one that is known.
      this.#latest = { ...stored, refreshToken: stored.refreshToken ?? this.#latest?.refreshToken };
    }
    if (stored && judge.isBetter(stored)) return stored;
    return judge.mayMint() ? this.#mint(judge, signal) : undefined;
  }

  async #mint(judge: Judgement, signal: AbortSignal): Promise<Tokens> {
    const spent = this.#latest?.refreshToken ?? this.#given;
    try {
      return await this.#spend(spent, signal);
    } catch (error) {
      if (!(error instanceof TokenError && error.error === "invalid_grant")) throw error;
      // Another process may have spent the refresh token first: what it got for it is in the store, or soon will be.
      const newer = await this.#awaitNewer(spent, judge, signal);
      if (newer && judge.isBetter(newer)) {
        this.#latest = newer;
        return newer;
      }
      // What was given is tried where the store led astray: the user has logged in again since.
      const other = newer?.refreshToken ?? this.#given;
      if (other === undefined || other === spent) throw error;
      return this.#spend(other, signal);
    }
  }

  async #spend(refreshToken: string | undefined, signal: AbortSignal): Promise<Tokens> {
    const tokens = await this.#options.mint(refreshToken, signal);
    if (refreshToken === this.#given && tokens.refreshToken !== refreshToken) this.#given = undefined;
    this.#latest = tokens;
    if (this.#options.deliver) this.#undelivered = tokens;
    // Before the delivery, which may take its time: other processes hold a refresh token that is spent now.
    await this.#options.shared?.write(tokens);
    await this.#deliver(tokens);
    return tokens;
  }

  async #deliver(tokens: Tokens): Promise<void> {
    await this.#options.deliver?.(tokens);
    this.#undelivered = undefined;
  }

  async #awaitNewer(spent: string | undefined, judge: Judgement, signal: AbortSignal): Promise<Tokens | undefined> {
    const { shared, clock } = this.#options;
    if (!shared) return undefined;
    // An assertion is spent by nobody else: for a service account one look is enough.
    for (const waitMs of spent === undefined ? [0] : STORE_WAITS_MS) {
      await sleep(clock, waitMs, signal);
      const stored = await shared.read();
      if (stored && (judge.isBetter(stored) || (stored.refreshToken !== undefined && stored.refreshToken !== spent))) return stored;
    }
    return undefined;
  }
}
