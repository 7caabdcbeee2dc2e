import { describe, expect, it } from "@jest/globals";
import { FakeWorks, type ContactOverrides, type FakeWorksOptions } from "../../../src/testing/index.js";
import { ask, send } from "../ask.js";

const now = "2026-11-21T12:00:00+09:00";
const minimal = { permission: { accessibleRange: "ALL" }, contactName: { lastName: "홍" }, emails: [{ primary: true, email: "hong@example.com" }] };
const withOne = ({ contact = {}, ...options }: FakeWorksOptions & { contact?: ContactOverrides } = {}) => new FakeWorks({ now, ...options, contacts: [{ contactId: "c1", ...contact }] });
const external = { linkedExternalUser: { id: "line1", type: "LINE" as const, buddyUserIds: ["u1"] }, contactName: { nickName: "sato" }, emails: [], telephones: [] };

describe("POST", () => {
  it("creates a contact with an id and times of its own, which get, lists and the test itself see", async () => {
    const works = withOne();
    const { status, json } = await send(works, "POST /contacts", minimal);
    expect(status).toBe(201);
    expect(json).toMatchObject({ ...minimal, createdTime: now, modifiedTime: now, linkedExternalUser: null });
    const contactId = String(json["contactId"]);
    expect(works.contacts.get(contactId)).toMatchObject(minimal);
    expect((await ask(works, `/contacts/${contactId}`)).json).toMatchObject(minimal);
    expect((await ask(works, "/contacts")).json.contacts?.map((contact) => contact.contactId).sort()).toEqual(["c1", contactId].sort());
  });

  it("gives two contacts for the same request sent twice", async () => {
    const works = withOne();
    const [one, two] = [await send(works, "POST /contacts", minimal), await send(works, "POST /contacts", minimal)];
    expect(one.json["contactId"]).not.toBe(two.json["contactId"]);
    expect(works.contacts.count).toBe(3);
  });

  it("fills in defaults, and answers null for prefix, suffix and middleName", async () => {
    const { json } = await send(withOne(), "POST /contacts", { ...minimal, contactName: { firstName: "길동", prefix: "Dr." } });
    expect(json).toMatchObject({ permission: { isCoEditing: true }, contactName: { firstName: "길동", lastName: null, prefix: null } });
  });

  it("ignores what only the server sets", async () => {
    const { json } = await send(withOne(), "POST /contacts", { ...minimal, contactId: "mine", createdTime: "x", linkedExternalUser: external.linkedExternalUser });
    expect(json).toMatchObject({ createdTime: now, linkedExternalUser: null });
    expect(json["contactId"]).not.toBe("mine");
  });

  it.each([
    ["an empty object", {}, "INVALID_PARAMETER", "permission is required."],
    ["no permission", { ...minimal, permission: undefined }, "INVALID_PARAMETER", "permission is required."],
    ["no contactName", { ...minimal, contactName: undefined }, "INVALID_PARAMETER", "contactName is required."],
    ["neither e-mail nor telephone, of an external user too", { ...minimal, emails: [], linkedExternalUser: external.linkedExternalUser }, "INVALID_PARAMETER", "e-mail address or a telephone number"],
    ["MEMBER without members", { ...minimal, permission: { accessibleRange: "MEMBER", masterUserId: "u1" } }, "INSUFFICIENT", "at least 1 member"],
    ["TWITTER", { ...minimal, messengers: [{ primary: true, id: "hong", type: "TWITTER" }] }, "INVALID_PARAMETER", "TWITTER"],
    ["a tag that there is not", { ...minimal, contactTagIds: ["none"] }, "INVALID_PARAMETER", "contactTagIds.0"],
    ["a custom property that is not defined", { ...minimal, customProperties: { level: { content: "gold" } } }, "INVALID_PARAMETER", "customProperties.level is not defined."],
  ])("refuses %s, and creates nothing", async (_, body, code, description) => {
    const works = withOne();
    expect(await send(works, "POST /contacts", body)).toMatchObject({ status: 400, json: { code, description: expect.stringContaining(description) } });
    expect(works.contacts.count).toBe(1);
  });

  it("takes tags that it does not know with unknownTags accepted", async () => {
    expect((await send(withOne({ unknownTags: "accepted" }), "POST /contacts", { ...minimal, contactTagIds: ["none"] })).status).toBe(201);
  });
});

describe("PATCH", () => {
  const patch = (works: FakeWorks, body: unknown, userId?: string) => send(works, "PATCH /contacts/c1", body, userId);

  it("changes what is sent, and nothing else but modifiedTime", async () => {
    const works = withOne({ contact: { memo: "old", websites: [{ primary: true, url: "https://example.com" }], contactName: { prefix: "Dr." } } });
    const before = works.contacts.get("c1");
    const { status, json } = await patch(works, { memo: "new" });
    expect(status).toBe(200);
    expect(json).toMatchObject({ memo: "new", contactName: { prefix: null } });
    expect(works.contacts.get("c1")).toEqual({ ...before, memo: "new", modifiedTime: now });
  });

  it("replaces a list as a whole, and an object too", async () => {
    const works = withOne({ contact: { telephones: ["1", "2"].map((telephone, i) => ({ primary: i === 0, telephone })), contactName: { nickName: "HONG" } } });
    await patch(works, { telephones: [{ primary: true, telephone: "3" }], contactName: { lastName: "김" } });
    expect(works.contacts.get("c1")).toMatchObject({ telephones: [{ telephone: "3" }], contactName: { lastName: "김", firstName: null, nickName: null } });
    expect(works.contacts.get("c1")?.telephones).toHaveLength(1);
  });

  it("clears what is sent as null", async () => {
    const works = withOne({ contact: { memo: "old" } });
    await patch(works, { memo: null, telephones: null });
    expect(works.contacts.get("c1")).toMatchObject({ memo: null, telephones: null });
  });

  it.each([
    ["what leaves neither e-mail nor telephone", { emails: [], telephones: [] }],
    ["what leaves no name", { contactName: { nickName: "HONG" } }],
    ["what leaves MEMBER without members", { permission: { accessibleRange: "MEMBER", masterUserId: "u1" } }],
    ["a permission without accessibleRange", { permission: { isCoEditing: false } }],
    ["null for permission", { permission: null }],
    ["a custom property that is not defined", { customProperties: { level: { content: "gold" } } }],
    ["a tag that there is not", { contactTagIds: ["none"] }],
    ["TWITTER", { messengers: [{ primary: true, id: "hong", type: "TWITTER" }] }],
  ])("refuses %s", async (_, body) => {
    const works = withOne();
    const before = works.contacts.get("c1");
    expect((await patch(works, body)).status).toBe(400);
    expect(works.contacts.get("c1")).toEqual(before);
  });

  it("takes one of e-mail and telephone away where the other stays", async () => {
    expect((await patch(withOne(), { emails: [] })).status).toBe(200);
  });

  it("leaves a stored TWITTER and stored breaches be", async () => {
    const works = withOne({ contact: { emails: [{ primary: true, email: "a".repeat(300) }], messengers: [{ primary: true, id: "hong", type: "TWITTER" }] } });
    expect((await patch(works, { memo: "new" })).status).toBe(200);
  });

  it("takes the tags and custom properties of made contacts, all of which are defined", async () => {
    const works = new FakeWorks({ contacts: 60, now, oldBreaches: "refused", messengerType: "X" });
    for (const id of works.contacts.ids()) {
      const { permission, contactTagIds = null, customProperties = null } = works.contacts.get(id) ?? {};
      expect((await send(works, `PATCH /contacts/${id}`, { contactTagIds, customProperties }, permission?.masterUserId ?? "")).status).toBe(200);
    }
  });

  it("keeps the nickname of an external contact", async () => {
    expect((await patch(withOne({ contact: external }), { contactName: { lastName: "佐藤", nickName: "other" } })).status).toBe(400);
    expect((await patch(withOne({ contact: external }), { memo: "x" })).status).toBe(200);
  });
});

describe.each(["DELETE /contacts/c1", "DELETE /contacts/c1/forcedelete"])("%s", (operation) => {
  it("answers 204 without a body, and 404 from then on, like everything else about the contact", async () => {
    const works = withOne();
    const { status, text, headers } = await send(works, operation);
    expect([status, text, headers.get("content-type"), headers.get("content-length")]).toEqual([204, "", null, null]);
    expect(headers.has("rateLimit-remaining")).toBe(true);
    for (const again of [operation, "GET /contacts/c1", "PUT /contacts/c1", "PATCH /contacts/c1", "GET /contacts/c1/photo", "DELETE /contacts/c1/forcedelete"]) {
      const body = /^P/.test(again) ? minimal : undefined;
      expect(await send(works, again, body)).toMatchObject({ status: 404, json: { code: "NOT_FOUND" } });
    }
    expect((await ask(works, "/contacts")).json.contacts).toEqual([]);
  });
});

it.each([
  ["PATCH /contacts/c1", { memo: "x" }],
  ["DELETE /contacts/c1", undefined],
  ["DELETE /contacts/c1/forcedelete", undefined],
  ["POST /contacts/c1/photo", { fileName: "a.png", fileSize: 1 }],
  ["DELETE /contacts/c1/photo", undefined],
])("%s is for the master alone where isCoEditing is false", async (operation, body) => {
  const works = withOne({ contact: { permission: { isCoEditing: false, masterUserId: "u1" } } });
  const statuses = [await send(works, operation, body, "u2"), await send(works, operation, body), await send(works, operation, body, "u1")].map(({ status }) => status);
  expect(statuses.slice(0, 2)).toEqual([403, 403]);
  expect(statuses[2]).not.toBe(403);
});
