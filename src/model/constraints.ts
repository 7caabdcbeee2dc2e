import type { Constraints } from "../../generated/constraints.js";
import { strayCharacters } from "./characters.js";
import type { ValidationIssue } from "./errors.js";

/** A place in a value: property names and list indices. */
export type Place = readonly (string | number)[];

/** A rule that a value breaks. */
export interface Breach {
  at: Place;
  /** Never quotes the value, which may be personal data. Ends with the count in parentheses, if there is one. */
  message: string;
  /** The offending value, or how many there are. Tells whether two breaches are the same. */
  value?: unknown;
  /** The value is of another kind, rather than a faulty value of the right kind. */
  otherKind?: boolean;
}

/** Where the check is, and what it has found so far. */
interface Check {
  at: (string | number)[];
  found: Breach[];
}

const KINDS = { object: "an object", array: "an array", string: "a string", boolean: "true or false", integer: "a whole number" };

/** All breaches of the document's constraints. Unknown properties may hold anything. */
export function breachesOf(schema: Constraints, value: unknown, at: Place = []): Breach[] {
  const check: Check = { at: [...at], found: [] };
  walk(check, schema, value);
  return check.found;
}

/** A breach as callers see it; `root` names the whole value. */
export function toIssue({ at, message }: Breach, root: string): ValidationIssue {
  const path = at.map((key) => (typeof key === "number" ? `[${key}]` : /^[\p{L}\p{N}_$]+$/u.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`)).join("");
  return { path: path.replace(/^\./, "") || root, message };
}

function walk(check: Check, schema: Constraints, value: unknown): void {
  const { type, nullable, allOf, anyOf, not } = schema;
  if (value === null && nullable) return;
  const kind = value === null ? "null" : Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value;
  if (schema.enum) {
    if (!schema.enum.includes(value as string)) report(check, `must be one of: ${schema.enum.join(", ")}`, value);
  } else if (type && type !== kind) report(check, `must be ${KINDS[type]}, not ${kind === "number" && type === "integer" ? String(value) : kind}`, value, true);
  else if (kind === "object") walkObject(check, schema, value as Record<string, unknown>);
  else if (kind === "array") walkList(check, schema, value as unknown[]);
  else checkPlain(check, schema, value);

  allOf?.forEach((each) => walk(check, each, value));
  if (not && breachesOf(not, value).length === 0) report(check, "has properties that don't go together", value, true);
  if (anyOf) check.found.push(...closestBreaches(anyOf, value, check.at));
}

function checkPlain(check: Check, { maxLength = Infinity, pattern, minimum = -Infinity, maximum = Infinity }: Constraints, value: unknown): void {
  if (typeof value === "number" && (value < minimum || value > maximum)) report(check, `must be from ${minimum} to ${maximum}`, value);
  if (typeof value !== "string") return;
  // Counted in code points, as in JSON Schema. The vendor doesn't say how it counts; this refuses the fewest strings.
  const length = value.length > maxLength ? [...value].length : 0;
  if (length > maxLength) report(check, `is longer than ${maxLength} characters (${length})`, value);
  if (pattern && !pattern.test(value)) report(check, mustMatch(pattern, value), value);
}

function walkList(check: Check, { maxItems = Infinity, uniqueItems, items = {} }: Constraints, list: unknown[]): void {
  if (list.length > maxItems) report(check, `has more than ${maxItems} items (${list.length})`, list.length);
  const seen = new Set<string>();
  list.forEach((item, i) => {
    check.at.push(i);
    walk(check, items, item);
    if (uniqueItems && seen.size === seen.add(canonical(item)).size) report(check, "is already in the list", item);
    check.at.pop();
  });
}

function walkObject(check: Check, { required = [], properties = {}, additionalProperties }: Constraints, object: Record<string, unknown>): void {
  const at = (key: string, look: () => void): void => {
    check.at.push(key);
    look();
    check.at.pop();
  };
  for (const key of required) if (object[key] === undefined) at(key, () => report(check, "is missing"));
  for (const [key, schema] of Object.entries(properties)) {
    const value = object[key];
    if (value === undefined) continue;
    // A getter of a class, for example: it has a value, but JSON leaves it out.
    if (Object.prototype.propertyIsEnumerable.call(object, key)) at(key, () => walk(check, schema, value));
    else at(key, () => report(check, "is not the object's own property and would not be sent; give a plain object"));
  }
  if (!additionalProperties) return;
  for (const [key, value] of Object.entries(object)) {
    if (value !== undefined && !Object.hasOwn(properties, key)) at(key, () => walk(check, additionalProperties, value));
  }
}

function report({ at, found }: Check, message: string, value?: unknown, otherKind?: boolean): void {
  found.push({ at: [...at], message, value, otherKind });
}

/** The breaches of the shape that was probably meant, or the list of shapes if the value resembles none. */
function closestBreaches(shapes: readonly Constraints[], value: unknown, at: Place): Breach[] {
  // Only the kind of the value itself, or of an item in it, shows that a different shape was meant.
  const isFar = ({ at: place, otherKind }: Breach) => otherKind && place.length < at.length + 2 && typeof (place[at.length] ?? 0) === "number";
  let closest: Breach[] | undefined;
  for (const shape of shapes) {
    const breaches = breachesOf(shape, value, at);
    if (breaches.length === 0) return [];
    if (!breaches.some(isFar)) closest ??= breaches;
  }
  return closest ?? [{ at: [...at], message: `must be ${shapes.map(shapeOf).join(", or ")}`, value }];
}

/** A shape by its properties: `{ text, link }`, `a list of { content }`. */
function shapeOf({ items, allOf, properties = {} }: Constraints): string {
  if (items) return `a list of ${shapeOf(items)}`;
  return allOf?.[0] ? shapeOf(allOf[0]) : `{ ${Object.keys(properties).join(", ")} }`;
}

/** In words, if the pattern is a set of characters, like that of a telephone number. */
function mustMatch({ source }: RegExp, value: string): string {
  const [, characters] = /^\^\[(.+)\]\+\$$/.exec(source) ?? [];
  if (characters === undefined) return `must match ${source}`;
  const plain = characters.replace(/\\u3000/, "").replace(/\\(.)/g, "$1").trim();
  const rule = `may contain only ${plain}${plain === characters ? "" : " and spaces"}`;
  return value === "" ? `is empty; it ${rule}` : `${rule}, and has ${strayCharacters(value, new RegExp(`[${characters}]`, "u"))}`;
}

/** The same text for values that are the same once sent: key order doesn't matter, and undefined counts as absent. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return typeof value === "string" ? JSON.stringify(value) : String(value);
  // Own keys only: a custom property may be named `__proto__`.
  const properties = Object.entries(value).filter((entry) => entry[1] !== undefined);
  return `{${properties.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).sort().join()}}`;
}
