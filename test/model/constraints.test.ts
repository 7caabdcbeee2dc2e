import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { Ajv } from "ajv";
import fc from "fast-check";
import { bodyConstraints, queryConstraints, type Constraints } from "../../generated/constraints.js";
import { examples } from "../../generated/examples.js";
import { breachesOf, toIssue } from "../../src/model/constraints.js";

interface Parameter {
  $ref?: string;
  name: string;
  in: "path" | "query";
  schema: object;
}
interface Document {
  paths: Record<string, Record<string, { operationId: string; parameters?: Parameter[] }>>;
  components: { parameters: Record<string, Parameter> };
}

const document = JSON.parse(readFileSync(new URL("../../generated/openapi.json", import.meta.url), "utf8")) as Document;
const ajv = new Ajv({ strict: false, validateFormats: false }).addSchema({ $id: "document", ...document });
const validBody = ajv.compile({ $ref: "document#/components/schemas/ContactWrite" });

/** As it arrives: fast-check also makes objects without a prototype, which ajv does not compare with others. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const issues = (schema: Constraints, value: unknown) => breachesOf(schema, value).map((breach) => toIssue(breach, "value"));

/** Texts around the lengths that are allowed, in characters of one, two and four bytes, and values of every kind. */
const text = fc
  .tuple(fc.constantFrom("a", "가", "𠮷", "\ud800", "0"), fc.constantFrom(0, 1, 99, 100, 101, 256, 257, 300, 301, 4000, 4001))
  .map(([character, length]) => character.repeat(length));
const words = fc.constantFrom("ALL", "MEMBER", "USER", "GROUP", "WORK", "CUSTOM", "X", "TWITTER", "LUNAR", "name asc", "010-1234", "＋82", "2021-02-30");
const customValue = fc.oneof(
  fc.record({ content: text, text, link: text, represent: fc.boolean() }, { requiredKeys: [] }),
  fc.array(fc.record({ content: words, text: words, link: words, represent: fc.boolean() }, { requiredKeys: [] }), { maxLength: 11 }),
);
const anything = fc.oneof(text, words, customValue, fc.constantFrom(null, true, false, 0, 1, 1.5, 500, 501, -1), fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>);
const member = fc.record({ id: fc.constantFrom("a", "b", "c"), type: fc.constantFrom("USER", "GROUP") });

type Node = Record<string, unknown>;
interface Mutation {
  steps: number[];
  action: "set" | "delete" | "add" | "repeat";
  name: string;
  value: unknown;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  steps: fc.array(fc.nat(30), { minLength: 1, maxLength: 5 }),
  action: fc.constantFrom("set", "set", "delete", "add", "repeat"),
  name: fc.constantFrom("__proto__", "constructor", "link", "text", "content", "represent", "customType", "type", "memo", "a b"),
  value: anything,
});

const start = { ...examples.replaceContact.request.ko, permission: { accessibleRange: "MEMBER", masterUserId: null, accessibleMembers: [{ id: "a", type: "USER" }] } };

/** A body with the value at some place of it put, taken away or made many. */
function mutated(body: unknown, { steps, action, name, value }: Mutation): unknown {
  const copy = asJson(body);
  let at = copy as Node;
  let key: string | undefined;
  for (const step of steps) {
    const keys = Object.keys(at);
    if (keys.length === 0) break;
    key = keys[step % keys.length];
    const next = key === undefined ? undefined : at[key];
    if (step === steps.at(-1) || typeof next !== "object" || next === null) break;
    at = next as Node;
  }
  if (key === undefined) return value;
  if (action === "delete") delete at[key];
  if (action === "set") at[key] = value;
  if (action === "add") Object.defineProperty(at, Array.isArray(at) ? at.length : name, { value, enumerable: true, writable: true, configurable: true });
  if (action === "repeat") at[key] = Array(steps.length % 2 ? 101 : 11).fill(at[key]);
  return copy;
}

describe("the generated constraints of a contact", () => {
  it("accept and refuse what ajv does on the document, for bodies changed anywhere", () => {
    const refused = { yes: 0, no: 0 };
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const body = asJson(mutations.reduce<unknown>(mutated, start));
        const found = issues(bodyConstraints.replaceContact, body);
        expect({ body, valid: found.length === 0, found }).toEqual({ body, valid: validBody(body), found });
        refused[found.length > 0 ? "yes" : "no"] += 1;
      }),
      { numRuns: 1500 },
    );
    // Neither side may be the one that is hardly tried.
    expect(Math.min(refused.yes, refused.no)).toBeGreaterThan(150);
  });

  it("accept and refuse what ajv does on the document, for any custom property", () => {
    fc.assert(
      fc.property(fc.oneof(customValue, anything), fc.constantFrom("a", "__proto__", "a.b"), (value, name) => {
        const body = asJson({ ...start, customProperties: Object.fromEntries([[name, value]]) });
        expect(issues(bodyConstraints.replaceContact, body).length === 0).toBe(validBody(body));
      }),
      { numRuns: 1000 },
    );
  });

  it("accept and refuse what ajv does on the document, for members given twice", () => {
    fc.assert(
      fc.property(fc.array(member, { maxLength: 4 }), (accessibleMembers) => {
        const body = asJson({ ...start, permission: { accessibleRange: "MEMBER", accessibleMembers } });
        expect(issues(bodyConstraints.replaceContact, body).length === 0).toBe(validBody(body));
      }),
    );
  });
});

describe("the generated constraints of parameters", () => {
  // What src/http/paths.ts asks for at least.
  const text: Constraints = { type: "string" };
  const parameters = Object.values(document.paths)
    .flatMap((item) => Object.values(item))
    .flatMap(({ operationId, parameters = [] }) =>
      parameters.map((each) => ({ operationId, parameter: each.$ref === undefined ? each : document.components.parameters[each.$ref.split("/").at(-1) ?? ""] })),
    );

  it.each(parameters)("accept and refuse what ajv does for $parameter.name of $operationId", ({ operationId, parameter }) => {
    if (!parameter) throw new Error("the document points at no parameter");
    const queries: Partial<Record<string, Partial<Record<string, Constraints>>>> = queryConstraints;
    const constraints = parameter.in === "path" ? text : queries[operationId]?.[parameter.name];
    if (!constraints) throw new Error(`${parameter.name} has no constraints`);
    const valid = ajv.compile(parameter.schema);
    fc.assert(fc.property(anything, (value) => expect(issues(constraints, value).length === 0).toBe(valid(value))));
  });

  it("are the same for both lists, so that one check serves them", () => {
    expect(queryConstraints.listUserContacts).toEqual(queryConstraints.listContacts);
  });
});

describe("the path of an issue", () => {
  it.each([
    [["emails", 1, "email"], "emails[1].email"],
    [["customProperties", "고객등급"], "customProperties.고객등급"],
    [["customProperties", "a.b", 0], 'customProperties["a.b"][0]'],
    [["customProperties", "__proto__"], "customProperties.__proto__"],
    [[], "contact"],
  ])("%j reads %s", (at, path) => {
    expect(toIssue({ at, message: "" }, "contact").path).toBe(path);
  });
});
