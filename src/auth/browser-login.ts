import { TokenError } from "../model/errors.js";
import { readNames, readSignal, readUrl, refuse } from "../http/option-values.js";
import { readApp, readScope, readText, type AppCredentials } from "./credentials.js";
import { realSurroundings, type Surroundings } from "../http/clock.js";
import { askTokenEndpoint } from "./token-endpoint.js";
import { readTokens, refusal, type UserTokens } from "./tokens.js";

/** What {@link authorizationUrl} takes. */
export interface AuthorizationUrlOptions {
  /** The app's Client ID in the Developer Console. */
  clientId: string;
  /** Where the browser returns with `code` and `state`; registered in the Developer Console. */
  redirectUri: string;
  /** `["contact"]` or `["contact.read"]`, and whatever else the app needs. */
  scope: readonly string[];
  /** A value that nobody can guess: keep it in the user's session, and compare it when the browser comes back. */
  state: string;
  /** Default `https://auth.worksmobile.com/oauth2/v2.0/authorize`. */
  authorizeUrl?: string | undefined;
}

/** What {@link exchangeCode} takes. */
export interface ExchangeCodeOptions extends AppCredentials {
  /** The `code` that the browser returned with; valid once, for 10 minutes. */
  code: string;
  /** The same as in `authorizationUrl`. */
  redirectUri?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** What {@link revokeToken} takes. */
export interface RevokeTokenOptions extends AppCredentials {
  /** The refresh token or access token to end. */
  token: string;
  /** Which of the two it is. */
  tokenTypeHint?: "access_token" | "refresh_token" | undefined;
  /** Default: `revoke` beside `tokenUrl`. */
  revokeUrl?: string | undefined;
  signal?: AbortSignal | undefined;
}

const APP_NAMES = ["clientId", "clientSecret", "tokenUrl", "dangerouslyAllowHttp", "fetch", "signal"];

/**
 * The address to send a user's browser to, so that they log in and let the app act for them.
 *
 * Throws `ConfigError` for a wrong option. https://developers.worksmobile.com/kr/docs/auth-oauth
 *
 * @example
 * ```ts
 * import { authorizationUrl } from "lineworks-contacts";
 *
 * const state = crypto.randomUUID();
 * const url = authorizationUrl({ clientId: "abc", redirectUri: "https://app.example.com/back", scope: ["contact.read"], state });
 * ```
 */
export function authorizationUrl(options: AuthorizationUrlOptions): string {
  readNames("authorizationUrl", options, ["clientId", "redirectUri", "scope", "state", "authorizeUrl"]);
  const { authorizeUrl = "https://auth.worksmobile.com/oauth2/v2.0/authorize" } = options;
  refuse(!options.state, "`state` is required: without it, anyone can log your user in as somebody else (CSRF)");
  const redirectUri = readText(options, "redirectUri");
  refuse(!URL.canParse(redirectUri), "`redirectUri` is not a URL: give the whole URL, as registered in the Developer Console");
  const url = new URL(readUrl("authorizeUrl", authorizeUrl));
  url.search = new URLSearchParams({
    client_id: readText(options, "clientId"),
    redirect_uri: redirectUri,
    scope: readScope(options.scope),
    response_type: "code",
    state: readText(options, "state"),
  }).toString();
  return url.href;
}

/**
 * Exchanges the code of a login for the user's tokens, which fit into `userAuth`.
 *
 * Never sent twice: a code is valid once, and sending it again may end the tokens it gave. Rejects
 * with `TokenError`, or `ConfigError` for a wrong option. https://developers.worksmobile.com/kr/docs/auth-oauth
 *
 * @example
 * ```ts
 * import { exchangeCode, type UserTokens } from "lineworks-contacts";
 *
 * async function comeBack(url: URL, expectedState: string): Promise<UserTokens> {
 *   if (url.searchParams.get("state") !== expectedState) throw new Error("not the login that was started here");
 *   const { CLIENT_ID = "", CLIENT_SECRET = "" } = process.env;
 *   return exchangeCode({ clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, code: url.searchParams.get("code") ?? "" });
 * }
 * ```
 */
export function exchangeCode(options: ExchangeCodeOptions): Promise<UserTokens>;
/** @internal */
export function exchangeCode(options: ExchangeCodeOptions, surroundings: Surroundings): Promise<UserTokens>;
export async function exchangeCode(options: ExchangeCodeOptions, surroundings: Surroundings = realSurroundings): Promise<UserTokens> {
  readNames("exchangeCode", options, [...APP_NAMES, "code", "redirectUri"]);
  const app = readApp(options);
  const { redirectUri } = options;
  const signal = readSignal(options.signal);
  const form = {
    grant_type: "authorization_code",
    code: readText(options, "code"),
    ...(redirectUri !== undefined && { redirect_uri: readText({ redirectUri }, "redirectUri") }),
  };
  const answer = await askTokenEndpoint(app, surroundings, { form, repeatable: false, signal });
  const { accessToken, refreshToken, expiresAt } = readTokens(answer);
  if (refreshToken === undefined) throw new TokenError("the token endpoint returned no refresh_token for the code", { status: answer.status });
  return { accessToken, refreshToken, expiresAt: new Date(expiresAt) };
}

/**
 * Ends a token, for a logout. A token that has ended already counts as a success.
 *
 * Rejects with `TokenError`, or `ConfigError` for a wrong option. https://developers.worksmobile.com/kr/docs/auth-oauth
 *
 * @example
 * ```ts
 * import { revokeToken } from "lineworks-contacts";
 *
 * async function logout(refreshToken: string): Promise<void> {
 *   const { CLIENT_ID = "", CLIENT_SECRET = "" } = process.env;
 *   await revokeToken({ clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, token: refreshToken, tokenTypeHint: "refresh_token" });
 * }
 * ```
 */
export function revokeToken(options: RevokeTokenOptions): Promise<void>;
/** @internal */
export function revokeToken(options: RevokeTokenOptions, surroundings: Surroundings): Promise<void>;
export async function revokeToken(options: RevokeTokenOptions, surroundings: Surroundings = realSurroundings): Promise<void> {
  readNames("revokeToken", options, [...APP_NAMES, "token", "tokenTypeHint", "revokeUrl"]);
  const app = readApp(options);
  const { tokenTypeHint, revokeUrl = new URL("revoke", app.tokenUrl).href } = options;
  const signal = readSignal(options.signal);
  refuse(![undefined, "access_token", "refresh_token"].includes(tokenTypeHint), "`tokenTypeHint` must be access_token or refresh_token");
  const form = {
    token: readText(options, "token"),
    ...(tokenTypeHint !== undefined && { token_type_hint: tokenTypeHint }),
  };
  const answer = await askTokenEndpoint(app, surroundings, { form, repeatable: true, signal, url: readUrl("revokeUrl", revokeUrl, options) });
  if (answer.status < 200 || answer.status > 299) throw refusal(answer);
}
