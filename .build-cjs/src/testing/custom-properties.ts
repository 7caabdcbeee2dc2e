import type { components } from "../../generated/schema.js";

type Described = components["schemas"]["ContactCustomProperty"];

/** A custom property as it is stored. */
export type CustomProperty = Required<Described>;

/** What a custom property of a fake is to be: the rest is filled in. */
export type CustomPropertyOverrides = Described & Pick<CustomProperty, "propertyName">;

/** The domain that custom properties belong to where none is named. */
export const OWN_DOMAIN = 10_000_001;

/** The custom properties of all domains. */
export class CustomProperties {
  #properties: CustomProperty[] = [];
  #made = 0;

  /** Those of a domain, in their display order; what has none comes last. https://developers.worksmobile.com/kr/docs/contact-custom-property-create */
  of(domainId: number): CustomProperty[] {
    const orderOf = ({ displayOrder }: CustomProperty): number => displayOrder ?? Number.MAX_SAFE_INTEGER;
    return this.#properties.filter((property) => property.domainId === domainId).sort((a, b) => orderOf(a) - orderOf(b));
  }

  named(propertyName: string): CustomProperty[] {
    return this.#properties.filter((property) => property.propertyName === propertyName);
  }

  add(overrides: CustomPropertyOverrides): CustomProperty {
    this.#made += 1;
    const property = {
      domainId: OWN_DOMAIN,
      customPropertyId: `custompi-5ge3-f6d7-ht33-35gr6e4${String(this.#made).padStart(5, "0")}`,
      displayName: overrides.propertyName.slice(0, 20),
      i18nDisplayNames: [],
      propertyType: "STRING" as const,
      displayOrder: null,
      multiValued: false,
      ...overrides,
    };
    this.#properties.push(property);
    return property;
  }

  /** Puts a property in the place of the one with its id. */
  replace(property: CustomProperty): void {
    this.#properties = this.#properties.map((other) => (other.customPropertyId === property.customPropertyId ? property : other));
  }

  delete(property: CustomProperty): void {
    this.#properties = this.#properties.filter((other) => other !== property);
  }
}

/** Whether the value is one that the property can have: a text or a link, one or several. */
export function fits({ propertyType, multiValued }: CustomProperty, value: unknown): boolean {
  if (Array.isArray(value) !== multiValued) return false;
  return [value].flat().every((entry) => {
    if (typeof entry !== "object" || entry === null) return false;
    return propertyType === "LINK" ? "link" in entry && !("content" in entry) : !("link" in entry);
  });
}
