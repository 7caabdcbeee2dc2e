import { describe, expect, it } from "@jest/globals";
import { FakeWorks, type FakeWorksOptions } from "../../../src/testing/index.js";
import { ask, send } from "../ask.js";

const now = "2026-11-21T12:00:00+09:00";
const enc = encodeURIComponent;
const tagged = (options: FakeWorksOptions = {}) =>
  new FakeWorks({
    now,
    tags: [{ contactTagId: "t1", contactTagName: "VIP" }, { contactTagId: "t2", contactTagName: "customer" }, { contactTagId: "own1", contactTagName: "VIP", userId: "u1" }, { contactTagId: "own2", contactTagName: "later", userId: "u2" }],
    ...options,
  });
const ids = (json: Record<string, unknown>) => (json["contactTags"] as { contactTagId: string }[]).map(({ contactTagId }) => contactTagId);
const listed = async (works: FakeWorks, path: string) => ids((await ask(works, path)).json);

describe("creating a tag", () => {
  it("of the company answers 201 with its id and type", async () => {
    const works = tagged();
    const { status, json } = await send(works, "POST /contact-tags", { contactTagName: "supplier" });
    expect([status, json]).toEqual([201, { contactTagId: expect.stringMatching(/^ctag/), contactTagName: "supplier", type: "COMPANY" }]);
    expect((await ask(works, `/contact-tags/${String(json["contactTagId"])}`)).json).toEqual(json);
  });

  it("of a member leaves out whose it is, which get tells", async () => {
    const works = tagged();
    const { status, json } = await send(works, "POST /users/u1/contact-tags", { contactTagName: "supplier" });
    expect([status, json]).toEqual([201, { contactTagId: expect.stringMatching(/^ctaguser/), contactTagName: "supplier", type: "USER" }]);
    expect((await ask(works, `/contact-tags/${String(json["contactTagId"])}`)).json).toEqual({ ...json, userId: "u1" });
  });

  it.each(["POST /contact-tags", "POST /users/u1/contact-tags", "PUT /contact-tags/t2"])("%s refuses a name that is missing, empty, too long or no text", async (operation) => {
    const works = tagged();
    const statuses = [];
    for (const body of [{}, { contactTagName: "" }, { contactTagName: "가".repeat(31) }, { contactTagName: null }]) statuses.push((await send(works, operation, body)).status);
    expect(statuses).toEqual([400, 400, 400, 400]);
    expect([200, 201]).toContain((await send(works, operation, { contactTagName: "가".repeat(30) })).status);
  });

  it.each(["POST /contact-tags", "POST /users/u1/contact-tags"])("%s refuses a name that the owner has, with takenName", async (operation) => {
    const status = async (takenName?: 400 | 409) => {
      const { status, json } = await send(tagged({ takenName }), operation, { contactTagName: "VIP" });
      return [status, json.code];
    };
    expect([await status(), await status(409)]).toEqual([[400, "INVALID_PARAMETER"], [409, "ALREADY_EXIST"]]);
    expect((await send(tagged(), "POST /users/u2/contact-tags", { contactTagName: "VIP" })).status).toBe(201);
  });

  it("of the company is forbidden where the settings of the domain say so, of a member is not", async () => {
    const works = tagged({ companyTags: "forbidden" });
    expect(await send(works, "POST /contact-tags", { contactTagName: "x" })).toMatchObject({ status: 403, json: { code: "FORBIDDEN" } });
    expect((await send(works, "POST /users/u1/contact-tags", { contactTagName: "x" })).status).toBe(201);
  });

  it("for me is for a member, and for another member is forbidden", async () => {
    const works = tagged();
    expect(await send(works, "POST /users/me/contact-tags", { contactTagName: "x" })).toMatchObject({ status: 403, json: { code: "SERVICE_ACCOUNT_NOT_ALLOWED" } });
    expect((await send(works, "POST /users/me/contact-tags", { contactTagName: "x" }, "u2")).status).toBe(201);
    expect((await send(works, "POST /users/u1/contact-tags", { contactTagName: "y" }, "u2")).status).toBe(403);
  });
});

describe.each(["PUT", "PATCH"])("%s", (method) => {
  it("renames a tag, for contacts by its id", async () => {
    const works = tagged();
    expect(await send(works, `${method} /contact-tags/t1`, { contactTagName: "VVIP" })).toMatchObject({ status: 200, json: { contactTagId: "t1", contactTagName: "VVIP", type: "COMPANY" } });
    expect((await ask(works, "/contact-tags/t1")).json["contactTagName"]).toBe("VVIP");
  });

  it("answers 409 to a name that is taken, and not to the tag's own", async () => {
    const works = tagged({ takenName: 400 });
    expect(await send(works, `${method} /contact-tags/t2`, { contactTagName: "VIP" })).toMatchObject({ status: 409, json: { code: "ALREADY_EXIST" } });
    expect((await send(works, `${method} /contact-tags/t1`, { contactTagName: "VIP" })).status).toBe(200);
  });
});

it("PATCH of nothing changes nothing", async () => {
  expect(await send(tagged(), "PATCH /contact-tags/t1", {})).toMatchObject({ status: 200, json: { contactTagName: "VIP" } });
});

describe.each(["GET", "PUT", "PATCH", "DELETE"])("%s of one tag", (method) => {
  const body = method.startsWith("P") ? { contactTagName: "x" } : undefined;

  it("answers 404 where there is none", async () => {
    expect(await send(tagged(), `${method} /contact-tags/none`, body)).toMatchObject({ status: 404, json: { code: "NOT_FOUND" } });
  });

  it("answers 403 where it is another member's own", async () => {
    const works = tagged();
    expect(await send(works, `${method} /contact-tags/own1`, body, "u2")).toMatchObject({ status: 403, json: { code: "FORBIDDEN" } });
    expect((await send(works, `${method} /contact-tags/own1`, body, "u1")).status).toBeLessThan(300);
  });
});

describe("deleting a tag", () => {
  it("takes it from all contacts, from lists by tag too, and moves no modifiedTime", async () => {
    const works = new FakeWorks({ contacts: 60, now });
    const tag = "ctag2a81-94b6-4642-6903-03aa7977da91";
    const written = works.contacts.upsert({ contactTagIds: [tag, "ctag2a81-94b6-4642-6903-03aa7977da92"] });
    const before = works.contacts.ids().map((id) => works.contacts.get(id));
    expect((await ask(works, `/contacts?contactTagId=${tag}`)).json.contacts?.length).toBeGreaterThan(1);
    expect((await send(works, `DELETE /contact-tags/${tag}`)).status).toBe(204);
    expect((await ask(works, `/contacts?contactTagId=${tag}`)).json.contacts).toEqual([]);
    expect(works.contacts.get(written.contactId)?.contactTagIds).toEqual(["ctag2a81-94b6-4642-6903-03aa7977da92"]);
    const expected = before.map((contact) => (contact?.contactTagIds ? { ...contact, contactTagIds: contact.contactTagIds.filter((id) => id !== tag) } : contact));
    expect(works.contacts.ids().map((id) => works.contacts.get(id))).toEqual(expected);
  });

  it("frees its name, and its id is no tag any more", async () => {
    const works = tagged({ contacts: [{ contactId: "c1" }] });
    await send(works, "DELETE /contact-tags/t1");
    expect((await send(works, "PATCH /contacts/c1", { contactTagIds: ["t1"] })).status).toBe(400);
    expect((await send(works, "POST /contact-tags", { contactTagName: "VIP" })).status).toBe(201);
  });
});

it("a contact keeps a tag that there is not, where it was given to the fake with it", async () => {
  const works = tagged({ contacts: [{ contactId: "c1", contactTagIds: ["old"] }] });
  const status = async (contactTagIds: string[]) => (await send(works, "PATCH /contacts/c1", { contactTagIds })).status;
  expect([await status(["t1", "old"]), await status(["other"])]).toEqual([200, 400]);
});

describe("lists of tags", () => {
  it.each([
    ["sorted by name", "", ["t1", "own1", "t2", "own2"]],
    ["in descending order", "?orderBy=name%20desc", ["own2", "t2", "own1", "t1"]],
    ["of the company", "?type=COMPANY", ["t1", "t2"]],
    ["of members", "?type=USER&orderBy=name%20asc", ["own1", "own2"]],
  ])("are %s", async (_, query, expected) => {
    expect(await listed(tagged(), `/contact-tags${query}`)).toEqual(expected);
  });

  it("for a member hold the company's and the member's own", async () => {
    const works = tagged();
    expect(await listed(works, "/users/u1/contact-tags")).toEqual(["t1", "own1", "t2"]);
    expect(await listed(works, "/users/u1/contact-tags?type=USER")).toEqual(["own1"]);
    expect(ids((await send(works, "GET /users/me/contact-tags?type=USER", undefined, "u2")).json)).toEqual(["own2"]);
    expect(ids((await send(works, "GET /contact-tags?type=USER", undefined, "u2")).json)).toEqual(["own2"]);
  });

  it.each(["count=0", "count=501", "count=x", "type=company", "orderBy=createdTime", "orderBy=name%2520asc", "cursor=abcd%3D%3D", "cursor="])("refuse %s", async (query) => {
    const works = tagged();
    expect([(await ask(works, `/contact-tags?${query}`)).status, (await ask(works, `/users/u1/contact-tags?${query}`)).status]).toEqual([400, 400]);
  });

  it.each(["offset", "keyset"] as const)("give every tag once over pages, with %s cursors", async (cursorKind) => {
    const tags = Array.from({ length: 230 }, (_, i) => ({ contactTagName: `tag ${i}` }));
    const works = tagged({ tags, cursorKind });
    for (const [query, pages] of [["orderBy=name", 3], ["orderBy=name%20desc&count=50", 5], ["count=115", 2]] as const) {
      const found: string[] = [];
      const before = works.requests.length;
      for (let cursor: string | undefined = ""; cursor !== undefined; ) {
        const { json } = await ask(works, `/contact-tags?${query}${cursor === "" ? "" : `&cursor=${enc(cursor)}`}`);
        found.push(...ids(json));
        cursor = json.responseMetaData?.nextCursor;
      }
      expect([new Set(found).size, found.length, works.requests.length - before]).toEqual([230, 230, pages]);
    }
  });

  it("refuse a cursor of another query", async () => {
    const works = tagged();
    const cursor = enc((await ask(works, "/contact-tags?count=1")).json.responseMetaData?.nextCursor ?? "");
    const status = async (path: string) => (await ask(works, `${path}&cursor=${cursor}`)).status;
    expect([await status("/contact-tags?count=2"), await status("/contact-tags?type=USER"), await status("/users/u1/contact-tags?count=1"), await status("/contacts?count=1")]).toEqual([200, 400, 400, 400]);
  });

  it("repeat their cursor, or come empty, where they are told to", async () => {
    const works = tagged();
    works.failNext([{ kind: "emptyPage", operation: "GET /contact-tags" }, { kind: "repeatCursor", operation: "GET /contact-tags" }]);
    const empty = (await ask(works, "/contact-tags?count=1")).json;
    const cursor = empty.responseMetaData?.nextCursor ?? "";
    const { json } = await ask(works, `/contact-tags?count=1&cursor=${enc(cursor)}`);
    expect([ids(empty), ids(json), json.responseMetaData?.nextCursor]).toEqual([[], ["t1"], cursor]);
  });
});

it("those that made contacts have are there, where contacts are made", async () => {
  expect(await listed(new FakeWorks({ contacts: 1, now }), "/contact-tags?type=COMPANY")).toHaveLength(5);
  expect(await listed(new FakeWorks({ now }), "/contact-tags")).toEqual([]);
});
