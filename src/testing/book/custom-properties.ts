import type { components } from "../../../generated/schema.js";

type Described = components["schemas"]["ContactCustomProperty"];

/** A custom property as it is stored. */
export type CustomProperty = Required<Described>;

/** A custom property to put into a fake; the rest is filled in. */
export type CustomPropertyOverrides = Described & Pick<CustomProperty, "propertyName">;

/** The domain of custom properties that name none. */
export const OWN_DOMAIN = 10_000_001;

/** The custom properties of all domains. */
export class CustomProperties {
  #properties: CustomProperty[] = [];
  #made = 0;

  /** The custom properties of a domain in display order, those without one last. https://developers.worksmobile.com/kr/docs/contact-custom-property-create */
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

  /** Replaces the property with the same id. */
  replace(property: CustomProperty): void {
    this.#properties = this.#properties.map((other) => (other.customPropertyId === property.customPropertyId ? property : other));
  }

  delete(property: CustomProperty): void {
    this.#properties = this.#properties.filter((other) => other !== property);
  }
}

/** Whether the property can have this value: text or link, single or multiple. */
export function fits({ propertyType, multiValued }: CustomProperty, value: unknown): boolean {
  if (Array.isArray(value) !== multiValued) return false;
  return [value].flat().every((entry) => {
    if (typeof entry !== "object" || entry === null) return false;
    return propertyType === "LINK" ? "link" in entry && !("content" in entry) : !("link" in entry);
  });
}
