import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { formatDateTime, type ContactPage, type ListByDateQuery } from "../../src/index.js";
import { FakeWorks, type FakeWorksOptions } from "../../src/testing/index.js";
import { clientOf, collect, collectInRuns, missing } from "../surroundings.js";

const now = "2026-11-21T12:00:00+09:00";
const start = Date.parse("2026-11-01T00:00:00+09:00");
const end = Date.parse("2026-11-18T06:00:00.500+09:00");

/** Some anywhere in the span or just outside, most of them crowded into a few seconds. */
const time = fc.oneof(
  fc.integer({ min: start - 3_000, max: end + 3_000 }),
  fc.tuple(fc.constantFrom(0, 6 * 86_400_000, 7 * 86_400_000 - 1_000, 10 * 86_400_000), fc.integer({ min: 0, max: 2_500 })).map(([at, ms]) => start + at + ms),
);
/** One after another with equal ones among them, so that the order is proven and pages end between equals. */
const row = fc.integer({ min: 0, max: 40_000 }).map((ms) => start + 86_400_000 + ms);
const bookOf = (times: fc.Arbitrary<number>, size: object) => fc.array(fc.record({ created: times, modified: times }), size);
const book = fc.oneof(bookOf(time, { maxLength: 50 }), bookOf(row, { minLength: 60, maxLength: 120 }));
const sizes = fc.record({ count: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 15, max: 40 })), concurrency: fc.integer({ min: 1, max: 4 }) });
const knobs = fc.record({
  bounds: fc.constantFrom("[]", "[)", "(]", "()"),
  timePrecision: fc.constantFrom("millisecond", "second"),
  cursorKind: fc.constantFrom("offset", "keyset"),
  capBehaviour: fc.constantFrom("silent", "error"),
} satisfies Record<string, fc.Arbitrary<unknown>>);
const dated = fc.constantFrom("as asked", "none");
const searchDateType = fc.constantFrom("CREATED_TIME", "MODIFIED_TIME");

interface Times {
  created: number;
  modified: number;
}

function fakeOf(times: readonly Times[], options: FakeWorksOptions): FakeWorks {
  const contacts = times.map(({ created, modified }, i) => ({
    contactId: `c${i}`,
    createdTime: formatDateTime(new Date(created)),
    modifiedTime: formatDateTime(new Date(modified)),
  }));
  return new FakeWorks({ contacts, now, ...options });
}

function walk(works: FakeWorks, query: Partial<ListByDateQuery>) {
  return clientOf(works, now).contacts.listByDate({
    searchDateType: "CREATED_TIME",
    startDateTime: new Date(start),
    endDateTime: new Date(end),
    ...query,
  });
}

/** The ids of those that are surely in the span: at its ends, what was stored to the millisecond is shown to the second. */
function wanted(times: readonly Times[], type: "CREATED_TIME" | "MODIFIED_TIME"): string[] {
  const timeOf = ({ created, modified }: Times) => (type === "CREATED_TIME" ? created : modified);
  return times.flatMap((each, i) => (timeOf(each) >= start && timeOf(each) <= end ? [`c${i}`] : []));
}

describe("listByDate", () => {
  it("delivers each contact of the span once, under every reading of what the vendor leaves open", async () => {
    await fc.assert(
      fc.asyncProperty(book, sizes, knobs, dated, searchDateType, async (times, query, options, datedAnswerOrder, type) => {
        const works = fakeOf(times, { ...options, datedAnswerOrder });
        const contacts = await collect(walk(works, { ...query, searchDateType: type }));
        const ids = contacts.map(({ contactId }) => contactId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(missing(ids, wanted(times, type))).toEqual([]);
        const shown = contacts.map((contact) => Date.parse(contact[type === "CREATED_TIME" ? "createdTime" : "modifiedTime"]));
        expect(shown.filter((at) => at < start || at > end)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("loses nothing when it is resumed behind any page, kept as JSON", async () => {
    await fc.assert(
      fc.asyncProperty(book, sizes, knobs, dated, fc.nat(), async (times, query, options, datedAnswerOrder, at) => {
        const works = fakeOf(times, { ...options, datedAnswerOrder });
        const pages = await collect(walk(works, query).pages());
        const crash = at % pages.length;
        const after = JSON.parse(JSON.stringify(pages[crash])) as ContactPage;
        const rest = await collect(walk(works, query).pages({ after }));
        const ids = [...pages.slice(0, crash + 1), ...rest].flatMap((page) => page.contacts.map(({ contactId }) => contactId));
        expect(missing(ids, wanted(times, "CREATED_TIME"))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("comes to its end, and loses nothing, where every run reads a page or two and the next one resumes it", async () => {
    await fc.assert(
      fc.asyncProperty(book, sizes, knobs, dated, searchDateType, fc.integer({ min: 1, max: 2 }), async (times, query, options, datedAnswerOrder, type, pagesARun) => {
        const works = fakeOf(times, { ...options, datedAnswerOrder });
        const contacts = await collectInRuns(walk(works, { ...query, searchDateType: type }), pagesARun, 50 + 8 * times.length);
        const ids = contacts.map(({ contactId }) => contactId);
        expect(missing(ids, wanted(times, type))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["in one run", fc.constant(Infinity), 200],
    ["in runs of a page or two that resume each other", fc.integer({ min: 1, max: 2 }), 60],
  ])("loses no other contact while some are edited, created and deleted, %s", async (_how, pagesARun, numRuns) => {
    const change = fc.record({ kind: fc.constantFrom("touch", "remove", "add", "none"), which: fc.nat() });
    await fc.assert(
      fc.asyncProperty(book, sizes, knobs, searchDateType, fc.array(change, { maxLength: 40 }), pagesARun, async (times, query, options, type, changes, pages) => {
        const plan = [...changes];
        const changed = new Set<string>();
        const works: FakeWorks = fakeOf(times, {
          ...options,
          onRequest: () => {
            const next = plan.shift();
            const ids = works.contacts.ids();
            const contactId = ids[(next?.which ?? 0) % ids.length];
            if (next?.kind === "add") works.contacts.upsert({});
            if (contactId === undefined || (next?.kind !== "touch" && next?.kind !== "remove")) return;
            changed.add(contactId);
            if (next.kind === "touch") works.contacts.touch(contactId);
            else works.contacts.remove(contactId);
          },
        });
        const contacts = await collectInRuns(walk(works, { ...query, searchDateType: type }), pages, 50 + 8 * times.length);
        const ids = contacts.map(({ contactId }) => contactId);
        expect(missing(ids, wanted(times, type)).filter((id) => !changed.has(id))).toEqual([]);
      }),
      { numRuns },
    );
  });
});

describe("listAll", () => {
  const spread = fc.uniqueArray(fc.integer({ min: 0, max: 1_500 }), { maxLength: 60 }).map((hours) => hours.map((hour) => start - hour * 3_600_000));

  it("delivers each contact once, wherever the API's limit lies and however it shows", async () => {
    await fc.assert(
      fc.asyncProperty(spread, sizes, knobs, dated, fc.integer({ min: 3, max: 70 }), async (created, query, options, datedAnswerOrder, cap) => {
        const times = created.map((at) => ({ created: at, modified: at }));
        // The SDK knows a limit of 50,000; a lower one it meets as a refusal.
        const works = fakeOf(times, { ...options, datedAnswerOrder, cap, capBehaviour: "error" });
        const ids = (await collect(clientOf(works, now).contacts.listAll(query))).map(({ contactId }) => contactId);
        expect(ids).toHaveLength(times.length);
        expect(new Set(ids).size).toBe(times.length);
      }),
      { numRuns: 100 },
    );
  });
});
