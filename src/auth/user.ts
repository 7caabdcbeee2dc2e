import { TokenError } from "../model/errors.js";
import { readApp, readStore, readText, type AppCredentials } from "./credentials.js";
import { realSurroundings, type Surroundings } from "../http/clock.js";
import { readNames, refuse } from "../http/option-values.js";
import { safeCause } from "../http/redact.js";
import { TokenCache } from "./token-cache.js";
import { askTokenEndpoint } from "./token-endpoint.js";
import type { TokenSource } from "../http/authorize.js";
import { SharedTokens, type TokenStore } from "./token-store.js";
import { isToken, LIFE_MS, readTokens, type Tokens, type UserTokens } from "./tokens.js";

/** What {@link userAuth} takes; the result of {@link exchangeCode} fits in. */
export interface UserAuthOptions extends AppCredentials {
  /** The user's refresh token: the last one that `onTokens` was given, or the one from `exchangeCode`. */
  refreshToken: string;
  /** An access token that is still valid, to start with. */
  accessToken?: string | undefined;
  /** When it ends: a `Date`, an ISO string, or milliseconds since the epoch. Default: in an hour, the shorter life. */
  expiresAt?: Date | string | number | undefined;
  /**
   * Stores new tokens; awaited before they are used. If it rejects, so does `getToken`, and the pair is offered again
   * before the next use: with Refresh Token Rotation the previous pair is no longer valid.
   */
  onTokens?: ((tokens: UserTokens) => void | Promise<void>) | undefined;
  /** Shares the tokens with other processes; it holds secrets. */
  store?: TokenStore | undefined;
  /**
   * The user's name in the `store`. Default: the refresh token given, which works as long as all processes start with the
   * same one. If they start with what `onTokens` stored, they do not: give a name.
   */
  account?: string | undefined;
}

const NAMES = [
  "clientId",
  "clientSecret",
  "refreshToken",
  "accessToken",
  "expiresAt",
  "tokenUrl",
  "dangerouslyAllowHttp",
  "onTokens",
  "store",
  "account",
  "fetch",
];

/**
 * A token source for a user who has logged in: refreshes the access token before it ends, one refresh at a time however
 * many requests wait for it. With Refresh Token Rotation off, as in a new app, the refresh token stays the same; with it on,
 * each refresh brings a new one, which `onTokens` must store.
 *
 * Several processes on one rotating token need a `store`: the second one takes what the first one put there. There is no
 * lock. If the store fails or takes seconds, or a process dies between the server's response and the store, the user must
 * log in again. One process that refreshes for all is safe.
 *
 * Throws `ConfigError` for a wrong option; `getToken` rejects with `TokenError` (`error` is `invalid_grant` if the user
 * must log in again). https://developers.worksmobile.com/kr/docs/auth-oauth
 *
 * @example
 * ```ts
 * import { ContactsClient, userAuth, type UserTokens } from "lineworks-contacts";
 *
 * function clientFor(user: { id: string; tokens: UserTokens; save(tokens: UserTokens): Promise<void> }): ContactsClient {
 *   const { CLIENT_ID = "", CLIENT_SECRET = "" } = process.env;
 *   const auth = userAuth({
 *     clientId: CLIENT_ID,
 *     clientSecret: CLIENT_SECRET,
 *     ...user.tokens,
 *     onTokens: (tokens) => user.save(tokens),
 *   });
 *   return new ContactsClient({ auth });
 * }
 * ```
 */
export function userAuth(options: UserAuthOptions): TokenSource;
/** @internal */
export function userAuth(options: UserAuthOptions, surroundings: Surroundings): TokenSource;
export function userAuth(options: UserAuthOptions, surroundings: Surroundings = realSurroundings): TokenSource {
  readNames("userAuth", options, NAMES);
  const { clock } = surroundings;
  const app = readApp(options);
  const refreshToken = readText(options, "refreshToken");
  const account = options.account === undefined ? refreshToken : readText({ account: options.account }, "account");
  const store = readStore(options.store);
  const { onTokens } = options;
  refuse(onTokens !== undefined && typeof onTokens !== "function", "`onTokens` must be a function");

  // The signal is not used: aborting a refresh that the server carries out would lose a rotated token.
  const mint = async (spent: string = refreshToken): Promise<Tokens> => {
    const form = { grant_type: "refresh_token", refresh_token: spent };
    const tokens = readTokens(await askTokenEndpoint(app, surroundings, { form, repeatable: true }));
    return { ...tokens, refreshToken: tokens.refreshToken ?? spent };
  };
  return new TokenCache(
    {
      account: `${app.clientId} user ${options.account ?? ""}`,
      mint,
      deliver: onTokens && ((tokens) => deliver(onTokens, { ...tokens, refreshToken: tokens.refreshToken ?? refreshToken })),
      refreshToken,
      initial: readInitial(options, refreshToken, clock.now()),
      shared: store && new SharedTokens(store, [app.tokenUrl, app.clientId, "user", account], clock),
    },
    surroundings,
  );
}

function readInitial({ accessToken, expiresAt }: UserAuthOptions, refreshToken: string, now: number): Tokens | undefined {
  refuse(accessToken === undefined && expiresAt !== undefined, "`expiresAt` is given without an `accessToken`");
  if (accessToken === undefined) return undefined;
  refuse(!isToken(accessToken), "`accessToken` must be the token alone, without spaces or line breaks");
  if (expiresAt === undefined) return { accessToken, expiresAt: now + LIFE_MS, refreshToken };
  const time = millisecondsOf(expiresAt);
  refuse(Number.isNaN(time), "`expiresAt` must be a Date, an ISO string or milliseconds since the epoch");
  refuse(time < 1e11, "`expiresAt` is long past: it must be in milliseconds, not seconds");
  return { accessToken, expiresAt: time, refreshToken };
}

/** NaN for anything that is no time; `new Date` throws for a bigint or a symbol. */
function millisecondsOf(time: unknown): number {
  if (typeof time === "string" || typeof time === "number") return new Date(time).getTime();
  try {
    // Takes Dates of other realms too.
    return Date.prototype.getTime.call(time);
  } catch {
    return Number.NaN;
  }
}

async function deliver(onTokens: (tokens: UserTokens) => void | Promise<void>, tokens: Tokens & { refreshToken: string }): Promise<void> {
  const { accessToken, refreshToken, expiresAt } = tokens;
  try {
    await onTokens({ accessToken, refreshToken, expiresAt: new Date(expiresAt) });
  } catch (error) {
    throw new TokenError(
      "`onTokens` failed: the new tokens are not used, but kept and offered to it again before the next use",
      safeCause(error, [accessToken, refreshToken]),
    );
  }
}
