import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { Ajv } from "ajv";
import fc from "fast-check";
import { examples } from "../../generated/examples.js";
import { requestBodies, responseBodies, type SchemaIssue } from "../../generated/validators.js";

const document = JSON.parse(readFileSync(new URL("../../generated/openapi.json", import.meta.url), "utf8")) as object;
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false }).addSchema({ $id: "document", ...document });

const judged = {
  ContactWrite: { generated: requestBodies.replaceContact, start: examples.replaceContact.request.ko },
  Contact: { generated: responseBodies.getContact["200"]!, start: examples.getContact.responses["200"].ko },
  ContactList: { generated: responseBodies.listContacts["200"]!, start: examples.listContacts.responses["200"].ko },
  ContactPhotoFile: { generated: requestBodies.createContactPhotoUploadUrl, start: { fileName: "a.png", fileSize: 1 } },
  ContactCustomPropertyWrite: { generated: requestBodies.createCustomProperty, start: examples.createCustomProperty.request.ko },
  ErrorResponse: { generated: responseBodies.getContact["404"]!, start: { code: "NOT_FOUND", description: "no such contact" } },
};

const values = fc.oneof(
  fc.constantFrom<unknown[]>(null, true, 0, 1, 1.5, -1, 501, 10_485_761, "", "a", "ALL", "WORK", "call 1234", "a/b~c", "가".repeat(101), "𠮷".repeat(100), "m".repeat(4001)),
  fc.record({ content: fc.constantFrom("a", 5, null), text: fc.constant("t"), link: fc.constantFrom("l", null) }, { requiredKeys: [] }),
  fc.array(fc.record({ content: fc.constant("a"), link: fc.constant("l"), represent: fc.constantFrom(true, "yes") }, { requiredKeys: [] }), { maxLength: 11 }),
  fc.array(fc.record({ id: fc.constantFrom("a", "b"), type: fc.constantFrom("USER", "GROUP", "OTHER") }), { maxLength: 4 }),
);
const change = fc.record({ steps: fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }), action: fc.constantFrom("set", "delete", "add", "repeat"), value: values });
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

/** The value with what is at some place of it put, taken away, added to or made many. */
function changed(value: unknown, { steps: [step = 0, ...rest], action, value: put }: Change): unknown {
  if (typeof value !== "object" || value === null) return put;
  const copy: Record<string, unknown> = { ...value };
  const keys = Object.keys(copy);
  const key = keys[step % Math.max(keys.length, 1)];
  if (action === "add" && rest.length === 0) copy[Array.isArray(value) ? value.length : "a/b~c"] = put;
  else if (key === undefined) return put;
  else if (rest.length > 0) copy[key] = changed(copy[key], { steps: rest, action, value: put });
  else if (action === "delete") delete copy[key];
  else copy[key] = action === "repeat" ? Array<unknown>(101).fill(copy[key]) : put;
  return Array.isArray(value) ? Object.values(copy) : copy;
}

/** As ajv lists them: what the shapes of a choice had against the value stands before the choice, and not in it. */
function flat(issues: SchemaIssue[]): SchemaIssue[] {
  return issues.flatMap((issue) => (issue.keyword === "anyOf" ? [...flat(issue.params["issues"] as SchemaIssue[]), { ...issue, params: {} }] : [issue]));
}

describe("the generated validators", () => {
  it.each(Object.entries(judged))("find in a changed %s what ajv finds, in its words and order", (name, { generated, start }) => {
    const validate = ajv.compile({ $ref: `document#/components/schemas/${name}` });
    const tried = { valid: 0, invalid: 0 };
    fc.assert(
      fc.property(fc.array(change, { maxLength: 3 }), (changes) => {
        const value: unknown = JSON.parse(JSON.stringify(changes.reduce(changed, start)));
        const expected = validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, keyword, message, params }) => ({ instancePath, keyword, message, params }));
        expect(flat(generated(value))).toEqual(expected);
        tried[expected.length > 0 ? "invalid" : "valid"] += 1;
      }),
      { numRuns: 300 },
    );
    // Neither may be the one that is hardly tried.
    expect(Math.min(tried.valid, tried.invalid)).toBeGreaterThan(20);
  });
});
