import { describe, expect, it } from "@jest/globals";
import { UnexpectedResponseError, ValidationError, type ContactCustomPropertyWrite, type CustomPropertyQuery } from "../../src/index.js";
import { clientOf, json, rejection } from "../http/requests.js";

const property = { domainId: 1, customPropertyId: "p1", propertyName: "crm_id", displayName: "CRM id", propertyType: "STRING" as const };
const { customPropertyId: _, ...write } = property;

describe("customProperties.list", () => {
  it("gives all of a domain in one request, for there are no pages", async () => {
    const { client, sent } = clientOf([json({ customProperties: [property] })]);
    expect(await client.customProperties.list({ domainId: 1 })).toEqual([property]);
    expect(sent.map(({ url }) => url)).toEqual(["https://www.worksapis.com/v1.0/contacts/custom-properties?domainId=1"]);
  });

  it("takes null for an empty list", async () => {
    expect(await clientOf([json({ customProperties: null })]).client.customProperties.list()).toEqual([]);
  });

  it.each([
    ["no list", {}],
    ["a list that is none", { customProperties: {} }],
    ["a property without id", { customProperties: [{}] }],
    ["null", null],
  ])("throws UnexpectedResponseError for %s, and never takes it for an empty one", async (_what, body) => {
    expect(await rejection(clientOf([json(body)]).client.customProperties.list())).toBeInstanceOf(UnexpectedResponseError);
  });
});

describe("a query", () => {
  it.each([
    ["an unknown name", { signal: undefined, domain: 1 }, "domain", "is not a parameter of this call; it takes domainId"],
    ["a domainId that is a text", { domainId: "1" }, "domainId", "must be a whole number, not string"],
  ])("with %s is refused before anything is sent", async (_what, query, path, message) => {
    const { client, sent } = clientOf([200]);
    const { customProperties } = client;
    const given = query as CustomPropertyQuery;
    for (const call of [() => customProperties.list(given), () => customProperties.get("p1", given), () => customProperties.delete("p1", given)]) {
      expect(await rejection(call())).toMatchObject({ name: "ValidationError", issues: [{ path, message }] });
    }
    expect(sent).toHaveLength(0);
  });

  it("may be left out", async () => {
    const { client, sent } = clientOf([json(property)]);
    await client.customProperties.get("crm_id");
    expect(sent[0]!.url).toBe("https://www.worksapis.com/v1.0/contacts/custom-properties/crm_id");
  });
});

describe("a custom property", () => {
  it.each([200, 201])("is created by one POST, which %i is a success of", async (status) => {
    const { client, sent } = clientOf([json(property, { status })]);
    expect(await client.customProperties.create(write)).toEqual(property);
    expect(sent.map(({ url, init }) => [init.method, url, JSON.parse(init.body as string) as unknown])).toEqual([
      ["POST", "https://www.worksapis.com/v1.0/contacts/custom-properties", write],
    ]);
  });

  it("is not created again once it may have been", async () => {
    const { client, sent } = clientOf([503, 200]);
    expect(await rejection(client.customProperties.create(write))).toMatchObject({ mayHaveSucceeded: true });
    expect(sent).toHaveLength(1);
  });

  it("is updated by one PATCH with what is given", async () => {
    const { client, sent } = clientOf([json(property)]);
    await client.customProperties.update("crm_id", { displayOrder: null });
    expect(sent.map(({ init }) => [init.method, init.body])).toEqual([["PATCH", '{"displayOrder":null}']]);
  });

  it("is told all that is wrong with it at once, and nothing is sent", async () => {
    const { client, sent } = clientOf([200]);
    const wrong = { propertyName: "1st name", displayName: "d".repeat(21), propertyType: "NUMBER", displayOrder: 0, i18nDisplayNames: [{ language: "fr_FR", name: "n" }] };
    const error = await rejection(client.customProperties.create(wrong as unknown as ContactCustomPropertyWrite));
    expect(error).toBeInstanceOf(ValidationError);
    expect((error as ValidationError).issues.map(({ path }) => path).sort()).toEqual([
      "displayName",
      "displayOrder",
      "domainId",
      "i18nDisplayNames[0].language",
      "propertyName",
      "propertyType",
    ]);
    expect(sent).toHaveLength(0);
  });

  it("that comes without its id throws UnexpectedResponseError", async () => {
    expect(await rejection(clientOf([json({})]).client.customProperties.get("p1"))).toBeInstanceOf(UnexpectedResponseError);
  });

  it("is no contact: its path is told apart from a contact's", async () => {
    const { client } = clientOf([403]);
    expect(await rejection(client.customProperties.list())).toMatchObject({ operation: "GET /contacts/custom-properties" });
  });
});
