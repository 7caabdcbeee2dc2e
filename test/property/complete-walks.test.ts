import { afterAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { ContactsClient, formatDateTime, isWorksError, type ContactListing, type ContactPage, type ListedContact } from "../../src/index.js";
import { FakeWorks, type FakeWorksOptions } from "../../src/testing/index.js";
import { missing, stillClock } from "../surroundings.js";

/**
 * The judge of walks: a book, a server of any habit, changes while it is read, runs that resume each other. Each walk has to be complete
 * or to end in an error. `npm run check -- walks` runs thousands.
 */
const RUNS = Number(process.env["WALK_RUNS"] ?? 100);

const serverNow = Date.parse("2026-11-21T12:00:00+09:00");
const start = Date.parse("2026-10-20T00:00:00+09:00");
const end = Date.parse("2026-11-18T06:00:00.500+09:00");
const SECOND = 1_000;
const DAY = 86_400_000;

/** A time in the span or just outside: anywhere, or in one of a few seconds. */
const anywhere = fc.integer({ min: start - 3_000, max: end + 3_000 });
const crowded = fc.tuple(fc.constantFrom(0, 1, 9, 6 * 86_400, 10 * 86_400), fc.nat(2_500)).map(([at, ms]) => start + at * SECOND + ms);
/** One after another, as they come in a quiet year or in an import. */
const row = (step: number) => fc.nat(120).map((i) => start + DAY + i * step);
const book = fc.oneof(
  ...[anywhere, crowded, row(SECOND / 3), row(7 * SECOND), row(DAY / 10), fc.oneof({ arbitrary: anywhere, weight: 4 }, crowded)].map((times) =>
    fc.array(fc.record({ created: times, edited: fc.option(fc.nat(20 * DAY), { freq: 4, nil: 0 }) }), { maxLength: 130 }),
  ),
);
const habits = fc.record({
  bounds: fc.constantFrom("[]", "[)", "(]", "()"),
  cursorKind: fc.constantFrom("offset", "keyset"),
  capBehaviour: fc.constantFrom("silent", "error"),
  timePrecision: fc.constantFrom("millisecond", "second"),
  timeDigits: fc.constantFrom(0, 3),
  answerOrder: fc.oneof(
    { arbitrary: fc.constant("as asked" as const), weight: 6 },
    fc.constantFrom("name asc" as const, "createdTime asc" as const, "createdTime desc" as const, "modifiedTime asc" as const, "modifiedTime desc" as const, "none" as const),
  ),
  ties: fc.oneof({ arbitrary: fc.constant("stable" as const), weight: 2 }, fc.constant("shuffled" as const)),
  filtering: fc.constantFrom("before the cap", "after the cap"),
  times: fc.oneof({ arbitrary: fc.constant("+09:00" as const), weight: 4 }, fc.constantFrom("Z" as const, "without a zone" as const)),
  dateHeader: fc.oneof({ arbitrary: fc.constant("sent" as const), weight: 4 }, fc.constant("missing" as const)),
  metadata: fc.constantFrom("always", "null cursor at the end", "missing at the end"),
  cap: fc.oneof(fc.integer({ min: 30, max: 90 }), fc.constant(1_000)),
}) as fc.Arbitrary<Partial<FakeWorksOptions> & { cap: number; cursorKind: "offset" | "keyset"; ties: string; answerOrder: string; dateHeader: string }>;
const method = fc.constantFrom("list", "listForUser", "listAll", "CREATED_TIME", "MODIFIED_TIME");
const asked = fc.record({ count: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 12, max: 30 })), concurrency: fc.integer({ min: 1, max: 3 }) });
const change = fc.record({ kind: fc.constantFrom("touch", "remove", "add", "none", "none", "none"), which: fc.nat() });
/** How many pages each run reads before it is killed. */
const lives = fc.oneof({ arbitrary: fc.constant([]), weight: 2 }, fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }));
const hour = fc.constantFrom(0, 0, -3_600_000, 3_600_000);

const walks = fc.record({ book, habits, method, asked, changes: fc.oneof(fc.constant([]), fc.array(change, { maxLength: 30 })), lives, skew: hour, hide: fc.constantFrom(0, 0, 3) });
type Walk = typeof walks extends fc.Arbitrary<infer T> ? T : never;

const outcomes = new Map<string, number>();
afterAll(() => {
  const figures = [...outcomes].sort().map(([outcome, count]) => `${count} ${outcome}`);
  console.info(`${RUNS} walks: ${figures.join(", ")}`);
});

/** What the walk has to deliver: what is there all the time, unchanged, and visible. */
function run({ book: contacts, habits: options, method: by, asked: { count, concurrency }, changes, lives: runs, skew, hide }: Walk) {
  const plan = [...changes];
  const changed = new Map<string, string>();
  const id = (i: number) => `contact-${String((i * 7_919) % 1_000).padStart(3, "0")}-${i}`;
  const isHidden = (contactId: string) => hide > 0 && Number(contactId.split("-")[2]) % hide === 1;
  const text = (at: number) => formatDateTime(new Date(at));
  const works: FakeWorks = new FakeWorks({
    ...options,
    now: () => new Date(serverNow),
    contacts: contacts.map(({ created, edited }, i) => ({
      contactId: id(i),
      createdTime: text(created),
      modifiedTime: text(Math.min(serverNow, created + edited)),
      permission: { accessibleRange: "ALL" },
    })),
    ...(hide > 0 && { hidden: ({ contactId }) => isHidden(contactId) }),
    onRequest: () => {
      const next = plan.shift();
      const ids = works.contacts.ids();
      const contactId = ids[(next?.which ?? 0) % ids.length];
      if (next?.kind === "add") works.contacts.upsert({});
      if (contactId === undefined || (next?.kind !== "touch" && next?.kind !== "remove")) return;
      changed.set(contactId, next.kind);
      if (next.kind === "touch") works.contacts.touch(contactId);
      else works.contacts.remove(contactId);
    },
  });
  const client = new ContactsClient(
    { auth: works.issueToken(), fetch: works.fetch, pace: false, maxRetries: 0 },
    { clock: stillClock(text(serverNow + skew)), random: () => 0, resultLimit: options.cap },
  );
  const spanEnd = options.dateHeader === "missing" ? end : undefined;
  const listing = (): ContactListing => {
    if (by === "list") return client.contacts.list({ count });
    if (by === "listForUser") return client.contacts.listForUser("user1", { count });
    if (by === "listAll") return client.contacts.listAll({ count, concurrency });
    return client.contacts.listByDate({ searchDateType: by, startDateTime: new Date(start), ...(spanEnd && { endDateTime: new Date(spanEnd) }), count, concurrency });
  };
  const times = contacts.map(({ created, edited }) => (by === "MODIFIED_TIME" ? Math.min(serverNow, created + edited) : created));
  const isDated = by === "CREATED_TIME" || by === "MODIFIED_TIME";
  const floor = (ms: number) => Math.floor(ms / SECOND) * SECOND;
  const wanted = times.flatMap((at, i) => (isDated && (at < start || floor(at) > floor(spanEnd ?? serverNow)) ? [] : [id(i)])).filter((contactId) => !isHidden(contactId));
  return { listing, runs, wanted: () => wanted.filter((contactId) => !changed.has(contactId)), changed, works };
}

async function readInRuns(listing: () => ContactListing, runs: readonly number[]): Promise<ListedContact[]> {
  const all: ListedContact[] = [];
  let after: ContactPage | undefined;
  for (const pages of [...runs, Infinity]) {
    let left = pages;
    for await (const page of listing().pages({ after })) {
      all.push(...page.contacts);
      after = JSON.parse(JSON.stringify(page)) as ContactPage;
      left -= 1;
      if (left === 0) break;
    }
    if (left > 0) break;
  }
  return all;
}

/**
 * What README's table leaves to the API's cursors: `list`, `listForUser` and what `listAll` reads without dates. An offset hides a
 * contact when one before it goes; ties in another order each time hide one at the end of a page, and `listAll` reads their second by
 * itself only where the next page shows that it was cut.
 */
function isLeftToCursors({ method: by, habits: { cursorKind, ties, answerOrder, filtering } }: Walk, changes: readonly string[]): boolean {
  if (by === "CREATED_TIME" || by === "MODIFIED_TIME") return false;
  const moves = changes.some((kind) => kind === "remove" || answerOrder !== "as asked" || by !== "listAll");
  const hidesTies = by !== "listAll" || cursorKind === "keyset" || filtering === "after the cap" || answerOrder !== "as asked";
  return (cursorKind === "offset" && moves) || (ties === "shuffled" && hidesTies);
}

describe("a walk", () => {
  it("is complete or ends in an error, whatever the server's habits, whatever changes meanwhile, wherever it is resumed", async () => {
    await fc.assert(
      fc.asyncProperty(walks, async (walk) => {
        const { listing, runs, wanted, changed } = run(walk);
        let delivered: ListedContact[];
        try {
          delivered = await readInRuns(listing, runs);
        } catch (error) {
          if (!isWorksError(error)) throw error;
          outcomes.set(error.name, (outcomes.get(error.name) ?? 0) + 1);
          return;
        }
        const lost = missing(delivered.map(({ contactId }) => contactId), wanted());
        const mayHide = isLeftToCursors(walk, [...changed.values()]);
        const outcome = lost.length === 0 ? "complete" : mayHide ? "as complete as the API's cursors" : "LOST";
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        if (!mayHide) expect(lost).toEqual([]);
        // Read by cursors, a contact comes again where ties change their places; resumed by date, the last second comes again.
        const isOnce = changed.size === 0 && runs.length === 0 && !(walk.changes as { kind: string }[]).some(({ kind }) => kind === "add") && walk.habits.ties === "stable";
        if (isOnce) expect(delivered).toHaveLength(new Set(delivered.map(({ contactId }) => contactId)).size);
      }),
      { numRuns: RUNS },
    );
  });
});
