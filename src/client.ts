import type { Operation } from "../generated/operations.js";
import { version } from "../generated/version.js";
import { Contacts } from "./contacts.js";
import { ContactCustomProperties } from "./custom-properties.js";
import { readOptions, type ContactsClientOptions } from "./options.js";
import { ContactPhotos } from "./photo.js";
import { ContactTags } from "./tags.js";
import { realSurroundings, type Surroundings } from "./auth/credentials.js";
import { createContactsApi, createRawApi, type RawApi } from "./transport/openapi.js";
import { Pacing } from "./transport/pacing.js";
import { pipeline } from "./transport/pipeline.js";
import type { RateLimit } from "./transport/rate-limit.js";

/**
 * The client of the LINE WORKS (NAVER WORKS) Contact API.
 *
 * One client has one token source, one line of at most `maxConcurrency` requests and one view of the rate limits: make
 * it once per process. Throws `ConfigError` for a wrong option.
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
  /** The contacts, with everything checked and made complete that the API leaves to its callers. */
  readonly contacts: Contacts;
  /** The tags that contacts carry. */
  readonly tags: ContactTags;
  /** The definitions of the custom properties that contacts may have values for. */
  readonly customProperties: ContactCustomProperties;
  /**
   * The typed `openapi-fetch` client over the same transport (token, pacing, retries), for calling an operation raw:
   * nothing is normalised, and only the ids in the path are checked. HTTP errors come in `error`.
   */
  readonly api: RawApi;

  readonly #pacing: Pacing;

  constructor(options: ContactsClientOptions);
  /** @internal */
  constructor(options: ContactsClientOptions, surroundings: Surroundings);
  constructor(options: ContactsClientOptions, surroundings: Surroundings = realSurroundings) {
    const settings = readOptions(options);
    this.#pacing = new Pacing({ ...settings, ...surroundings });
    const send = pipeline({ ...settings, ...surroundings, pacing: this.#pacing });
    const { baseUrl, timeoutMs, maxRetries } = settings;
    const headers = { accept: "application/json", "user-agent": `lineworks-contacts/${version}` };
    const openapi = { baseUrl, headers, timeoutMs, maxRetries, send, clock: surroundings.clock };
    const api = createContactsApi(openapi);
    this.contacts = new Contacts(api, new ContactPhotos(api, openapi), { ...settings, ...surroundings });
    this.tags = new ContactTags(api);
    this.customProperties = new ContactCustomProperties(api);
    this.api = createRawApi(openapi);
  }

  /** What the last answer of an operation said of its rate limit; undefined before the first. */
  rateLimit(operation: Operation): RateLimit | undefined {
    return this.#pacing.rateLimit(operation);
  }
}
