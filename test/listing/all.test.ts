import { describe, expect, it } from "@jest/globals";
import { formatDateTime, ResultLimitError, ValidationError, type ContactPage } from "../../src/index.js";
import { FakeWorks } from "../../src/testing/index.js";
import { bigBook } from "./big-book.js";
import { clientOf, collect, scripted, until } from "../surroundings.js";

const now = "2026-11-21T12:00:00+09:00";
const year = Date.parse(now) - 365 * 86_400_000;
const idsOf = (contacts: readonly { contactId: string }[]) => contacts.map(({ contactId }) => contactId);
const spread = (count: number) => Array.from({ length: count }, (_, i) => year + Math.floor((i * 365 * 86_400_000) / count));

describe("listAll", () => {
  it("lists what the API returns in one query without dates, by created time", async () => {
    const works = new FakeWorks({ contacts: 1_234, now });
    const ids = idsOf(await collect(clientOf(works, now).contacts.listAll()));
    expect(new Set(ids)).toEqual(new Set(works.contacts.ids()));
    expect(ids).toHaveLength(1_234);
    expect(works.requests).toHaveLength(3);
    for (const { query } of works.requests) {
      expect(query).toMatchObject({ orderBy: "createdTime asc", count: "500" });
      expect(query).not.toHaveProperty("startDateTime");
    }
  });

  it("lists a member's contacts where userId is given, the filters sent along", async () => {
    const works = new FakeWorks({ contacts: 10, now });
    await collect(clientOf(works, now).contacts.listAll({ userId: "user1", accessibleRange: "ALL" }));
    expect(works.requests.map(({ path, query }) => [path, query["accessibleRange"]])).toEqual([["/v1.0/users/user1/contacts", "ALL"]]);
  });

  it.each(["silent", "error"] as const)("goes on by date behind the API's limit, each contact once (limit %s)", async (capBehaviour) => {
    const { contacts, state } = bigBook(spread(60_000), { now, capBehaviour });
    const pages = await collect(contacts.listAll().pages());
    const ids = pages.flatMap((page) => idsOf(page.contacts));
    expect(ids).toHaveLength(60_000);
    expect(new Set(ids).size).toBe(60_000);
    expect(pages.at(-1)!.delivered).toBe(60_000);
    // 100 pages, then the 9 weeks of the rest.
    expect(state.requests).toBeLessThanOrEqual(135);
  });

  it("is complete where the last of the 50,000 share their second with others", async () => {
    const times = [...spread(49_900), ...Array.from({ length: 1_500 }, (_, i) => Date.parse(now) - 5_000 + Math.floor(i / 2))];
    const { contacts } = bigBook(times, { now });
    const ids = idsOf(await collect(contacts.listAll()));
    expect([ids.length, new Set(ids).size]).toEqual([51_400, 51_400]);
  });

  it("includes what a server whose clock is ahead has created since", async () => {
    const { contacts } = bigBook([...spread(50_000), Date.parse(now) + 60_000], { now });
    expect(idsOf(await collect(contacts.listAll()))).toContain("c50000");
  });

  it("goes on behind any page kept as JSON, before, at and behind the limit", async () => {
    const { contacts } = bigBook(spread(51_000), { now });
    const pages = await collect(contacts.listAll().pages());
    for (const kept of [50, 98, 99, 100, pages.length - 2, pages.length - 1]) {
      const after = JSON.parse(JSON.stringify(pages[kept])) as ContactPage;
      const rest = await collect(contacts.listAll().pages({ after }));
      const ids = new Set([...pages.slice(0, kept + 1), ...rest].flatMap((page) => idsOf(page.contacts)));
      expect(ids.size).toBe(51_000);
    }
  });

  it("throws ResultLimitError where the list does not come by created time and there is more", async () => {
    const { contacts } = bigBook([...spread(50_100)].reverse(), { now, isSorted: false, capBehaviour: "error" });
    const { delivered, error } = await until(contacts.listAll());
    expect(error).toBeInstanceOf(ResultLimitError);
    expect(delivered).toHaveLength(50_000);
  });

  it("goes on by date where a limit lower than the documented one is met as a refusal", async () => {
    const hour = (i: number) => formatDateTime(new Date(Date.parse(now) - i * 3_600_000));
    const works = new FakeWorks({ contacts: Array.from({ length: 40 }, (_, i) => ({ createdTime: hour(i + 1) })), now, cap: 24, capBehaviour: "error" });
    expect(await collect(clientOf(works, now).contacts.listAll({ count: 8 }))).toHaveLength(40);
  });

  it("goes on by date where the API sorts by created time whatever is asked, if nothing else explains the order", async () => {
    const { contacts } = bigBook(spread(51_000), { now, obeysDirection: false });
    expect(new Set(idsOf(await collect(contacts.listAll()))).size).toBe(51_000);
  });

  it("gives no contact twice where one that comes to match shifts the others", async () => {
    let requests = 0;
    const early = Date.parse(now) - 400 * 86_400_000;
    const works: FakeWorks = new FakeWorks({
      contacts: 30,
      now,
      onRequest: () => {
        requests += 1;
        if (requests === 2) works.contacts.upsert({ createdTime: formatDateTime(new Date(early)) });
      },
    });
    const ids = idsOf(await collect(clientOf(works, now).contacts.listAll({ count: 10 })));
    expect(ids).toHaveLength(30);
    expect(new Set(ids).size).toBe(30);
  });

  it("throws the signal's reason in either part", async () => {
    const { contacts } = bigBook(spread(51_000), { now });
    for (const stop of [10, 101]) {
      const controller = new AbortController();
      let pages = 0;
      const walk = (async () => {
        for await (const page of contacts.listAll({}, { signal: controller.signal }).pages()) {
          pages += page.delivered > 0 ? 1 : 0;
          if (pages === stop) controller.abort("enough");
        }
      })();
      await expect(walk).rejects.toBe("enough");
    }
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["a userId that is undefined: it must not widen to the company", { userId: undefined }, "userId"],
    ["an empty userId", { userId: "" }, "userId"],
    ["orderBy", { orderBy: "name asc" }, "orderBy"],
    ["cursor", { cursor: "a" }, "cursor"],
    ["dates", { startDateTime: now }, "startDateTime"],
    ["a concurrency of 1.5", { concurrency: 1.5 }, "concurrency"],
  ])("refuses %s before anything is sent", (_, query, path) => {
    const { contacts, asked } = scripted();
    const walk = () => contacts.listAll(query);
    expect(walk).toThrow(ValidationError);
    expect(walk).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ path })] }));
    expect(asked).toHaveLength(0);
  });
});
