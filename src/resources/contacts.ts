import { bodyOf, type RawApi, requestInit, type RequestOptions, unexpected } from "../http/openapi.js";
import type { Pacing } from "../http/pacing.js";
import { fillPath } from "../http/paths.js";
import type { Turn } from "../http/turn.js";
import type { ListByDateQuery } from "../listing/by-date.js";
import type { ContactListing } from "../listing/contact-listing.js";
import { listAllContacts, listContacts, listContactsByDate } from "../listing/contact-lists.js";
import type { ListAllQuery } from "../listing/query.js";
import type { Contact, ContactUpdate, ContactWrite, ListContactsQuery, ListedContact } from "../model/contact.js";
import { renameSentMessengers } from "../model/messengers.js";
import { receivedContact, receivedListedContact, withSentNames } from "../model/responses.js";
import { CREATED, refuseInvalid, UPDATED } from "../model/rules.js";
import { type ContactChange, editContact, type EditOptions } from "./edit.js";
import type { EditRetries } from "./edit-attempts.js";
import type { ContactPhotos } from "./photos.js";
import { type SyncBatch, syncContacts, type SyncOptions, type SyncSettings } from "./sync.js";

/** Contacts: of customers and partners, and of external users. */
export class Contacts {
  /** Their photos. */
  readonly photo: ContactPhotos;
  readonly #api: RawApi;
  readonly #settings: EditRetries & SyncSettings;
  readonly #pacing: Pacing;

  /** @internal */
  constructor(api: RawApi, photo: ContactPhotos, settings: EditRetries & SyncSettings, pacing: Pacing) {
    this.photo = photo;
    this.#api = api;
    this.#settings = settings;
    this.#pacing = pacing;
  }

  /**
   * Lists the company's contacts, at most the API's 50,000 per query.
   *
   * Calls `GET /contacts`. Asks for 500 contacts a page unless `count` says otherwise. Throws `ValidationError` at once for a query that
   * breaks the API's rules, `ResultLimitError` after the last contact if the list may have been cut at the cap (not if it begins at a
   * `cursor` of yours: what came before is unknown), `PaginationError` for a repeated cursor, `UnexpectedResponseError` for a full page
   * that doesn't say whether more follows. The list is as complete as the API's cursors: an edit can move a contact to a page already
   * passed, and if cursors are offsets, a deleted or moved contact hides another one. `listByDate` has no such gaps.
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
    return listContacts(this.#api, this.#settings, undefined, query, options);
  }

  /**
   * Lists the contacts that a member can access, at most the API's 50,000 per query.
   *
   * Calls `GET /users/{userId}/contacts`. Otherwise as `list`. With a service account, give an id, because `me` isn't a member.
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
    return listContacts(this.#api, this.#settings, userId, query, options);
  }

  /**
   * Lists every contact, however many.
   *
   * Calls `GET /contacts`, or `GET /users/{userId}/contacts` with `userId`: without dates, by created time, up to the API's
   * limit of 50,000 per query, then by windows of the created time, as `listByDate` does. No contact comes twice in a run. Up to the limit
   * it is as complete as the API's cursors: if those are offsets, a contact that is deleted during the walk can hide another one;
   * `listByDate` has no such gap. Throws `ResultLimitError` if there may be more than the limit and the responses don't show that the API
   * sorts by created time, because then nobody knows where to go on.
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
    return listAllContacts(this.#api, this.#settings, query, options);
  }

  /**
   * Lists every contact created or modified in a span of any length, in the order of that time.
   *
   * Calls `GET /contacts`, or `GET /users/{userId}/contacts` with `userId`, in windows of at most 7 days, up to 4 at once. Both ends of
   * the span are inclusive; by default it ends now, by the server's clock. Every contact whose time stays in the span during the walk
   * comes exactly once, whatever is edited, created or deleted meanwhile, however the API sorts, and whatever its cursors are. A contact that is
   * modified during the walk leaves a span of the modified time and belongs to the next one; if its new time still lies in the span, it
   * may come in both versions. Throws `ResultLimitError` if a single second holds 50,000 contacts or more, `UnexpectedResponseError` for
   * contacts from before the span.
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
    return listContactsByDate(this.#api, this.#settings, query, options);
  }

  /**
   * Keeps a copy of all contacts up to date: reads what changed since the last run, and everything now and then.
   *
   * Calls `GET /contacts` (with `userId`, `GET /users/{userId}/contacts`), and `GET /contacts/{contactId}` to confirm deletions. Store
   * each batch in one transaction: the upserts with its `reading`, the deletions and the `state`. A run that ends anywhere, by a crash
   * too, is continued there by the next one. When the loop ends, the copy has everything that changed before the run began. One run at
   * a time for each copy.
   *
   * A run without state reads everything, later ones the contacts modified since (two requests, and one for every 500 changes). The API
   * doesn't list deletions: they are found by a full reading once a day, if `knownIds` is given, and each is confirmed by a 404. Throws
   * `ValidationError` at once for wrong options, then whatever the requests throw. A `state` that can't be used isn't an error: then
   * everything is read, and the first batch says why in `restarted`.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-list
   * @example
   * ```ts
   * import { ContactsClient, type SyncBatch } from "lineworks-contacts";
   *
   * interface Database {
   *   readState(): Promise<string | null>;
   *   idsNotSeenIn(reading: string): AsyncIterable<string>;
   *   apply(batch: SyncBatch): Promise<void>;
   * }
   *
   * async function sync(client: ContactsClient, database: Database): Promise<void> {
   *   const state = await database.readState();
   *   const knownIds = ({ notSeenIn }: { notSeenIn: string }) => database.idsNotSeenIn(notSeenIn);
   *   for await (const batch of client.contacts.sync({ state, knownIds })) {
   *     await database.apply(batch);
   *     if (batch.heldBack) console.warn(batch.heldBack.missing, "contacts are missing; none was deleted");
   *   }
   * }
   * ```
   */
  sync(query: SyncOptions = {}, options: RequestOptions = {}): AsyncGenerator<SyncBatch, void, undefined> {
    return syncContacts(this.#api, this.#settings, query, options);
  }

  /**
   * Gets one contact, with the prefix, suffix and middle name that lists leave out.
   *
   * Calls `GET /contacts/{contactId}`. Throws `NotFoundError` if it doesn't exist or the token may not see it.
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
    return (await this.#get(contactId, requestInit(options))).contact;
  }

  /**
   * Creates a contact of a customer or partner.
   *
   * Calls `POST /contacts`; needs the scope `contact`. The contact needs a name, and an e-mail address or a telephone number.
   * Not sent again once it may have arrived, because that could create a second contact. Then the error has `mayHaveSucceeded`, and
   * you have to look, for example with `list({ email })`. Throws `ValidationError` before anything is sent.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-create
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * const { contactId } = await client.contacts.create({
   *   permission: { accessibleRange: "ALL" },
   *   contactName: { lastName: "홍", firstName: "길동" },
   *   emails: [{ primary: true, email: "example1@example.com" }],
   * });
   * ```
   */
  async create(contact: ContactWrite, options: RequestOptions = {}): Promise<Contact> {
    refuseInvalid(contact, CREATED);
    const { data, response } = await this.#api.POST("/contacts", { body: renameSentMessengers(contact), ...requestInit(options) });
    return withSentNames(received(data, response), contact);
  }

  /**
   * Replaces a contact with exactly what you give: **what is left out is lost**.
   *
   * Calls `PUT /contacts/{contactId}`; needs the scope `contact`. An omitted list, name or memo is emptied, an omitted
   * `isCoEditing` becomes true. To change an existing contact, use `edit`. After a failure it is sent again, even if
   * it may already have taken effect, and then overwrites changes that someone else made in between. Throws `ValidationError`
   * before anything is sent, `PermissionError` (403), `NotFoundError` (404).
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
    return this.#put(contactId, renameSentMessengers(contact), requestInit(options));
  }

  /**
   * Changes a contact without losing anything: gets it, lets `change` edit a draft of everything returned, and sends all of it back.
   *
   * Calls `GET /contacts/{contactId}`, then `PUT /contacts/{contactId}`; needs the scope `contact`. `change` runs once and
   * may be async. If it throws, nothing is sent, and the call throws the same. If the draft is unchanged, nothing is sent. If it
   * returns an object with `contactName`, that is sent instead of the draft; other return values are ignored. Throws
   * `ValidationError` for problems that the change introduced (those that the contact already had are not checked), and for a contact
   * with a number that JavaScript can't represent, such as an integer beyond 2^53, because sending it back would change it.
   *
   * The API has no ETag, so whatever someone else stores between the GET's response and the PUT is overwritten. That is one round
   * trip: the edit waits for the rate limit, a slot and a token before it reads, never between reading and sending. After any
   * other wait (for a retry, a new token, an async `change`) it reads again, which costs one more GET, and throws
   * `StaleContactError` if the contact is neither what was read nor what was sent. With `ifModifiedTime` it also throws
   * `StaleContactError` if the contact has changed since then.
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
    const init = requestInit(options, ["ifModifiedTime"]);
    fillPath("{contactId}", { contactId });
    const retries = { ...this.#settings, maxRetries: options.maxRetries ?? this.#settings.maxRetries };
    const { signal } = init;
    const requests = {
      turn: (attempts: number) => this.#pacing.hold({ operation: "PUT /contacts/{contactId}", signal, attempts }),
      get: (turn?: Turn) => this.#get(contactId, { ...init, turn }),
      put: (turn: Turn, contact: ContactWrite, attempts: number) => this.#put(contactId, contact, { ...init, turn, attempts, maxRetries: 0 }),
    };
    return editContact(contactId, change, options, requests, retries);
  }

  /**
   * Changes the given properties of a contact in one request and leaves the others. Give lists, names and permissions whole.
   *
   * Calls `PATCH /contacts/{contactId}`; needs the scope `contact`. The vendor doesn't say whether lists and objects are
   * replaced or merged, nor whether null empties a property. If that matters, use `edit`. Not sent again once it may have
   * arrived, unless `repeatable` is true. Returns the contact as lists do, without `prefix`, `suffix` and `middleName`, which
   * the response doesn't have. Throws `ValidationError` before anything is sent, `PermissionError` (403), `NotFoundError`
   * (404).
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-update-patch
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * await client.contacts.update("contact2-a56d-44a4-5304-033e16fca8d1", { memo: "called back" }, { repeatable: true });
   * ```
   */
  async update(contactId: string, changes: ContactUpdate, options: UpdateOptions = {}): Promise<ListedContact> {
    refuseInvalid(changes, UPDATED);
    const { data, response } = await this.#api.PATCH("/contacts/{contactId}", {
      params: { path: { contactId } },
      body: renameSentMessengers(changes),
      ...updateInit(options),
    });
    return receivedListedContact(data) ?? noContact(response);
  }

  /**
   * Deletes a contact. The API can't restore it; the vendor doesn't say whether anything else can.
   *
   * Calls `DELETE /contacts/{contactId}`; needs the scope `contact`. After a failure it is sent again; a 404 then
   * counts as success. Throws `PermissionError` (403), `NotFoundError` (404).
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-delete
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * await client.contacts.delete("contact2-a56d-44a4-5304-033e16fca8d1");
   * ```
   */
  async delete(contactId: string, options: RequestOptions = {}): Promise<void> {
    await this.#api.DELETE("/contacts/{contactId}", { params: { path: { contactId } }, ...requestInit(options) });
  }

  /**
   * Deletes a contact for good: **it can't be recovered**.
   *
   * Calls `DELETE /contacts/{contactId}/forcedelete`. Otherwise as `delete`. The vendor doesn't say whether the contact must
   * be deleted first.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-force-delete
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * await client.contacts.forceDelete("contact2-a56d-44a4-5304-033e16fca8d1");
   * ```
   */
  async forceDelete(contactId: string, options: RequestOptions = {}): Promise<void> {
    await this.#api.DELETE("/contacts/{contactId}/forcedelete", { params: { path: { contactId } }, ...requestInit(options) });
  }

  async #get(contactId: string, init: EditInit): Promise<{ contact: Contact; json: string }> {
    const { data, response } = await this.#api.GET("/contacts/{contactId}", { params: { path: { contactId } }, ...init });
    return { contact: received(data, response), json: bodyOf(response) };
  }

  async #put(contactId: string, contact: ContactWrite, init: EditInit): Promise<Contact> {
    const { data, response } = await this.#api.PUT("/contacts/{contactId}", {
      params: { path: { contactId } },
      body: contact,
      ...init,
    });
    return withSentNames(received(data, response), contact);
  }
}

/** How to send a request, and what an edit adds. */
type EditInit = ReturnType<typeof requestInit> & { turn?: Turn | undefined; attempts?: number };

function received(data: unknown, response: Response): Contact {
  return receivedContact(data) ?? noContact(response);
}

function noContact(response: Response): never {
  throw unexpected(response, "no contact in it");
}

/** Options of an `update`. */
export interface UpdateOptions extends RequestOptions {
  /**
   * Sends the PATCH again after a failure, even if it may already have taken effect. Use it if making the same change twice
   * does no harm, even over what someone else may have written in between. Default `false`.
   */
  repeatable?: boolean | undefined;
}

export function updateInit(options: UpdateOptions) {
  return { ...requestInit(options, ["repeatable"]), repeatable: options.repeatable ?? false };
}
