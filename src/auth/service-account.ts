import type { TokenSource } from "../http/authorize.js";
import { readNames } from "../http/option-values.js";
import { type AppCredentials, readApp, readScope, readStore, readText } from "./credentials.js";
import { realSurroundings, type Surroundings } from "../http/clock.js";
import { importPrivateKey, readPrivateKey } from "./private-key.js";
import { TokenCache } from "./token-cache.js";
import { askTokenEndpoint } from "./token-endpoint.js";
import { readTokens, type TokenAnswer, type Tokens } from "./tokens.js";
import { SharedTokens, type TokenStore } from "./token-store.js";

/** What {@link serviceAccountAuth} takes. */
export interface ServiceAccountOptions extends AppCredentials {
  /** The service account's id, `xxxxx.serviceaccount@domain`. */
  serviceAccount: string;
  /**
   * The contents of the private key file from the Developer Console: PEM, PKCS#8 or PKCS#1. Line breaks may be escaped
   * as `\n`, once or several times.
   */
  privateKey: string;
  /** `["contact"]`, or `["contact.read"]` where nothing is written. */
  scope: readonly string[];
  /** Shares the token with other processes; it holds secrets. */
  store?: TokenStore | undefined;
}

const NAMES = ["clientId", "clientSecret", "serviceAccount", "privateKey", "scope", "tokenUrl", "dangerouslyAllowHttp", "store", "fetch"];
/** `Date` has whole seconds, and a response takes time: a smaller difference does not mean that a clock is wrong. */
const DRIFT_MS = 30_000;

/**
 * A token source for a service account: signs an assertion (RS256) and exchanges it for an access token, which is kept
 * in memory, renewed before it ends, and asked for once however many requests wait for it.
 *
 * If the local clock is wrong by minutes, the server's `Date` is used instead. Throws `ConfigError` for a wrong option, such
 * as a private key that can't be read; `getToken` rejects with `TokenError` if the token endpoint refuses.
 * A service account can't use `/users/me`. https://developers.worksmobile.com/kr/docs/auth-jwt
 *
 * @example
 * ```ts
 * import { ContactsClient, serviceAccountAuth } from "lineworks-contacts";
 *
 * const { CLIENT_ID = "", CLIENT_SECRET = "", SERVICE_ACCOUNT = "", PRIVATE_KEY = "" } = process.env;
 * const auth = serviceAccountAuth({
 *   clientId: CLIENT_ID,
 *   clientSecret: CLIENT_SECRET,
 *   serviceAccount: SERVICE_ACCOUNT,
 *   privateKey: PRIVATE_KEY,
 *   scope: ["contact"],
 * });
 * const client = new ContactsClient({ auth });
 * ```
 */
export function serviceAccountAuth(options: ServiceAccountOptions): TokenSource;
/** @internal */
export function serviceAccountAuth(options: ServiceAccountOptions, surroundings: Surroundings): TokenSource;
export function serviceAccountAuth(options: ServiceAccountOptions, surroundings: Surroundings = realSurroundings): TokenSource {
  readNames("serviceAccountAuth", options, NAMES);
  const app = readApp(options);
  const account = readText(options, "serviceAccount");
  const scope = readScope(options.scope);
  const store = readStore(options.store);
  const privateKey = readPrivateKey(options.privateKey);
  const owner = [app.tokenUrl, app.clientId, account, ...scope.split(" ").sort()];

  let key: Promise<CryptoKey> | undefined;
  const ask = async (now: number, signal: AbortSignal): Promise<TokenAnswer> => {
    const assertion = await signAssertion(await (key ??= importPrivateKey(privateKey)), { clientId: app.clientId, serviceAccount: account, now });
    const form = { grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer", assertion, scope };
    return askTokenEndpoint(app, surroundings, { form, repeatable: true, signal });
  };
  return new TokenCache(
    { account: `${app.clientId} ${account}`, mint: mintByServerTime(ask, surroundings), shared: store && new SharedTokens(store, owner, surroundings.clock) },
    surroundings,
  );
}

/** Signs by the local clock. If that is refused and the server's clock differs, signs once more by the server's. */
function mintByServerTime(
  ask: (now: number, signal: AbortSignal) => Promise<TokenAnswer>,
  { clock }: Surroundings,
): (refreshToken: string | undefined, signal: AbortSignal) => Promise<Tokens> {
  let offsetMs = 0;
  return async (_, signal) => {
    const first = await ask(clock.now() + offsetMs, signal);
    if (first.status !== 400 && first.status !== 401) return accessOnly(first);
    const serverTime = Date.parse(first.headers.get("date") ?? "");
    const driftMs = serverTime - (clock.now() + offsetMs);
    if (Number.isNaN(driftMs) || Math.abs(driftMs) < DRIFT_MS) return accessOnly(first);
    const tokens = accessOnly(await ask(serverTime, signal));
    // Kept only once it has helped: the refusal may have had another reason.
    offsetMs += driftMs;
    return tokens;
  };
}

/** Drops the refresh token: a new assertion costs the same one request, and never expires. */
function accessOnly(answer: TokenAnswer): Tokens {
  const { accessToken, expiresAt } = readTokens(answer);
  return { accessToken, expiresAt };
}

/** The vendor takes at most 60 minutes; the assertion is used at once. */
const LIFE_SECONDS = 30 * 60;
/** Dated back a little, in case the local clock is slightly ahead of the server's. */
const BACKDATED_SECONDS = 60;

interface AssertionClaims {
  clientId: string;
  serviceAccount: string;
  /** The server's time, as far as it is known, in milliseconds. */
  now: number;
}

/**
 * Signs the JWT with which a service account asks for a token: RS256, with `iat` and `exp` as numbers (texts are refused).
 * https://developers.worksmobile.com/kr/docs/auth-jwt
 */
async function signAssertion(key: CryptoKey, { clientId, serviceAccount, now }: AssertionClaims): Promise<string> {
  const iat = Math.floor(now / 1000) - BACKDATED_SECONDS;
  const header = encodeJson({ alg: "RS256", typ: "JWT" });
  const claims = encodeJson({ iss: clientId, sub: serviceAccount, iat, exp: iat + LIFE_SECONDS });
  const signed = `${header}.${claims}`;
  const signature = await crypto.subtle.sign("RSASSA-PKCS1-v1_5", key, new TextEncoder().encode(signed));
  return `${signed}.${base64Url(new Uint8Array(signature))}`;
}

function encodeJson(value: unknown): string {
  return base64Url(new TextEncoder().encode(JSON.stringify(value)));
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
