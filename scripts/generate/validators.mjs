// generated/validators.ts: the document's schemas as functions that need neither ajv nor eval.
import Ajv from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { onlyConstraints } from "./constraints.mjs";
import { operationsOf } from "./walk.mjs";

export function validatorsModule(document) {
  const ajv = new Ajv({
    strict: false, // `nullable` and the like are OpenAPI's, not JSON Schema's
    allErrors: true,
    validateFormats: false,
    inlineRefs: false, // one function per schema instead of a copy per use
    code: { source: true, esm: true, lines: true },
  });
  const schemas = Object.entries(document.components.schemas).map(([name, schema]) => [name, onlyConstraints(schema)]);
  ajv.addSchema({ $id: "document", components: { schemas: Object.fromEntries(schemas) } });

  const compiled = new CompiledSchemas(ajv);
  const requestBodies = {};
  const responseBodies = {};
  const parameters = {};
  for (const operation of operationsOf(document)) {
    if (operation.requestBody) requestBodies[operation.id] = compiled.name(operation.requestBody.schema);
    responseBodies[operation.id] = Object.fromEntries(
      operation.responses.map(({ status, body }) => [status, body ? compiled.name(body.schema) : "noBody"]),
    );
    parameters[operation.id] = Object.fromEntries(
      operation.parameters.map(({ name, key, schema }) => [name, compiled.name(schema, `${key}Parameter`)]),
    );
  }
  return [
    "// @ts-nocheck: the functions below are compiled from schemas; what is exported has its type written out.",
    header(Object.keys(requestBodies)),
    `export const requestBodies: RequestBodies = ${table(requestBodies)};\n`,
    `export const responseBodies: Record<OperationId, Record<string, SchemaValidator>> = ${table(responseBodies)};\n`,
    `export const parameters: Record<OperationId, Record<string, SchemaValidator>> = ${table(parameters)};\n`,
    compiled.code(),
  ].join("\n");
}

/** Every schema that is asked for, compiled once. */
class CompiledSchemas {
  #ajv;
  #names = new Map();

  constructor(ajv) {
    this.#ajv = ajv;
  }

  name(schema, inlineName) {
    const constraints = onlyConstraints(schema);
    const key = JSON.stringify(constraints);
    const known = this.#names.get(key);
    if (known) return known;

    const { $ref } = constraints;
    const name = $ref ? $ref.slice($ref.lastIndexOf("/") + 1) : nameOfInline(constraints, inlineName);
    if ([...this.#names.values()].includes(name)) throw new Error(`Two schemas would be called ${name}`);
    this.#ajv.addSchema($ref ? { $id: name, $ref: `document${$ref}` } : { $id: name, ...constraints });
    this.#names.set(key, name);
    return name;
  }

  code() {
    const names = [...this.#names.values()];
    const code = standaloneCode(this.#ajv, Object.fromEntries(names.map((name) => [name, name])));
    return withoutUnused(
      code
        .replace(/^"use strict";\n?/, "")
        .replaceAll(/^export const (\w+) = (validate\w+);$/gm, "const $1 = $2;")
        .replaceAll(/require\("ajv\/dist\/runtime\/equal"\)\.default/g, "sameJson")
        .replaceAll(/require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g, "codePoints"),
    );
  }
}

/** A schema that is only a type is shared by many parameters and not named after the first of them. */
function nameOfInline(constraints, inlineName) {
  return Object.keys(constraints).join() === "type" ? `any_${constraints.type}` : inlineName;
}

/** Ajv keeps the text of every schema beside its function, though only a few (enums) are read. */
function withoutUnused(code) {
  if (/\brequire\(|\bimport\b/.test(code)) throw new Error("The validators would load something at run time");
  return code
    .split("\n")
    .filter((line) => {
      const name = /^const (schema\d+) = /.exec(line)?.[1];
      return name === undefined || code.split(new RegExp(`\\b${name}\\b`)).length > 2;
    })
    .join("\n");
}

/** Arrow functions and no calls, so that a bundler can drop the table that nobody uses. */
function table(entries, indent = "  ") {
  const rows = Object.entries(entries).map(([key, value]) => {
    const validator = typeof value === "string" ? check(value) : table(value, `${indent}  `);
    return `${indent}${JSON.stringify(key)}: ${validator},\n`;
  });
  return `{\n${rows.join("")}${indent.slice(2)}}`;
}

const check = (name) => (name === "noBody" ? name : `(value) => issues(${name}, value)`);

function header(requests) {
  return `import type { OperationId } from "./operations.js";

/**
 * One breach of the document. \`instancePath\` is a JSON pointer into the value. A value that fits none of several shapes is
 * one issue (\`anyOf\`), with what each shape had against it in \`params.issues\`.
 */
export interface SchemaIssue {
  instancePath: string;
  keyword: string;
  message?: string;
  params: Record<string, unknown>;
}

/** Every breach in the value; none when it is as the document says. */
export type SchemaValidator = (value: unknown) => SchemaIssue[];

export interface RequestBodies {
${requests.map((id) => `  ${id}: SchemaValidator;\n`).join("")}}

/** For a status that comes without a body, as 204 and 302 do: only \`undefined\` is as the document says. */
function noBody(value) {
  return value === undefined ? [] : [{ instancePath: "", keyword: "noBody", message: "must have no body", params: {} }];
}

function issues(validate, value) {
  if (validate(value)) return [];
  const all = validate.errors.map(({ instancePath, keyword, message, params }) => ({ instancePath, keyword, message, params }));
  const within = new Set();
  for (const choice of all) {
    if (choice.keyword !== "anyOf") continue;
    const inside = all.filter(
      (issue) => issue !== choice && (issue.instancePath === choice.instancePath || issue.instancePath.startsWith(choice.instancePath + "/")),
    );
    for (const issue of inside) within.add(issue);
    choice.params = { issues: inside };
  }
  return all.filter((issue) => !within.has(issue));
}

/** Length as JSON Schema counts it: a surrogate pair is one. */
function codePoints(text) {
  let length = text.length;
  for (let at = 0; at < text.length - 1; at += 1) {
    const isPair = (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
    if (isPair) {
      length -= 1;
      at += 1;
    }
  }
  return length;
}

function sameJson(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]));
}
`;
}
