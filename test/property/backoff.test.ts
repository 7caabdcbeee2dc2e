import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { backoffMs } from "../../src/http/backoff.js";

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const failure = fc.record({
  retries: fc.integer({ min: 0, max: 1_000 }),
  status: fc.constantFrom(undefined, 408, 429, 500, 502, 503, 504),
  askedMs: fc.option(fc.integer({ min: 0, max: 1e12 }), { nil: undefined }),
});
const cap = fc.integer({ min: 0, max: 2 ** 31 - 1 });

it("waits never sooner than asked and never beyond the cap, or not at all", () => {
  fc.assert(
    fc.property(failure, cap, chance, (failed, maxMs, random) => {
      const ms = backoffMs(failed, maxMs, () => random);
      if (ms === undefined) return expect(failed.askedMs).toBeGreaterThan(maxMs);
      expect(ms).toBeGreaterThanOrEqual(failed.askedMs ?? 0);
      expect(ms).toBeLessThanOrEqual(maxMs);
    }),
  );
});

it("outlives a minute after a 429 that names no wait, where the cap allows it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), chance, (retries, random) => {
      expect(backoffMs({ retries, status: 429, askedMs: undefined }, 90_000, () => random)).toBeGreaterThan(60_000);
    }),
  );
});

it("is at most half a second at first, twice as long each time, and half a minute in the end", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), chance, (retries, random) => {
      const ms = backoffMs({ retries, status: 503, askedMs: undefined }, 90_000, () => random)!;
      expect(ms).toBeLessThanOrEqual(Math.min(30_000, 500 * 2 ** retries));
    }),
  );
});
