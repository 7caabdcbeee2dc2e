import { readFetch, readUrl, refuse } from "../http/option-values.js";
import type { TokenStore } from "./token-store.js";

/** Where the vendor gives out tokens. https://developers.worksmobile.com/kr/docs/auth-oauth */
const TOKEN_URL = "https://auth.worksmobile.com/oauth2/v2.0/token";

/** The app, and how its token endpoint is reached. */
export interface AppCredentials {
  /** The app's Client ID in the Developer Console. */
  clientId: string;
  /** The app's Client Secret. */
  clientSecret: string;
  /** Default `https://auth.worksmobile.com/oauth2/v2.0/token`; `http:` is for loopback, see `dangerouslyAllowHttp`. */
  tokenUrl?: string | undefined;
  /**
   * Takes a `tokenUrl` of `http:` beyond loopback, such as the fake in another container: anyone on the network can then read the
   * client secret and the tokens. For tests, never for the vendor's servers. Default `false`.
   */
  dangerouslyAllowHttp?: boolean | undefined;
  /** Any fetch; by default the global one, looked up at each call. */
  fetch?: typeof globalThis.fetch | undefined;
}

export interface App {
  clientId: string;
  clientSecret: string;
  tokenUrl: string;
  fetch: typeof globalThis.fetch;
}

/** Checks the options that all calls of the token endpoint share. */
export function readApp(options: AppCredentials): App {
  const { fetch, tokenUrl = TOKEN_URL } = options;
  return {
    fetch: readFetch(fetch),
    clientId: readText(options, "clientId"),
    clientSecret: readText(options, "clientSecret"),
    tokenUrl: readUrl("tokenUrl", tokenUrl, options),
  };
}

/** A text that goes into a form or a claim; white space around it comes from careless copying. */
export function readText<Name extends string>(options: { readonly [K in Name]: string }, name: Name): string {
  const value: unknown = options[name];
  refuse(typeof value !== "string" || value === "", `\`${name}\` is required and must be a string`);
  const text = String(value);
  refuse(text !== text.trim(), `\`${name}\` starts or ends with white space: trim it`);
  return text;
}

export function readScope(scope: readonly string[]): string {
  const isList = Array.isArray(scope) && scope.length > 0 && scope.every((name) => typeof name === "string");
  refuse(!isList, '`scope` must be an array of scopes, such as ["contact"] or ["contact.read"]');
  const odd = scope.find((name) => !/^[\x21\x23-\x2b\x2d-\x5b\x5d-\x7e]+$/.test(name));
  refuse(odd !== undefined, `\`scope\` contains ${JSON.stringify(odd)}: give each scope as its own entry, ["contact", "user.read"]`);
  return [...new Set(scope)].join(" ");
}

export function readStore(store: TokenStore | undefined): TokenStore | undefined {
  const isStore = typeof store?.get === "function" && typeof store.set === "function";
  refuse(store !== undefined && !isStore, "`store` must have get(key) and set(key, value), as a Keyv instance has");
  return store;
}
