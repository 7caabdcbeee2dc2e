import type { Clock } from "../http/clock.js";
import { isToken, type Tokens } from "./tokens.js";
import { sha256 } from "../model/sha256.js";

/**
 * Where processes share tokens; a Keyv instance fits as it is. It holds secrets: whoever can read it can act as the app, so
 * protect it like the private key. If it fails or hangs, no request fails: each process then gets a token of its own.
 */
export interface TokenStore {
  /** Gives what was set under the key, undefined or null if nothing was. */
  get(key: string): unknown;
  /** Keeps a text under the key. */
  set(key: string, value: string): unknown;
}

/** A store that takes longer is ignored. */
const TIMEOUT_MS = 2_000;

/** The tokens of one account in the store. */
export class SharedTokens {
  readonly #store: TokenStore;
  readonly #owner: readonly string[];
  readonly #clock: Clock;
  #key: Promise<string> | undefined;

  /** `owner`: token URL, client, account and scopes; tokens of different owners are never mixed. */
  constructor(store: TokenStore, owner: readonly string[], clock: Clock) {
    this.#store = store;
    this.#owner = owner;
    this.#clock = clock;
  }

  async read(): Promise<Tokens | undefined> {
    return parse(await this.#inTime((key) => this.#store.get(key)));
  }

  async write({ accessToken, expiresAt, refreshToken }: Tokens): Promise<void> {
    const value = JSON.stringify({ accessToken, expiresAt, refreshToken });
    await this.#inTime((key) => this.#store.set(key, value));
  }

  /** Undefined if the store fails or hangs: a request must not fail because sharing does. */
  async #inTime(use: (key: string) => unknown): Promise<unknown> {
    const key = await (this.#key ??= sha256(JSON.stringify(this.#owner)));
    return new Promise((resolve) => {
      const cancel = this.#clock.after(TIMEOUT_MS, () => resolve(undefined));
      Promise.resolve(key)
        .then(use)
        .then(resolve, () => resolve(undefined))
        .finally(cancel);
    });
  }
}

/** Trusts nothing in it: others write there too. */
function parse(value: unknown): Tokens | undefined {
  if (typeof value !== "string") return undefined;
  try {
    const { accessToken, expiresAt, refreshToken } = JSON.parse(value) as Record<string, unknown>;
    if (!isToken(accessToken) || typeof expiresAt !== "number") return undefined;
    return { accessToken, expiresAt, refreshToken: isToken(refreshToken) ? refreshToken : undefined };
  } catch {
    return undefined;
  }
}
