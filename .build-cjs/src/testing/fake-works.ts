import { AppCredentials, type ServiceAccountCredentials } from "./app-credentials.js";
import { ContactBook } from "./contact-book.js";
import { generatedBody, generatedContact, memberIds, type GeneratorSettings } from "./contact-generator.js";
import { ContactStore } from "./contact-store.js";
import { fakeFetch } from "./fake-fetch.js";
import type { FaultSpec, RandomFaults } from "./faults.js";
import { serve, type FakeWorksServer } from "./http-server.js";
import { resolveOptions, type FakeWorksOptions } from "./options.js";
import type { ContactOverrides } from "./make-contact.js";
import type { RequestRecord } from "./request-log.js";
import { WorksApi } from "./works-api.js";

/** No such host can exist: credentials that miss their `fetch` or `tokenUrl` fail, and go nowhere. */
const NOWHERE = "https://fake-works.invalid/oauth2/v2.0/token";

/** What a token is to be good for. */
export interface TokenTerms {
  /** Default `contact`. */
  scope?: string | readonly string[];
  /** Default 86,400. */
  expiresInSeconds?: number;
  /** The member it speaks for. Default: the service account, for which `me` is no one. */
  userId?: string;
  /** The token itself, where a test needs it to be a certain text. */
  token?: string;
}

/** What `userAuth` needs for a member that has signed in. */
export interface UserCredentials {
  clientId: string;
  clientSecret: string;
  refreshToken: string;
  tokenUrl: string;
}

/**
 * The LINE WORKS Contact API in memory, with its documented limits enforced. What the vendor leaves open is an option whose default
 * is hardest on a client. All operations run against it through `.fetch` (in the process) or `.listen()` (over HTTP). Photos go to
 * a storage of its own on the same host, but another port: as with the vendor's, a redirect that is followed there loses the token.
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
  /** A fetch that is answered in the process, whatever the host. Hand it to a client or a token source. */
  readonly fetch: typeof fetch;
  /** What it holds, to look at and to change behind a client's back. */
  readonly contacts: ContactBook;
  /** Every request so far, the token endpoint's too. Empty it as any array. */
  readonly requests: RequestRecord[];
  /** Members of the company that made contacts belong to. */
  readonly userIds: readonly string[] = memberIds;
  readonly #api: WorksApi;
  readonly #app: AppCredentials;

  constructor(options: FakeWorksOptions = {}) {
    const resolved = resolveOptions(options);
    const { contacts, seed, now, emptyLists, contactTimes, timePrecision } = resolved;
    const total = typeof contacts === "number" ? contacts : 0;
    const precision = timePrecision === "second" ? 1_000 : 1;
    const settings: GeneratorSettings = { seed, total, precision, now: now().getTime(), emptyLists, contactTimes };
    const store = new ContactStore((sequence) => generatedBody(sequence, settings));
    for (let i = 0; i < total; i += 1) store.put(generatedContact(i, settings));
    this.#app = new AppCredentials(resolved);
    this.#api = new WorksApi(resolved, store, this.#app);
    this.requests = this.#api.requests;
    this.contacts = new ContactBook(store, this.#api.contacts, now, seed);
    if (typeof contacts !== "number") for (const contact of contacts) this.#addNew(contact);
    this.fetch = fakeFetch(this.#api);
  }

  /** Serves it on loopback, its storage of photos on a port beside it. Close it, or the process does not end. */
  listen(at: { port?: number; host?: string } = {}): Promise<FakeWorksServer> {
    return serve(this.#api, at);
  }

  /** Gives out an access token. */
  issueToken({ scope = "contact", expiresInSeconds = 86_400, userId, token }: TokenTerms = {}): string {
    return this.#api.tokens.issue({ scopes: scopesOf(scope), userId }, expiresInSeconds, token);
  }

  /** Ends an access or a refresh token. */
  revokeToken(token: string): void {
    this.#api.tokens.revoke(token);
  }

  /** Ends all access tokens; refresh tokens stay. */
  revokeAccessTokens(): void {
    this.#api.tokens.revokeAccess();
  }

  /** An authorization code as the browser would bring it back: good once, for 10 minutes. */
  issueCode({ scope = "contact", userId = memberIds[0] }: Pick<TokenTerms, "scope" | "userId"> = {}): string {
    return this.#api.tokens.issueCode({ scopes: scopesOf(scope), userId });
  }

  /** What `serviceAccountAuth` needs; add `fetch: works.fetch`, or the `tokenUrl` of `listen()`. */
  get serviceAccount(): ServiceAccountCredentials {
    const { clientId, clientSecret, serviceAccount, privateKey } = this.#app;
    return { clientId, clientSecret, serviceAccount, privateKey, scope: ["contact"], tokenUrl: NOWHERE };
  }

  /** What `userAuth` needs for a member; add `fetch: works.fetch`, or the `tokenUrl` of `listen()`. */
  userCredentials({ scope = "contact", userId = memberIds[0] }: Pick<TokenTerms, "scope" | "userId"> = {}): UserCredentials {
    const { clientId, clientSecret } = this.#app;
    const refreshToken = this.#api.tokens.issueRefreshToken({ scopes: scopesOf(scope), userId });
    return { clientId, clientSecret, refreshToken, tokenUrl: NOWHERE };
  }

  /**
   * Makes the next requests fail, each fault in its turn: a status (`503`), a kind (`"reset"`), or either with terms.
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

  /** Makes a share of all requests fail, the same ones for the same seed and order of requests. */
  failRandomly(faults: RandomFaults): void {
    this.#api.faults.addRandom(faults);
  }

  /** No more faults. */
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
