import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { FakeWorks } from "../../src/testing/index.js";
import { clientOf, collect, missing, pageOf, scripted, until } from "../surroundings.js";

const now = "2026-11-21T12:00:00+09:00";

describe("a listing", () => {
  it("delivers whatever pages come, empty ones among them, once and in order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 12 }), async (sizes) => {
        const pages = sizes.map((size, page) => Array.from({ length: size }, (_, i) => `${page}-${i}`));
        const { contacts, asked } = scripted(...pages.map((ids, i) => pageOf(ids, i + 1 < pages.length ? `after ${i}` : null)));
        expect((await collect(contacts.list())).map(({ contactId }) => contactId)).toEqual(pages.flat());
        expect(asked).toHaveLength(pages.length);
      }),
    );
  });

  it("ends with PaginationError, in as many requests as there are cursors, wherever the server's circle begins", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.nat(), async (length, at) => {
        const cursors = [...Array.from({ length }, (_, i) => `c${i}`), `c${at % length}`];
        const { contacts, asked } = scripted(...cursors.map((cursor, i) => pageOf([`${i}`], cursor)));
        const { delivered, error } = await until(contacts.list());
        expect(error).toMatchObject({ name: "PaginationError", delivered: length + 1 });
        expect(delivered).toHaveLength(length + 1);
        expect(asked).toHaveLength(length + 1);
      }),
    );
  });

  it("loses no other contact under keyset cursors while some are deleted and created", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 9 }), fc.array(fc.nat(), { maxLength: 20 }), async (count, changes) => {
        const plan = [...changes];
        const removed = new Set<string>();
        const works: FakeWorks = new FakeWorks({
          contacts: 40,
          now,
          cursorKind: "keyset",
          onRequest: () => {
            const which = plan.shift();
            const ids = works.contacts.ids();
            const contactId = which === undefined ? undefined : ids[which % ids.length];
            if (contactId === undefined) return;
            if (which! % 3 === 0) works.contacts.upsert({});
            else if (works.contacts.remove(contactId)) removed.add(contactId);
          },
        });
        const before = works.contacts.ids();
        const ids = (await collect(clientOf(works, now).contacts.list({ count }))).map(({ contactId }) => contactId);
        expect(missing(ids, before).filter((id) => !removed.has(id))).toEqual([]);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 50 },
    );
  });

  it("goes on behind any page as if it had not stopped", async () => {
    const works = new FakeWorks({ contacts: 60, now });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 30 }), fc.nat(), async (count, at) => {
        const listing = clientOf(works, now).contacts.list({ count });
        const pages = await collect(listing.pages());
        const kept = at % pages.length;
        expect(await collect(listing.pages({ after: pages[kept] }))).toEqual(pages.slice(kept + 1));
      }),
      { numRuns: 30 },
    );
  });
});
