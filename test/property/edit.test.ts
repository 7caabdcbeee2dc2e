import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { ContactsClient } from "../../src/index.js";
import { FakeWorks } from "../../src/testing/index.js";
import { TwoWriters, type Fate } from "../resources/two-writers.js";
import { arbitraryOf } from "./arbitrary-of.js";

type Overrides = NonNullable<Exclude<ConstructorParameters<typeof FakeWorks>[0], undefined>["contacts"]>;

/** X by its new name, which is the one thing that an edit changes of itself. */
function renamed(contact: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(contact).replaceAll('"TWITTER"', '"X"')) as Record<string, unknown>;
}

describe("edit of one field", () => {
  it("leaves every other field of any contact as it was on the server", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryOf("Contact"), async (contact) => {
        const contactId = "contact2-a56d-44a4-5304-033e16fca8d1";
        const times = { createdTime: "2021-08-10T11:05:41+09:00", modifiedTime: "2021-08-10T11:09:37+09:00" };
        const works = new FakeWorks({ contacts: [{ ...renamed(contact), ...times, contactId }] as Overrides });
        const client = new ContactsClient({ auth: works.issueToken(), fetch: works.fetch, maxRetries: 0 });
        const before = renamed(works.contacts.get(contactId));
        const permission = before["permission"] as { isCoEditing?: boolean | null };
        // Refused by the server, rightly: only the master may edit it.
        fc.pre(permission.isCoEditing !== false);

        await client.contacts.edit(contactId, (draft) => {
          draft.memo = "only this";
        });

        const after = renamed(works.contacts.get(contactId));
        expect({ ...after, modifiedTime: undefined }).toEqual({ ...before, memo: "only this", modifiedTime: undefined });
      }),
      { numRuns: 150 },
    );
  });
});

describe("edits of contacts that somebody else writes, too", () => {
  const LATENCY_MS = 400;
  const fate = fc.constantFrom<Fate>("answered", "answered", "answered", "lost", "done, answer lost", "late", "no answer", "503", "503, done", "429");
  const fates = fc.record({ GET: fc.array(fate.filter((each) => each !== "late"), { maxLength: 8 }), PUT: fc.array(fate, { maxLength: 8 }) });
  const world = fc.record({
    latencies: fc.array(fc.integer({ min: 0, max: LATENCY_MS }), { minLength: 1, maxLength: 9 }),
    puts: fc.integer({ min: 1, max: 6 }),
    gets: fc.integer({ min: 2, max: 9 }),
    windowMs: fc.constantFrom(2_000, 10_000),
    fates,
    client: fc.record({ maxConcurrency: fc.integer({ min: 1, max: 4 }), pace: fc.constantFrom("peak" as const, false as const) }),
  });
  const edit = fc.record({ atMs: fc.integer({ min: 0, max: 3_000 }), changeMs: fc.constantFrom(undefined, undefined, 0, 1_500) });
  const write = fc.record({ atMs: fc.integer({ min: 0, max: 20_000 }), whose: fc.nat() });

  it("wipe nothing but what is stored in the one round trip between a GET's answer and its PUT", async () => {
    const outcomes = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(world, fc.array(edit, { minLength: 1, maxLength: 5 }), fc.array(write, { maxLength: 12 }), async (options, edits, writes) => {
        const writers = new TwoWriters(options);
        const { client, clock } = writers;
        const after = (ms: number): Promise<void> => new Promise((resolve) => void clock.after(ms, resolve));
        const editing = edits.map(async ({ atMs, changeMs }, index) => {
          await after(atMs);
          await client.contacts.edit(`c${index}`, (draft) => {
            draft.memo = "ours";
            return changeMs === undefined ? undefined : after(changeMs);
          });
        });
        const writing = writes.map(async ({ atMs, whose }, index) => {
          await after(atMs);
          writers.write(`c${whose % edits.length}`, `0${index}`);
        });

        const settled = await clock.until(Promise.allSettled(editing));
        await clock.until(Promise.all([...writing, after(60_000)]));

        for (const gap of writers.gaps) expect(gap).toBeLessThanOrEqual(2 * LATENCY_MS);
        expect(writers.wiped.filter(({ wasReadable }) => wasReadable)).toEqual([]);
        settled.forEach((outcome, index) => {
          if (outcome.status === "fulfilled") expect(writers.stored(`c${index}`).memo).toBe("ours");
          const name = outcome.status === "fulfilled" ? "done" : (outcome.reason as Error).name;
          outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
        });
        expect(clock.timers).toBe(0);
      }),
      { numRuns: 200 },
    );
    // Otherwise nothing was shown.
    expect([...outcomes.keys()]).toEqual(expect.arrayContaining(["done", "StaleContactError"]));
  });
});
