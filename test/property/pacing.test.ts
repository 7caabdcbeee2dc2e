import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { limitConcurrency } from "../../src/http/concurrency.js";
import { Pacing } from "../../src/http/pacing.js";
import type { Answer } from "../../src/http/request.js";
import { FakeClock } from "../http/fake-clock.js";
import { answerOf, limitHeaders, requestOf } from "../http/requests.js";

const WINDOW_MS = 60_000;

interface World {
  limit: number;
  maxConcurrency: number;
  /** From the client to the server and back, for each request in turn. */
  latencies: number[];
  rounding: "floor" | "ceil";
  /** Where in its window the server is when the first request comes. */
  phaseMs: number;
  /** How many calls come at once, and how long after the ones before. */
  arrivals: { count: number; afterMs: number }[];
}

const world: fc.Arbitrary<World> = fc.record({
  limit: fc.integer({ min: 5, max: 30 }),
  maxConcurrency: fc.integer({ min: 1, max: 5 }),
  latencies: fc.array(fc.integer({ min: 0, max: 450 }), { minLength: 1, maxLength: 20 }),
  rounding: fc.constantFrom("floor", "ceil"),
  phaseMs: fc.integer({ min: 0, max: WINDOW_MS - 1 }),
  arrivals: fc.array(fc.record({ count: fc.integer({ min: 1, max: 40 }), afterMs: fc.integer({ min: 0, max: 100_000 }) }), { minLength: 1, maxLength: 4 }),
});

/** A server that counts in fixed windows, and one client's layers in front of it. */
async function run({ limit, maxConcurrency, latencies, rounding, phaseMs, arrivals }: World) {
  const clock = new FakeClock();
  const start = clock.now() - phaseMs;
  const windows = new Map<number, { used: number; refused: number }>();
  let requests = 0;

  const travel = (): Promise<void> => {
    const ms = latencies[requests++ % latencies.length]!;
    return new Promise((resolve) => clock.after(ms, resolve));
  };
  const server = async (): Promise<Answer> => {
    await travel();
    const now = clock.now();
    const index = Math.floor((now - start) / WINDOW_MS);
    const window = windows.get(index) ?? { used: 0, refused: 0 };
    windows.set(index, window);
    const refused = window.used >= limit;
    if (refused) window.refused += 1;
    else window.used += 1;
    const resetSeconds = Math[rounding]((start + (index + 1) * WINDOW_MS - now) / 1000);
    const headers = limitHeaders(limit, limit - window.used, resetSeconds);
    await travel();
    return answerOf(refused ? 429 : 200, headers, { now: clock.now() });
  };

  const pacing = new Pacing({ pace: "peak", maxRetryWaitMs: 90_000, maxConcurrency, clock });
  const send = pacing.layer(limitConcurrency(maxConcurrency, server));
  let done = 0;
  let wanted = 0;
  const call = async (): Promise<void> => {
    // Refused ones come again by and by, as the retry layer has it.
    while ((await send(requestOf())).status === 429) await new Promise<void>((resolve) => clock.after(1_000, resolve));
    done += 1;
  };
  const calls: Promise<void>[] = [];
  for (const { count, afterMs } of arrivals) {
    await clock.advance(afterMs);
    wanted += count;
    for (let index = 0; index < count; index += 1) calls.push(call());
  }
  await clock.until(Promise.all(calls));
  return { clock, done, wanted, windows: [...windows.values()], elapsedMs: clock.now() - start };
}

it("asks once, not with every answer, while a window that was told to end this very second goes on", async () => {
  const arrivals = [{ count: 1, afterMs: 0 }, { count: 11, afterMs: WINDOW_MS + 1 }];
  const { windows } = await run({ limit: 9, maxConcurrency: 3, latencies: [0, 0, 1], rounding: "floor", phaseMs: 0, arrivals });
  for (const { refused } of windows) expect(refused).toBeLessThanOrEqual(1);
});

it("sends everything, and no more in a window than the limit but for one refusal", async () => {
  await fc.assert(
    fc.asyncProperty(world, async (of) => {
      const { clock, done, wanted, windows } = await run(of);
      expect(done).toBe(wanted);
      for (const { refused } of windows) expect(refused).toBeLessThanOrEqual(1);
      expect(clock.timers).toBe(0);
    }),
    { numRuns: 60 },
  );
});

it("uses the windows: a backlog takes hardly more of them than it must", async () => {
  await fc.assert(
    fc.asyncProperty(fc.record({ limit: fc.integer({ min: 20, max: 60 }), rounding: fc.constantFrom<World["rounding"]>("floor", "ceil") }), async ({ limit, rounding }) => {
      const { windows } = await run({ limit, rounding, maxConcurrency: 4, latencies: [20, 90, 40], phaseMs: 0, arrivals: [{ count: 5 * limit, afterMs: 0 }] });
      expect(windows.length).toBeLessThanOrEqual(6);
    }),
    { numRuns: 15 },
  );
});
