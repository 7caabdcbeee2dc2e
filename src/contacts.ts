import type { Contact, ContactWrite, ListContactsQuery } from "./contact/contact.js";
import { renameSentMessengers } from "./contact/messenger-types.js";
import { receivedContact, receivedListedContact, withSentNames } from "./contact/received.js";
import { refuseReadOnly } from "./contact/write-rules.js";
import { ContactListing, followCursors, type ReceivedPage } from "./listing.js";
import { readQuery, type SentQuery } from "./query.js";
import { requestInit, unexpected, type RawApi, type RequestOptions } from "./transport/openapi.js";
import { fillPath } from "./transport/path.js";

/** Contacts: of customers and partners, and of external users. */
export class Contacts {
  readonly #api: RawApi;

  /** @internal */
  constructor(api: RawApi) {
    this.#api = api;
  }

  /**
   * Lists the company's contacts, at most the API's 50,000 per query.
   *
   * Calls `GET /contacts`. Asks for 500 contacts a page unless `count` says otherwise. A list that ends at the cap
   * throws `ResultLimitError` after its last contact, a repeated cursor `PaginationError`. Throws `ValidationError` at
   * once for a query that breaks the API's rules.
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
    refuseReadOnly(contact);
    const { data, response } = await this.#api.PUT("/contacts/{contactId}", {
      params: { path: { contactId } },
      body: renameSentMessengers(contact),
      ...requestInit(options),
    });
    return withSentNames(received(data, response), contact);
  }

  #listing(userId: string | undefined, query: ListContactsQuery, options: RequestOptions): ContactListing {
    const { cursor, ...sent } = readQuery(query);
    const { signal, ...init } = options;
    return new ContactListing(
      followCursors({
        operation: userId === undefined ? "GET /contacts" : "GET /users/{userId}/contacts",
        count: sent.count,
        cursor,
        signal,
        readPage: (at, walk) => this.#readPage(userId, at === undefined ? sent : { ...sent, cursor: at }, { ...init, signal: walk }),
      }),
    );
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
