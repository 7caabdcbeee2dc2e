import type { Constraints } from "../generated/constraints.js";
import type { ValidationIssue } from "./errors.js";
import { sameJson } from "./same-json.js";

/** Where in a value: names of properties and indices of lists. */
export type Place = readonly (string | number)[];

/** A rule that a value breaks. */
export interface Breach {
  at: Place;
  /** Never quotes the value, which may be personal data; a count stands last, in parentheses. */
  message: string;
  /** What breaks the rule, or how many do: tells whether two breaches are the same one. */
  value?: unknown;
  /** The value is of another kind altogether, and not a faulty one of this kind. */
  otherKind?: boolean;
}

type Say = (message: string, more?: Partial<Breach>) => void;

const KINDS = { object: "an object", array: "an array", string: "a string", boolean: "true or false", integer: "a whole number" };

/** Every breach of what the document demands; properties that it does not know may hold anything. */
export function breachesOf(schema: Constraints, value: unknown, at: Place = []): Breach[] {
  const { type, nullable, allOf = [], anyOf, not } = schema;
  const kind = value === null ? "null" : Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value;
  const breaches: Breach[] = [];
  const say: Say = (message, more) => breaches.push({ at, message, value, ...more });

  if (value === null && nullable) return [];
  if (schema.enum) {
    if (!schema.enum.includes(value as string)) say(`must be one of: ${schema.enum.join(", ")}`);
  } else if (type && type !== kind) say(`must be ${KINDS[type]}, not ${kind === "number" ? String(value) : kind}`, { otherKind: true });
  else if (kind === "object") breaches.push(...objectBreaches(schema, value as Record<string, unknown>, at));
  else if (kind === "array") breaches.push(...listBreaches(schema, value as unknown[], at));
  else checkPlain(schema, value, say);

  for (const each of allOf) breaches.push(...breachesOf(each, value, at));
  if (not && breachesOf(not, value).length === 0) say("has properties that do not go together", { otherKind: true });
  if (anyOf) breaches.push(...closestBreaches(anyOf, value, at));
  return breaches;
}

/** A breach as callers see it; `root` names the whole value. */
export function toIssue({ at, message }: Breach, root: string): ValidationIssue {
  const path = at.map((key) => (typeof key === "number" ? `[${key}]` : /^[\p{L}\p{N}_$]+$/u.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`)).join("");
  return { path: path.replace(/^\./, "") || root, message };
}

function checkPlain({ maxLength = Infinity, pattern = "", minimum = -Infinity, maximum = Infinity }: Constraints, value: unknown, say: Say): void {
  if (typeof value === "number" && (value < minimum || value > maximum)) say(`must be from ${minimum} to ${maximum}`);
  if (typeof value !== "string") return;
  // In code points, as JSON Schema has it: the vendor does not say, and this lets the longer text pass.
  const length = value.length > maxLength ? [...value].length : 0;
  if (length > maxLength) say(`is longer than ${maxLength} characters (${length})`);
  if (!new RegExp(pattern, "u").test(value)) say(`must match ${pattern}`);
}

function listBreaches({ maxItems = Infinity, uniqueItems, items = {} }: Constraints, list: unknown[], at: Place): Breach[] {
  const breaches = list.flatMap((item, i) => {
    const repeats = uniqueItems && list.findIndex((each) => sameJson(each, item)) < i;
    return [...breachesOf(items, item, [...at, i]), ...(repeats ? [{ at: [...at, i], message: "is in the list already", value: item }] : [])];
  });
  const { length } = list;
  return length > maxItems ? [{ at, message: `has more than ${maxItems} items (${length})`, value: length }, ...breaches] : breaches;
}

function objectBreaches({ required = [], properties = {}, additionalProperties = {} }: Constraints, object: Record<string, unknown>, at: Place): Breach[] {
  // By own keys: `__proto__` is a name that a custom property may have.
  return [...new Set([...required, ...Object.keys(properties), ...Object.keys(object)])].flatMap((key) => {
    const place = [...at, key];
    const value = object[key];
    if (value === undefined) return required.includes(key) ? [{ at: place, message: "is missing" }] : [];
    // Something a class computes, say: who reads it sees a value, and JSON leaves it out.
    if (!Object.prototype.propertyIsEnumerable.call(object, key)) return [{ at: place, message: "is not the object's own and would not be sent; give a plain object" }];
    return breachesOf((Object.hasOwn(properties, key) && properties[key]) || additionalProperties, value, place);
  });
}

/** What the shape that was probably meant has against the value, or the list of shapes where none comes near. */
function closestBreaches(shapes: readonly Constraints[], value: unknown, at: Place): Breach[] {
  const isFar = ({ at: place, otherKind }: Breach) => otherKind && place.length < at.length + 2 && typeof (place[at.length] ?? 0) === "number";
  const [closest] = shapes
    .map((shape) => breachesOf(shape, value, at))
    .filter((breaches) => !breaches.some(isFar))
    .sort((a, b) => a.length - b.length);
  return closest ?? [{ at, message: `must be ${shapes.map(shapeOf).join(", or ")}`, value }];
}

/** A shape by its properties: `{ text, link }`, `a list of { content }`. */
function shapeOf({ items, allOf, properties = {} }: Constraints): string {
  if (items) return `a list of ${shapeOf(items)}`;
  return allOf?.[0] ? shapeOf(allOf[0]) : `{ ${Object.keys(properties).join(", ")} }`;
}
