import type { Constraints } from "../../generated/constraints.js";
import type { ValidationIssue } from "./errors.js";

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

/** Where the check stands, and what it has found so far. */
interface Check {
  at: (string | number)[];
  found: Breach[];
}

const KINDS = { object: "an object", array: "an array", string: "a string", boolean: "true or false", integer: "a whole number" };

/** Every breach of what the document demands; properties that it does not know may hold anything. */
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
  if (not && breachesOf(not, value).length === 0) report(check, "has properties that do not go together", value, true);
  if (anyOf) check.found.push(...closestBreaches(anyOf, value, check.at));
}

function checkPlain(check: Check, { maxLength = Infinity, pattern, minimum = -Infinity, maximum = Infinity }: Constraints, value: unknown): void {
  if (typeof value === "number" && (value < minimum || value > maximum)) report(check, `must be from ${minimum} to ${maximum}`, value);
  if (typeof value !== "string") return;
  // In code points, as JSON Schema has it: the vendor does not say, and this lets the longer text pass.
  const length = value.length > maxLength ? [...value].length : 0;
  if (length > maxLength) report(check, `is longer than ${maxLength} characters (${length})`, value);
  if (pattern && !pattern.test(value)) report(check, mustMatch(pattern), value);
}

function walkList(check: Check, { maxItems = Infinity, uniqueItems, items = {} }: Constraints, list: unknown[]): void {
  if (list.length > maxItems) report(check, `has more than ${maxItems} items (${list.length})`, list.length);
  const seen = new Set<string>();
  list.forEach((item, i) => {
    check.at.push(i);
    walk(check, items, item);
    if (uniqueItems && seen.size === seen.add(canonical(item)).size) report(check, "is in the list already", item);
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
    // Something a class computes, say: who reads it sees a value, and JSON leaves it out.
    if (Object.prototype.propertyIsEnumerable.call(object, key)) at(key, () => walk(check, schema, value));
    else at(key, () => report(check, "is not the object's own and would not be sent; give a plain object"));
  }
  if (!additionalProperties) return;
  for (const [key, value] of Object.entries(object)) {
    if (value !== undefined && !Object.hasOwn(properties, key)) at(key, () => walk(check, additionalProperties, value));
  }
}

function report({ at, found }: Check, message: string, value?: unknown, otherKind?: boolean): void {
  found.push({ at: [...at], message, value, otherKind });
}

/** What the shape that was probably meant has against the value, or the list of shapes where none comes near. */
function closestBreaches(shapes: readonly Constraints[], value: unknown, at: Place): Breach[] {
  // The value itself, or an item of it, is something else; what a property of it holds does not tell.
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

/** In words where the pattern is a set of characters, as a telephone number's is. */
function mustMatch({ source }: RegExp): string {
  const [, characters] = /^\^\[(.+)\]\+\$$/.exec(source) ?? [];
  if (characters === undefined) return `must match ${source}`;
  const plain = characters.replace(/\\u3000/, "").replace(/\\(.)/g, "$1").trim();
  return `may hold only ${plain}${plain === characters ? "" : " and spaces"}`;
}

/** One text for all values that are the same once sent: the order of keys does not count, and undefined is absent. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return typeof value === "string" ? JSON.stringify(value) : String(value);
  // By own keys: `__proto__` is a name that a custom property may have.
  const properties = Object.entries(value).filter((entry) => entry[1] !== undefined);
  return `{${properties.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).sort().join()}}`;
}
