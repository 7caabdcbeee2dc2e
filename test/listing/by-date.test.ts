import { describe, expect, it } from "@jest/globals";
import { dateWindows, ResultLimitError, ValidationError, ContactsClient, type ContactPage, type ListByDateQuery, type ListProgress } from "../../src/index.js";
import { FakeWorks } from "../../src/testing/index.js";
import { bigBook } from "./big-book.js";
import { clientOf, collect, collectInRuns, pageOf, scripted, stillClock, until } from "../surroundings.js";

const now = "2026-11-21T12:00:00+09:00";
const created = { searchDateType: "CREATED_TIME", startDateTime: "2026-10-01T00:00:00+09:00" } as const;
const idsOf = (contacts: readonly { contactId: string }[]) => contacts.map(({ contactId }) => contactId);
const settled = () => new Promise(setImmediate);

describe("a walk by date", () => {
  it("always sends both bounds, the order and the type, in windows that the API takes", async () => {
    const works = new FakeWorks({ contacts: 300, now });
    await collect(clientOf(works, now).contacts.listByDate({ ...created, accessibleRange: "ALL" }));
    expect(works.requests.length).toBeGreaterThan(7);
    for (const { query } of works.requests) {
      expect(query).toMatchObject({ searchDateType: "CREATED_TIME", orderBy: "createdTime asc", accessibleRange: "ALL", count: "500" });
      const length = Date.parse(query["endDateTime"]!) - Date.parse(query["startDateTime"]!);
      expect(length).toBeLessThanOrEqual(7 * 86_400_000 - 1_000);
    }
  });

  it("lists a member's contacts where userId is given", async () => {
    const works = new FakeWorks({ contacts: 10, now });
    await collect(clientOf(works, now).contacts.listByDate({ ...created, startDateTime: new Date(Date.parse(now) - 1_000), userId: "user1" }));
    expect(works.requests.map(({ path }) => path)).toEqual(["/v1.0/users/user1/contacts"]);
  });

  it("delivers in the order of time, each contact once", async () => {
    const works = new FakeWorks({ contacts: 2_000, now });
    const contacts = await collect(clientOf(works, now).contacts.listByDate({ ...created, startDateTime: "2025-11-01T00:00:00+09:00", count: 40 }));
    expect(new Set(idsOf(contacts))).toEqual(new Set(works.contacts.ids()));
    expect(contacts).toHaveLength(2_000);
    const times = contacts.map(({ createdTime }) => Date.parse(createdTime));
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it("includes both ends, although the API may take them for exclusive", async () => {
    const ends = ["2026-11-01T00:00:00+09:00", "2026-11-02T00:00:00+09:00"];
    const works = new FakeWorks({ contacts: ends.map((createdTime) => ({ createdTime })), now, bounds: "()" });
    const walk = clientOf(works, now).contacts.listByDate({ ...created, startDateTime: ends[0]!, endDateTime: ends[1]! });
    expect(await collect(walk)).toHaveLength(2);
  });

  it("ends at the moment at which iteration starts, and fixes it then", async () => {
    let time = Date.parse(now);
    const works = new FakeWorks({ now: () => new Date(time) });
    const client = new ContactsClient(
      { auth: works.issueToken(), fetch: works.fetch },
      { clock: { now: () => time, after: () => () => undefined }, random: () => 0 },
    );
    const walk = client.contacts.listByDate({ ...created, concurrency: 1 });
    time += 60_000;
    const pages = walk.pages();
    await pages.next();
    time += 60_000;
    const rest = await collect(pages);
    expect(rest.at(-1)!.window!.endDateTime).toBe("2026-11-21T12:01:00.000+09:00");
  });

  it("gives a page for every window, empty or not, with the window", async () => {
    const works = new FakeWorks({ now });
    const pages = await collect(clientOf(works, now).contacts.listByDate(created).pages());
    expect(pages.length).toBe(works.requests.length);
    expect(pages[0]!.window!.startDateTime).toBe("2026-10-01T00:00:00.000+09:00");
    expect(pages.at(-1)!.window!.endDateTime).toBe("2026-11-21T12:00:00.000+09:00");
    for (const page of pages) expect(page).toMatchObject({ contacts: [], delivered: 0 });
  });

  it("tells how far it has come before each page", async () => {
    const works = new FakeWorks({ contacts: 500, now });
    const told: ListProgress[] = [];
    const walk = clientOf(works, now).contacts.listByDate({ ...created, count: 20, onProgress: (progress) => told.push(progress) });
    const pages: ContactPage[] = [];
    for await (const page of walk.pages()) {
      pages.push(page);
      expect(told).toHaveLength(pages.length);
    }
    expect(told.map(({ contacts }) => contacts)).toEqual(pages.map(({ delivered }) => delivered));
    const { windowsDone, windowsTotal } = told.at(-1)!;
    expect([windowsDone, windowsTotal]).toEqual([8, 8]);
    const done = told.map((progress) => progress.windowsDone);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  });

  it("waits for what onProgress gives, and ends with what it throws", async () => {
    const onProgress = () => Promise.reject(new Error("the job is gone"));
    const { contacts } = scripted(pageOf([]));
    await expect(contacts.listByDate({ ...created, startDateTime: "2026-11-20T00:00:00+09:00", onProgress }).firstPage()).rejects.toThrow("the job is gone");
  });

  it("delivers contacts that have no time at all", async () => {
    const { contacts } = scripted({ contacts: [{ contactId: "a" }, { contactId: "b", createdTime: null }, { contactId: "c", createdTime: "2026-11-01T10:00:00+09:00" }], responseMetaData: {} });
    const walk = contacts.listByDate({ ...created, startDateTime: "2026-11-01T00:00:00+09:00", endDateTime: "2026-11-02T00:00:00+09:00" });
    expect(idsOf(await collect(walk))).toEqual(["a", "b", "c"]);
  });

  it("drops what the server returns from just outside the span", async () => {
    const edges = ["2026-10-31T23:59:59+09:00", "2026-11-01T00:00:00+09:00", "2026-11-02T00:00:00+09:00", "2026-11-02T00:00:01+09:00"];
    const { contacts } = scripted({ contacts: edges.map((createdTime, i) => ({ contactId: `c${i}`, createdTime })), responseMetaData: {} });
    const walk = contacts.listByDate({ ...created, startDateTime: "2026-11-01T00:00:00+09:00", endDateTime: "2026-11-02T00:00:00+09:00" });
    expect(idsOf(await collect(walk))).toEqual(["c1", "c2"]);
  });

  it("gives a contact again that came in a new version, for the old one is stale", async () => {
    const version = (modifiedTime: string) => ({ contactId: "a", modifiedTime });
    const { contacts } = scripted({ contacts: [version("2026-11-01T10:00:00+09:00")], responseMetaData: {} }, { contacts: [version("2026-11-09T10:00:00+09:00")], responseMetaData: {} });
    const walk = contacts.listByDate({ searchDateType: "MODIFIED_TIME", startDateTime: "2026-11-01T00:00:00+09:00", endDateTime: "2026-11-10T00:00:00+09:00" });
    expect((await collect(walk)).map(({ modifiedTime }) => modifiedTime)).toEqual(["2026-11-01T10:00:00+09:00", "2026-11-09T10:00:00+09:00"]);
  });
});

describe("a walk by date refuses, before anything is sent,", () => {
  it.each<[string, Record<string, unknown>, string]>([
    ["a userId that is undefined: it must not widen to the company", { userId: undefined }, "userId"],
    ["an empty userId", { userId: "" }, "userId"],
    ["orderBy", { orderBy: "name asc" }, "orderBy"],
    ["cursor", { cursor: "a" }, "cursor"],
    ["no searchDateType", { searchDateType: undefined }, "searchDateType"],
    ["another searchDateType", { searchDateType: "DELETED_TIME" }, "searchDateType"],
    ["no start", { startDateTime: undefined }, "startDateTime"],
    ["a start without a zone", { startDateTime: "2026-10-01T00:00:00" }, "startDateTime"],
    ["an end before the start", { endDateTime: "2026-09-01T00:00:00+09:00" }, "endDateTime"],
    ["an end that is null", { endDateTime: null }, "endDateTime"],
    ["a concurrency of 0", { concurrency: 0 }, "concurrency"],
    ["a count above 500", { count: 501 }, "count"],
    ["an onProgress that is no function", { onProgress: 1 }, "onProgress"],
  ])("%s", (_, query, path) => {
    const { contacts, asked } = scripted();
    const walk = () => contacts.listByDate({ ...created, ...query });
    expect(walk).toThrow(ValidationError);
    expect(walk).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ path })] }));
    expect(asked).toHaveLength(0);
  });

  it("a misspelt name, naming those that it takes", () => {
    const walk = () => scripted().contacts.listByDate({ ...created, onProgres: () => {} } as ListByDateQuery);
    expect(walk).toThrow(/^onProgres is not a parameter of contacts\.listByDate\(\); it takes (?=.*onProgress)(?=.*userId)(?!.*cursor)(?!.*orderBy)/);
  });

  it("a query that is missing", () => {
    expect(() => scripted().contacts.listByDate(undefined as unknown as ListByDateQuery)).toThrow(ValidationError);
  });

  it("but not a cursor that is undefined", async () => {
    const query = { ...created, startDateTime: "2026-11-20T00:00:00+09:00", endDateTime: now, cursor: undefined } as ListByDateQuery;
    expect(await collect(scripted(pageOf([])).contacts.listByDate(query))).toEqual([]);
  });
});

describe("a walk by date that is resumed", () => {
  const day = { ...created, startDateTime: "2026-11-01T00:00:00+09:00", endDateTime: "2026-11-02T00:00:00+09:00" };
  const page = (place: object | undefined): ContactPage => ({
    contacts: [],
    delivered: 1,
    window: { startDateTime: day.startDateTime, endDateTime: day.endDateTime },
    ...(place && { place }),
  });

  it("ends where the run before would have ended, although no end was given", async () => {
    let time = Date.parse(now);
    const works = new FakeWorks({ contacts: 300, now: () => new Date(time) });
    const walk = () => clientOf(works, now).contacts.listByDate(created);
    const kept = JSON.parse(JSON.stringify(await walk().firstPage())) as ContactPage;
    time += 3_600_000;
    const rest = await collect(walk().pages({ after: kept }));
    expect(rest.at(-1)!.window!.endDateTime).toBe("2026-11-21T12:00:00.000+09:00");
  });

  it("sends nothing after its last page", async () => {
    const works = new FakeWorks({ contacts: 300, now });
    const walk = clientOf(works, now).contacts.listByDate(day);
    const pages = await collect(walk.pages());
    const sent = works.requests.length;
    expect(await collect(walk.pages({ after: pages.at(-1)! }))).toEqual([]);
    expect(works.requests).toHaveLength(sent);
  });

  it.each<[string, ContactPage]>([
    ["of a list", { contacts: [], delivered: 1, nextCursor: "2" }],
    ["of a walk by the other time", page({ method: "listByDate", searchDateType: "MODIFIED_TIME", end: Date.parse(now) })],
    ["of listAll()", page({ method: "listAll", searchDateType: "CREATED_TIME", end: Date.parse(now) })],
    ["without its place", page(undefined)],
    ["whose place has no end", page({ method: "listByDate", searchDateType: "CREATED_TIME" })],
  ])("refuses a page %s, which would pass for a place in this one", async (_what, after) => {
    const { contacts, asked } = scripted();
    await expect(contacts.listByDate(day).pages({ after }).next()).rejects.toThrow("after is not a page of this listByDate() by CREATED_TIME");
    expect(asked).toHaveLength(0);
  });
});

describe("windows read together", () => {
  /** A fetch whose answers are released by hand, by the start of their window. */
  function byHand() {
    const open = new Map<string, (body: object) => void>();
    const signals: AbortSignal[] = [];
    let most = 0;
    const fetch = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      const start = new URL(input as string).searchParams.get("startDateTime")!;
      signals.push(init!.signal!);
      return new Promise((resolve, reject) => {
        init!.signal!.addEventListener("abort", () => reject(init!.signal!.reason as Error));
        open.set(start, (body) => {
          open.delete(start);
          resolve(new Response(JSON.stringify(body)));
        });
        most = Math.max(most, open.size);
      });
    };
    const client = new ContactsClient({ auth: "token", fetch, pace: false, maxRetries: 0, maxConcurrency: 16 }, { clock: stillClock(now), random: () => 0 });
    return { contacts: client.contacts, open, signals, most: () => most };
  }

  it.each([1, 2, 4, 7])("are at most %d at once, and delivered in the order of time whichever answers first", async (concurrency) => {
    const { contacts, open, most } = byHand();
    const windows: string[] = [];
    const walk = (async () => {
      for await (const page of contacts.listByDate({ ...created, endDateTime: now, concurrency }).pages()) windows.push(page.window!.startDateTime);
    })();
    for (let answered = 0; answered < 8; answered += 1) {
      await settled();
      // The latest of those under way.
      const start = [...open.keys()].sort().at(-1)!;
      open.get(start)!(pageOf([]));
    }
    await walk;
    expect(windows).toHaveLength(8);
    expect(windows).toEqual([...windows].sort());
    expect(most()).toBe(concurrency);
  });

  it("wait for a consumer that takes its time: a page each, and no more", async () => {
    const works = new FakeWorks({ contacts: 5_000, now });
    const pages = clientOf(works, now).contacts.listByDate({ ...created, endDateTime: now, count: 500, concurrency: 3 }).pages();
    await pages.next();
    await settled();
    await settled();
    expect(works.requests).toHaveLength(4);
    await pages.return();
  });

  it("are aborted all when the loop is left, and none is begun any more", async () => {
    const { contacts, open, signals } = byHand();
    const pages = contacts.listByDate({ ...created, endDateTime: now, concurrency: 3 }).pages();
    const first = pages.next();
    await settled();
    open.get([...open.keys()].sort()[0]!)!(pageOf([]));
    await first;
    await settled();
    const sent = signals.length;
    await pages.return();
    await settled();
    expect(signals).toHaveLength(sent);
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, true, true, true]);
  });

  it("end with the signal's reason", async () => {
    const { contacts, signals } = byHand();
    const controller = new AbortController();
    const walk = collect(contacts.listByDate({ ...created, endDateTime: now }, { signal: controller.signal }));
    await settled();
    controller.abort("enough");
    await expect(walk).rejects.toBe("enough");
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
  });

  it("throw a later window's error after the pages of the earlier ones", async () => {
    const works = new FakeWorks({ contacts: 300, now });
    const third = dateWindows(new Date(Date.parse(created.startDateTime) - 1_000), now)[2]!.startDateTime;
    works.failNext({ status: 403, matches: ({ query }) => query["startDateTime"] === third });
    const { delivered, error } = await until(clientOf(works, now).contacts.listByDate(created).pages());
    expect(error).toMatchObject({ name: "PermissionError" });
    expect(delivered).toHaveLength(2);
  });

  it("send one request for the first page alone", async () => {
    const works = new FakeWorks({ contacts: 300, now });
    await clientOf(works, now).contacts.listByDate(created).firstPage();
    expect(works.requests).toHaveLength(1);
  });
});

describe("a server that minds", () => {
  const span = { searchDateType: "CREATED_TIME", startDateTime: "2026-11-01T00:00:00+09:00", endDateTime: "2026-11-02T00:00:00+09:00" } as const;
  const at = (minute: number) => `2026-11-01T10:${String(minute).padStart(2, "0")}:00+09:00`;
  const contact = (i: number) => ({ contactId: `c${i}`, createdTime: at(i) });
  const book = Array.from({ length: 60 }, (_, i) => contact(i));

  /** Answers any query from the same list, by offset. */
  function ignoring(contacts: readonly object[]) {
    const fetch = (input: RequestInfo | URL): Promise<Response> => {
      const query = new URL(input as string).searchParams;
      const offset = Number(query.get("cursor"));
      const next = offset + Number(query.get("count"));
      return Promise.resolve(
        new Response(JSON.stringify({ contacts: contacts.slice(offset, next), responseMetaData: next < contacts.length ? { nextCursor: String(next) } : {} })),
      );
    };
    return new ContactsClient({ auth: "token", fetch, pace: false, maxRetries: 0 });
  }

  it("neither dates nor cursors is not followed for ever", async () => {
    const page = { contacts: book.slice(0, 20).map((each) => ({ ...each, createdTime: at(1) })), responseMetaData: { nextCursor: "same" } };
    const { contacts, asked } = scripted(...Array.from({ length: 99 }, () => page));
    expect((await until(contacts.listByDate({ ...span, count: 20 }))).error).toMatchObject({ name: "PaginationError" });
    expect(asked.length).toBeLessThan(40);
  });

  it("no dates is told so, for others may be missing", async () => {
    const { contacts } = ignoring(book);
    const { error } = await until(contacts.listByDate({ ...span, startDateTime: at(30), count: 20 }));
    expect(error).toMatchObject({ name: "UnexpectedResponseError", message: expect.stringMatching("contacts from before the span") as unknown });
  });
});

describe("many contacts", () => {
  const from = Date.parse("2026-11-01T00:00:00+09:00");
  const query = { searchDateType: "CREATED_TIME", startDateTime: new Date(from), endDateTime: new Date(from + 86_400_000) } as const;
  const second = from + 3_600_000;
  const within = (count: number, start: number, ms: number) => Array.from({ length: count }, (_, i) => start + Math.floor((i * ms) / count));

  it("in one second, more than a page of them, come complete, the second read until nothing changes", async () => {
    const { contacts, state } = bigBook([from, ...within(2_600, second, 1_000), second + 9_000], { now });
    expect(new Set(idsOf(await collect(contacts.listByDate(query)))).size).toBe(2_602);
    expect(state.requests).toBeLessThanOrEqual(21);
  });

  it("at hundreds a second for minutes come complete, in about twice the requests", async () => {
    const { contacts, state } = bigBook(within(20_000, second, 66_000), { now });
    expect(new Set(idsOf(await collect(contacts.listByDate(query)))).size).toBe(20_000);
    expect(state.requests).toBeLessThanOrEqual(85);
  });

  it("above the API's limit in an hour come complete, with few requests more", async () => {
    const { contacts, state } = bigBook(within(60_000, second, 1_800_000), { now });
    expect(new Set(idsOf(await collect(contacts.listByDate(query)))).size).toBe(60_000);
    expect(state.requests).toBeLessThanOrEqual(120 * 1.15);
  });

  it.each(["silent", "error"] as const)("above the API's limit in a window come complete where answers are not sorted (limit %s)", async (capBehaviour) => {
    const times = within(60_000, from, 86_400_000).map((_, i, all) => all[(i * 7_919) % all.length]!);
    const { contacts } = bigBook(times, { now, capBehaviour, isSorted: false });
    const ids = idsOf(await collect(contacts.listByDate(query)));
    expect(ids).toHaveLength(60_000);
    expect(new Set(ids).size).toBe(60_000);
  });

  it.each(["silent", "error"] as const)("above the API's limit, unsorted, come complete where runs that end at it resume each other (limit %s)", async (capBehaviour) => {
    const times = within(51_000, from, 86_400_000).map((_, i, all) => all[(i * 7_919) % all.length]!);
    const { contacts } = bigBook(times, { now, capBehaviour, isSorted: false });
    expect(new Set(idsOf(await collectInRuns(contacts.listByDate(query), 50, 20))).size).toBe(51_000);
  });

  it("above the API's limit at 1,000 a second come complete where runs resume each other", async () => {
    const { contacts } = bigBook(within(51_000, second, 51_000), { now });
    expect(new Set(idsOf(await collectInRuns(contacts.listByDate(query), 20, 60))).size).toBe(51_000);
  });

  it("above the limit in a single second throw ResultLimitError also where runs of a page each resume each other", async () => {
    const { contacts } = bigBook([from, ...within(50_100, second, 1_000)], { now });
    const before = await until(contacts.listByDate(query).pages());
    const after = JSON.parse(JSON.stringify(before.delivered.at(-1))) as ContactPage;
    const { delivered, error } = await until(contacts.listByDate(query).pages({ after }));
    expect(delivered).toEqual([]);
    expect(error).toMatchObject({ name: "ResultLimitError", message: (before.error as Error).message });
  });

  it.each(["silent", "error"] as const)("that fill the limit with one second and go on behind it come complete (limit %s)", async (capBehaviour) => {
    const { contacts } = bigBook([...within(49_700, second, 1_000), ...within(2_000, second + 5_000, 100_000)], { now, capBehaviour });
    expect(new Set(idsOf(await collect(contacts.listByDate(query)))).size).toBe(51_700);
  });

  it.each(["silent", "error"] as const)("above the limit in a single second throw ResultLimitError that names it (limit %s)", async (capBehaviour) => {
    const { contacts } = bigBook([from, ...within(50_100, second, 1_000)], { now, capBehaviour });
    const { delivered, error } = await until(contacts.listByDate(query));
    expect(error).toBeInstanceOf(ResultLimitError);
    expect((error as Error).message).toContain("2026-10-31T16:00:00Z");
    expect(idsOf(delivered)).toEqual(["c0"]);
  });
});
