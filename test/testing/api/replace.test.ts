import { describe, expect, it } from "@jest/globals";
import { FakeWorks, makeContact, type ContactOverrides, type FakeWorksOptions } from "../../../src/testing/index.js";
import { ask, authorized, told } from "../ask.js";

const now = "2026-11-21T12:00:00+09:00";
const minimal = { permission: { accessibleRange: "ALL" }, contactName: { lastName: "홍" }, emails: [{ primary: true, email: "hong@example.com" }] };
const member = { accessibleRange: "MEMBER", masterUserId: "u1", accessibleMembers: [{ id: "u1", type: "USER" }] };

const put = (works: FakeWorks, id: string, body: unknown, headers: Record<string, string> = {}) => ask(works, `/contacts/${id}`, { method: "PUT", body: JSON.stringify(body), headers });
const withOne = ({ contact = {}, ...options }: FakeWorksOptions & { contact?: ContactOverrides } = {}) => new FakeWorks({ now, ...options, contacts: [{ contactId: "c1", ...contact }] });

describe("PUT", () => {
  it("replaces the whole: what is left out is lost", async () => {
    const works = withOne({ contact: { memo: "old", websites: [{ primary: true, url: "https://example.com" }], permission: { isCoEditing: true } } });
    const { status } = await put(works, "c1", minimal);
    const after = works.contacts.get("c1");
    expect(status).toBe(200);
    expect(after?.memo).toBeUndefined();
    expect(after?.websites).toBeUndefined();
    expect(after?.telephones).toBeUndefined();
    expect(after?.contactName).toMatchObject({ lastName: "홍", firstName: null });
  });

  it("makes isCoEditing true where it is left out", async () => {
    const works = withOne({ contact: { permission: { isCoEditing: false, masterUserId: "u1" } } });
    await told(await works.fetch("https://h/v1.0/contacts/c1", authorized(works.issueToken({ userId: "u1" }), { method: "PUT", body: JSON.stringify(minimal) })));
    expect(works.contacts.get("c1")?.permission.isCoEditing).toBe(true);
  });

  it("moves modifiedTime to now and leaves createdTime", async () => {
    const works = withOne();
    const before = works.contacts.get("c1");
    const { json } = await put(works, "c1", minimal);
    expect(json).toMatchObject({ modifiedTime: now, createdTime: before?.createdTime });
  });

  it("answers null for prefix, suffix and middleName, and keeps them", async () => {
    const works = withOne();
    const { json } = await put(works, "c1", { ...minimal, contactName: { lastName: "홍", prefix: "Dr.", suffix: "님", middleName: "Q." } });
    expect(json["contactName"]).toMatchObject({ prefix: null, suffix: null, middleName: null });
    expect(works.contacts.get("c1")?.contactName).toMatchObject({ prefix: "Dr.", suffix: "님", middleName: "Q." });
  });

  it("ignores what only the server sets", async () => {
    const works = withOne();
    const { status } = await put(works, "c1", { ...minimal, contactId: "other", linkedExternalUser: { type: "LINE" }, createdTime: "x", modifiedTime: "y" });
    expect(status).toBe(200);
    expect(works.contacts.get("c1")).toMatchObject({ contactId: "c1", linkedExternalUser: null });
  });

  it("keeps properties that it does not know, and a custom property named __proto__", async () => {
    const works = withOne({ customProperties: [{ propertyName: "__proto__" }] });
    const body = JSON.stringify({ ...minimal, pronouns: "they" }).replace("{", '{"customProperties":{"__proto__":{"content":"x"}},');
    const { text } = await ask(works, "/contacts/c1", { method: "PUT", body });
    expect(text).toContain('"customProperties":{"__proto__":{"content":"x"}}');
    expect(text).toContain('"pronouns":"they"');
  });

  it("takes the first as primary where none is", async () => {
    const works = withOne();
    await put(works, "c1", { ...minimal, emails: ["a@example.com", "b@example.com"].map((email) => ({ primary: false, email })) });
    expect(works.contacts.get("c1")?.emails?.map(({ primary }) => primary)).toEqual([true, false]);
  });

  it("moves the contact in listings by name and by modifiedTime", async () => {
    const works = new FakeWorks({ contacts: ["b", "c", "a"].map((lastName) => ({ contactId: lastName, contactName: { lastName, firstName: "" } })), now });
    const ids = async (orderBy: string) => (await ask(works, `/contacts?orderBy=${orderBy}`)).json.contacts?.map(({ contactId }) => contactId);
    expect(await ids("name")).toEqual(["a", "b", "c"]);
    works.contacts.touch("b", { modifiedTime: "2026-11-21T13:00:00+09:00" });
    expect(await ids("modifiedTime")).toEqual(["c", "a", "b"]);
    await put(works, "a", { ...minimal, contactName: { lastName: "z" } });
    expect(await ids("name")).toEqual(["b", "c", "a"]);
  });

  it.each([
    ["no permission", { contactName: minimal.contactName, emails: minimal.emails }, "INVALID_PARAMETER", "permission is required."],
    ["no contactName", { permission: minimal.permission, emails: minimal.emails }, "INVALID_PARAMETER", "contactName is required."],
    ["no name", { ...minimal, contactName: { lastName: "", firstName: null } }, "INVALID_PARAMETER", "lastName or firstName"],
    ["neither e-mail nor telephone", { ...minimal, emails: [], telephones: null }, "INVALID_PARAMETER", "e-mail address or a telephone number"],
    ["MEMBER without members", { ...minimal, permission: { ...member, accessibleMembers: [] } }, "INSUFFICIENT", "You must add at least 1 member."],
    ["MEMBER without a master", { ...minimal, permission: { ...member, masterUserId: null } }, "INVALID_PARAMETER", "masterUserId"],
    ["an unknown range", { ...minimal, permission: { accessibleRange: "NONE" } }, "INVALID_PARAMETER", "permission.accessibleRange"],
    ["the same member twice", { ...minimal, permission: { ...member, accessibleMembers: [{ id: "u1", type: "USER" }, { id: "u1", type: "USER" }] } }, "INVALID_PARAMETER", "accessibleMembers"],
    ["501 members", { ...minimal, permission: { ...member, accessibleMembers: Array.from({ length: 501 }, (_, i) => ({ id: `u${i}`, type: "USER" })) } }, "INVALID_PARAMETER", "accessibleMembers"],
    ["101 e-mail addresses", { ...minimal, emails: Array.from({ length: 101 }, (_, i) => ({ primary: i === 0, email: `${i}@example.com` })) }, "INVALID_PARAMETER", "emails"],
    ["an e-mail address of 257 characters", { ...minimal, emails: [{ primary: true, email: "a".repeat(257) }] }, "INVALID_PARAMETER", "emails.0.email"],
    ["an e-mail address without primary", { ...minimal, emails: [{ email: "a@example.com" }] }, "INVALID_PARAMETER", "emails.0.primary is required."],
    ["two primaries", { ...minimal, emails: ["a@example.com", "b@example.com"].map((email) => ({ primary: true, email })) }, "INVALID_PARAMETER", "one primary"],
    ["letters in a telephone number", { ...minimal, telephones: [{ primary: true, telephone: "abc" }] }, "INVALID_PARAMETER", "telephones.0.telephone"],
    ["a customType beside another type", { ...minimal, telephones: [{ primary: true, telephone: "1", type: "WORK", customType: "desk" }] }, "INVALID_PARAMETER", "customType"],
    ["a memo of 4,001 characters", { ...minimal, memo: "a".repeat(4_001) }, "INVALID_PARAMETER", "memo"],
    ["a day that does not exist", { ...minimal, events: [{ primary: true, date: "2026-02-30" }] }, "INVALID_PARAMETER", "events.0.date"],
    ["the 31st of a lunar month", { ...minimal, events: [{ primary: true, date: "2026-01-31", dayType: "LUNAR" }] }, "INVALID_PARAMETER", "events.0.date"],
    ["a link without its address", { ...minimal, customProperties: { home: { text: "Home", link: "nowhere" } } }, "INVALID_PARAMETER", "customProperties.home.link"],
    ["eleven values of one property", { ...minimal, customProperties: { many: Array.from({ length: 11 }, () => ({ content: "x" })) } }, "INVALID_PARAMETER", "customProperties"],
    ["TWITTER", { ...minimal, messengers: [{ primary: true, id: "hong", type: "TWITTER" }] }, "INVALID_PARAMETER", "TWITTER"],
    ["a list in the place of the contact", [], "BAD_REQUEST", "object"],
  ])("refuses %s", async (_, body, code, description) => {
    const works = withOne({ customProperties: [{ propertyName: "home", propertyType: "LINK" }, { propertyName: "many", multiValued: true }] });
    const before = works.contacts.get("c1");
    const answer = await put(works, "c1", body);
    expect(answer).toMatchObject({ status: 400, json: { code } });
    expect(answer.json.description).toContain(description);
    expect(works.contacts.get("c1")).toEqual(before);
  });

  it.each([
    ["the 30th of a lunar February", { events: [{ primary: true, date: "2026-02-30", dayType: "LUNAR" }] }],
    ["a memo of 4,000 characters outside the basic plane", { memo: "𠮷".repeat(4_000) }],
    ["null lists", { telephones: null, websites: null }],
    ["an empty customType beside another type", { telephones: [{ primary: true, telephone: "１".normalize("NFKC"), type: "WORK", customType: "" }] }],
    ["X", { messengers: [{ primary: true, id: "hong", type: "X" }] }],
  ])("takes %s", async (_, more) => {
    expect(await put(withOne(), "c1", { ...minimal, ...more })).toMatchObject({ status: 200 });
  });

  it("refuses a body that is no JSON, or not called JSON", async () => {
    const works = withOne();
    expect(await ask(works, "/contacts/c1", { method: "PUT", body: "{" })).toMatchObject({ status: 400, json: { code: "BAD_REQUEST" } });
    expect(await put(works, "c1", minimal, { "content-type": "text/plain" })).toMatchObject({ status: 400, json: { code: "BAD_REQUEST" } });
    expect(await put(works, "c1", minimal, { "content-type": "application/json; charset=UTF-8" })).toMatchObject({ status: 200 });
  });

  it("answers 404 for a contact that is not there", async () => {
    expect(await put(withOne(), "c2", minimal)).toMatchObject({ status: 404, json: { code: "NOT_FOUND" } });
    expect(await ask(withOne(), "/contacts/c2")).toMatchObject({ status: 404, json: { code: "NOT_FOUND" } });
  });

  it("lets only the master edit where isCoEditing is false", async () => {
    const works = withOne({ contact: { permission: { isCoEditing: false, masterUserId: "u1" } } });
    const as = async (userId?: string) =>
      (await works.fetch("https://h/v1.0/contacts/c1", authorized(works.issueToken(userId === undefined ? {} : { userId }), { method: "PUT", body: JSON.stringify({ ...minimal, permission: { accessibleRange: "ALL", isCoEditing: false, masterUserId: "u1" } }) }))).status;
    expect([await as("u2"), await as(), await as("u1")]).toEqual([403, 403, 200]);
  });
});

describe("an external contact", () => {
  const external = { contactName: { lastName: "佐藤", nickName: "sato" }, emails: [], telephones: [], linkedExternalUser: { id: "line1", type: "LINE" as const, buddyUserIds: ["u1"] } };

  it("needs neither e-mail nor telephone, and stays external", async () => {
    const works = withOne({ contact: external });
    expect(await put(works, "c1", { ...minimal, emails: [], contactName: { lastName: "佐藤", nickName: "sato" } })).toMatchObject({ status: 200 });
    expect(works.contacts.get("c1")?.linkedExternalUser).toEqual(external.linkedExternalUser);
  });

  it("keeps its nickname", async () => {
    const answer = await put(withOne({ contact: external }), "c1", { ...minimal, contactName: { lastName: "佐藤", nickName: "other" } });
    expect(answer).toMatchObject({ status: 400, json: { description: expect.stringContaining("nickName") } });
  });
});

describe("X and TWITTER", () => {
  const x = { ...minimal, messengers: [{ primary: true, id: "hong", type: "X" as const }] };
  const shown = async (messengerType: NonNullable<FakeWorksOptions["messengerType"]>) => {
    const works = withOne({ messengerType, contact: { messengers: x.messengers } });
    return (await ask(works, "/contacts/c1")).json["messengers"];
  };

  it("are one, named in answers as the option says", async () => {
    expect(await shown("X")).toMatchObject([{ type: "X" }]);
    expect(await shown("TWITTER")).toMatchObject([{ type: "TWITTER" }]);
    expect(await shown("as stored")).toMatchObject([{ type: "X" }]);
  });

  it("were both taken until mid-November 2026", async () => {
    const twitter = { ...minimal, messengers: [{ primary: true, id: "hong", type: "TWITTER" }] };
    expect((await put(withOne({ now: "2026-11-14T23:59:59+09:00" }), "c1", twitter)).status).toBe(200);
    expect((await put(withOne({ now: "2026-11-15T00:00:00+09:00" }), "c1", twitter)).status).toBe(400);
    expect((await put(withOne({ twitterOnWrite: "accepted" }), "c1", twitter)).status).toBe(200);
  });
});

describe("what a stored contact already breaks", () => {
  const long = [{ primary: true, email: "a".repeat(300) }];

  it("is taken back as it is", async () => {
    const works = withOne({ contact: { emails: long } });
    expect((await put(works, "c1", { ...minimal, emails: long })).status).toBe(200);
    expect((await put(works, "c1", { ...minimal, emails: [{ primary: true, email: "b".repeat(300) }] })).status).toBe(400);
  });

  it("is refused with oldBreaches refused", async () => {
    expect((await put(withOne({ oldBreaches: "refused", contact: { emails: long } }), "c1", { ...minimal, emails: long })).status).toBe(400);
  });
});

describe("makeContact", () => {
  it("makes contacts that can be written, each with an id of its own", async () => {
    const [one, two] = [makeContact(), makeContact()];
    expect(one.contactId).not.toBe(two.contactId);
    const works = new FakeWorks({ contacts: [one, two], now });
    const { status, json } = await put(works, one.contactId ?? "", one);
    expect(status).toBe(200);
    expect({ ...json, modifiedTime: one.modifiedTime }).toEqual(one);
  });

  it("takes what is given as it is, a part of the name among it", () => {
    expect(makeContact({ memo: "x", contactName: { lastName: "佐藤" } })).toMatchObject({ memo: "x", contactName: { lastName: "佐藤", nickName: null } });
  });
});
