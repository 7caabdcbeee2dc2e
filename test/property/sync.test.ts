import { afterAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { ContactsClient, formatDateTime, isWorksError, type ContactName, type ListedContact } from "../../src/index.js";
import { FakeWorks, type FakeWorksOptions } from "../../src/testing/index.js";
import { missing } from "../surroundings.js";

/**
 * The judge of syncs: a book, a server of any habit, contacts that are created, edited and deleted at any request, and a process that is
 * killed at any batch. `npm run check -- sync` runs thousands.
 */
const RUNS = Number(process.env["SYNC_RUNS"] ?? 40);

const START = Date.parse("2026-11-21T12:00:00.250+09:00");
const MINUTE = 60_000;
const DAY = 86_400_000;

const times = fc.oneof(
  fc.integer({ min: 0, max: 20 * DAY }),
  fc.nat(2_500),
  fc.nat(90).map((i) => i * 300),
);
const habits = fc.record({
  bounds: fc.constantFrom("[]", "[)", "(]", "()"),
  cursorKind: fc.constantFrom("offset", "keyset"),
  capBehaviour: fc.constantFrom("silent", "error"),
  timePrecision: fc.constantFrom("millisecond", "second"),
  timeDigits: fc.constantFrom(0, 3),
  answerOrder: fc.oneof({ arbitrary: fc.constant("as asked" as const), weight: 6 }, fc.constantFrom("name asc" as const, "createdTime desc" as const, "none" as const)),
  ties: fc.constantFrom("stable", "stable", "shuffled"),
  filtering: fc.constantFrom("before the cap", "after the cap"),
  times: fc.oneof({ arbitrary: fc.constant("+09:00" as const), weight: 4 }, fc.constantFrom("Z" as const, "without a zone" as const)),
  dateHeader: fc.constantFrom("sent", "sent", "sent", "missing"),
  metadata: fc.constantFrom("always", "always", "null cursor at the end", "null cursor at the end", "missing at the end"),
  cap: fc.oneof(fc.integer({ min: 30, max: 90 }), fc.constant(1_000)),
}) as fc.Arbitrary<Partial<FakeWorksOptions> & { cap: number }>;
const change = fc.record({ kind: fc.constantFrom("touch", "touch", "remove", "add", "none", "none", "none"), which: fc.nat() });
/** After how many batches each run is killed, and whether before it has stored the last one. */
const life = fc.record({ batches: fc.integer({ min: 1, max: 8 }), isStored: fc.boolean(), pause: fc.constantFrom(1_000, 10 * MINUTE, DAY), full: fc.constantFrom(false, false, true) });
const scenarios = fc.record({
  book: fc.array(times, { maxLength: 120, size: "max" }),
  habits,
  changes: fc.array(change, { maxLength: 60, size: "max" }),
  lives: fc.array(life, { maxLength: 6, size: "max" }),
  skew: fc.constantFrom(0, 0, -3_600_000, 3_600_000, -30 * DAY),
  hide: fc.constantFrom(0, 0, 3),
  count: fc.integer({ min: 3, max: 30 }),
  isMember: fc.constantFrom(false, false, true),
});
type Scenario = typeof scenarios extends fc.Arbitrary<infer T> ? T : never;

const outcomes = new Map<string, number>();
const note = (outcome: string) => void outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
afterAll(() => {
  console.info(`${RUNS} syncs: ${[...outcomes].sort().map(([outcome, count]) => `${count} ${outcome}`).join(", ")}`);
});

interface Row {
  contact: ListedContact;
  /** As `get` returned them when the row was new. */
  names: ContactName | null;
  reading: string;
}

class World {
  readonly works: FakeWorks;
  readonly rows = new Map<string, Row>();
  readonly removed = new Set<string>();
  state: string | undefined;
  time = START;
  readonly #client: ContactsClient;
  readonly #scenario: Scenario;
  #changes: Scenario["changes"];

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#changes = [...scenario.changes];
    const { book, habits: options, hide, skew } = scenario;
    this.works = new FakeWorks({
      ...options,
      now: () => new Date(this.time),
      contacts: book.map((age, i) => ({
        contactId: `contact-${(i * 7_919) % 1_000}-${i}`,
        contactName: { lastName: `name ${(i * 31) % 50}`, prefix: `Dr. ${i}`, middleName: `Q. ${i}` },
        createdTime: formatDateTime(new Date(START - MINUTE - age)),
        modifiedTime: formatDateTime(new Date(START - MINUTE - age / 2)),
        permission: { accessibleRange: "ALL" },
      })),
      ...(hide > 0 && { hidden: ({ contactId }) => this.isHidden(contactId) }),
      onRequest: () => this.#changeSomething(),
    });
    const clock = { now: () => this.time + skew, after: () => () => undefined };
    const auth = { getToken: () => Promise.resolve(this.works.issueToken()) };
    this.#client = new ContactsClient({ auth, fetch: this.works.fetch, pace: false, maxRetries: 0 }, { clock, random: () => 0, resultLimit: options.cap });
  }

  isHidden(contactId: string): boolean {
    const { hide } = this.#scenario;
    return hide > 0 && Number(contactId.split("-")[2]) % hide === 1;
  }

  visible(): string[] {
    return this.works.contacts.ids().filter((id) => !this.isHidden(id));
  }

  #changeSomething(): void {
    this.time += 700;
    const { kind = "none", which = 0 } = this.#changes.shift() ?? {};
    const ids = this.works.contacts.ids();
    const id = ids[which % ids.length];
    if (kind === "add") this.works.contacts.upsert({ permission: { accessibleRange: "ALL" } });
    if (id === undefined || (kind !== "touch" && kind !== "remove")) return;
    if (kind === "touch") return void this.works.contacts.touch(id, { memo: `changed ${which}` });
    this.works.contacts.remove(id);
    this.removed.add(id);
  }

  stopChanging(): void {
    this.#changes = [];
  }

  async run({ batches = Infinity, isStored = true, full = false }, maxDeletedShare = 1): Promise<void> {
    const { count, isMember } = this.#scenario;
    const knownIds = ({ notSeenIn }: { notSeenIn: string }) => [...this.rows].filter(([, { reading }]) => reading !== notSeenIn).map(([id]) => id);
    const sync = this.#client.contacts.sync({ state: this.state, knownIds, full, count, maxDeletedShare, ...(isMember && { userId: "user1" }) });
    let left = batches;
    for await (const batch of sync) {
      left -= 1;
      if (left === 0 && !isStored) return;
      for (const contact of batch.upserts) {
        for (const name of ["prefix", "suffix", "middleName"]) expect(contact.contactName).not.toHaveProperty(name);
        const names = this.rows.get(contact.contactId)?.names ?? this.works.contacts.get(contact.contactId)?.contactName ?? null;
        this.rows.set(contact.contactId, { contact, names, reading: batch.reading });
      }
      for (const id of batch.deletedIds) {
        expect(this.removed).toContain(id);
        this.rows.delete(id);
      }
      this.state = batch.state;
      if (left === 0) return;
    }
  }

  /** Contacts that are there, and not in the copy as they are. */
  stale(): string[] {
    return this.visible().filter((id) => this.rows.get(id)?.contact.memo !== this.works.contacts.get(id)!.memo);
  }
}

describe("a sync", () => {
  it("loses nothing, resurrects nothing and wipes no name, whatever the server's habits, whatever changes meanwhile, wherever it is killed", async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, async (scenario) => {
        const world = new World(scenario);
        let lost: string[];
        let stale: string[];
        try {
          for (const life of scenario.lives) {
            await world.run(life);
            world.time += life.pause;
          }
          world.stopChanging();
          world.time += MINUTE;
          await world.run({});
          lost = missing([...world.rows.keys()], world.visible());
          stale = world.stale();
          await world.run({ full: true });
        } catch (error) {
          if (!isWorksError(error)) throw error;
          return note(error.name);
        }
        expect({ lost, stale, after: world.stale() }).toEqual({ lost: [], stale: [], after: [] });
        expect([...world.rows.keys()].sort()).toEqual(world.visible().sort());
        for (const [id, { names }] of world.rows) expect(names).toEqual(world.works.contacts.get(id)!.contactName);
        return note("exact");
      }),
      { numRuns: RUNS },
    );
  });
});
