import type { Operation } from "../generated/operations.js";
import type { ListContactsQuery } from "./contact/contact.js";
import { receivedListedContact } from "./contact/received.js";
import { ContactListing, followContacts, type ReceivedPage } from "./contact-listing.js";
import { walkAll } from "./list-all.js";
import { walkByDate, type ListByDateQuery } from "./list-by-date.js";
import { readQuery, type SentQuery } from "./query.js";
import { receivedPage } from "./received.js";
import type { Clock } from "./transport/clock.js";
import { requestInit, type RawApi, type RequestOptions } from "./transport/openapi.js";
import { fillPath } from "./transport/path.js";
import { readListAllQuery, readListByDateQuery, type ListAllQuery } from "./walk-query.js";

/** The lists of contacts, which `client.contacts` has with the rest. */
export class ContactLists {
  readonly #api: RawApi;
  readonly #clock: Clock;

  /** @internal */
  constructor(api: RawApi, clock: Clock) {
    this.#api = api;
    this.#clock = clock;
  }

  /**
   * Lists the company's contacts, at most the API's 50,000 per query.
   *
   * Calls `GET /contacts`. Asks for 500 contacts a page unless `count` says otherwise. A list that ends at the cap
   * throws `ResultLimitError` after its last contact, a repeated cursor `PaginationError`. Throws `ValidationError` at
   * once for a query that breaks the API's rules. It is as complete as the API's cursors: a contact that an edit moves
   * to a place already passed does not come, and if cursors are offsets, each that is deleted or moved hides another one.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-list
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * for await (const contact of client.contacts.list({ accessibleRange: "ALL" })) console.log(contact.contactId);
   * ```
   */
  list(query: ListContactsQuery = {}, options: RequestOptions = {}): ContactListing {
    return this.#listing(undefined, query, options);
  }

  /**
   * Lists the contacts that a member can access, at most the API's 50,000 per query.
   *
   * Calls `GET /users/{userId}/contacts`. Otherwise as `list`. With a service account, `me` is no member: give an id.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-user-list
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * const mine = await client.contacts.listForUser("me").toArray({ max: 1_000 });
   * ```
   */
  listForUser(userId: string, query: ListContactsQuery = {}, options: RequestOptions = {}): ContactListing {
    fillPath("{userId}", { userId });
    return this.#listing(userId, query, options);
  }

  /**
   * Lists every contact, however many.
   *
   * Calls `GET /contacts`, or `GET /users/{userId}/contacts` with `userId`: without dates, by created time, up to the
   * 50,000 that the API returns per query, and by windows of the created time from there, as `listByDate`. Edits and
   * new contacts cost nothing, and no contact comes twice. Up to the cap it is as complete as the API's cursors: if
   * those are offsets, each contact that is deleted during the walk can hide one other; in `listByDate` it can't.
   * Throws `ResultLimitError` where the list does not come by created time and can't be continued behind the cap.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-list
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * for await (const contact of client.contacts.listAll()) console.log(contact.contactId);
   * ```
   */
  listAll(query: ListAllQuery = {}, options: RequestOptions = {}): ContactListing {
    const { userId, concurrency, filters } = readListAllQuery(query);
    const pages = this.#pageReader(userId, options);
    const undated = followContacts({
      ...pages,
      count: filters.count,
      cursor: undefined,
      readPage: (cursor, signal) => pages.read({ ...filters, orderBy: "createdTime asc", ...(cursor !== undefined && { cursor }) }, signal),
    });
    return new ContactListing(
      walkAll({
        ...pages,
        undated,
        count: filters.count,
        concurrency,
        onProgress: undefined,
        now: () => this.#clock.now(),
        readPage: (dated, signal) => pages.read({ ...filters, ...dated }, signal),
      }),
    );
  }

  /**
   * Lists every contact created or modified in a span of any length, in the order of that time.
   *
   * Calls `GET /contacts`, or `GET /users/{userId}/contacts` with `userId`, in windows of at most 7 days, up to 4 at
   * once. Both ends of the span are included. Every contact whose time stays in the span during the walk comes, once,
   * whatever else is edited, created or deleted meanwhile. One that is modified during the walk leaves a span of the
   * modified time and belongs to the next one, unless that time still lies in the span: then it may come in both
   * versions. Where answers do not come by time, it is as complete as the API's cursors. Throws `ResultLimitError`
   * where 50,000 or more share a second.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-list
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * const changed = client.contacts.listByDate({ searchDateType: "MODIFIED_TIME", startDateTime: "2026-01-01T00:00:00+09:00" });
   * for await (const contact of changed) console.log(contact.contactId, contact.modifiedTime);
   * ```
   */
  listByDate(query: ListByDateQuery, options: RequestOptions = {}): ContactListing {
    const { userId, concurrency, filters, searchDateType, startDateTime, endDateTime, onProgress } = readListByDateQuery(query);
    const pages = this.#pageReader(userId, options);
    return new ContactListing(
      walkByDate({
        ...pages,
        searchDateType,
        startDateTime,
        endDateTime,
        count: filters.count,
        concurrency,
        onProgress,
        now: () => this.#clock.now(),
        readPage: (dated, signal) => pages.read({ ...filters, ...dated }, signal),
      }),
    );
  }

  #listing(userId: string | undefined, query: ListContactsQuery, options: RequestOptions): ContactListing {
    const { cursor, ...sent } = readQuery(query);
    const pages = this.#pageReader(userId, options);
    const readPage = (at: string | undefined, signal: AbortSignal): Promise<ReceivedPage> =>
      pages.read(at === undefined ? sent : { ...sent, cursor: at }, signal);
    return new ContactListing(followContacts({ ...pages, count: sent.count, cursor, readPage }));
  }

  #pageReader(userId: string | undefined, { signal, ...init }: RequestOptions) {
    const operation: Operation = userId === undefined ? "GET /contacts" : "GET /users/{userId}/contacts";
    const read = (query: SentQuery, walk: AbortSignal): Promise<ReceivedPage> =>
      this.#readPage(userId, query, { ...init, signal: walk });
    return { operation, signal, read };
  }

  async #readPage(userId: string | undefined, query: SentQuery, options: RequestOptions): Promise<ReceivedPage> {
    const init = requestInit(options);
    const answer =
      userId === undefined
        ? await this.#api.GET("/contacts", { params: { query }, ...init })
        : await this.#api.GET("/users/{userId}/contacts", { params: { path: { userId }, query }, ...init });
    return receivedPage("contacts", answer, receivedListedContact);
  }
}
