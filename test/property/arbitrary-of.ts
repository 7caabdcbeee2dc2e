import { readFileSync } from "node:fs";
import fc from "fast-check";

/** As much of OpenAPI 3.0 as the document uses. */
interface Schema {
  $ref?: string;
  type?: "object" | "array" | "string" | "integer" | "boolean";
  nullable?: boolean;
  enum?: string[];
  pattern?: string;
  maxLength?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  allOf?: Schema[];
  anyOf?: Schema[];
}

const document = JSON.parse(readFileSync(new URL("../../generated/openapi.json", import.meta.url), "utf8")) as {
  components: { schemas: Record<string, Schema> };
};

/**
 * Values as a schema of the document has them, and as the wild has them: nulls, absent properties, properties and enum
 * values that nobody knows, texts that are too long.
 */
export function arbitraryOf(name: string): fc.Arbitrary<Record<string, unknown>> {
  return ofSchema({ $ref: `#/components/schemas/${name}` }) as fc.Arbitrary<Record<string, unknown>>;
}

const unknownProperty = fc.record({ newOfTheApi: fc.oneof(fc.string(), fc.constant(null), fc.array(fc.integer())) });

function ofSchema(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.$ref) return ofSchema(document.components.schemas[schema.$ref.split("/").at(-1)!]!);
  const value = ofKind(schema);
  return schema.nullable ? fc.option(value, { freq: 4 }) : value;
}

function ofKind(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.allOf) return fc.tuple(...schema.allOf.map(ofSchema)).map((parts) => Object.assign({}, ...(parts as object[])) as object);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(ofSchema));
  switch (schema.type) {
    case "object":
      return ofObject(schema);
    case "array":
      return fc.array(ofSchema(schema.items ?? {}), { maxLength: 3 });
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer();
    default:
      return ofText(schema);
  }
}

function ofObject({ properties = {}, required = [], additionalProperties }: Schema): fc.Arbitrary<object> {
  if (typeof additionalProperties === "object") {
    const name = fc.constantFrom("__proto__", "constructor", "string_single", "link_multi", "사번");
    // Made as JSON.parse makes it: `__proto__` is a property like any other.
    return fc.array(fc.tuple(name, ofSchema(additionalProperties)), { maxLength: 3 }).map((entries) => Object.fromEntries(entries));
  }
  const known = fc.record(Object.fromEntries(Object.entries(properties).map(([key, each]) => [key, ofSchema(each)])), {
    requiredKeys: required,
    noNullPrototype: true,
  });
  return fc.oneof({ weight: 4, arbitrary: known }, { weight: 1, arbitrary: fc.tuple(known, unknownProperty).map(([a, b]) => ({ ...a, ...b })) });
}

function ofText({ enum: words, pattern, maxLength = 100 }: Schema): fc.Arbitrary<string> {
  if (words) return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: fc.constant("NEW_OF_THE_API") });
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  return fc.oneof({ weight: 9, arbitrary: fc.string({ maxLength: 20, unit: "grapheme" }) }, { weight: 1, arbitrary: fc.constant("가".repeat(maxLength + 1)) });
}
