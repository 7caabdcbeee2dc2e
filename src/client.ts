import type { Operation } from "../generated/operations.js";
import { version } from "../generated/version.js";
import { realSurroundings, type Surroundings } from "./http/clock.js";
import { staticToken, type TokenSource } from "./http/authorize.js";
import type { AnswerCheck } from "./model/responses.js";
import type { Hooks } from "./http/hooks.js";
import type { Limiter } from "./http/limiter.js";
import { createContactsApi, createRawApi, type RawApi } from "./http/openapi.js";
import { readFetch, readNames, readNumber, readUrl, refuse } from "./http/option-values.js";
import { Pacing } from "./http/pacing.js";
import { pipeline } from "./http/pipeline.js";
import type { RateLimit } from "./http/rate-limit.js";
import { RESULT_LIMIT } from "./listing/row-count.js";
import { Contacts } from "./resources/contacts.js";
import { ContactCustomProperties } from "./resources/custom-properties.js";
import { ContactPhotos } from "./resources/photos.js";
import { ContactTags } from "./resources/tags.js";

/** Options of `new ContactsClient(…)`. Only `auth` is required. */
export interface ContactsClientOptions {
  /** An access token, or a source of tokens such as `serviceAccountAuth(…)`. */
  auth: string | TokenSource;
  /** Default `https://www.worksapis.com/v1.0`. May have a path. `http:` is allowed on loopback only; see `dangerouslyAllowHttp`. */
  baseUrl?: string | undefined;
  /**
   * Allows an `http:` `baseUrl` beyond loopback, such as the fake in another container. Anyone on the network can then read the
   * token and the contacts: use it in tests, never with the vendor's servers. Default `false`.
   */
  dangerouslyAllowHttp?: boolean | undefined;
  /** Any fetch. Default: the global one, looked up at each call. */
  fetch?: typeof globalThis.fetch | undefined;
  /** The time for one attempt, headers and body together, in milliseconds. Default 30,000. */
  timeoutMs?: number | undefined;
  /** Attempts after the first. Default 3. */
  maxRetries?: number | undefined;
  /** The longest single wait, for a retry or for the rate limit, in milliseconds. Default 90,000. */
  maxRetryWaitMs?: number | undefined;
  /** Requests in flight from this client. Default 4. */
  maxConcurrency?: number | undefined;
  /**
   * How much of the rate limit to use. Default `"sustained"`: half of it once calls have gone on for 30 minutes, as the vendor asks. If
   * that would mean waiting longer than `maxRetryWaitMs`, the other half is used too. `"peak"`: all of it. `false`: no pacing.
   */
  pace?: "sustained" | "peak" | false | undefined;
  /** Shares the rate limit with other processes, in addition to `pace`. Default: none. */
  limiter?: Limiter | undefined;
  /** Called for each attempt, without the token or contact data. */
  hooks?: Hooks | undefined;
  /** Called with each response as the server sent it. `reportUnexpected(…)` of `lineworks-contacts/validate` makes one. Default: none. */
  onUnexpectedResponse?: AnswerCheck | undefined;
}

export interface ClientSettings {
  auth: TokenSource;
  baseUrl: string;
  fetch: typeof globalThis.fetch;
  timeoutMs: number;
  maxRetries: number;
  maxRetryWaitMs: number;
  maxConcurrency: number;
  pace: NonNullable<ContactsClientOptions["pace"]>;
  limiter: Limiter | undefined;
  hooks: Hooks;
  onUnexpectedResponse: AnswerCheck | undefined;
}

const NAMES: Record<keyof ContactsClientOptions, true> = {
  auth: true,
  baseUrl: true,
  dangerouslyAllowHttp: true,
  fetch: true,
  timeoutMs: true,
  maxRetries: true,
  maxRetryWaitMs: true,
  maxConcurrency: true,
  pace: true,
  limiter: true,
  hooks: true,
  onUnexpectedResponse: true,
};

/** Checks the options and fills in the defaults. */
export function readOptions(options: ContactsClientOptions): ClientSettings {
  refuse(typeof options !== "object" || options === null, "the options are missing: `auth` is required");
  readNames("ContactsClient", options, Object.keys(NAMES));
  const { baseUrl = "https://www.worksapis.com/v1.0", fetch, pace = "sustained", limiter, hooks = {}, onUnexpectedResponse } = options;
  const usedFetch = readFetch(fetch);
  refuse(![false, "peak", "sustained"].includes(pace), '`pace` must be "sustained", "peak" or false');
  refuse(limiter !== undefined && !isLimiter(limiter), "`limiter` must be an object with acquire({ operation, signal }) and, if it wants, refused({ operation, waitMs })");
  refuse(
    onUnexpectedResponse !== undefined && typeof onUnexpectedResponse !== "function",
    "`onUnexpectedResponse` must be a function: reportUnexpected(…) of lineworks-contacts/validate makes one",
  );
  refuse(typeof hooks !== "object" || hooks === null, "`hooks` must be an object with onRequest, onResponse or onRetry");
  for (const name of ["onRequest", "onResponse", "onRetry"] as const) {
    refuse(hooks[name] !== undefined && typeof hooks[name] !== "function", `\`hooks.${name}\` must be a function`);
  }
  return {
    auth: readAuth(options.auth),
    baseUrl: readUrl("baseUrl", baseUrl, options),
    fetch: fetch ? withOwnHeaders(usedFetch) : usedFetch,
    timeoutMs: readNumber(options, "timeoutMs", 30_000, 1),
    maxRetries: readNumber(options, "maxRetries", 3, 0),
    maxRetryWaitMs: readNumber(options, "maxRetryWaitMs", 90_000, 0),
    maxConcurrency: readNumber(options, "maxConcurrency", 4, 1),
    pace,
    limiter,
    hooks,
    onUnexpectedResponse,
  };
}

/** A custom fetch may add headers, so each attempt gets its own copy. */
function withOwnHeaders(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return (input, init) => fetch(input, { ...init, headers: new Headers(init?.headers) });
}

function isLimiter(limiter: unknown): boolean {
  const { acquire, refused } = Object(limiter) as Partial<Limiter>;
  return typeof acquire === "function" && ["function", "undefined"].includes(typeof refused);
}

function readAuth(auth: string | TokenSource): TokenSource {
  if (typeof auth === "string") {
    refuse(auth === "", "`auth` is an empty token");
    refuse(/^bearer\s/i.test(auth), "`auth` must be the token alone, without `Bearer`");
    refuse(!/^[\x21-\x7e]+$/.test(auth), "`auth` contains a space, a line break or a character that no token has");
    return staticToken(auth);
  }
  refuse(
    typeof auth?.getToken !== "function",
    "`auth` must be an access token or a token source: serviceAccountAuth(…), userAuth(…) or an object with getToken()",
  );
  return auth;
}

/**
 * The client of the LINE WORKS (NAVER WORKS) Contact API.
 *
 * A client has one token source, at most `maxConcurrency` requests in flight and one view of the rate limits, so create
 * one per process. Throws `ConfigError` for a wrong option.
 *
 * @example
 * ```ts
 * import { ContactsClient } from "lineworks-contacts";
 *
 * const client = new ContactsClient({ auth: process.env.LINEWORKS_TOKEN ?? "" });
 * for await (const contact of client.contacts.list()) console.log(contact.contactId);
 * ```
 */
export class ContactsClient {
  /** Contacts: checked before they are sent, and complete when they are listed. */
  readonly contacts: Contacts;
  /** The tags that contacts carry. */
  readonly tags: ContactTags;
  /** The definitions of contacts' custom properties. */
  readonly customProperties: ContactCustomProperties;
  /**
   * The typed `openapi-fetch` client over the same transport (token, pacing, retries), for raw calls:
   * nothing is normalised, and only the ids in the path are checked. HTTP errors are returned in `error`.
   */
  readonly api: RawApi;

  readonly #pacing: Pacing;

  constructor(options: ContactsClientOptions);
  /** @internal */
  constructor(options: ContactsClientOptions, surroundings: Surroundings & { resultLimit?: number });
  constructor(options: ContactsClientOptions, { resultLimit = RESULT_LIMIT, ...surroundings }: Surroundings & { resultLimit?: number } = realSurroundings) {
    const settings = readOptions(options);
    this.#pacing = new Pacing({ ...settings, ...surroundings });
    const send = pipeline({ ...settings, ...surroundings, pacing: this.#pacing });
    const { baseUrl, timeoutMs, maxRetries } = settings;
    const headers = { accept: "application/json", "user-agent": `lineworks-contacts/${version}` };
    const openapi = { baseUrl, headers, timeoutMs, maxRetries, send, clock: surroundings.clock };
    const api = createContactsApi(openapi);
    this.contacts = new Contacts(api, new ContactPhotos(api, openapi), { ...settings, ...surroundings, resultLimit }, this.#pacing);
    this.tags = new ContactTags(api);
    this.customProperties = new ContactCustomProperties(api);
    this.api = createRawApi(openapi);
  }

  /** An operation's rate limit, as its last response gave it; undefined before the first response. */
  rateLimit(operation: Operation): RateLimit | undefined {
    return this.#pacing.rateLimit(operation);
  }
}
