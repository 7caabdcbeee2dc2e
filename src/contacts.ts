import type { Operation } from "../generated/operations.js";
import type { Contact, ContactWrite, ListContactsQuery } from "./contact/contact.js";
import { renameSentMessengers } from "./contact/messenger-types.js";
import { receivedContact, receivedListedContact, withSentNames } from "./contact/received.js";
import { refuseInvalid } from "./contact/write-rules.js";
import { editContact, type ContactChange, type EditOptions, type EditRetries } from "./edit.js";
import { walkAll } from "./list-all.js";
import { walkByDate, type ListByDateQuery } from "./list-by-date.js";
import { ContactListing, followCursors, type ReceivedPage } from "./listing.js";
import { readQuery, type SentQuery } from "./query.js";
import { requestInit, unexpected, type RawApi, type RequestOptions } from "./transport/openapi.js";
import { fillPath } from "./transport/path.js";
import { readListAllQuery, readListByDateQuery, type ListAllQuery } from "./walk-query.js";

/** Contacts: of customers and partners, and of external users. */
export class Contacts {
  readonly #api: RawApi;
  readonly #retries: EditRetries;

  /** @internal */
  constructor(api: RawApi, retries: EditRetries) {
    this.#api = api;
    this.#retries = retries;
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
    const undated = followCursors({
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
        now: () => this.#retries.clock.now(),
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
        now: () => this.#retries.clock.now(),
        readPage: (dated, signal) => pages.read({ ...filters, ...dated }, signal),
      }),
    );
  }

  /**
   * Gets one contact, with the prefix, suffix and middle name that lists leave out.
   *
   * Calls `GET /contacts/{contactId}`. Throws `NotFoundError` where there is none, or none that the token may see.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-get
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * const contact = await client.contacts.get("contact2-a56d-44a4-5304-033e16fca8d1");
   * console.log(contact.contactName.lastName);
   * ```
   */
  async get(contactId: string, options: RequestOptions = {}): Promise<Contact> {
    const { data, response } = await this.#api.GET("/contacts/{contactId}", {
      params: { path: { contactId } },
      ...requestInit(options),
    });
    return received(data, response);
  }

  /**
   * Replaces a contact by exactly what is given: **what is left out is lost**.
   *
   * Calls `PUT /contacts/{contactId}`; needs the scope `contact`. An omitted list, name or memo is emptied, an omitted
   * `isCoEditing` becomes true. To change a contact that exists, use `edit`. Sent again after a failure that may have
   * come too late to stop it: a change made by someone else in between is overwritten. Throws `ValidationError` before
   * anything is sent, `PermissionError` (403), `NotFoundError` (404).
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-update-put
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * await client.contacts.replace("contact2-a56d-44a4-5304-033e16fca8d1", {
   *   permission: { accessibleRange: "ALL" },
   *   contactName: { lastName: "홍", firstName: "길동" },
   *   emails: [{ primary: true, email: "example1@example.com" }],
   * });
   * ```
   */
  async replace(contactId: string, contact: ContactWrite, options: RequestOptions = {}): Promise<Contact> {
    refuseInvalid(contact);
    return this.#put(contactId, contact, requestInit(options));
  }

  /**
   * Changes a contact and loses nothing: gets it, lets `change` alter a draft of all that was returned, sends all back.
   *
   * Calls `GET /contacts/{contactId}`, then `PUT /contacts/{contactId}`; needs the scope `contact`. `change` may be
   * async; what it throws is thrown on and nothing is sent. A draft that is left as it was sends nothing. A returned
   * object with `contactName` is sent instead of the draft; anything else returned is ignored. Throws
   * `ValidationError` for what the change introduced; what the contact already was is not judged.
   *
   * The API has no ETag: what someone else writes between the two requests is overwritten. `ifModifiedTime` refuses with
   * `StaleContactError` if the contact has changed since then. After a failure that may have come too late to
   * stop the write, the contact is read again before anything is sent again, and `StaleContactError` thrown if it is
   * neither what was read nor what was sent.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-update-put
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * await client.contacts.edit("contact2-a56d-44a4-5304-033e16fca8d1", (draft) => {
   *   draft.memo = "called back";
   * });
   * ```
   */
  async edit(contactId: string, change: ContactChange, options: EditOptions = {}): Promise<Contact> {
    const init = requestInit(options);
    const retries = { ...this.#retries, maxRetries: options.maxRetries ?? this.#retries.maxRetries };
    const requests = {
      get: () => this.get(contactId, options),
      put: (contact: ContactWrite) => this.#put(contactId, contact, { ...init, repeatable: false }),
    };
    return editContact(contactId, change, options, requests, retries);
  }

  async #put(contactId: string, contact: ContactWrite, init: ReturnType<typeof requestInit> & { repeatable?: boolean }): Promise<Contact> {
    const { data, response } = await this.#api.PUT("/contacts/{contactId}", {
      params: { path: { contactId } },
      body: renameSentMessengers(contact),
      ...init,
    });
    return withSentNames(received(data, response), contact);
  }

  #listing(userId: string | undefined, query: ListContactsQuery, options: RequestOptions): ContactListing {
    const { cursor, ...sent } = readQuery(query);
    const pages = this.#pageReader(userId, options);
    const readPage = (at: string | undefined, signal: AbortSignal): Promise<ReceivedPage> =>
      pages.read(at === undefined ? sent : { ...sent, cursor: at }, signal);
    return new ContactListing(followCursors({ ...pages, count: sent.count, cursor, readPage }));
  }

  #pageReader(userId: string | undefined, { signal, ...init }: RequestOptions) {
    const operation: Operation = userId === undefined ? "GET /contacts" : "GET /users/{userId}/contacts";
    const read = (query: SentQuery, walk: AbortSignal): Promise<ReceivedPage> =>
      this.#readPage(userId, query, { ...init, signal: walk });
    return { operation, signal, read };
  }

  async #readPage(userId: string | undefined, query: SentQuery, options: RequestOptions): Promise<ReceivedPage> {
    const init = requestInit(options);
    const { data, response } =
      userId === undefined
        ? await this.#api.GET("/contacts", { params: { query }, ...init })
        : await this.#api.GET("/users/{userId}/contacts", { params: { path: { userId }, query }, ...init });
    const { contacts, responseMetaData } = data ?? {};
    // An empty page may lack its list; without metadata too it is no page, and must not pass for the end.
    if (contacts == null && responseMetaData == null) throw unexpected(response, "neither `contacts` nor `responseMetaData` in it");
    if (contacts != null && !Array.isArray(contacts)) throw unexpected(response, "`contacts` that is no list");
    return {
      contacts: (contacts ?? []).map((contact) => receivedListedContact(contact) ?? fail(unexpected(response, "a contact without `contactId`"))),
      nextCursor: responseMetaData?.nextCursor || undefined,
    };
  }
}

function received(data: unknown, response: Response): Contact {
  return receivedContact(data) ?? fail(unexpected(response, "no contact in it"));
}

function fail(error: Error): never {
  throw error;
}
