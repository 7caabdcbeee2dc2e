import type { components, operations } from "../../generated/schema.js";
import { checkedBody } from "../model/rules.js";
import { checkedQuery } from "../listing/query.js";
import { hasText, receivedList, receivedObject } from "../http/answers.js";
import { requestInit, unexpected, type RawApi, type RequestOptions } from "../http/openapi.js";
import { updateInit, type UpdateOptions } from "./contacts.js";

type Schemas = components["schemas"];

/** The definition of a custom property, as the API returns it. */
export interface ContactCustomProperty extends Omit<Schemas["ContactCustomProperty"], "customPropertyId"> {
  /** The property's id, assigned by the server. */
  customPropertyId: string;
}
/** What a POST of a custom property takes. */
export type ContactCustomPropertyWrite = Schemas["ContactCustomPropertyWrite"];
/** What a PATCH of a custom property takes. Its `propertyName`, `propertyType` and `multiValued` can't change. */
export type ContactCustomPropertyUpdate = Schemas["ContactCustomPropertyUpdate"];
/** Which domain to use. */
export type CustomPropertyQuery = NonNullable<operations["listCustomProperties"]["parameters"]["query"]>;

const ONE = "/contacts/custom-properties/{customPropertyId}";

/** The custom properties of a domain, 5 at most. Contacts have values by `propertyName`. */
export class ContactCustomProperties {
  readonly #api: RawApi;

  /** @internal */
  constructor(api: RawApi) {
    this.#api = api;
  }

  /**
   * Lists the custom properties of a domain, in one request.
   *
   * Calls `GET /contacts/custom-properties`.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-custom-property-list
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * for (const property of await client.customProperties.list({ domainId: 10000001 })) console.log(property.propertyName);
   * ```
   */
  async list(query: CustomPropertyQuery = {}, options: RequestOptions = {}): Promise<ContactCustomProperty[]> {
    const init = { params: { query: checkedQuery("listCustomProperties", query) }, ...requestInit(options) };
    const { data, response } = await this.#api.GET("/contacts/custom-properties", init);
    // Null is an empty list; a response without the property is not a list at all.
    if (data?.customProperties === undefined) throw unexpected(response, "no `customProperties` in it");
    return receivedList("customProperties", data.customProperties ?? [], response, (property) =>
      hasText(property, "customPropertyId") ? (property as ContactCustomProperty) : undefined,
    );
  }

  /**
   * Defines a custom property; from then on contacts can hold values by its `propertyName`.
   *
   * Calls `POST /contacts/custom-properties`; needs the scope `contact`. A domain has at most 5. Not sent again once it may
   * have arrived: then the error has `mayHaveSucceeded`.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-custom-property-create
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * await client.customProperties.create({ domainId: 10000001, propertyName: "crm_id", displayName: "CRM id", propertyType: "STRING" });
   * ```
   */
  async create(property: ContactCustomPropertyWrite, options: RequestOptions = {}): Promise<ContactCustomProperty> {
    const init = { body: checkedBody("createCustomProperty", property), ...requestInit(options) };
    return receivedObject<ContactCustomProperty>("customPropertyId", await this.#api.POST("/contacts/custom-properties", init));
  }

  /**
   * Gets one custom property, by its id or its `propertyName`.
   *
   * Calls `GET /contacts/custom-properties/{customPropertyId}`. Throws `NotFoundError` if it doesn't exist.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-custom-property-get
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * const property = await client.customProperties.get("crm_id", { domainId: 10000001 });
   * ```
   */
  async get(customPropertyId: string, query: CustomPropertyQuery = {}, options: RequestOptions = {}): Promise<ContactCustomProperty> {
    const params = { path: { customPropertyId }, query: checkedQuery("getCustomProperty", query) };
    return receivedObject<ContactCustomProperty>("customPropertyId", await this.#api.GET(ONE, { params, ...requestInit(options) }));
  }

  /**
   * Changes the names and the place of a custom property.
   *
   * Calls `PATCH /contacts/custom-properties/{customPropertyId}`; needs the scope `contact`. That `i18nDisplayNames` replaces
   * the whole list is inferred. Not sent again once it may have arrived, unless `repeatable` says so.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-custom-property-update-patch
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * await client.customProperties.update("crm_id", { domainId: 10000001, displayName: "Customer no." });
   * ```
   */
  async update(customPropertyId: string, changes: ContactCustomPropertyUpdate, options: UpdateOptions = {}): Promise<ContactCustomProperty> {
    const body = checkedBody("updateCustomProperty", changes);
    const init = { params: { path: { customPropertyId } }, body, ...updateInit(options) };
    return receivedObject<ContactCustomProperty>("customPropertyId", await this.#api.PATCH(ONE, init));
  }

  /**
   * Deletes a custom property **and its values in all contacts**, which may show them for a while.
   *
   * Calls `DELETE /contacts/custom-properties/{customPropertyId}`; needs the scope `contact`. After a failure it is sent again; a 404
   * then counts as success. Throws `NotFoundError` if it doesn't exist.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-custom-property-delete
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * await client.customProperties.delete("crm_id", { domainId: 10000001 });
   * ```
   */
  async delete(customPropertyId: string, query: CustomPropertyQuery = {}, options: RequestOptions = {}): Promise<void> {
    const params = { path: { customPropertyId }, query: checkedQuery("deleteCustomProperty", query) };
    await this.#api.DELETE(ONE, { params, ...requestInit(options) });
  }
}
