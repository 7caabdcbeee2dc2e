import type { Constraints } from "../generated/constraints.js";
import type { ValidationIssue } from "./errors.js";
import { sameJson } from "./same-json.js";

/** Where in a value: names of properties and indices of lists. */
export type Place = readonly (string | number)[];

/** A rule that a value breaks. */
export interface Breach {
  at: Place;
  rule: string;
  /** Never quotes the value: it may be personal data. */
  message: string;
  /** What breaks the rule, or by how much: tells whether two breaches are the same one. */
  value?: unknown;
}

/** Every breach of what the document demands; properties that it does not know may hold anything. */
export function breachesOf(schema: Constraints, value: unknown, at: Place = []): Breach[] {
  const { type, nullable, allOf = [], anyOf, not } = schema;
  if (value === null && nullable) return [];
  const breach = (rule: string, message: string): Breach[] => [{ at, rule, message, value }];

  if (schema.enum) return schema.enum.includes(value as string) ? [] : breach("enum", `must be ${schema.enum.length > 1 ? "one of " : ""}${schema.enum.join(", ")}`);
  if (type && !isOf(type, value)) return breach("type", `must be ${nameOf(schema)}, not ${kindOf(value)}`);
  return [
    ...(typeof value === "string" ? textBreaches(schema, value, breach) : []),
    ...(Array.isArray(value) ? listBreaches(schema, value, at) : []),
    ...(isObject(value) ? objectBreaches(schema, value, at) : []),
    ...(isOutOfBounds(schema, value) ? breach("bounds", `must be ${nameOf(schema)}`) : []),
    ...allOf.flatMap((each) => breachesOf(each, value, at)),
    ...(not && breachesOf(not, value, at).length === 0 ? breach("not", "has properties that do not go together") : []),
    ...(anyOf ? closestBreaches(anyOf, value, at) : []),
  ];
}

/** A breach as callers see it; `root` names the whole value. */
export function toIssue({ at, message }: Breach, root: string): ValidationIssue {
  const path = at.map((key) => (typeof key === "number" ? `[${key}]` : /^[\w$]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`)).join("");
  return { path: path.replace(/^\./, "") || root, message };
}

function textBreaches({ maxLength = Infinity, pattern }: Constraints, text: string, breach: (rule: string, message: string) => Breach[]): Breach[] {
  // In code points, as JSON Schema has it: the vendor does not say, and this lets the longer text pass.
  const length = text.length > maxLength ? [...text].length : 0;
  if (length > maxLength) return breach("maxLength", `is longer than ${maxLength} characters (${length})`);
  return pattern && !new RegExp(pattern, "u").test(text) ? breach("pattern", `must match ${pattern}`) : [];
}

function listBreaches({ maxItems = Infinity, uniqueItems, items }: Constraints, list: unknown[], at: Place): Breach[] {
  const breaches: Breach[] = [];
  if (list.length > maxItems) breaches.push({ at, rule: "maxItems", message: `has more than ${maxItems} items (${list.length})`, value: list.length });
  list.forEach((item, i) => {
    if (items) breaches.push(...breachesOf(items, item, [...at, i]));
    const first = uniqueItems ? list.findIndex((each) => sameJson(each, item)) : i;
    if (first < i) breaches.push({ at: [...at, i], rule: "uniqueItems", message: `is the same as item [${first}]`, value: item });
  });
  return breaches;
}

function objectBreaches({ required = [], properties = {}, additionalProperties }: Constraints, object: Record<string, unknown>, at: Place): Breach[] {
  const breaches: Breach[] = [];
  for (const key of required) if (object[key] === undefined) breaches.push({ at: [...at, key], rule: "required", message: "is missing" });
  for (const key of Object.keys(properties)) {
    // A getter of a class, say: a caller who reads it sees a value, JSON leaves it out.
    if (object[key] !== undefined && !Object.prototype.propertyIsEnumerable.call(object, key)) {
      breaches.push({ at: [...at, key], rule: "own", message: "is not the object's own property and would not be sent; give a plain object" });
    }
  }
  for (const [key, value] of Object.entries(object)) {
    const schema = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (schema && value !== undefined) breaches.push(...breachesOf(schema, value, [...at, key]));
  }
  return breaches;
}

/** What the shape that was probably meant has against the value, or the list of shapes where none comes near. */
function closestBreaches(shapes: readonly Constraints[], value: unknown, at: Place): Breach[] {
  const tried = shapes.map((shape) => breachesOf(shape, value, at));
  if (tried.some((breaches) => breaches.length === 0)) return [];
  const near = tried.filter((breaches) => !breaches.some(({ rule, at: where }) => rule === "not" || (rule === "type" && where.length === at.length)));
  const [closest] = near.sort((a, b) => a.length - b.length);
  return closest ?? [{ at, rule: "anyOf", message: `must be ${shapes.map(shapeOf).join(", or ")}`, value }];
}

function isOf(type: NonNullable<Constraints["type"]>, value: unknown): boolean {
  if (type === "object") return isObject(value);
  if (type === "array") return Array.isArray(value);
  return type === "integer" ? Number.isInteger(value) : typeof value === type;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isOutOfBounds({ minimum = -Infinity, maximum = Infinity }: Constraints, value: unknown): boolean {
  return typeof value === "number" && !(value >= minimum && value <= maximum);
}

function nameOf({ type, minimum, maximum }: Constraints): string {
  if (type === "boolean") return "true or false";
  return type === "integer" ? `a whole number from ${minimum} to ${maximum}` : withArticle(String(type));
}

function kindOf(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  return withArticle(Array.isArray(value) ? "array" : typeof value);
}

function withArticle(noun: string): string {
  return `${/^[ao]/.test(noun) ? "an" : "a"} ${noun}`;
}

/** A shape by its properties: `{ text, link }`, `a list of { content }`. */
function shapeOf({ items, allOf, properties = {} }: Constraints): string {
  if (items) return `a list of ${shapeOf(items)}`;
  return allOf?.[0] ? shapeOf(allOf[0]) : `{ ${Object.keys(properties).join(", ")} }`;
}
