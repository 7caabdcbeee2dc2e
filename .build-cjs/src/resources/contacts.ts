import { type RawApi, requestInit, type RequestOptions, unexpected } from "../http/openapi.js";
import { fillPath } from "../http/paths.js";
import type { ListByDateQuery } from "../listing/by-date.js";
import type { ContactListing } from "../listing/contact-listing.js";
import { listAllContacts, listContacts, listContactsByDate, type ListSettings } from "../listing/contact-lists.js";
import type { ListAllQuery } from "../listing/query.js";
import type { Contact, ContactUpdate, ContactWrite, ListContactsQuery, ListedContact } from "../model/contact.js";
import { renameSentMessengers } from "../model/messengers.js";
import { receivedContact, receivedListedContact, withSentNames } from "../model/responses.js";
import { CREATED, refuseInvalid, UPDATED } from "../model/rules.js";
import { type ContactChange, editContact, type EditOptions, type EditRetries } from "./edit.js";
import type { ContactPhotos } from "./photos.js";

/** Contacts: of customers and partners, and of external users. */
export class Contacts {
  /** Their photos. */
  readonly photo: ContactPhotos;
  readonly #api: RawApi;
  readonly #settings: EditRetries & ListSettings;

  /** @internal */
  constructor(api: RawApi, photo: ContactPhotos, settings: EditRetries & ListSettings) {
    this.photo = photo;
    this.#api = api;
    this.#settings = settings;
  }

  /**
   * Lists the company's contacts, at most the API's 50,000 per query.
   *
   * Calls `GET /contacts`. Asks for 500 contacts a page unless `count` says otherwise. A list that ends at the cap
   * throws `ResultLimitError` after its last contact (not if it begins at a `cursor` of yours: how many came before is not
   * known then), a repeated cursor `PaginationError`. Throws `ValidationError` at
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
    return listContacts(this.#api, this.#settings, undefined, query, options);
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
    return listContacts(this.#api, this.#settings, userId, query, options);
  }

  /**
   * Lists every contact, however many.
   *
   * Calls `GET /contacts`, or `GET /users/{userId}/contacts` with `userId`: without dates, by created time, up to the
   * 50,000 that the API returns per query, and by windows of the created time from there, as `listByDate`. Edits and
   * new contacts cost nothing, and no contact comes twice. Up to the cap it is as complete as the API's cursors: if
   * those are offsets, each contact that is deleted during the walk can hide one other; in `listByDate` it can't.
   * Throws `ResultLimitError` where the list does not come by created time and can't be continued beyond the cap.
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
    return listContactsByDate(this.#api, this.#settings, query, options);
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
   * Creates a contact of a customer or partner.
   *
   * Calls `POST /contacts`; needs the scope `contact`. It needs a name, and an e-mail address or a telephone number. Not
   * sent again once it may have arrived, for sent twice it makes two contacts: then the error has `mayHaveSucceeded`, and
   * only a look (`list({ email })` say) tells. Throws `ValidationError` before anything is sent.
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
    return this.#put(contactId, renameSentMessengers(contact), requestInit(options));
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
    const init = requestInit(options, ["ifModifiedTime"]);
    const retries = { ...this.#settings, maxRetries: options.maxRetries ?? this.#settings.maxRetries };
    const requests = {
      get: () => this.get(contactId, init),
      put: (contact: ContactWrite, attempts: number) =>
        this.#put(contactId, contact, { ...init, repeatable: false, attempts, maxRetries: Math.max(0, retries.maxRetries - attempts) }),
    };
    return editContact(contactId, change, options, requests, retries);
  }

  /**
   * Changes what is given of a contact and leaves the rest, in one request; a list, a name or a permission is given whole.
   *
   * Calls `PATCH /contacts/{contactId}`; needs the scope `contact`. What the vendor does not say: whether lists and objects
   * are replaced or merged, and whether null empties a property. Where that matters, use `edit`. Not sent again once it
   * may have arrived, unless `repeatable` says so. Gives the contact as lists do, without `prefix`, `suffix` and
   * `middleName`, which the answer does not tell. Throws `ValidationError` before anything is sent, `PermissionError`
   * (403), `NotFoundError` (404).
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
   * Deletes a contact. Whether it can be brought back the vendor does not say; the API has no way.
   *
   * Calls `DELETE /contacts/{contactId}`; needs the scope `contact`. Sent again after a failure that may have come too late
   * to stop it; a 404 is done then. Throws `PermissionError` (403), `NotFoundError` (404).
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
   * Calls `DELETE /contacts/{contactId}/forcedelete`. Otherwise as `delete`; whether that has to come first, the vendor does
   * not say.
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

  async #put(contactId: string, contact: ContactWrite, init: ReturnType<typeof requestInit> & { repeatable?: boolean; attempts?: number }): Promise<Contact> {
    const { data, response } = await this.#api.PUT("/contacts/{contactId}", {
      params: { path: { contactId } },
      body: contact,
      ...init,
    });
    return withSentNames(received(data, response), contact);
  }
}

function received(data: unknown, response: Response): Contact {
  return receivedContact(data) ?? noContact(response);
}

function noContact(response: Response): never {
  throw unexpected(response, "no contact in it");
}

/** How an update is sent. */
export interface UpdateOptions extends RequestOptions {
  /**
   * Sends the PATCH again also after a failure that may have come too late to stop it. Say so where making the same change
   * twice does no harm, not even over what someone else may have written in between. Default false.
   */
  repeatable?: boolean | undefined;
}

export function updateInit(options: UpdateOptions) {
  return { ...requestInit(options, ["repeatable"]), repeatable: options.repeatable ?? false };
}
