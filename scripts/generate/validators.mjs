// generated/validators.ts: the document's schemas as data, and the interpreter of them in interpreter.ts, which needs neither
// ajv nor eval. test/contract/validators.test.ts holds it against ajv.
import { readFile } from "node:fs/promises";
import { onlyConstraints } from "./constraints.mjs";
import { operationsOf } from "./walk.mjs";

const interpreted = ["$ref", "type", "nullable", "enum", "required", "properties", "additionalProperties", "items", "maxItems", "uniqueItems", "maxLength", "pattern", "minimum", "maximum", "allOf", "anyOf", "not"];

export async function validatorsModule(document) {
  const schemas = new Schemas(document);
  const requestBodies = {};
  const responseBodies = {};
  const parameters = {};
  for (const operation of operationsOf(document)) {
    if (operation.requestBody) requestBodies[operation.id] = schemas.name(operation.requestBody.schema);
    responseBodies[operation.id] = Object.fromEntries(operation.responses.map(({ status, body }) => [status, body ? schemas.name(body.schema) : "noBody"]));
    parameters[operation.id] = Object.fromEntries(operation.parameters.map(({ name, key, schema }) => [name, schemas.name(schema, `${key}Parameter`)]));
  }
  const interpreter = await readFile(new URL("interpreter.ts", import.meta.url), "utf8");
  return `import type { OperationId } from "./operations.js";

${interpreter}
export interface RequestBodies {
${Object.keys(requestBodies)
  .map((id) => `  ${id}: SchemaValidator;\n`)
  .join("")}}

// As text: a bundle keeps it as short as it is here, and JSON is read faster than code.
const schemas = /* @__PURE__ */ JSON.parse(${json(schemas.all())}) as Record<string, Schema>;

const validatorOf = (name: string): SchemaValidator => (name === "noBody" ? noBody : (value) => issuesOf(schemas, schemas[name]!, value));

function validatorsOf(names: Record<string, string>): Record<string, SchemaValidator> {
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, validatorOf(name)]));
}

function byOperation(names: Record<string, Record<string, string>>): Record<OperationId, Record<string, SchemaValidator>> {
  return Object.fromEntries(Object.entries(names).map(([id, each]) => [id, validatorsOf(each)])) as Record<OperationId, Record<string, SchemaValidator>>;
}

export const requestBodies = /* @__PURE__ */ validatorsOf(${JSON.stringify(requestBodies)}) as unknown as RequestBodies;

export const responseBodies = /* @__PURE__ */ byOperation(${JSON.stringify(responseBodies)});

export const parameters = /* @__PURE__ */ byOperation(${JSON.stringify(parameters)});
`;
}

/** As a literal in single quotes, so that those of JSON need no escape. */
function json(value) {
  return `'${JSON.stringify(value).replaceAll(/[\\']/g, "\\$&")}'`;
}

/** Every schema that is asked for, and those that these point at, by name. */
class Schemas {
  #document;
  #found = new Map();

  constructor(document) {
    this.#document = document;
  }

  all() {
    return Object.fromEntries(this.#found);
  }

  name(schema, inlineName) {
    const constraints = onlyConstraints(schema);
    if (constraints.$ref) return this.#reference(constraints.$ref);
    const name = Object.keys(constraints).join() === "type" ? `any_${constraints.type}` : inlineName;
    this.#keep(name, constraints);
    return name;
  }

  #reference($ref) {
    const name = $ref.slice($ref.lastIndexOf("/") + 1);
    if (!this.#found.has(name)) this.#keep(name, onlyConstraints(this.#document.components.schemas[name]));
    return name;
  }

  #keep(name, constraints) {
    const known = this.#found.get(name);
    this.#found.set(name, known);
    const schema = this.#named(constraints);
    if (known && JSON.stringify(known) !== JSON.stringify(schema)) throw new Error(`Two schemas would be called ${name}`);
    this.#found.set(name, schema);
  }

  /** The same with names for references; refuses what interpreter.ts would pass over. */
  #named(schema) {
    if (typeof schema !== "object") throw new Error("scripts/generate/interpreter.ts takes no true or false for a schema: teach it first");
    const unknown = Object.keys(schema).find((keyword) => !interpreted.includes(keyword));
    if (unknown) throw new Error(`scripts/generate/interpreter.ts does not know the keyword ${unknown}: teach it first`);
    const within = {
      $ref: (value) => this.#reference(value),
      properties: (value) => Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.#named(each)])),
      ...Object.fromEntries(["items", "not", "additionalProperties"].map((keyword) => [keyword, (value) => this.#named(value)])),
      ...Object.fromEntries(["allOf", "anyOf"].map((keyword) => [keyword, (value) => value.map((each) => this.#named(each))])),
    };
    return Object.fromEntries(Object.entries(schema).map(([keyword, value]) => [keyword, within[keyword]?.(value) ?? value]));
  }
}
