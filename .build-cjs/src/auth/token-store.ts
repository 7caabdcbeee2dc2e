import type { Clock } from "../http/clock.js";
import { isToken, type Tokens } from "./tokens.js";

/**
 * Where processes share tokens; a Keyv instance fits as it is. It holds secrets: whoever can read it can act as the app,
 * so it belongs where the private key may be. A store that fails or hangs stops no request: each process then has a token of its own.
 */
export interface TokenStore {
  /** What was set under the key; undefined or null where there is nothing. */
  get(key: string): unknown;
  /** Keeps a text under the key. */
  set(key: string, value: string): unknown;
}

/** A store that takes longer is done without. */
const TIMEOUT_MS = 2_000;

/** The tokens of one account in the store. */
export class SharedTokens {
  readonly #store: TokenStore;
  readonly #owner: readonly string[];
  readonly #clock: Clock;
  #key: Promise<string> | undefined;

  /** `owner`: token URL, client, account and scopes; tokens of different owners never meet. */
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

  /** Undefined where the store fails or hangs: sharing is a convenience, a request is not. */
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

/** Reads with distrust: others write there too. */
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

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
