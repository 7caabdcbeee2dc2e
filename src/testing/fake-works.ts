import { AppCredentials, type ServiceAccountCredentials } from "./tokens/app-credentials.js";
import { ContactBook } from "./book/contact-book.js";
import { generatedBody, generatedContact, memberIds, type GeneratorSettings } from "./book/contact-generator.js";
import { ContactStore } from "./book/contact-store.js";
import { fakeFetch } from "./server/fake-fetch.js";
import type { FaultSpec, RandomFaults } from "./faults/fault.js";
import { serve, type FakeWorksServer, type ListenOptions } from "./server/http-server.js";
import type { FakeWorksOptions } from "./options.js";
import { resolveOptions } from "./resolve-options.js";
import type { ContactOverrides } from "./book/make-contact.js";
import type { RequestRecord } from "./http/request-log.js";
import { WorksApi } from "./api/works-api.js";

/** No such host can exist, so credentials used without `fetch` or `tokenUrl` fail and leak nowhere. */
const NOWHERE = "https://fake-works.invalid/oauth2/v2.0/token";

/** What a token permits. */
export interface TokenTerms {
  /** Default `contact`. */
  scope?: string | readonly string[];
  /** Its life. Default 86,400. */
  expiresInSeconds?: number;
  /** The member it belongs to. Default: the service account, which can't use `me`. */
  userId?: string;
  /** The token itself, if a test needs a certain text. */
  token?: string;
}

/** What `userAuth` needs for a member who has signed in. */
export interface UserCredentials {
  clientId: string;
  clientSecret: string;
  refreshToken: string;
  tokenUrl: string;
}

/**
 * The LINE WORKS Contact API in memory, with its documented limits enforced. What the vendor leaves open is an option, see
 * {@link FakeWorksOptions}. All operations work through `.fetch` (in the process) and `.listen()` (over HTTP). Photos are kept in a
 * storage on the same host but another port: as with the vendor, a fetch that follows a redirect there drops the token.
 *
 * @example
 * ```ts
 * const works = new FakeWorks({ contacts: 1_234 });
 * const client = new ContactsClient({ auth: works.issueToken(), fetch: works.fetch });
 * const contacts = await client.contacts.list().toArray({ max: 2_000 });
 * console.log(contacts.length, works.requests.length); // 1234 3
 * ```
 */
export class FakeWorks {
  /** A fetch that is answered in the process, whatever the host. Pass it to a client or a token source. */
  readonly fetch: typeof fetch;
  /** The contacts, to look at and to change behind a client's back. */
  readonly contacts: ContactBook;
  /** Every request so far, including those to the token endpoint. It can be emptied like any array. */
  readonly requests: RequestRecord[];
  /** The members that made contacts belong to. */
  readonly userIds: readonly string[] = memberIds;
  readonly #api: WorksApi;
  readonly #app: AppCredentials;

  constructor(options: FakeWorksOptions = {}) {
    const resolved = resolveOptions(options);
    const { contacts, seed, now, emptyLists, contactTimes, timePrecision } = resolved;
    const total = typeof contacts === "number" ? contacts : 0;
    const settings: GeneratorSettings = { seed, total, now: now().getTime(), emptyLists, contactTimes };
    const store = new ContactStore((sequence) => generatedBody(sequence, settings), timePrecision === "second" ? 1_000 : 1);
    for (let i = 0; i < total; i += 1) store.put(generatedContact(i, settings));
    this.#app = new AppCredentials(resolved);
    this.#api = new WorksApi(resolved, store, this.#app);
    this.requests = this.#api.requests;
    this.contacts = new ContactBook(store, resolved, now, seed);
    if (typeof contacts !== "number") for (const contact of contacts) this.#addNew(contact);
    this.fetch = fakeFetch(this.#api);
  }

  /** Serves the API over HTTP, by default on loopback, and its photos on another port. Close it, or the process doesn't end. */
  listen(at: ListenOptions = {}): Promise<FakeWorksServer> {
    return serve(this.#api, at);
  }

  /** Issues an access token. */
  issueToken({ scope = "contact", expiresInSeconds = 86_400, userId, token }: TokenTerms = {}): string {
    return this.#api.tokens.issue({ scopes: scopesOf(scope), userId }, expiresInSeconds, token);
  }

  /** Revokes an access token or a refresh token. */
  revokeToken(token: string): void {
    this.#api.tokens.revoke(token);
  }

  /** Revokes all access tokens; refresh tokens stay valid. */
  revokeAccessTokens(): void {
    this.#api.tokens.revokeAccess();
  }

  /** Issues an authorization code, as the browser would bring it back. It works once, within 10 minutes. */
  issueCode({ scope = "contact", userId = memberIds[0] }: Pick<TokenTerms, "scope" | "userId"> = {}): string {
    return this.#api.tokens.issueCode({ scopes: scopesOf(scope), userId });
  }

  /** What `serviceAccountAuth` needs. Add `fetch: works.fetch` or the `tokenUrl` of `listen()`. */
  get serviceAccount(): ServiceAccountCredentials {
    const { clientId, clientSecret, serviceAccount, privateKey } = this.#app;
    return { clientId, clientSecret, serviceAccount, privateKey, scope: ["contact"], tokenUrl: NOWHERE };
  }

  /** What `userAuth` needs for a member. Add `fetch: works.fetch` or the `tokenUrl` of `listen()`. */
  userCredentials({ scope = "contact", userId = memberIds[0] }: Pick<TokenTerms, "scope" | "userId"> = {}): UserCredentials {
    const { clientId, clientSecret } = this.#app;
    const refreshToken = this.#api.tokens.issueRefreshToken({ scopes: scopesOf(scope), userId });
    return { clientId, clientSecret, refreshToken, tokenUrl: NOWHERE };
  }

  /**
   * Makes the next requests fail, one fault after the other: a status (`503`), a kind (`"reset"`), or either with details.
   *
   * @example
   * ```ts
   * works.failNext(["reset", 503, { status: 429, resetSeconds: 2 }]);
   * works.failNext({ kind: "cutBody", operation: "PUT /contacts/{contactId}", times: 2 });
   * works.failNext({ kind: "reset", operation: "upload" });
   * ```
   */
  failNext(faults: FaultSpec | readonly FaultSpec[]): void {
    this.#api.faults.add(isList(faults) ? faults : [faults]);
  }

  /** Makes a share of all requests fail: the same ones for the same seed and order of requests. */
  failRandomly(faults: RandomFaults): void {
    this.#api.faults.addRandom(faults);
  }

  /** Ends all faults. */
  stopFailing(): void {
    this.#api.faults.clear();
  }

  #addNew(contact: ContactOverrides): void {
    const before = this.contacts.count;
    const { contactId } = this.contacts.upsert(contact);
    if (this.contacts.count === before) throw new RangeError(`FakeWorks: two contacts have the id ${contactId}`);
  }
}

function isList(faults: FaultSpec | readonly FaultSpec[]): faults is readonly FaultSpec[] {
  return Array.isArray(faults);
}

function scopesOf(scope: string | readonly string[]): readonly string[] {
  return typeof scope === "string" ? scope.split(" ") : scope;
}
