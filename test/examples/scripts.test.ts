import { describe, expect, it } from "@jest/globals";
import { FakeWorks, makeContact } from "../../src/testing/index.js";
import { runExample } from "./run-example.js";

const contactId = "contact2-a56d-44a4-5304-033e16fca8d1";

describe("the examples that are scripts", () => {
  it("quick-start.ts prints every contact", async () => {
    const works = new FakeWorks({ contacts: 1_234 });
    const lines = await runExample(works, () => import("../../examples/quick-start.js"));
    expect(lines.map((line) => line.split(" ")[0]).sort()).toEqual(works.contacts.ids().sort());
  });

  it("list.ts lists by tag, for a member, and a single page", async () => {
    const member = "userf7da-f82c-4284-13e7-030f3b4c756x";
    const tagged = makeContact({ contactTagIds: ["ctag2a81-94b6-4642-6903-03aa7977da91"], emails: [{ primary: true, email: "tagged@example.com" }] });
    const hidden = makeContact({ permission: { masterUserId: "someone-else", accessibleRange: "MEMBER", accessibleMembers: [{ id: "someone-else", type: "USER" }] } });
    const works = new FakeWorks({ contacts: [tagged, hidden, makeContact({ emails: [{ primary: true, email: "gildong@example.com" }] })] });
    const lines = await runExample(works, () => import("../../examples/list.js"));
    expect(lines).toEqual([`${tagged.contactId} tagged@example.com`, "2", "2 and that is all"]);
    expect(works.requests.map(({ path, query }) => [path, query["count"]])).toEqual([
      ["/v1.0/contacts", "500"],
      [`/v1.0/users/${member}/contacts`, "500"],
      ["/v1.0/contacts", "20"],
    ]);
  });

  it("by-date.ts prints what has changed since, and how far it is", async () => {
    const works = new FakeWorks({
      contacts: [makeContact({ contactId: "old", modifiedTime: "2025-12-31T23:59:59+09:00" }), makeContact({ contactId: "new", modifiedTime: "2026-02-01T12:00:00+09:00" })],
    });
    const lines = await runExample(works, () => import("../../examples/by-date.js"));
    expect(lines.filter((line) => !line.includes(" windows, "))).toEqual(["new 2026-02-01T12:00:00+09:00"]);
    expect(lines.at(-1)).toMatch(/^(\d+) of \1 windows, 1 contacts$/);
  });

  it("get-and-edit.ts keeps all that it does not change, and does not overwrite what somebody else wrote", async () => {
    const works = new FakeWorks({ contacts: [makeContact({ contactId, contactName: { lastName: "Kim", prefix: "Dr.", middleName: "Q." }, websites: [{ primary: true, url: "https://example.com" }] })] });
    const before = works.contacts.get(contactId)!;
    const lines = await runExample(works, () => import("../../examples/get-and-edit.js"));
    expect(lines).toEqual(["Dr. Kim", "somebody was faster; read it again and decide anew"]);
    expect(works.contacts.get(contactId)).toMatchObject({
      ...before,
      memo: "called back",
      telephones: [...before.telephones!, { type: "WORK", telephone: "02-0000-0000" }],
      modifiedTime: expect.any(String),
    });
  });

  it("replace.ts leaves nothing of what was there", async () => {
    const works = new FakeWorks({ contacts: [makeContact({ contactId, memo: "old", contactTagIds: ["ctag1"] })] });
    await runExample(works, () => import("../../examples/replace.js"));
    expect(works.contacts.get(contactId)).toMatchObject({ contactName: { lastName: "홍", firstName: "길동" } });
    const { memo, contactTagIds, telephones } = works.contacts.get(contactId)!;
    expect([memo || null, contactTagIds ?? [], telephones ?? []]).toEqual([null, [], []]);
  });

  it("life-of-a-contact.ts leaves a property and a tag behind, and nothing of the contact", async () => {
    const works = new FakeWorks();
    const lines = await runExample(works, () => import("../../examples/life-of-a-contact.js"));
    const [contactId] = lines[0]!.split(" ");
    expect(lines).toEqual([`${contactId} 홍`, "image/png 79"]);
    expect(works.contacts.get(contactId!)).toBeUndefined();
    expect(works.requests.map(({ method, status, operation }) => [method, status, operation])).toEqual([
      ["POST", 201, "POST /contacts/custom-properties"],
      ["POST", 201, "POST /contact-tags"],
      ["POST", 201, "POST /contacts"],
      ["POST", 200, "POST /contacts/{contactId}/photo"],
      ["POST", expect.any(Number), "upload"],
      ["GET", 200, "GET /contacts"],
      ["GET", 302, "GET /contacts/{contactId}/photo"],
      ["GET", 200, "download"],
      ["GET", 200, "GET /contacts/{contactId}"],
      ["PUT", 200, "PUT /contacts/{contactId}"],
      ["DELETE", 204, "DELETE /contacts/{contactId}"],
    ]);
  });
});
