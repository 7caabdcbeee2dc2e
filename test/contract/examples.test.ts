import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { Ajv, type ErrorObject } from "ajv";
import { parse } from "yaml";
import { examples } from "../../generated/examples.js";
import { type OperationId, operations } from "../../generated/operations.js";
import { parameters, requestBodies, responseBodies, type SchemaIssue } from "../../generated/validators.js";

interface Ref {
  $ref: string;
}
interface Body {
  schema: Ref;
  examples: Record<string, Ref | { value: unknown }>;
}
interface Part {
  content?: { "application/json": Body };
}
interface Parameter {
  name: string;
  in: string;
  schema: object;
  example?: unknown;
}
interface Operation {
  operationId: OperationId;
  summary?: string;
  tags?: string[];
  externalDocs?: { url: string };
  "x-source-docs"?: { ko: string; ja: string };
  parameters?: (Ref | Parameter)[];
  requestBody?: Part;
  responses: Record<string, Ref | Part>;
}
interface Document {
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

const document = parse(readFileSync(new URL("../../openapi/contacts.yaml", import.meta.url), "utf8")) as Document;
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false }).addSchema({ $id: "contacts.yaml", ...document });

function resolve<Target extends object>(node: Ref | Target): Target {
  if (!("$ref" in node)) return node;
  let found: unknown = document;
  for (const key of node.$ref.slice(2).split("/")) found = (found as Record<string, unknown>)[key];
  return resolve(found as Ref | Target);
}

/** What the document itself has against a value, by a validator that is compiled here and not by the generator. */
function byDocument(schema: object, value: unknown): ErrorObject[] {
  const absolute = "$ref" in schema ? { $ref: `contacts.yaml${(schema as Ref).$ref}` } : schema;
  const validate = ajv.compile(absolute);
  return validate(value) ? [] : (validate.errors ?? []);
}

const all = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation, id: operation.operationId })),
);

const parametersOf = ({ parameters = [] }: Operation): Parameter[] => parameters.map(resolve<Parameter>);

const missing = (): SchemaIssue[] => [{ instancePath: "", keyword: "missing", params: {} }];

interface Example {
  title: string;
  schema: object;
  value: unknown;
  generated: (value: unknown) => SchemaIssue[];
}

const bodyExamples = (title: string, body: Body | undefined, generated: Example["generated"]): Example[] =>
  Object.entries(body?.examples ?? {}).map(([name, node]) => ({
    title: `${title} "${name}"`,
    schema: body?.schema ?? {},
    value: resolve<{ value: unknown }>(node).value,
    generated,
  }));

const requestValidators: Partial<Record<OperationId, Example["generated"]>> = requestBodies;

const everyExample: Example[] = all.flatMap(({ id, operation }) => [
  ...parametersOf(operation).map(({ name, schema, example }) => ({
    title: `${id} parameter ${name}`,
    schema,
    value: example,
    generated: parameters[id][name] ?? missing,
  })),
  ...bodyExamples(`${id} request`, operation.requestBody?.content?.["application/json"], requestValidators[id] ?? missing),
  ...Object.entries(operation.responses).flatMap(([status, node]) =>
    bodyExamples(`${id} ${status}`, resolve<Part>(node).content?.["application/json"], responseBodies[id][status] ?? missing),
  ),
]);

describe("the document's examples", () => {
  it.each(everyExample)("$title is valid by the document and by the generated validator", ({ schema, value, generated }) => {
    expect(value).toBeDefined();
    expect(byDocument(schema, value)).toEqual([]);
    expect(generated(value)).toEqual([]);
  });

  it("are the generated fixtures", () => {
    const fixtures = Object.values({ ...examples }).flatMap(({ parameters, responses, ...rest }): unknown[] => [
      ...Object.values<unknown>(parameters),
      ...("request" in rest ? Object.values<unknown>(rest.request) : []),
      ...Object.values<object>(responses).flatMap((byName): unknown[] => Object.values(byName)),
    ]);
    expect(fixtures).toEqual(everyExample.map(({ value }) => value));
  });

  it("hold values as they are, not as they look in an address", () => {
    expect(everyExample.filter(({ value }) => typeof value === "string" && /%[0-9A-F]{2}/.test(value))).toEqual([]);
  });
});

const written = examples.replaceContact.request.ko;
const read = examples.getContact.responses["200"].ko;
const member = { id: "userf7da-f82c-4284-13e7-030f3b4c756x", type: "USER" };

const property = examples.createCustomProperty.request.ko;

interface Case {
  schema: keyof typeof generatedFor;
  value: object;
}

const generatedFor = {
  Contact: (value: unknown) => responseBodies.getContact["200"]?.(value) ?? [],
  ContactWrite: requestBodies.replaceContact,
  ContactUpdate: requestBodies.updateContact,
  ContactPhotoFile: requestBodies.createContactPhotoUploadUrl,
  ContactTagWrite: requestBodies.createContactTag,
  ContactTagUpdate: requestBodies.updateContactTag,
  ContactCustomPropertyWrite: requestBodies.createCustomProperty,
  ContactCustomPropertyUpdate: requestBodies.updateCustomProperty,
};

const faults: ({ fault: string } & Case)[] = [
  { fault: "no permission", schema: "ContactWrite", value: { contactName: {} } },
  { fault: "no contactName", schema: "Contact", value: { permission: { accessibleRange: "ALL" } } },
  { fault: "a permission that is null", schema: "ContactWrite", value: { ...written, permission: null } },
  { fault: "an unknown access range", schema: "ContactWrite", value: { ...written, permission: { accessibleRange: "NONE" } } },
  { fault: "a name of 101 characters", schema: "ContactWrite", value: { ...written, contactName: { lastName: "가".repeat(101) } } },
  { fault: "a memo of 4,001 characters", schema: "ContactWrite", value: { ...written, memo: "m".repeat(4001) } },
  { fault: "101 e-mail addresses", schema: "ContactWrite", value: { ...written, emails: Array(101).fill({ primary: false, email: "a@b.c" }) } },
  { fault: "an e-mail without primary", schema: "ContactWrite", value: { ...written, emails: [{ email: "a@b.c" }] } },
  { fault: "letters in a telephone number", schema: "ContactWrite", value: { ...written, telephones: [{ primary: true, telephone: "call 1234" }] } },
  { fault: "an empty telephone number", schema: "ContactWrite", value: { ...written, telephones: [{ primary: true, telephone: "" }] } },
  { fault: "an unknown messenger", schema: "ContactWrite", value: { ...written, messengers: [{ primary: true, id: "a", type: "ICQ" }] } },
  {
    fault: "the same member twice",
    schema: "ContactWrite",
    value: { ...written, permission: { accessibleRange: "MEMBER", accessibleMembers: [member, { ...member }] } },
  },
  { fault: "a link without link", schema: "ContactWrite", value: { ...written, customProperties: { site: { text: "home" } } } },
  { fault: "a link of 301 characters", schema: "ContactWrite", value: { ...written, customProperties: { site: { link: "l".repeat(301) } } } },
  { fault: "a text of 101 characters", schema: "ContactWrite", value: { ...written, customProperties: { note: { content: "c".repeat(101) } } } },
  { fault: "11 texts", schema: "ContactWrite", value: { ...written, customProperties: { notes: Array(11).fill({ content: "c" }) } } },
  { fault: "a change to a memo of 4,001 characters", schema: "ContactUpdate", value: { memo: "m".repeat(4001) } },
  { fault: "a change of the permission without its range", schema: "ContactUpdate", value: { permission: { isCoEditing: false } } },
  { fault: "a change to a link without link", schema: "ContactUpdate", value: { customProperties: { site: { text: "home" } } } },
  { fault: "an empty photo", schema: "ContactPhotoFile", value: { fileName: "a.png", fileSize: 0 } },
  { fault: "a photo of a byte more than 10 MiB", schema: "ContactPhotoFile", value: { fileName: "a.png", fileSize: 10 * 1024 * 1024 + 1 } },
  { fault: "a photo without a name", schema: "ContactPhotoFile", value: { fileSize: 1 } },
  { fault: "a tag without a name", schema: "ContactTagWrite", value: {} },
  { fault: "a tag's name of 31 characters", schema: "ContactTagWrite", value: { contactTagName: "가".repeat(31) } },
  { fault: "a change to a tag's name of 31 characters", schema: "ContactTagUpdate", value: { contactTagName: "가".repeat(31) } },
  { fault: "a custom property without its domain", schema: "ContactCustomPropertyWrite", value: { ...property, domainId: undefined } },
  { fault: "a property's name that begins with a digit", schema: "ContactCustomPropertyWrite", value: { ...property, propertyName: "1st" } },
  { fault: "a property's name in Korean", schema: "ContactCustomPropertyWrite", value: { ...property, propertyName: "외부" } },
  { fault: "a property's name of 121 characters", schema: "ContactCustomPropertyWrite", value: { ...property, propertyName: "p".repeat(121) } },
  { fault: "a display name of 21 characters", schema: "ContactCustomPropertyWrite", value: { ...property, displayName: "d".repeat(21) } },
  { fault: "an unknown type of property", schema: "ContactCustomPropertyWrite", value: { ...property, propertyType: "NUMBER" } },
  { fault: "a place before the first", schema: "ContactCustomPropertyUpdate", value: { displayOrder: 0 } },
  { fault: "a name in an unknown language", schema: "ContactCustomPropertyUpdate", value: { i18nDisplayNames: [{ language: "fr_FR", name: "nom" }] } },
  { fault: "a linked user of unknown type", schema: "Contact", value: { ...read, linkedExternalUser: { type: "OTHER" } } },
];

const accepted: ({ what: string } & Case)[] = [
  { what: "a name of 100 characters outside the basic plane", schema: "ContactWrite", value: { ...written, contactName: { lastName: "𠮷".repeat(100) } } },
  { what: "an ideographic space in a telephone number", schema: "ContactWrite", value: { ...written, telephones: [{ primary: true, telephone: "03\u30001234" }] } },
  { what: "an empty list as custom property", schema: "ContactWrite", value: { ...written, customProperties: { notes: [] } } },
  { what: "a link that is read without link", schema: "Contact", value: { ...read, customProperties: { site: { text: "home" } } } },
  { what: "a change of nothing", schema: "ContactUpdate", value: {} },
  { what: "a change to no e-mail addresses", schema: "ContactUpdate", value: { emails: [] } },
  { what: "a photo of 10 MiB", schema: "ContactPhotoFile", value: { fileName: "a.png", fileSize: 10 * 1024 * 1024 } },
  { what: "a property's name that begins with an underscore", schema: "ContactCustomPropertyWrite", value: { ...property, propertyName: "_1" } },
  { what: "the last place", schema: "ContactCustomPropertyUpdate", value: { displayOrder: null } },
  { what: "null lists", schema: "Contact", value: { ...read, emails: null, contactTagIds: null, memo: null, customProperties: null, linkedExternalUser: null } },
  { what: "a property that the document does not know", schema: "Contact", value: { ...read, photoUrl: "https://example.com" } },
];

describe("the document's schemas", () => {
  it.each(faults)("refuse $fault", ({ schema, value }) => {
    expect(byDocument({ $ref: `#/components/schemas/${schema}` }, value)).not.toEqual([]);
    expect(generatedFor[schema](value)).not.toEqual([]);
  });

  it.each(accepted)("accept $what", ({ schema, value }) => {
    expect(byDocument({ $ref: `#/components/schemas/${schema}` }, value)).toEqual([]);
    expect(generatedFor[schema](value)).toEqual([]);
  });

  it.each<[string, unknown]>([
    ["count", 0],
    ["count", 501],
    ["count", 1.5],
    ["count", "100"],
    ["orderBy", "name  asc"],
    ["orderBy", "name%20asc"],
    ["searchDateType", "createdTime"],
    ["email", "e".repeat(257)],
    ["telephone", "0".repeat(101)],
  ])("refuse a faulty %s (#%#)", (name, value) => {
    const parameter = all[0] && parametersOf(all[0].operation).find((each) => each.name === name);
    expect(byDocument(parameter?.schema ?? {}, value)).not.toEqual([]);
    expect(parameters.listContacts[name]?.(value)).not.toEqual([]);
  });

  it("give one issue for a custom property that fits no shape, with the place", () => {
    const issues = requestBodies.replaceContact({ ...written, customProperties: { "a/b": { text: "home" } } });
    expect(issues).toMatchObject([{ instancePath: "/customProperties/a~1b", keyword: "anyOf" }]);
  });
});

describe("every operation", () => {
  it("is in the generated table with its method, path and scopes", () => {
    expect(all.map(({ id, method, path }) => [id, method.toUpperCase(), path])).toEqual(
      Object.entries(operations).map(([id, { operation }]) => [id, ...operation.split(" ")]),
    );
    expect(operations.replaceContact.scopes).toEqual(["contact"]);
    expect(operations.getContact.scopes).toEqual(["contact", "contact.read"]);
  });

  it.each(all)("$id is named, tagged and linked to both of the vendor's pages", ({ id, operation }) => {
    expect(id).toMatch(/^[a-z]+([A-Z][a-z]+)+$/);
    expect(operation.summary).toMatch(/\S/);
    expect(document.tags.map(({ name }) => name)).toContain(operation.tags?.[0]);
    expect(operation["x-source-docs"]?.ko).toMatch(/^https:\/\/developers\.worksmobile\.com\/kr\/docs\/contact-/);
    expect(operation["x-source-docs"]?.ja).toMatch(/^https:\/\/developers\.worksmobile\.com\/jp\/docs\/contact-/);
    expect(operation.externalDocs?.url).toBe(operation["x-source-docs"]?.ko);
  });

  it.each(all)("$id has examples of what goes in and what comes out", ({ operation }) => {
    const parts = [operation.requestBody, ...Object.values(operation.responses).map(resolve<Part>)].filter((part) => part !== undefined);
    const bodies = parts.flatMap(({ content }) => (content ? [content["application/json"]] : []));
    for (const body of bodies) expect(Object.keys(body.examples)).not.toEqual([]);
    for (const parameter of parametersOf(operation)) expect(parameter.example).toBeDefined();
  });

  it.each(all)("$id answers one success, 401 and 429, and errors with the error body", ({ operation }) => {
    const statuses = Object.keys(operation.responses);
    expect(statuses).toEqual(expect.arrayContaining(["401", "429"]));
    expect(statuses.filter((each) => /^[23]/.test(each))).toHaveLength(1);
    for (const status of statuses.filter((each) => each.startsWith("4"))) {
      const response = resolve<Part>(operation.responses[status] as Ref | Part);
      expect(response.content?.["application/json"].schema).toEqual({ $ref: "#/components/schemas/ErrorResponse" });
    }
  });

  it.each(all)("$id has a body where it succeeds, unless the status has none", ({ id, operation }) => {
    for (const [status, node] of Object.entries(operation.responses)) {
      const hasBody = resolve<Part>(node).content !== undefined;
      expect([status, hasBody]).toEqual([status, !["204", "302"].includes(status)]);
      if (!hasBody) expect([responseBodies[id][status]?.(undefined), responseBodies[id][status]?.({})]).toMatchObject([[], [{ keyword: "noBody" }]]);
    }
  });
});
