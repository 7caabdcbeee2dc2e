import { describe, expect, it } from "@jest/globals";
import { dateWindows, ResultLimitError, ValidationError, ContactsClient, type ContactPage, type ListByDateQuery, type ListProgress } from "../../src/index.js";
import { Seen } from "../../src/listing/by-date.js";
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
    const { contacts } = scripted(pageOf(["a"]));
    await expect(contacts.listByDate({ ...created, startDateTime: "2026-11-20T00:00:00+09:00", onProgress }).firstPage()).rejects.toThrow("the job is gone");
  });

  it("delivers contacts that have no time at all", async () => {
    const { contacts } = scripted(
      { contacts: [{ contactId: "a" }, { contactId: "b", createdTime: null }], responseMetaData: { nextCursor: "2" } },
      { contacts: [{ contactId: "c", createdTime: "2026-11-01T10:00:00+09:00" }, { contactId: "a" }], responseMetaData: {} },
    );
    const walk = contacts.listByDate({ ...created, startDateTime: "2026-11-01T00:00:00+09:00", endDateTime: "2026-11-02T00:00:00+09:00" });
    expect(idsOf(await collect(walk))).toEqual(["a", "b", "c"]);
  });

  it("drops what the server returns from outside the span", async () => {
    const { contacts } = scripted(pageOf(["old"]));
    const walk = contacts.listByDate({ ...created, startDateTime: "2026-11-01T00:00:00+09:00", endDateTime: "2026-11-02T00:00:00+09:00" });
    expect(await collect(walk)).toEqual([]);
  });

  it("gives a contact again that came in a new version, for the old one is stale", async () => {
    const version = (modifiedTime: string) => ({ contactId: "a", modifiedTime });
    const { contacts } = scripted(
      { contacts: [version("2026-11-01T10:00:00+09:00")], responseMetaData: { nextCursor: "2" } },
      { contacts: [version("2026-11-01T10:00:00+09:00"), version("2026-11-01T11:00:00+09:00")], responseMetaData: {} },
      // Read again, since a cursor was followed.
      { contacts: [version("2026-11-01T10:00:00+09:00"), version("2026-11-01T11:00:00+09:00")], responseMetaData: {} },
    );
    const walk = contacts.listByDate({ searchDateType: "MODIFIED_TIME", startDateTime: "2026-11-01T00:00:00+09:00", endDateTime: "2026-11-02T00:00:00+09:00" });
    expect((await collect(walk)).map(({ modifiedTime }) => modifiedTime)).toEqual(["2026-11-01T10:00:00+09:00", "2026-11-01T11:00:00+09:00"]);
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
    expect(walk).toThrow(/^onProgres is no parameter of contacts\.listByDate\(\); those are (?=.*onProgress)(?=.*userId)(?!.*cursor)(?!.*orderBy)/);
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
  const second = (ids: readonly string[], nextCursor?: string) => ({
    contacts: ids.map((contactId) => ({ contactId, createdTime: "2026-11-01T10:00:00+09:00" })),
    responseMetaData: nextCursor === undefined ? {} : { nextCursor },
  });

  it("goes on by the cursor where a page lies within one second, and reads that until two whole readings agree", async () => {
    const whole = [second(["a", "b"], "2"), second(["c"])];
    const { contacts, asked } = scripted(second(["a", "b"], "1"), second(["c"]), ...whole, ...whole);
    const first = await contacts.listByDate(day).firstPage();
    expect(idsOf(await collect(contacts.listByDate(day).pages({ after: first })).then((pages) => pages.flatMap((page) => page.contacts)))).toEqual(["c"]);
    expect(asked.map(({ searchParams }) => searchParams.get("cursor"))).toEqual([null, "1", null, "2", null, "2"]);
  });

  it("begins the query anew where the cursor that was kept has ended", async () => {
    const { contacts, asked } = scripted(second(["a"], "1"), new Response('{"code":"INVALID_PARAMETER"}', { status: 400 }), second(["a", "b"]));
    const first = await contacts.listByDate(day).firstPage();
    expect(idsOf((await collect(contacts.listByDate(day).pages({ after: first }))).flatMap((page) => page.contacts))).toEqual(["b"]);
    expect(asked).toHaveLength(3);
  });

  it("does not take the part of a reading that it did for the whole", async () => {
    const first = scripted(second(["a", "b"], "1"));
    const kept = await first.contacts.listByDate(day).firstPage();
    // "a" and "b" leave, which shifts the others: "c" is hidden from the part, and again as "d" leaves.
    const { contacts } = scripted(second(["e"]), second(["d"], "2"), second(["e"]), second(["c", "e"]));
    const pages = await collect(contacts.listByDate(day).pages({ after: kept }));
    expect(pages.flatMap((page) => idsOf(page.contacts)).sort()).toEqual(["c", "d", "e"]);
  });

  it.each<[string, object]>([
    ["a place without the time to read on from", { nextCursor: undefined }],
    ["a place without its end", { place: { returned: 2, pass: 1 } }],
  ])("refuses %s", async (_what, change) => {
    const kept = await scripted(second(["a", "b"], "1")).contacts.listByDate(day).firstPage();
    const { contacts } = scripted();
    const after = { ...kept, ...change };
    await expect(contacts.listByDate(day).pages({ after }).next()).rejects.toThrow("its place is not whole");
  });

  it("throws a refusal of any other cursor", async () => {
    const { contacts } = scripted(second(["a"], "1"), second(["b"], "2"), new Response('{"code":"INVALID_PARAMETER"}', { status: 400 }));
    const first = await contacts.listByDate(day).firstPage();
    expect((await until(contacts.listByDate(day).pages({ after: first }))).error).toMatchObject({ name: "BadRequestError" });
  });

  it.each<[string, ContactPage]>([
    ["of a list", { contacts: [], delivered: 1, nextCursor: "2" }],
    ["of a walk by the other time", { contacts: [], delivered: 1, searchDateType: "MODIFIED_TIME", window: { startDateTime: day.startDateTime, endDateTime: day.endDateTime } }],
  ])("refuses a page %s, which would pass for a place in this one", async (_what, after) => {
    const { contacts, asked } = scripted();
    await expect(contacts.listByDate(day).pages({ after }).next()).rejects.toThrow("after is no page of a walk by CREATED_TIME");
    if (after.window) await expect(contacts.listAll().pages({ after }).next()).rejects.toThrow("after is no page of a walk by CREATED_TIME");
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
      for await (const page of contacts.listByDate({ ...created, concurrency }).pages()) windows.push(page.window!.startDateTime);
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
    const pages = clientOf(works, now).contacts.listByDate({ ...created, count: 20, concurrency: 3 }).pages();
    await pages.next();
    await settled();
    await settled();
    expect(works.requests).toHaveLength(4);
    await pages.return();
  });

  it("are aborted all when the loop is left, and none is begun any more", async () => {
    const { contacts, open, signals } = byHand();
    const pages = contacts.listByDate({ ...created, concurrency: 3 }).pages();
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
    const walk = collect(contacts.listByDate(created, { signal: controller.signal }));
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
  function ignoring(all: readonly object[], order = (contacts: readonly object[]) => contacts) {
    let requests = 0;
    const fetch = (input: RequestInfo | URL): Promise<Response> => {
      requests += 1;
      const contacts = order(all);
      const query = new URL(input as string).searchParams;
      const offset = Number(query.get("cursor"));
      const next = offset + Number(query.get("count"));
      return Promise.resolve(
        new Response(JSON.stringify({ contacts: contacts.slice(offset, next), responseMetaData: next < contacts.length ? { nextCursor: String(next) } : {} })),
      );
    };
    const client = new ContactsClient({ auth: "token", fetch, pace: false, maxRetries: 0 });
    return { contacts: client.contacts, requests: () => requests };
  }

  it("neither dates nor cursors is not followed for ever", async () => {
    const page = { contacts: book.slice(0, 20), responseMetaData: { nextCursor: "same" } };
    const { contacts, asked } = scripted(...Array.from({ length: 9 }, () => page));
    expect((await until(contacts.listByDate({ ...span, count: 20 }))).error).toMatchObject({ name: "PaginationError" });
    expect(asked.length).toBeLessThan(5);
  });

  it("no dates is read to its end, and nothing is missing", async () => {
    const { contacts, requests } = ignoring(book);
    const ids = idsOf(await collect(contacts.listByDate({ ...span, count: 20 })));
    expect(new Set(ids)).toEqual(new Set(idsOf(book)));
    expect(requests()).toBeLessThan(10);
  });

  it("no order is read to its end, each contact once", async () => {
    const shuffled = book.map((_, i) => contact((i * 37) % 60));
    const { contacts, requests } = ignoring(shuffled);
    expect(idsOf(await collect(contacts.listByDate({ ...span, count: 7 })))).toEqual(idsOf(shuffled));
    expect(requests()).toBe(9);
  });

  it("no order among equal times, another at each request, is not read for ever", async () => {
    const equal = Array.from({ length: 100 }, (_, i) => ({ contactId: `c${i}`, createdTime: at(1) }));
    let shift = 0;
    const { contacts, requests } = ignoring(equal, (all) => {
      shift += 17;
      return all.map((_, i) => all[(i * 3 + shift) % 100]!);
    });
    expect(new Set(idsOf(await collect(contacts.listByDate({ ...span, count: 20 })))).size).toBe(100);
    expect(requests()).toBeLessThanOrEqual(25);
  });

  it("no order is remembered by the run that resumes, although the next page should happen to be in order", async () => {
    const minutes = [...book.slice(0, 20).map((_, i) => (i * 7) % 20), ...book.slice(40).map((_, i) => 40 + i), ...book.slice(20, 40).map((_, i) => 20 + i)];
    const { contacts } = ignoring(minutes.map(contact));
    expect(idsOf(await collectInRuns(contacts.listByDate({ ...span, count: 20 }), 1, 9))).toEqual(minutes.map((minute) => `c${minute}`));
  });

  it("no order, but whose first page looks sorted by chance, is not taken for sorted", async () => {
    const lucky = [contact(50), contact(51), ...Array.from({ length: 50 }, (_, i) => contact(49 - i))];
    const { contacts } = ignoring(lucky);
    expect(await collect(contacts.listByDate({ ...span, count: 2 }))).toHaveLength(52);
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
    expect(state.requests).toBeLessThanOrEqual(19);
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
    expect((error as Error).message).toContain(new Date(second + 1_000).toISOString());
    expect(delivered.length).toBeGreaterThanOrEqual(50_000);
  });
});

describe("Seen", () => {
  const at = Date.parse(now);

  it("knows a version by its id and time", () => {
    const seen = new Seen();
    expect([seen.add("a", at), seen.add("a", at), seen.add("a", at + 1), seen.add("b", at)]).toEqual([true, false, true, true]);
  });

  it("forgets what is older than it is told, so that it does not grow", () => {
    const seen = new Seen();
    seen.add("a", at);
    seen.add("b", at + 1_000);
    seen.forgetBefore(at + 1_000);
    expect([seen.add("a", at), seen.add("b", at + 1_000)]).toEqual([true, false]);
  });
});
