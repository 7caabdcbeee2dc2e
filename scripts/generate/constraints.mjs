// A schema without what only people read, so that the validators do not carry the documentation; and generated/constraints.ts,
// the constraints of what is sent, for the interpreter in src/constraints.ts.
import { operationsOf } from "./walk.mjs";

const one = ["items", "not", "additionalProperties"];
const list = ["allOf", "anyOf", "oneOf"];
const values = [
  "type",
  "nullable",
  "enum",
  "required",
  "minLength",
  "maxLength",
  "pattern",
  "minimum",
  "maximum",
  "minItems",
  "maxItems",
  "uniqueItems",
];
const text = ["title", "description", "default", "example", "format", "readOnly", "deprecated"];

export function onlyConstraints(schema) {
  if (typeof schema === "boolean") return schema;
  if (schema.$ref !== undefined) return { $ref: schema.$ref };
  const kept = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === "minItems" && value === 0) continue;
    if (values.includes(key)) kept[key] = value;
    else if (one.includes(key)) kept[key] = onlyConstraints(value);
    else if (list.includes(key)) kept[key] = value.map(onlyConstraints);
    else if (key === "properties") {
      kept.properties = Object.fromEntries(Object.entries(value).map(([name, property]) => [name, onlyConstraints(property)]));
    } else if (!text.includes(key) && !key.startsWith("x-")) {
      throw new Error(`onlyConstraints does not know the keyword ${key}: say whether it constrains`);
    }
  }
  return kept;
}

/** Keywords that src/constraints.ts interprets, and their types. */
const interpreted = {
  type: '"object" | "array" | "string" | "boolean" | "integer"',
  nullable: "boolean",
  enum: "readonly string[]",
  required: "readonly string[]",
  properties: "Readonly<Record<string, Constraints>>",
  additionalProperties: "Constraints",
  items: "Constraints",
  maxItems: "number",
  uniqueItems: "boolean",
  maxLength: "number",
  pattern: "RegExp",
  minimum: "number",
  maximum: "number",
  allOf: "readonly Constraints[]",
  anyOf: "readonly Constraints[]",
  not: "Constraints",
};

export function constraintsModule(document) {
  const definitions = new Definitions(document);
  const bodies = [];
  const queries = [];
  for (const operation of operationsOf(document)) {
    if (operation.requestBody) bodies.push(`  ${operation.id}: ${definitions.code(operation.requestBody.schema)},\n`);
    const query = operation.parameters.filter((parameter) => parameter.in === "query");
    const entries = query.map(({ name, key, schema }) => `${name}: ${definitions.constant(`${key}Parameter`, schema)}`);
    if (entries.length > 0) queries.push(`  ${operation.id}: { ${entries.join(", ")} },\n`);
  }
  return `/** What a schema of the document demands, without its words. */
export interface Constraints {
${Object.entries(interpreted)
  .map(([keyword, type]) => `  readonly ${keyword}?: ${type};\n`)
  .join("")}}

${definitions.text()}
/** What a request body must be, by operation. */
export const bodyConstraints = {
${bodies.join("")}};

/** What the parameters of a query must be, by operation; those of a path are all texts, which src/http/paths.ts sees to. */
export const queryConstraints = {
${queries.join("")}};
`;
}

/** Schemas as constants that name each other, each after those it names: no reference is left to resolve at run time. */
class Definitions {
  #document;
  #codes = new Map();
  #open = new Set();

  constructor(document) {
    this.#document = document;
  }

  /** The name of the constant that holds this schema. */
  constant(name, schema) {
    if (this.#open.has(name)) throw new Error(`${name} holds itself: it can't be written as a constant`);
    this.#open.add(name);
    const code = this.code(onlyConstraints(schema));
    this.#open.delete(name);
    if ((this.#codes.get(name) ?? code) !== code) throw new Error(`Two schemas would be called ${name}`);
    this.#codes.set(name, code);
    return name;
  }

  code(schema) {
    if (schema.$ref) {
      const name = schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
      return this.constant(name, this.#document.components.schemas[name]);
    }
    const entries = Object.entries(schema);
    if (entries.length === 1 && schema.allOf?.length === 1) return this.code(schema.allOf[0]);
    return `{ ${entries.map(([keyword, value]) => `${keyword}: ${this.#value(keyword, value)}`).join(", ")} }`;
  }

  #value(keyword, value) {
    if (!Object.hasOwn(interpreted, keyword)) throw new Error(`src/constraints.ts does not know the keyword ${keyword}: teach it first`);
    if (keyword === "properties") {
      return `{ ${Object.entries(value)
        .map(([name, property]) => `${JSON.stringify(name)}: ${this.code(property)}`)
        .join(", ")} }`;
    }
    if (keyword === "pattern") return String(new RegExp(value, "u"));
    if (list.includes(keyword)) return `[${value.map((each) => this.code(each)).join(", ")}]`;
    return one.includes(keyword) ? this.code(value) : JSON.stringify(value);
  }

  text() {
    return [...this.#codes].map(([name, code]) => `const ${name}: Constraints = ${code};\n`).join("");
  }
}
