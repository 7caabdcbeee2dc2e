import { describe, expect, it } from "@jest/globals";
import { FakeWorks, type FakeWorksOptions } from "../../../src/testing/index.js";
import { ask, authorized, walk } from "../ask.js";

const now = "2026-11-21T12:00:00+09:00";
const at = (second: number, ms = 0) => `2026-11-20T00:00:${String(second).padStart(2, "0")}.${String(ms).padStart(3, "0")}+09:00`;
const dated = "searchDateType=CREATED_TIME&startDateTime=2026-11-19T00%3A00%3A00%2B09%3A00&endDateTime=2026-11-21T00%3A00%3A00%2B09%3A00";

/** Three contacts whose three orders all differ. */
const three = [
  { contactId: "a", contactName: { lastName: "2", firstName: null }, createdTime: at(1), modifiedTime: at(6) },
  { contactId: "b", contactName: { lastName: "3", firstName: null }, createdTime: at(2), modifiedTime: at(4) },
  { contactId: "c", contactName: { lastName: "1", firstName: null }, createdTime: at(3), modifiedTime: at(5) },
];
/** Forty contacts in one second, then one. */
const crowd = [...Array.from({ length: 40 }, (_, i) => ({ contactId: `c${i}`, createdTime: at(1, i) })), { contactId: "last", createdTime: at(2) }];

const idsOf = async (works: FakeWorks, query: string) => ((await ask(works, `/contacts?${query}`)).json.contacts ?? []).map(({ contactId }) => contactId).join("");
const hide = (...ids: string[]): FakeWorksOptions["hidden"] => ({ contactId }) => ids.includes(contactId);

describe("the order of answers", () => {
  it.each([
    ["as asked", "acb"],
    ["name asc", "cab"],
    ["name desc", "bac"],
    ["createdTime asc", "abc"],
    ["createdTime desc", "cba"],
    ["modifiedTime asc", "bca"],
    ["modifiedTime desc", "acb"],
  ] as const)("is %s whatever orderBy says, in dated lists too", async (answerOrder, expected) => {
    const works = new FakeWorks({ contacts: three, now, answerOrder });
    expect(await idsOf(works, "orderBy=modifiedTime%20desc")).toBe(expected);
    expect(await idsOf(works, `orderBy=modifiedTime%20desc&${dated}`)).toBe(expected);
  });

  it("is the same meaningless one in either direction with none", async () => {
    const works = new FakeWorks({ contacts: 50, now, answerOrder: "none" });
    const asked = await walk(works, "/contacts?count=20&orderBy=createdTime");
    expect(asked).not.toEqual(works.contacts.ids());
    expect(new Set(asked)).toEqual(new Set(works.contacts.ids()));
    expect(await walk(works, "/contacts?count=20&orderBy=name%20desc")).toEqual(asked);
  });

  it("of dated lists can differ from that of the others", async () => {
    const works = new FakeWorks({ contacts: three, now, answerOrder: "createdTime desc", datedAnswerOrder: "as asked" });
    expect([await idsOf(works, "orderBy=createdTime"), await idsOf(works, `orderBy=createdTime&${dated}`)]).toEqual(["cba", "abc"]);
  });

  it.each(["offset", "keyset"] as const)("leads to every contact with %s cursors", async (cursorKind) => {
    const works = new FakeWorks({ contacts: 100, now, cursorKind, answerOrder: "modifiedTime desc" });
    expect(new Set(await walk(works, "/contacts?count=7&orderBy=createdTime")).size).toBe(100);
  });
});

describe("ties", () => {
  const read = (options: FakeWorksOptions) => {
    const works = new FakeWorks({ contacts: crowd, now, timePrecision: "second", ...options });
    return walk(works, "/contacts?count=10&orderBy=createdTime");
  };

  it("come in the same order each time unless told otherwise", async () => {
    expect(await read({})).toEqual(crowd.map(({ contactId }) => contactId));
  });

  it.each(["offset", "keyset"] as const)("that are shuffled hide contacts from a walk with %s cursors, and only among equals", async (cursorKind) => {
    const ids = await read({ ties: "shuffled", cursorKind });
    expect(new Set(ids).size).toBeLessThan(41);
    expect(ids.at(-1)).toBe("last");
  });

  it("that are shuffled come in another order at each request, and all in one large enough", async () => {
    const works = new FakeWorks({ contacts: crowd, now, timePrecision: "second", ties: "shuffled" });
    const [first, second] = [await idsOf(works, "orderBy=createdTime"), await idsOf(works, "orderBy=createdTime")];
    expect(second).not.toBe(first);
    expect(new Set((await walk(works, "/contacts?count=500&orderBy=createdTime%20desc"))).size).toBe(41);
  });

  it("that are shuffled are the same for the same seed", async () => {
    expect(await read({ ties: "shuffled" })).toEqual(await read({ ties: "shuffled" }));
    expect(await read({ ties: "shuffled", seed: 2 })).not.toEqual(await read({ ties: "shuffled" }));
  });

  it("are judged by the time as stored", async () => {
    expect(await read({ ties: "shuffled", timePrecision: "millisecond" })).toEqual(crowd.map(({ contactId }) => contactId));
  });

  it("among contacts with one name are shuffled too", async () => {
    const contacts = Array.from({ length: 30 }, (_, i) => ({ contactId: `c${i}`, contactName: { lastName: "김", firstName: null } }));
    const works = new FakeWorks({ contacts, now, ties: "shuffled" });
    expect(new Set(await walk(works, "/contacts?count=10")).size).toBeLessThan(30);
  });
});

describe("hidden contacts", () => {
  const works = new FakeWorks({ contacts: three, now, hidden: hide("b") });

  it("are in no list, and in the book", async () => {
    expect(await idsOf(works, "orderBy=createdTime")).toBe("ac");
    expect([works.contacts.count, works.contacts.get("b")?.contactId]).toEqual([3, "b"]);
  });

  it.each(["GET", "PUT", "PATCH", "DELETE"])("answer 404 to %s", async (method) => {
    const body = method === "GET" || method === "DELETE" ? undefined : JSON.stringify(works.contacts.get("b"));
    expect((await ask(works, "/contacts/b", { method, body })).status).toBe(404);
  });
});

describe("filters", () => {
  const contacts = [
    ...Array.from({ length: 6 }, (_, i) => ({ contactId: `h${i}`, createdTime: at(i) })),
    ...Array.from({ length: 6 }, (_, i) => ({ contactId: `v${i}`, createdTime: at(10 + i), contactTagIds: i % 2 === 0 ? ["t1"] : [] })),
  ];
  const base = { contacts, now, hidden: ({ contactId }: { contactId: string }) => contactId.startsWith("h") };

  it.each(["offset", "keyset"] as const)("that apply after the cap leave pages short, and empty with a cursor (%s)", async (cursorKind) => {
    const works = new FakeWorks({ ...base, cursorKind, filtering: "after the cap" });
    const first = await ask(works, "/contacts?count=4&orderBy=createdTime");
    expect([first.json.contacts, typeof first.json.responseMetaData?.nextCursor]).toEqual([[], "string"]);
    expect(await walk(works, "/contacts?count=4&orderBy=createdTime")).toEqual(["v0", "v1", "v2", "v3", "v4", "v5"]);
    expect(await walk(works, "/contacts?count=4&orderBy=createdTime&contactTagId=t1")).toEqual(["v0", "v2", "v4"]);
    expect(works.requests).toHaveLength(7);
  });

  it("that apply before the cap leave pages full", async () => {
    const works = new FakeWorks(base);
    expect(await idsOf(works, "count=4&orderBy=createdTime")).toBe("v0v1v2v3");
  });

  it.each([
    ["before the cap", ["v0", "v1", "v2", "v3", "v4", "v5"]],
    ["after the cap", ["v0", "v1"]],
  ] as const)("%s: what is filtered out counts, or does not", async (filtering, expected) => {
    const works = new FakeWorks({ ...base, filtering, cap: 8 });
    expect(await walk(works, "/contacts?count=4&orderBy=createdTime")).toEqual(expected);
  });

  it("after the cap come after dates", async () => {
    const works = new FakeWorks({ ...base, filtering: "after the cap" });
    const window = "searchDateType=CREATED_TIME&startDateTime=2026-11-20T00%3A00%3A08%2B09%3A00&endDateTime=2026-11-21T00%3A00%3A00%2B09%3A00";
    expect(await idsOf(works, `count=3&orderBy=createdTime&${window}`)).toBe("v0v1v2");
  });
});

describe("times", () => {
  it.each([
    ["+09:00", 0, "2026-11-20T00:00:01+09:00"],
    ["+09:00", 3, "2026-11-20T00:00:01.234+09:00"],
    ["Z", 0, "2026-11-19T15:00:01Z"],
    ["Z", 3, "2026-11-19T15:00:01.234Z"],
    ["without a zone", 0, "2026-11-20T00:00:01"],
    ["without a zone", 3, "2026-11-20T00:00:01.234"],
  ] as const)("are written %s, with %i digits", async (times, timeDigits, expected) => {
    const works = new FakeWorks({ contacts: [{ contactId: "a", createdTime: at(1, 234), modifiedTime: at(1, 234) }], now, times, timeDigits });
    expect((await ask(works, "/contacts/a")).json).toMatchObject({ createdTime: expected, modifiedTime: expected });
    expect((await ask(works, "/contacts")).json.contacts?.[0]).toMatchObject({ createdTime: expected });
  });
});

describe("the server's clock", () => {
  const dateOf = (response: Response) => response.headers.get("date");

  it("shows in the Date header, whatever the client's says", async () => {
    let time = Date.parse(now);
    const works = new FakeWorks({ now: () => new Date(time) });
    const server = await works.listen();
    const both = async () => [dateOf(await fetch(`${server.baseUrl}/contacts`)), dateOf(await works.fetch("https://h/v1.0/contacts"))];
    const first = await both();
    time += 3_600_000;
    expect([first, await both()]).toEqual([Array(2).fill("Sat, 21 Nov 2026 03:00:00 GMT"), Array(2).fill("Sat, 21 Nov 2026 04:00:00 GMT")]);
    await server.close();
  });

  it("is not shown with dateHeader missing", async () => {
    const works = new FakeWorks({ now, dateHeader: "missing" });
    const server = await works.listen();
    expect([dateOf(await fetch(`${server.baseUrl}/contacts`)), dateOf(await works.fetch("https://h/v1.0/contacts"))]).toEqual([null, null]);
    await server.close();
  });
});

describe("responseMetaData", () => {
  it.each([
    ["always", {}],
    ["null cursor at the end", { nextCursor: null }],
    ["missing at the end", undefined],
  ] as const)("on the last page: %s", async (metadata, expected) => {
    const works = new FakeWorks({ contacts: 3, now, metadata });
    for (const path of ["/contacts", "/contact-tags"]) {
      const [middle, last] = [await ask(works, `${path}?count=2`), await ask(works, `${path}?count=500`)];
      expect(middle.json.responseMetaData).toEqual({ nextCursor: expect.any(String) });
      expect([last.status, last.json.responseMetaData]).toEqual([200, expected]);
    }
  });

  it("is missing from one page with the fault noMetadata, although there is more", async () => {
    const works = new FakeWorks({ contacts: 3, now });
    works.failNext("noMetadata");
    const [spoilt, whole] = [await ask(works, "/contacts?count=2"), await ask(works, "/contacts?count=2")];
    expect([spoilt.json.contacts?.length, spoilt.json.responseMetaData, whole.json.contacts]).toEqual([2, undefined, spoilt.json.contacts]);
  });
});

describe("the cap", () => {
  it.each(["offset", "keyset"] as const)("ends a walk with %s cursors in silence or with a 400, as told", async (cursorKind) => {
    const make = (capBehaviour: "silent" | "error") => new FakeWorks({ contacts: 120, now, cap: 50, cursorKind, capBehaviour });
    expect(await walk(make("silent"), "/contacts?count=20")).toHaveLength(50);
    await expect(walk(make("error"), "/contacts?count=20")).rejects.toThrow("LIMIT_EXCEEDED");
  });
});

describe("options", () => {
  it("refuse a value that none of them has, and name those that there are", () => {
    const options = { ties: "random" } as unknown as FakeWorksOptions;
    expect(() => new FakeWorks(options)).toThrow('FakeWorks: ties must be "stable" or "shuffled", not "random"');
  });

  it("all combine: every habit at once still answers every page", async () => {
    const works = new FakeWorks({
      contacts: 200,
      now,
      answerOrder: "modifiedTime desc",
      datedAnswerOrder: "none",
      ties: "shuffled",
      filtering: "after the cap",
      hidden: ({ contactId }) => contactId.endsWith("7"),
      times: "Z",
      timeDigits: 3,
      dateHeader: "missing",
      metadata: "missing at the end",
      cursorKind: "keyset",
      timePrecision: "second",
      cap: 150,
    });
    expect((await walk(works, "/contacts?count=20&accessibleRange=ALL")).length).toBeGreaterThan(100);
    expect((await walk(works, `/contacts?count=20&${dated}`)).length).toBeGreaterThan(0);
    const { headers } = await works.fetch("https://h/v1.0/contacts", authorized(works.issueToken()));
    expect(headers.has("date")).toBe(false);
  });
});
