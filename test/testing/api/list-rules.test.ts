import { describe, expect, it } from "@jest/globals";
import { FakeWorks, makeContact, type FakeWorksOptions } from "../../../src/testing/index.js";
import { ask, walk } from "../ask.js";

const now = "2026-11-21T12:00:00+09:00";
const enc = encodeURIComponent;
const dates = (start?: string, end?: string, type = "CREATED_TIME") =>
  `searchDateType=${type}${start === undefined ? "" : `&startDateTime=${enc(start)}`}${end === undefined ? "" : `&endDateTime=${enc(end)}`}`;

describe("what a list refuses", () => {
  const works = new FakeWorks({ contacts: 20, now });

  it.each([
    ["a count of 0", "count=0"],
    ["a count of 501", "count=501"],
    ["a count that is no number", "count=ten"],
    ["a fraction", "count=1.5"],
    ["an empty count", "count="],
    ["an order of an unknown field", "orderBy=memo"],
    ["an order in capitals", "orderBy=name%20ASC"],
    ["an order encoded twice", "orderBy=name%2520asc"],
    ["an unknown date type", "searchDateType=DELETED_TIME"],
    ["dates without a date type", `startDateTime=${enc("2026-11-01T00:00:00+09:00")}`],
    ["a raw + in a date", "searchDateType=CREATED_TIME&startDateTime=2026-11-01T00:00:00+09:00"],
    ["a date encoded twice", "searchDateType=CREATED_TIME&startDateTime=2026-11-01T00%3A00%3A00%252B09%3A00"],
    ["a date without a zone", dates("2026-11-01T00:00:00")],
    ["a date without a time", dates("2026-11-01")],
    ["a day that does not exist", dates("2026-02-30T00:00:00+09:00")],
    ["a zone without its colon", dates("2026-11-01T00:00:00+0900")],
    ["an end before its start", dates("2026-11-02T00:00:00+09:00", "2026-11-01T00:00:00+09:00")],
    ["a window of more than 7 days", dates("2026-11-01T00:00:00.000+09:00", "2026-11-08T00:00:00.001+09:00")],
    ["an unknown range", "accessibleRange=NONE"],
    ["an unknown filter type", "searchFilterType=ALL"],
    ["an empty tag", "contactTagId="],
    ["an e-mail address encoded twice", "email=a%2540example.com"],
    ["an e-mail address of 257 characters", `email=${"a".repeat(257)}`],
    ["three digits", "telephone=123"],
    ["a telephone number with hyphens", "telephone=010-1234"],
    ["an empty cursor", "cursor="],
    ["a cursor that is none", "cursor=abcd%3D%3D"],
    ["broken percent-encoding", "email=%E3%8"],
  ])("%s", async (_, query) => {
    const { status, json } = await ask(works, `/contacts?${query}`);
    expect([status, json.code]).toEqual([400, "INVALID_PARAMETER"]);
    expect(json.description).toEqual(expect.any(String));
  });

  it("a cursor with a raw +", async () => {
    const { json } = await ask(works, "/contacts?count=5");
    const cursor = json.responseMetaData?.nextCursor ?? "";
    expect(cursor).toMatch(/\+.*=|\/.*=/);
    expect((await ask(works, `/contacts?count=5&cursor=${cursor}`)).status).toBe(400);
    expect((await ask(works, `/contacts?count=5&cursor=${enc(enc(cursor))}`)).status).toBe(400);
    expect((await ask(works, `/contacts?count=5&cursor=${enc(cursor)}`)).status).toBe(200);
  });

  it("a cursor with another filter than it came from", async () => {
    const { json } = await ask(works, "/contacts?count=5");
    const cursor = enc(json.responseMetaData?.nextCursor ?? "");
    expect((await ask(works, `/contacts?count=5&cursor=${cursor}&accessibleRange=ALL`)).status).toBe(400);
    expect((await ask(works, `/contacts?count=5&cursor=${cursor}&orderBy=name%20desc`)).status).toBe(400);
    expect((await ask(works, `/users/u1/contacts?count=5&cursor=${cursor}`)).status).toBe(400);
    expect((await ask(works, `/contacts?count=7&cursor=${cursor}`)).status).toBe(200);
  });

  it("nothing about parameters it does not know", async () => {
    expect((await ask(works, "/contacts?colour=red")).status).toBe(200);
  });
});

describe("pages", () => {
  it("hold 100 contacts where no count is given", async () => {
    const { json } = await ask(new FakeWorks({ contacts: 150, now }), "/contacts");
    expect(json.contacts).toHaveLength(100);
  });

  it("name no cursor on the last one, even when it is full", async () => {
    const { json } = await ask(new FakeWorks({ contacts: 10, now }), "/contacts?count=10");
    expect(json.responseMetaData).toEqual({});
  });

  it.each(["offset", "keyset"] as const)("give every contact once with %s cursors, in either direction", async (cursorKind) => {
    const works = new FakeWorks({ contacts: 1_234, now, cursorKind });
    const ascending = await walk(works, "/contacts?count=97&orderBy=modifiedTime");
    expect(new Set(ascending)).toEqual(new Set(works.contacts.ids()));
    expect(ascending).toHaveLength(1_234);
    expect(await walk(works, "/contacts?count=97&orderBy=modifiedTime%20desc")).toEqual(ascending.reverse());
  });

  it("shift under offset cursors when a contact leaves, and do not under keyset cursors", async () => {
    const missed = async (cursorKind: FakeWorksOptions["cursorKind"]): Promise<number> => {
      const works = new FakeWorks({ contacts: 30, now, cursorKind });
      const [first = ""] = await walk(works, "/contacts?count=30");
      const seen = await walk(works, "/contacts?count=10", (page) => page === 1 && works.contacts.remove(first));
      return 30 - new Set(seen).size;
    };
    expect([await missed("offset"), await missed("keyset")]).toEqual([1, 0]);
  });

  it("are sorted by name where nothing else is asked", async () => {
    const { json } = await ask(new FakeWorks({ contacts: 300, now }), "/contacts?count=300");
    const names = (json.contacts ?? []).map(({ contactName }) => contactName as { lastName: string | null; firstName: string | null });
    const written = names.map(({ lastName, firstName }) => `${lastName ?? ""}${firstName ?? ""}`);
    expect(written).toEqual([...written].sort());
  });

  it("leave out prefix, suffix and middleName, which only get gives", async () => {
    const works = new FakeWorks({ contacts: [{ contactId: "c1", contactName: { prefix: "Dr.", suffix: "様", middleName: "Q." } }], now });
    const { json } = await ask(works, "/contacts");
    expect(json.contacts?.[0]?.["contactName"]).toMatchObject({ prefix: null, suffix: null, middleName: null });
    expect((await ask(works, "/contacts/c1")).json["contactName"]).toMatchObject({ prefix: "Dr.", suffix: "様", middleName: "Q." });
  });
});

describe("the cap", () => {
  it("ends the cursor without a word", async () => {
    const works = new FakeWorks({ contacts: 120, now, cap: 50 });
    expect(await walk(works, "/contacts?count=20")).toHaveLength(50);
  });

  it("is a 400 on the page after it, with capBehaviour error", async () => {
    const works = new FakeWorks({ contacts: 120, now, cap: 50, capBehaviour: "error", cursorKind: "keyset" });
    await expect(walk(works, "/contacts?count=20")).rejects.toThrow("LIMIT_EXCEEDED");
    expect(works.requests).toHaveLength(4);
  });

  it("is no error where the list ends with it", async () => {
    const works = new FakeWorks({ contacts: 50, now, cap: 50, capBehaviour: "error" });
    expect(await walk(works, "/contacts?count=20")).toHaveLength(50);
  });
});

describe("dates", () => {
  const at = (createdTime: string) => makeContact({ createdTime, modifiedTime: createdTime });
  const inWindow = async (options: FakeWorksOptions, query: string) => {
    const { json } = await ask(new FakeWorks({ now, ...options }), `/contacts?orderBy=createdTime&${query}`);
    return (json.contacts ?? []).map(({ createdTime }) => createdTime.slice(8, 19));
  };
  const edges = [at("2026-11-01T00:00:00+09:00"), at("2026-11-02T00:00:00+09:00"), at("2026-11-03T00:00:00+09:00")];
  const window = dates("2026-11-01T00:00:00+09:00", "2026-11-03T00:00:00+09:00");

  it.each([
    ["[]", ["01T00:00:00", "02T00:00:00", "03T00:00:00"]],
    ["[)", ["01T00:00:00", "02T00:00:00"]],
    ["(]", ["02T00:00:00", "03T00:00:00"]],
    ["()", ["02T00:00:00"]],
  ] as const)("are read as %s", async (bounds, expected) => {
    expect(await inWindow({ contacts: edges, bounds }, window)).toEqual(expected);
  });

  it("exclude both bounds unless told otherwise", async () => {
    expect(await inWindow({ contacts: edges }, window)).toEqual(["02T00:00:00"]);
  });

  it("are kept to the millisecond, or to the second", async () => {
    const contacts = [at("2026-11-01T00:00:00.500+09:00")];
    const query = dates("2026-11-01T00:00:00.400+09:00", "2026-11-01T00:00:01+09:00");
    expect(await inWindow({ contacts }, query)).toEqual(["01T00:00:00"]);
    expect(await inWindow({ contacts, timePrecision: "second" }, query)).toEqual([]);
  });

  it("mean 7 days where one stands alone", async () => {
    const contacts = ["01", "05", "09"].map((day) => at(`2026-11-${day}T00:00:00+09:00`));
    expect(await inWindow({ contacts }, dates("2026-10-31T00:00:00+09:00"))).toEqual(["01T00:00:00", "05T00:00:00"]);
    expect(await inWindow({ contacts }, dates(undefined, "2026-11-10T00:00:00+09:00"))).toEqual(["05T00:00:00", "09T00:00:00"]);
  });

  it("of a window of exactly 7 days are taken, written with Z too", async () => {
    expect(await inWindow({ contacts: edges }, dates("2026-10-31T00:00:00Z", "2026-11-07T00:00:00Z"))).toHaveLength(3);
  });

  it("look at the time that is asked for", async () => {
    const contacts = [makeContact({ createdTime: "2026-11-01T00:00:00+09:00", modifiedTime: "2026-11-05T00:00:00+09:00" })];
    const query = (type: string) => dates("2026-11-04T00:00:00+09:00", "2026-11-06T00:00:00+09:00", type);
    expect(await inWindow({ contacts }, query("CREATED_TIME"))).toHaveLength(0);
    expect(await inWindow({ contacts }, query("MODIFIED_TIME"))).toHaveLength(1);
  });

  it("come sorted as asked, or not at all with datedAnswerOrder none", async () => {
    const contacts = Array.from({ length: 20 }, (_, i) => at(`2026-11-01T00:00:${String(i).padStart(2, "0")}+09:00`));
    const query = dates("2026-10-31T00:00:00+09:00");
    const sorted = await inWindow({ contacts }, query);
    const unsorted = await inWindow({ contacts, datedAnswerOrder: "none" }, query);
    expect(sorted).toEqual([...sorted].sort());
    expect(unsorted).not.toEqual(sorted);
    expect([...unsorted].sort()).toEqual(sorted);
  });
});

describe("filters", () => {
  const works = new FakeWorks({
    now,
    contacts: [
      { contactId: "a", emails: [{ primary: false, email: "second@example.com" }, { primary: true, email: "Hong.Gildong@example.com" }], telephones: [{ primary: true, telephone: "010-1234-5678" }] },
      { contactId: "b", emails: [{ primary: true, email: "sato@example.com" }], contactTagIds: ["t1"], telephones: [{ primary: true, telephone: "+81 90 1234" }, { primary: false, telephone: "0312345678" }] },
      { contactId: "c", emails: null, telephones: null, linkedExternalUser: { id: "line1", type: "LINE", buddyUserIds: ["u1"] } },
      { contactId: "d", permission: { accessibleRange: "MEMBER", masterUserId: "u1", accessibleMembers: [{ id: "u2", type: "USER" }, { id: "g1", type: "GROUP" }] } },
    ],
    groups: { g1: ["u3"] },
  });
  const found = async (path: string) => ((await ask(works, path)).json.contacts ?? []).map(({ contactId }) => contactId).sort();

  it.each([
    ["any part of the local part of the primary address", "email=ong.gild", ["a"]],
    ["not its domain", "email=example", []],
    ["not an address that is not primary", "email=second", []],
    ["with an @, the beginning of the primary address", "email=sato%40exa", ["b"]],
    ["with an @, nothing but the beginning", "email=ato%40example.com", []],
    ["nothing, where the address is empty", "email=", ["a", "b", "c", "d"]],
    ["digits of any number, whatever stands between", "telephone=12345678", ["a", "b"]],
    ["the tag", "contactTagId=t1", ["b"]],
    ["contacts of members only", "accessibleRange=MEMBER", ["d"]],
    ["external users only", "searchFilterType=LINKED_EXTERNAL_USER", ["c"]],
    ["several at once", "telephone=1234&contactTagId=t1", ["b"]],
  ])("match %s", async (_, query, expected) => {
    expect(await found(`/contacts?${query}`)).toEqual(expected);
  });

  it.each([
    ["the master", "u1", ["a", "b", "c", "d"]],
    ["a member", "u2", ["a", "b", "c", "d"]],
    ["a member of the group", "u3", ["a", "b", "c", "d"]],
    ["no one else", "u4", ["a", "b", "c"]],
  ])("show a contact of members to %s", async (_, userId, expected) => {
    expect(await found(`/users/${userId}/contacts`)).toEqual(expected);
  });

  it("takes me for the member of the token, and refuses it to a service account", async () => {
    const asMember = await works.fetch("https://h/v1.0/users/me/contacts", { headers: { authorization: `Bearer ${works.issueToken({ userId: "u2" })}` } });
    expect(asMember.status).toBe(200);
    expect(await asMember.text()).toContain('"contactId":"d"');
    expect(await ask(works, "/users/me/contacts")).toMatchObject({ status: 403, json: { code: "SERVICE_ACCOUNT_NOT_ALLOWED" } });
  });
});
