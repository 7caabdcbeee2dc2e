/**
 * One breach of the document. `instancePath` is a JSON pointer into the value. A value that fits none of several shapes is
 * one issue (`anyOf`), with what each shape had against it in `params.issues`.
 */
export interface SchemaIssue {
  instancePath: string;
  keyword: string;
  message?: string;
  params: Record<string, unknown>;
}

/** Every breach in the value; none when it is as the document says. */
export type SchemaValidator = (value: unknown) => SchemaIssue[];

/** The keywords of JSON Schema that the document uses; `$ref` is the name of another schema. */
export interface Schema {
  $ref?: string;
  type?: string;
  nullable?: boolean;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
  items?: Schema;
  maxItems?: number;
  uniqueItems?: boolean;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  allOf?: Schema[];
  anyOf?: Schema[];
  not?: Schema;
}

type Report = (keyword: string, message: string, params: Record<string, unknown>, at?: string) => void;

/** The issues that ajv finds, in its words and its order: what users see must not depend on who validates. */
export function issuesOf(schemas: Record<string, Schema>, schema: Schema, value: unknown, at = ""): SchemaIssue[] {
  const found: SchemaIssue[] = [];
  const report: Report = (keyword, message, params, where = at) => found.push({ instancePath: where, keyword, message, params });
  const look = (inner: Schema, each: unknown, where = at) => issuesOf(schemas, inner, each, where);
  if (value !== null || !schema.nullable) checkType(schema, value, report);
  if (typeof value === "number") checkNumber(schema, value, report);
  if (typeof value === "string") checkText(schema, value, report);
  if (schema.enum && !schema.enum.includes(value)) report("enum", "must be equal to one of the allowed values", { allowedValues: schema.enum });
  if (schema.not && look(schema.not, value).length === 0) report("not", "must NOT be valid", {});
  const shapes = schema.anyOf?.map((shape) => look(shape, value)) ?? [];
  if (shapes.length > 0 && shapes.every((issues) => issues.length > 0)) report("anyOf", "must match a schema in anyOf", { issues: shapes.flat() });
  for (const inner of schema.allOf ?? []) found.push(...look(inner, value));
  if (schema.$ref !== undefined) found.push(...look(schemas[schema.$ref]!, value));
  if (Array.isArray(value)) {
    checkLength(schema, value, report);
    if (schema.items) for (const [i, item] of value.entries()) found.push(...look(schema.items, item, `${at}/${i}`));
    if (schema.uniqueItems) checkUnique(value, report);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, inner, each] of propertiesToCheck(schema, value as Record<string, unknown>, report)) found.push(...look(inner, each, `${at}/${pointer(name)}`));
  }
  return found;
}

function checkType({ type }: Schema, value: unknown, report: Report): void {
  const kind = value === null ? "null" : Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value;
  if (type !== undefined && type !== kind) report("type", `must be ${type}`, { type });
}

function checkNumber({ minimum = -Infinity, maximum = Infinity }: Schema, value: number, report: Report): void {
  if (value > maximum) report("maximum", `must be <= ${maximum}`, { comparison: "<=", limit: maximum });
  if (value < minimum) report("minimum", `must be >= ${minimum}`, { comparison: ">=", limit: minimum });
}

/** Length as JSON Schema counts it: a surrogate pair is one. */
function checkText({ maxLength = Infinity, pattern }: Schema, value: string, report: Report): void {
  if (value.length > maxLength && [...value].length > maxLength) report("maxLength", `must NOT have more than ${maxLength} characters`, { limit: maxLength });
  if (pattern !== undefined && !new RegExp(pattern, "u").test(value)) report("pattern", `must match pattern "${pattern}"`, { pattern });
}

function checkLength({ maxItems = Infinity }: Schema, list: unknown[], report: Report): void {
  if (list.length > maxItems) report("maxItems", `must NOT have more than ${maxItems} items`, { limit: maxItems });
}

function checkUnique(list: unknown[], report: Report): void {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = list.findLastIndex((other, place) => place < i && sameJson(other, list[i]));
    if (j >= 0) return report("uniqueItems", `must NOT have duplicate items (items ## ${j} and ${i} are identical)`, { i, j });
  }
}

/** Those that are there and that the schema knows, each with its schema; those missing are reported. */
function propertiesToCheck(schema: Schema, value: Record<string, unknown>, report: Report): [string, Schema, unknown][] {
  const { required = [], properties = {}, additionalProperties } = schema;
  for (const name of required) if (value[name] === undefined) report("required", `must have required property '${name}'`, { missingProperty: name });
  const others = additionalProperties ? Object.keys(value).filter((name) => !Object.hasOwn(properties, name)) : [];
  return [
    ...others.map((name): [string, Schema, unknown] => [name, additionalProperties!, value[name]]),
    ...Object.entries(properties).flatMap(([name, inner]): [string, Schema, unknown][] => (value[name] === undefined ? [] : [[name, inner, value[name]]])),
  ];
}

function pointer(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && sameJson(one[key], other[key]));
}

/** For a status that comes without a body, as 204 and 302 do: only `undefined` is as the document says. */
export function noBody(value: unknown): SchemaIssue[] {
  return value === undefined ? [] : [{ instancePath: "", keyword: "noBody", message: "must have no body", params: {} }];
}
