import { describe, expect, it } from "@jest/globals";
import { ContactsClient, formatDateTime, ResultLimitError, type ContactPage, type ListedContact } from "../../src/index.js";
import { FakeWorks, type FakeWorksOptions } from "../../src/testing/index.js";
import { clientOf, collect, stillClock, until } from "../surroundings.js";

const now = "2026-11-21T12:00:00+09:00";
const DAY = 86_400_000;
const from = Date.parse("2026-11-01T00:00:00+09:00");
const text = (at: number) => formatDateTime(new Date(at));
const idsOf = (contacts: readonly ListedContact[]) => new Set(contacts.map(({ contactId }) => contactId));
/** Contacts of these created times, never edited. */
const book = (times: readonly number[]) => times.map((at, i) => ({ contactId: `c${i}`, createdTime: text(at), modifiedTime: text(at) }));
const every = (count: number, ms: number) => Array.from({ length: count }, (_, i) => from + i * ms);
const byCreated = { searchDateType: "CREATED_TIME", startDateTime: new Date(from - 1_000) } as const;

/** A server of these habits, and a client that takes its cap for the API's. */
function meeting(options: FakeWorksOptions, { skew = 0 } = {}) {
  const works = new FakeWorks({ now, ...options });
  const clock = stillClock(text(Date.parse(now) + skew));
  const client = new ContactsClient(
    { auth: works.issueToken(), fetch: works.fetch, pace: false, maxRetries: 0 },
    { clock, random: () => 0, ...(options.cap !== undefined && { resultLimit: options.cap }) },
  );
  return { works, contacts: client.contacts };
}

describe("a server that sorts by modified time whatever is asked", () => {
  // Three that somebody has edited since: they come last, while the first pages look sorted by created time.
  const contacts = book(every(200, 60_000)).map((contact, i) => ([3, 77, 140].includes(i) ? { ...contact, modifiedTime: text(from + 5 * DAY + i) } : contact));

  it.each(["modifiedTime asc", "modifiedTime desc", "name asc", "none"] as const)("loses listByDate nothing (%s)", async (answerOrder) => {
    const { works, contacts: sdk } = meeting({ contacts, answerOrder });
    const listed = await collect(sdk.listByDate({ ...byCreated, endDateTime: new Date(from + 6 * DAY), count: 20 }));
    expect(idsOf(listed)).toEqual(new Set(works.contacts.ids()));
    expect(listed).toHaveLength(200);
  });

  it("makes listAll say so beyond the cap, and say it again in the run that resumes after the last page", async () => {
    const { contacts: sdk } = meeting({ contacts, answerOrder: "createdTime desc", cap: 100 });
    const first = await until(sdk.listAll({ count: 20 }).pages());
    expect(first.error).toMatchObject({ name: "ResultLimitError", message: expect.stringMatching("responses don't show that it sorts them by createdTime") as unknown });
    const after = JSON.parse(JSON.stringify(first.delivered.at(-1))) as ContactPage;
    const second = await until(sdk.listAll({ count: 20 }).pages({ after }));
    expect(second.error).toBeInstanceOf(ResultLimitError);
  });
});

describe("a server whose equal times come in another order at each request", () => {
  it.each(["offset", "keyset"] as const)("loses listByDate nothing (%s)", async (cursorKind) => {
    const { contacts } = meeting({ contacts: book(Array.from({ length: 150 }, () => from)), ties: "shuffled", cursorKind });
    expect(idsOf(await collect(contacts.listByDate({ ...byCreated, endDateTime: new Date(from + DAY), count: 50 }))).size).toBe(150);
  });

  it("loses listAll nothing where a page ends within a second", async () => {
    const { contacts } = meeting({ contacts: book([...every(30, 60_000), ...Array.from({ length: 150 }, () => from + DAY)]), ties: "shuffled" });
    expect(idsOf(await collect(contacts.listAll({ count: 50 }))).size).toBe(180);
  });
});

describe("a server whose equal times keep their order", () => {
  it("costs listAll one request more, for it is asked once", async () => {
    const times = Array.from({ length: 400 }, (_, i) => from + Math.floor(i / 4) * 1_000);
    const { works, contacts } = meeting({ contacts: book(times) });
    expect(idsOf(await collect(contacts.listAll({ count: 50 }))).size).toBe(400);
    expect(works.requests.length).toBeLessThanOrEqual(9);
  });
});

describe("a clock that is wrong", () => {
  it.each([-3_600_000, 3_600_000])("by %d ms loses no contact of a span that lasts until now", async (skew) => {
    const { works, contacts } = meeting({ contacts: book(every(90, 60_000).map((at) => at - from + Date.parse(now) - 90 * 60_000)) }, { skew });
    expect(idsOf(await collect(contacts.listByDate({ searchDateType: "CREATED_TIME", startDateTime: new Date(Date.parse(now) - DAY) })))).toEqual(new Set(works.contacts.ids()));
  });

  it("loses listAll none beyond the cap", async () => {
    const { works, contacts } = meeting({ contacts: book(every(150, 60_000).map((at) => at - from + Date.parse(now) - 150 * 60_000)), cap: 100 }, { skew: -3_600_000 });
    expect(idsOf(await collect(contacts.listAll({ count: 20 })))).toEqual(new Set(works.contacts.ids()));
  });

  it("counts where no response tells the time", async () => {
    const { contacts } = meeting({ contacts: [], dateHeader: "missing" }, { skew: 60_000 });
    const page = await contacts.listByDate({ searchDateType: "CREATED_TIME", startDateTime: new Date(Date.parse(now) - DAY) }).firstPage();
    expect(page.window!.endDateTime).toBe("2026-11-21T12:01:00.000+09:00");
  });
});

describe("a server that filters after it counts", () => {
  const habits: FakeWorksOptions = { contacts: book(every(160, 60_000)), filtering: "after the cap", hidden: ({ contactId }) => Number(contactId.slice(1)) % 25 === 0, cap: 100 };
  const visible = book(every(160, 60_000)).filter((_, i) => i % 25 !== 0);

  it("is read on by date by listAll", async () => {
    const { contacts } = meeting(habits);
    expect(idsOf(await collect(contacts.listAll({ count: 20 })))).toEqual(new Set(visible.map(({ contactId }) => contactId)));
  });

  it("makes list say that there may be more, though fewer came than the cap", async () => {
    const { contacts } = meeting(habits);
    const { delivered, error } = await until(contacts.list({ count: 20, orderBy: "createdTime asc" }));
    expect(error).toBeInstanceOf(ResultLimitError);
    expect(delivered).toHaveLength(96);
  });

  it("makes the run that resumes say it, too", async () => {
    const { contacts } = meeting(habits);
    const { delivered } = await until(contacts.list({ count: 20, orderBy: "createdTime asc" }).pages());
    for (const kept of [1, delivered.length - 1]) {
      const after = JSON.parse(JSON.stringify(delivered[kept])) as ContactPage;
      expect((await until(contacts.list({ count: 20, orderBy: "createdTime asc" }).pages({ after }))).error).toBeInstanceOf(ResultLimitError);
    }
  });
});

describe("times without a zone", () => {
  it("are no keys: listByDate loses nothing, and gives each contact once", async () => {
    const { works, contacts } = meeting({ contacts: book(every(200, 60_000)), times: "without a zone" });
    const listed = await collect(contacts.listByDate({ ...byCreated, endDateTime: new Date(from + 3 * DAY), count: 20 }));
    expect(idsOf(listed)).toEqual(new Set(works.contacts.ids()));
    expect(listed).toHaveLength(200);
  });

  it("make listAll say that it can't go on beyond the cap", async () => {
    const { contacts } = meeting({ contacts: book(every(120, 60_000)), times: "without a zone", cap: 100 });
    expect((await until(contacts.listAll({ count: 20 }))).error).toBeInstanceOf(ResultLimitError);
  });
});

describe("two neighboring seconds, each of which holds more than half of the cap", () => {
  it.each(["[]", "[)", "(]", "()"] as const)("are read each by itself (bounds %s)", async (bounds) => {
    const times = Array.from({ length: 120 }, (_, i) => from + (i < 60 ? 0 : 1_000));
    const { contacts } = meeting({ contacts: book(times), bounds, timePrecision: "second", cap: 80 });
    expect(idsOf(await collect(contacts.listByDate({ ...byCreated, endDateTime: new Date(from + DAY), count: 20 }))).size).toBe(120);
  });
});

describe("a full page without metadata", () => {
  it.each(["list", "listAll"] as const)("is no end of %s", async (method) => {
    const works = new FakeWorks({ contacts: 60, now });
    works.failNext([{ kind: "noMetadata", operation: "GET /contacts" }]);
    const { error } = await until(clientOf(works, now).contacts[method]({ count: 20 }));
    expect(error).toMatchObject({ name: "UnexpectedResponseError", message: expect.stringMatching("no `responseMetaData`") as unknown });
  });
});
