import { describe, expect, it } from "@jest/globals";
import { ConnectionError, ServerError, UnexpectedResponseError, ValidationError, type ContactWrite } from "../../src/index.js";
import { clientOf, contact as answered, json, rejection } from "../http/requests.js";

const contact: ContactWrite = {
  permission: { accessibleRange: "ALL" },
  contactName: { lastName: "Kim" },
  telephones: [{ primary: true, telephone: "02-0000-0000" }],
};
const reset = () => Object.assign(new Error("reset"), { code: "ECONNRESET" });
const refused = () => Object.assign(new Error("refused"), { code: "ECONNREFUSED" });

describe("create", () => {
  it("sends one POST /contacts with exactly what it was given", async () => {
    const { client, sent } = clientOf([json(answered, { status: 201 })]);
    await client.contacts.create(contact);
    expect(sent.map(({ url, init }) => [init.method, url, JSON.parse(init.body as string) as unknown])).toEqual([
      ["POST", "https://www.worksapis.com/v1.0/contacts", contact],
    ]);
  });

  it("gives the new contact, with the names that only get returns as they were sent", async () => {
    const { client } = clientOf([json({ ...answered, contactName: { lastName: "Kim", prefix: null } }, { status: 201 })]);
    expect(await client.contacts.create({ ...contact, contactName: { lastName: "Kim", prefix: "Dr." } })).toMatchObject({
      contactId: "c1",
      contactName: { lastName: "Kim", prefix: "Dr." },
    });
  });

  it.each([["no name", undefined], ["a name that is null", null]])("is done also where the answer has %s", async (_what, contactName) => {
    const { client } = clientOf([json({ contactId: "c1", contactName }, { status: 201 })]);
    const created = await client.contacts.create({ ...contact, contactName: { lastName: "Kim", prefix: "Dr." } });
    expect(created).toEqual({ contactId: "c1", contactName: { prefix: "Dr." } });
  });

  it("says of a fetched contact what only the server sets, and not to edit what there is not", async () => {
    const { client, sent } = clientOf([]);
    const creating = client.contacts.create({ ...contact, contactId: "c1" } as unknown as ContactWrite);
    await expect(creating).rejects.toMatchObject({ issues: [{ path: "contactId", message: "is set by the server" }] });
    expect(sent).toEqual([]);
  });

  it.each([200, 201])("takes %i for a success, for the vendor's page shows no number", async (status) => {
    const { client } = clientOf([json(answered, { status })]);
    expect((await client.contacts.create(contact)).contactId).toBe("c1");
  });

  it("sends TWITTER as X and leaves the caller's object as it is", async () => {
    const { client, sent } = clientOf([json(answered, { status: 201 })]);
    const messengers = Object.freeze([Object.freeze({ primary: true, type: "TWITTER", id: "kim" } as const)]);
    await client.contacts.create({ ...contact, messengers: messengers as never });
    expect(JSON.parse(sent[0]!.init.body as string)).toMatchObject({ messengers: [{ type: "X" }] });
  });

  it.each([
    ["neither e-mail nor telephone", { telephones: [] }, "emails"],
    ["no name", { contactName: { nickName: "K" } }, "contactName"],
    ["a MEMBER range without members", { permission: { accessibleRange: "MEMBER", masterUserId: "u1" } }, "permission.accessibleMembers"],
    ["an id of its own", { contactId: "c1" }, "contactId"],
    ["a memo of 4,001 characters", { memo: "m".repeat(4_001) }, "memo"],
  ])("refuses %s before anything is sent", async (_, change, path) => {
    const { client, sent } = clientOf([200]);
    const error = await rejection(client.contacts.create({ ...contact, ...change } as ContactWrite));
    expect(error).toBeInstanceOf(ValidationError);
    expect((error as ValidationError).issues.map((issue) => issue.path)).toEqual([path]);
    expect(sent).toHaveLength(0);
  });

  it.each([
    ["a connection that is cut", reset(), ConnectionError],
    ["a 503", 503, ServerError],
    ["a 201 without a body", new Response("", { status: 201 }), UnexpectedResponseError],
    ["a 201 without an id", json({ contactName: {} }, { status: 201 }), UnexpectedResponseError],
  ])("is not sent again after %s, and says that it may have succeeded", async (_, step, kind) => {
    const { client, sent } = clientOf([step, 200]);
    const error = await rejection(client.contacts.create(contact));
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject({ mayHaveSucceeded: true, attempts: 1 });
    expect(sent).toHaveLength(1);
  });

  it("is not sent again after a timeout, and says that it may have succeeded", async () => {
    const { client, clock, sent } = clientOf([() => new Promise(() => {})]);
    const creating = rejection(client.contacts.create(contact));
    expect(await clock.until(creating)).toMatchObject({ name: "TimeoutError", mayHaveSucceeded: true });
    expect(sent).toHaveLength(1);
  });

  it.each([
    ["a connection that was never made", refused()],
    ["a 429", 429],
  ])("is sent again after %s, for nothing was made of it", async (_, step) => {
    const { client, clock, sent } = clientOf([step, 200]);
    expect((await clock.until(client.contacts.create(contact))).contactId).toBe("c1");
    expect(sent).toHaveLength(2);
  });

  it("that was never sent did not succeed", async () => {
    const { client } = clientOf([refused()], { maxRetries: 0 });
    expect(await rejection(client.contacts.create(contact))).toMatchObject({ name: "ConnectionError", mayHaveSucceeded: false });
  });
});
