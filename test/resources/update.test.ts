import { describe, expect, it } from "@jest/globals";
import { ServerError, ValidationError, type ContactsClient, type ContactUpdate } from "../../src/index.js";
import { clientOf, contact, json, rejection } from "../http/requests.js";

describe("update", () => {
  it("sends one PATCH with what is given, and nothing else", async () => {
    const { client, sent } = clientOf([200]);
    await client.contacts.update("a/b", { memo: null, contactTagIds: [] });
    expect(sent.map(({ url, init }) => [init.method, url, init.body])).toEqual([
      ["PATCH", "https://www.worksapis.com/v1.0/contacts/a%2Fb", '{"memo":null,"contactTagIds":[]}'],
    ]);
  });

  it("gives the contact without the nulls that stand for names which only get returns", async () => {
    const { client } = clientOf([json({ ...contact, contactName: { lastName: "Kim", prefix: null, suffix: null, middleName: null }, messengers: [{ type: "TWITTER" }] })]);
    expect(await client.contacts.update("c1", { memo: "x" })).toEqual({ ...contact, contactName: { lastName: "Kim" }, messengers: [{ type: "X" }] });
  });

  it("needs neither permission nor name nor address", async () => {
    const { client, sent } = clientOf([200]);
    await client.contacts.update("c1", {});
    expect(sent[0]!.init.body).toBe("{}");
  });

  it("lets both lists be emptied: an external user's contact needs neither", async () => {
    const { client, sent } = clientOf([200]);
    await client.contacts.update("c1", { emails: [], telephones: [] });
    expect(sent).toHaveLength(1);
  });

  it.each([
    ["a name that would be stored without first and last", { contactName: { nickName: "K" } }, "contactName"],
    ["a MEMBER range without members", { permission: { accessibleRange: "MEMBER", masterUserId: "u1" } }, "permission.accessibleMembers"],
    ["a permission without its range", { permission: { masterUserId: "u1" } }, "permission.accessibleRange"],
    ["two primaries", { emails: [{ primary: true, email: "a@example.com" }, { primary: true, email: "b@example.com" }] }, "emails"],
    ["a custom type with another type", { telephones: [{ primary: true, telephone: "02", type: "WORK", customType: "x" }] }, "telephones[0].customType"],
    ["a day that does not exist", { events: [{ primary: true, date: "2026-02-30" }] }, "events[0].date"],
    ["a Date where a text belongs", { memo: new Date(0) }, "memo"],
    ["what only the server sets", { modifiedTime: "2026-01-01T00:00:00+09:00" }, "modifiedTime"],
    ["nothing at all", null, "contact"],
  ])("refuses %s before anything is sent", async (_, changes, path) => {
    const { client, sent } = clientOf([200]);
    const error = await rejection(client.contacts.update("c1", changes as ContactUpdate));
    expect(error).toBeInstanceOf(ValidationError);
    expect((error as ValidationError).issues.map((issue) => issue.path)).toEqual([path]);
    expect(sent).toHaveLength(0);
  });

  it("is not sent again once it may have arrived", async () => {
    const { client, sent } = clientOf([503, 200]);
    const error = await rejection(client.contacts.update("c1", { memo: "x" }));
    expect(error).toBeInstanceOf(ServerError);
    expect(error).toMatchObject({ mayHaveSucceeded: true });
    expect(sent).toHaveLength(1);
  });

  it.each([
    ["contacts", (client: ContactsClient): Promise<unknown> => client.contacts.update("c1", { memo: "x" }, { repeatable: true })],
    ["tags", (client: ContactsClient): Promise<unknown> => client.tags.update("c1", { contactTagName: "x" }, { repeatable: true })],
    ["custom properties", (client: ContactsClient): Promise<unknown> => client.customProperties.update("c1", { displayName: "x" }, { repeatable: true })],
  ])("of %s is sent again where the caller says that it is repeatable", async (_, update) => {
    const { client, clock, sent } = clientOf([503, json({ ...contact, contactTagId: "t", customPropertyId: "p" })]);
    await clock.until(update(client));
    expect(sent.map(({ init }) => init.method)).toEqual(["PATCH", "PATCH"]);
  });
});
