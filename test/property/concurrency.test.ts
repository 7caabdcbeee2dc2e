import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { limitConcurrency } from "../../src/http/concurrency.js";
import type { Answer } from "../../src/http/request.js";
import { settle } from "../http/fake-clock.js";
import { answerOf, requestOf } from "../http/requests.js";

/** What happens next: a request comes, one in flight ends well or badly, or one of all is aborted. */
const event = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: "come" as const }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("end" as const), which: fc.nat(), well: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("abort" as const), which: fc.nat() }) },
);

it("is never above its width, keeps the order, forgets nobody, and is free in the end", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.array(event, { maxLength: 60 }), async (max, events) => {
      const inFlight: { id: number; end: (well: boolean) => void }[] = [];
      const begun: number[] = [];
      const layer = limitConcurrency(max, async ({ url }) => {
        begun.push(Number(url));
        const mine = { id: Number(url), end: (_: boolean): void => undefined };
        inFlight.push(mine);
        expect(inFlight.length).toBeLessThanOrEqual(max);
        const ended = new Promise<Answer>((resolve, reject) => {
          mine.end = (well) => (well ? resolve(answerOf(200)) : reject(new Error("failed")));
        });
        return ended.finally(() => inFlight.splice(inFlight.indexOf(mine), 1));
      });
      const controllers: AbortController[] = [];
      const aborted = new Set<number>();
      const settled: Promise<unknown>[] = [];

      for (const happening of events) {
        if (happening.kind === "come") {
          const controller = new AbortController();
          settled.push(layer(requestOf({ url: `${controllers.length}`, signal: controller.signal })).catch(() => undefined));
          controllers.push(controller);
        } else if (happening.kind === "end" && inFlight.length > 0) {
          inFlight[happening.which % inFlight.length]!.end(happening.well);
        } else if (happening.kind === "abort" && controllers.length > 0) {
          const id = happening.which % controllers.length;
          if (!begun.includes(id)) aborted.add(id);
          controllers[id]!.abort();
        }
        if (happening.kind !== "come") await settle();
      }
      while (inFlight.length > 0) {
        inFlight[0]!.end(true);
        await settle();
      }
      await Promise.all(settled);
      const expected = controllers.map((_, id) => id).filter((id) => !aborted.has(id));
      expect(begun).toEqual(expected);

      const after = Array.from({ length: max }, () => layer(requestOf({ url: "0" })));
      await settle();
      expect(inFlight).toHaveLength(max);
      for (const { end } of [...inFlight]) end(true);
      await Promise.all(after);
    }),
    { numRuns: 60 },
  );
});
