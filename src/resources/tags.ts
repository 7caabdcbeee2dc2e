import type { components, operations } from "../../generated/schema.js";
import { checkedBody } from "../model/rules.js";
import { followCursors, Listing, type ListingPage, type ReadPages, type Received } from "../listing/listing.js";
import { checkedQuery, PAGE_SIZE } from "../listing/query.js";
import { hasText, receivedObject, receivedPage } from "../http/answers.js";
import { requestInit, type RawApi, type RequestOptions } from "../http/openapi.js";
import { fillPath } from "../http/paths.js";
import { updateInit, type UpdateOptions } from "./contacts.js";

type Schemas = components["schemas"];

/** A tag of the company (`COMPANY`) or of a member (`USER`), as the API returns it. */
export interface ContactTag extends Omit<Schemas["ContactTag"], "contactTagId"> {
  /** The tag's id, assigned by the server. */
  contactTagId: string;
}
/** What a POST or PUT of a tag takes. */
export type ContactTagWrite = Schemas["ContactTagWrite"];
/** What a PATCH of a tag takes. */
export type ContactTagUpdate = Schemas["ContactTagUpdate"];
/** Which tags to list, and in which order. */
export type ListContactTagsQuery = NonNullable<operations["listContactTags"]["parameters"]["query"]>;

/** One page of tags. Stored as JSON, it resumes the walk. */
export interface ContactTagPage extends ListingPage {
  /** The tags of this page. It may be empty although more pages follow. */
  contactTags: ContactTag[];
}

/** The tags of a query. Requests are sent as you iterate, and each loop starts from the beginning. */
export class ContactTagListing extends Listing<ContactTag, ContactTagPage> {
  /** @internal */
  constructor(read: ReadPages<ContactTagPage>) {
    super(read, tagsOf);
  }
}

/** Tags. Contacts refer to them by id. */
export class ContactTags {
  readonly #api: RawApi;

  /** @internal */
  constructor(api: RawApi) {
    this.#api = api;
  }

  /**
   * Lists tags, sorted by name.
   *
   * Calls `GET /contact-tags`, for 500 tags a page unless `count` says otherwise. Throws `ValidationError` at once for a
   * query that breaks the API's rules, `PaginationError` for a repeated cursor.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-tag-list
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * for await (const tag of client.tags.list({ type: "COMPANY" })) console.log(tag.contactTagId, tag.contactTagName);
   * ```
   */
  list(query: ListContactTagsQuery = {}, options: RequestOptions = {}): ContactTagListing {
    return this.#listing(undefined, query, options);
  }

  /**
   * Lists the tags that a member can access, sorted by name.
   *
   * Calls `GET /users/{userId}/contact-tags`. Otherwise as `list`. With a service account, give an id, because `me` isn't a member.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-tag-user-list
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * const own = await client.tags.listForUser("me", { type: "USER" }).toArray({ max: 1_000 });
   * ```
   */
  listForUser(userId: string, query: ListContactTagsQuery = {}, options: RequestOptions = {}): ContactTagListing {
    fillPath("{userId}", { userId });
    return this.#listing(userId, query, options);
  }

  /**
   * Creates a tag of the company.
   *
   * Calls `POST /contact-tags`; needs the scope `contact`. A name has at most 30 characters. Not sent again once it may have
   * arrived: then the error has `mayHaveSucceeded`. Throws `PermissionError` if the domain's settings don't allow
   * company tags.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-tag-create
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * const { contactTagId } = await client.tags.create({ contactTagName: "VIP" });
   * ```
   */
  async create(tag: ContactTagWrite, options: RequestOptions = {}): Promise<ContactTag> {
    const body = checkedBody("createContactTag", tag);
    return receivedObject<ContactTag>("contactTagId", await this.#api.POST("/contact-tags", { body, ...requestInit(options) }));
  }

  /**
   * Creates a tag of a member's own.
   *
   * Calls `POST /users/{userId}/contact-tags`. Otherwise as `create`.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-tag-user-create
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * await client.tags.createForUser("me", { contactTagName: "call back" });
   * ```
   */
  async createForUser(userId: string, tag: ContactTagWrite, options: RequestOptions = {}): Promise<ContactTag> {
    const init = { params: { path: { userId } }, body: checkedBody("createUserContactTag", tag), ...requestInit(options) };
    return receivedObject<ContactTag>("contactTagId", await this.#api.POST("/users/{userId}/contact-tags", init));
  }

  /**
   * Gets one tag.
   *
   * Calls `GET /contact-tags/{contactTagId}`. Throws `NotFoundError` if it doesn't exist.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-tag-get
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * const tag = await client.tags.get("ctag2a81-94b6-4642-6903-03aa7977da91");
   * ```
   */
  async get(contactTagId: string, options: RequestOptions = {}): Promise<ContactTag> {
    const init = { params: { path: { contactTagId } }, ...requestInit(options) };
    return receivedObject<ContactTag>("contactTagId", await this.#api.GET("/contact-tags/{contactTagId}", init));
  }

  /**
   * Replaces a tag; its name is all that can be changed.
   *
   * Calls `PUT /contact-tags/{contactTagId}`; needs the scope `contact`. Sent again after a failure. Throws `ConflictError`
   * (409) for a name that is taken.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-tag-update-put
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * await client.tags.replace("ctag2a81-94b6-4642-6903-03aa7977da91", { contactTagName: "VIP" });
   * ```
   */
  async replace(contactTagId: string, tag: ContactTagWrite, options: RequestOptions = {}): Promise<ContactTag> {
    const init = { params: { path: { contactTagId } }, body: checkedBody("replaceContactTag", tag), ...requestInit(options) };
    return receivedObject<ContactTag>("contactTagId", await this.#api.PUT("/contact-tags/{contactTagId}", init));
  }

  /**
   * Changes the given properties of a tag.
   *
   * Calls `PATCH /contact-tags/{contactTagId}`; needs the scope `contact`. Not sent again once it may have arrived, unless
   * `repeatable` is true. Throws `ConflictError` (409) for a name that is taken.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-tag-update-patch
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * await client.tags.update("ctag2a81-94b6-4642-6903-03aa7977da91", { contactTagName: "VIP" }, { repeatable: true });
   * ```
   */
  async update(contactTagId: string, changes: ContactTagUpdate, options: UpdateOptions = {}): Promise<ContactTag> {
    const body = checkedBody("updateContactTag", changes);
    const init = { params: { path: { contactTagId } }, body, ...updateInit(options) };
    return receivedObject<ContactTag>("contactTagId", await this.#api.PATCH("/contact-tags/{contactTagId}", init));
  }

  /**
   * Deletes a tag. The contacts that have it stay.
   *
   * Calls `DELETE /contact-tags/{contactTagId}`; needs the scope `contact`. After a failure it is sent again; a 404 then counts as success.
   * Throws `NotFoundError` if it doesn't exist.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-tag-delete
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * await client.tags.delete("ctag2a81-94b6-4642-6903-03aa7977da91");
   * ```
   */
  async delete(contactTagId: string, options: RequestOptions = {}): Promise<void> {
    await this.#api.DELETE("/contact-tags/{contactTagId}", { params: { path: { contactTagId } }, ...requestInit(options) });
  }

  #listing(userId: string | undefined, given: ListContactTagsQuery, options: RequestOptions): ContactTagListing {
    const { cursor, ...query } = { count: PAGE_SIZE, ...checkedQuery("listContactTags", given) };
    const { signal, ...init } = requestInit(options);
    const readPage = (at: string | undefined, walk: AbortSignal): Promise<Received<ContactTagPage>> =>
      this.#readPage(userId, at === undefined ? query : { ...query, cursor: at }, { ...init, signal: walk });
    const operation = userId === undefined ? "GET /contact-tags" : "GET /users/{userId}/contact-tags";
    return new ContactTagListing(followCursors<ContactTagPage>({ operation, cursor, signal, readPage, itemsOf: tagsOf }));
  }

  async #readPage(userId: string | undefined, query: ListContactTagsQuery & { count: number }, init: ReturnType<typeof requestInit>): Promise<Received<ContactTagPage>> {
    const answer =
      userId === undefined
        ? await this.#api.GET("/contact-tags", { params: { query }, ...init })
        : await this.#api.GET("/users/{userId}/contact-tags", { params: { path: { userId }, query }, ...init });
    return receivedPage("contactTags", answer, query.count, (tag) => (hasText(tag, "contactTagId") ? (tag as ContactTag) : undefined));
  }
}

function tagsOf({ contactTags }: Pick<ContactTagPage, "contactTags">): ContactTag[] {
  return contactTags;
}
