import { requestBodies } from "../../generated/validators.js";
import type { ContactStore } from "./contact-store.js";
import { OWN_DOMAIN, type CustomProperties, type CustomProperty, type CustomPropertyOverrides } from "./custom-properties.js";
import { invalidParameter, jsonAnswer, noContent, notFound, Refusal, type Answer } from "./exchange.js";
import { nameTaken } from "./name-taken.js";
import { readValid } from "./json-body.js";
import type { ResolvedOptions } from "./options.js";
import type { Call, Handlers } from "./routes.js";
import type { ContactBody } from "./stored-contact.js";

/** https://developers.worksmobile.com/kr/docs/contact-custom-property-create */
const MOST_PER_DOMAIN = 5;
/** https://developers.worksmobile.com/en/docs/contact-custom-property-update-patch */
const FIXED = ["propertyName", "propertyType", "multiValued"] as const;

/** What the API does with custom properties. */
export class CustomPropertyOperations {
  readonly handlers = {
    listCustomProperties: (call) => this.#list(call),
    createCustomProperty: (call) => this.#create(call),
    getCustomProperty: (call) => jsonAnswer(200, this.#find(call, domainOf(call))),
    updateCustomProperty: (call) => this.#update(call),
    deleteCustomProperty: (call) => this.#delete(call),
  } satisfies Partial<Handlers>;
  readonly #properties: CustomProperties;
  readonly #contacts: ContactStore;
  readonly #options: ResolvedOptions;
  #leaving: { propertyName: string; at: number }[] = [];

  constructor(properties: CustomProperties, contacts: ContactStore, options: ResolvedOptions) {
    this.#properties = properties;
    this.#contacts = contacts;
    this.#options = options;
  }

  /** Takes the values of deleted properties from contacts, where their time has come. */
  removeValues(now: number): void {
    const due = this.#leaving.filter(({ at }) => at <= now);
    this.#leaving = this.#leaving.filter(({ at }) => at > now);
    for (const { propertyName } of due) this.#contacts.changeAll((body) => withoutValue(body, propertyName));
  }

  #list(call: Call): Answer {
    const domainId = domainOf(call);
    if (Number.isNaN(domainId)) throw invalidParameter("domainId must be a whole number.");
    return jsonAnswer(200, { customProperties: this.#properties.of(domainId) });
  }

  #create(call: Call): Answer {
    // What the server gives is not the caller's to choose.
    const { customPropertyId: _, ...given } = readValid<CustomPropertyOverrides & { domainId: number }>(call, requestBodies.createCustomProperty);
    const others = this.#properties.of(given.domainId);
    if (others.length >= MOST_PER_DOMAIN) throw new Refusal(400, "LIMIT_EXCEEDED", `A domain has at most ${MOST_PER_DOMAIN} custom properties.`);
    if (others.some(({ propertyName }) => propertyName === given.propertyName)) throw this.#taken("propertyName");
    this.#refuseTaken(given, others);
    return jsonAnswer(201, this.#properties.add(given));
  }

  #update(call: Call): Answer {
    const given = readValid<Partial<CustomProperty>>(call, requestBodies.updateCustomProperty);
    const fixed = FIXED.find((name) => name in given);
    if (fixed !== undefined) throw invalidParameter(`${fixed} can't be changed.`);
    const property = this.#find(call, given.domainId ?? OWN_DOMAIN);
    this.#refuseTaken(given, this.#properties.of(property.domainId).filter((other) => other !== property));
    const { customPropertyId: _, ...changes } = given;
    const updated = { ...property, ...changes };
    this.#properties.replace(updated);
    return jsonAnswer(200, updated);
  }

  #delete(call: Call): Answer {
    const property = this.#find(call, domainOf(call));
    this.#properties.delete(property);
    const { propertyName } = property;
    if (this.#properties.named(propertyName).length === 0) this.#leaving.push({ propertyName, at: call.now + this.#options.valueRemovalMs });
    this.removeValues(call.now);
    return noContent;
  }

  /** By id, or by name. https://developers.worksmobile.com/en/docs/contact-custom-property-get */
  #find({ parameters }: Call, domainId: number): CustomProperty {
    const wanted = parameters["customPropertyId"];
    const all = this.#properties.of(domainId);
    const found = all.find(({ customPropertyId }) => customPropertyId === wanted) ?? all.find(({ propertyName }) => propertyName === wanted);
    if (found === undefined) throw notFound("custom property");
    return found;
  }

  #refuseTaken({ displayName }: Partial<CustomProperty>, others: readonly CustomProperty[]): void {
    if (displayName === "") throw invalidParameter("displayName must not be empty.");
    if (others.some((other) => other.displayName === displayName)) throw this.#taken("displayName");
  }

  #taken(what: string): Refusal {
    return nameTaken(this.#options.takenName, `A custom property with this ${what} exists.`);
  }
}

/** The domain that the query names; NaN is none. Which one is meant without it no page says. */
function domainOf({ query: { domainId } }: Call): number {
  if (domainId === undefined) return OWN_DOMAIN;
  return /^\d{1,10}$/.test(domainId) ? Number(domainId) : Number.NaN;
}

function withoutValue(body: ContactBody, propertyName: string): ContactBody {
  const { customProperties } = body;
  if (customProperties == null || !Object.hasOwn(customProperties, propertyName)) return body;
  return { ...body, customProperties: Object.fromEntries(Object.entries(customProperties).filter(([name]) => name !== propertyName)) };
}
