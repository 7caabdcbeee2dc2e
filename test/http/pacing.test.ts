import { describe, expect, it, jest } from "@jest/globals";
import { RateLimitError } from "../../src/index.js";
import { Pacing } from "../../src/http/pacing.js";
import type { PacingOptions } from "../../src/http/budget.js";
import type { Answer, ApiRequest } from "../../src/http/request.js";
import { FakeClock, settle } from "./fake-clock.js";
import { answerOf, clientOf, contact, json, limitHeaders, rejection, requestOf } from "./requests.js";

/** The pacing layer over requests that are answered when the test says so. */
function paced(options: Partial<PacingOptions> = {}) {
  const clock = new FakeClock();
  const pacing = new Pacing({ pace: "peak", maxRetryWaitMs: 90_000, maxConcurrency: 4, clock, ...options });
  const open: { request: ApiRequest; answer: (status: number, headers?: Record<string, string>) => void }[] = [];
  let sent = 0;
  const layer = pacing.layer(
    (request) =>
      new Promise<Answer>((resolve) => {
        sent += 1;
        open.push({ request, answer: (status, headers) => resolve(answerOf(status, headers, { now: clock.now() })) });
      }),
  );
  const send = (change: Partial<ApiRequest> = {}) => layer(requestOf(change));
  /** Answers the oldest one. */
  const answer = async (headers?: Record<string, string>, status = 200): Promise<void> => {
    open.shift()!.answer(status, headers);
    await settle();
  };
  const start = async (count: number, change: Partial<ApiRequest> = {}): Promise<void> => {
    for (let index = 0; index < count; index += 1) send(change).catch(() => undefined);
    await settle();
  };
  return { pacing, clock, send, start, answer, sent: () => sent };
}

it("no timer is longer than a timer can be, however far away a reset is told", async () => {
  const { clock, start, answer } = paced({ maxConcurrency: 1 });
  const after = jest.spyOn(clock, "after");
  await start(1);
  await answer(limitHeaders(240, 200, 999_999_999));
  await start(2);
  expect(after).toHaveBeenCalled();
  for (const [ms] of after.mock.calls) expect(ms).toBeLessThan(2 ** 31);
});

describe("with nothing left", () => {
  it("the next request waits for the reset", async () => {
    const { clock, start, answer, sent } = paced();
    await start(1);
    await answer(limitHeaders(240, 0, 30));
    await start(1);
    await clock.advance(29_999);
    expect(sent()).toBe(1);
    await clock.advance(1);
    expect(sent()).toBe(2);
    expect(clock.timers).toBe(0);
  });

  it("requests of other operations go on", async () => {
    const { start, answer, sent } = paced();
    await start(1);
    await answer(limitHeaders(240, 0, 30));
    await start(1);
    await start(3, { operation: "GET /contacts/{contactId}" });
    expect(sent()).toBe(4);
  });

  it("what is in flight counts", async () => {
    const { start, answer, sent } = paced();
    await start(4);
    // The server counted this one alone; of the two that it leaves, three more are already on their way.
    await answer(limitHeaders(240, 2, 30));
    await start(5);
    expect(sent()).toBe(4);
  });

  it("one asks whether the window is new, and the others follow its answer", async () => {
    const { clock, start, answer, sent } = paced();
    await start(1);
    await answer(limitHeaders(240, 0, 30));
    await start(10);
    await clock.advance(30_000);
    expect(sent()).toBe(2);
    await answer(limitHeaders(240, 239, 60));
    expect(sent()).toBe(6);
  });

  it("a refusal after the told reset costs one request, and a second", async () => {
    const { clock, start, answer, sent } = paced();
    await start(1);
    await answer(limitHeaders(240, 0, 30));
    await start(10);
    await clock.advance(30_000);
    await answer(limitHeaders(240, 0, 0), 429);
    await clock.advance(999);
    expect(sent()).toBe(2);
    await clock.advance(1);
    expect(sent()).toBe(3);
  });

  it("the one that asks is followed by another where it gets no answer", async () => {
    const { clock, start, answer, sent } = paced();
    await start(1);
    await answer(limitHeaders(240, 0, 30));
    await start(10);
    await clock.advance(30_000);
    await answer({}, 502);
    expect(sent()).toBe(3);
  });

  it("an abort ends the wait with its reason, and leaves no timer", async () => {
    const { clock, start, answer, send } = paced();
    await start(1);
    await answer(limitHeaders(240, 0, 30));
    const controller = new AbortController();
    const waiting = rejection(send({ signal: controller.signal }));
    await settle();
    controller.abort("enough");
    expect(await waiting).toBe("enough");
    expect(clock.timers).toBe(0);
  });
});

describe("the headers", () => {
  it("may give what is used instead of what is left, as the vendor misspells it", async () => {
    const { start, answer, sent } = paced();
    await start(1);
    await answer({ "rateLimit-limit": "240", "rateLimit-ssed": "240", "rateLimit-reset": "30" });
    await start(1);
    expect(sent()).toBe(1);
  });

  it("may lack the reset: then a minute is waited", async () => {
    const { clock, start, answer, sent } = paced();
    await start(1);
    await answer({ "rateLimit-remaining": "0" });
    await start(1);
    await clock.advance(59_999);
    expect(sent()).toBe(1);
    await clock.advance(1);
    expect(sent()).toBe(2);
  });

  it.each<[string, Record<string, string>]>([
    ["be missing", {}],
    ["give the limit alone", { "rateLimit-limit": "240" }],
    ["give the reset alone", { "rateLimit-reset": "30" }],
    ["be no numbers", { "rateLimit-limit": "many", "rateLimit-remaining": "none", "rateLimit-reset": "soon" }],
  ])("may %s: then nothing is held back", async (_, headers) => {
    const { start, answer, sent } = paced();
    for (let round = 1; round <= 300; round += 1) {
      await start(1);
      await answer(headers);
      expect(sent()).toBe(round);
    }
  });

  it("may come late, from the window before: then they don't close the new one", async () => {
    const { clock, start, answer, sent } = paced();
    await start(2);
    await answer(limitHeaders(240, 100, 10));
    await clock.advance(15_000);
    await start(1);
    await answer(limitHeaders(240, 0, 0));
    await start(2);
    expect(sent()).toBe(5);
  });
});

describe("the window", () => {
  it("is a new one, whole, after a pause", async () => {
    const { clock, start, answer, sent } = paced({ maxConcurrency: 100 });
    await start(1);
    await answer(limitHeaders(60, 0, 30));
    await clock.advance(600_000);
    await start(70);
    expect(sent()).toBe(1 + 60);
  });

  it("is not kept open for an hour by a clock that is put back by one", async () => {
    const { clock, start, answer, sent } = paced();
    await start(1);
    await answer(limitHeaders(240, 0, 30));
    clock.jump(-3_600_000);
    await start(1);
    expect(sent()).toBe(2);
  });

  it("holds at first only as many as there are slots: what is not sent yet can still be held back", async () => {
    const { start, answer, sent } = paced();
    await start(1_000);
    expect(sent()).toBe(4);
    for (let turn = 0; turn < 4; turn += 1) await answer(limitHeaders(240, 0, 30));
    expect(sent()).toBe(4);
  });

  it("is left to others as far as they have used it", async () => {
    const { start, answer, sent } = paced();
    await start(1);
    await answer(limitHeaders(240, 100, 30));
    await start(1);
    await answer(limitHeaders(240, 1, 30));
    await start(4);
    expect(sent()).toBe(3);
  });
});

describe("pace", () => {
  /** One request each half a minute, for so long. */
  async function goOn({ clock, start, answer }: ReturnType<typeof paced>, minutes: number): Promise<void> {
    for (let half = 0; half < 2 * minutes; half += 1) {
      await start(1);
      await answer(limitHeaders(240, 239, 60));
      await clock.advance(30_000);
    }
  }
  /** How many of 240 are let go in one window. */
  async function burst(on: ReturnType<typeof paced>): Promise<number> {
    const before = on.sent();
    await on.start(300);
    for (let used = 1; on.sent() - before >= used; used += 1) await on.answer(limitHeaders(240, 240 - used, 50));
    return on.sent() - before;
  }

  it("sustained leaves half the limit alone after 30 minutes on end", async () => {
    const on = paced({ pace: "sustained" });
    await goOn(on, 31);
    expect(await burst(on)).toBe(120);
  });

  it("sustained refuses nobody for it: where the wait would be too long, the rest is used too", async () => {
    const on = paced({ pace: "sustained", maxRetryWaitMs: 10_000 });
    await goOn(on, 31);
    expect(await burst(on)).toBe(240);
  });

  it("sustained uses all of it until then", async () => {
    const on = paced({ pace: "sustained" });
    await goOn(on, 29);
    expect(await burst(on)).toBe(240);
  });

  it("sustained begins anew after a pause", async () => {
    const on = paced({ pace: "sustained" });
    await goOn(on, 40);
    await on.clock.advance(3 * 60_000);
    await goOn(on, 5);
    expect(await burst(on)).toBe(240);
  });

  it("peak uses all of it for ever", async () => {
    const on = paced({ pace: "peak" });
    await goOn(on, 120);
    expect(await burst(on)).toBe(240);
  });

  it("false holds nothing back", async () => {
    const { start, answer, sent, clock } = paced({ pace: false });
    await start(1);
    await answer(limitHeaders(240, 0, 30));
    await start(50);
    expect([sent(), clock.timers]).toEqual([51, 0]);
  });
});

describe("a wait longer than maxRetryWaitMs", () => {
  it("is refused at once, with nothing sent", async () => {
    const { start, answer, send, sent, clock } = paced({ maxRetryWaitMs: 20_000 });
    await start(1);
    await answer(limitHeaders(240, 0, 30));
    const error = await rejection(send());
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ status: 429, attempts: 0, retryAfterMs: 30_000, operation: "GET /contacts", message: expect.stringContaining("nothing was sent") });
    expect([sent(), clock.timers]).toEqual([1, 0]);
  });

  it("is refused to those as well who were in line before it was known", async () => {
    const { start, answer, send } = paced({ maxRetryWaitMs: 20_000, maxConcurrency: 1 });
    await start(1);
    const waiting = [rejection(send()), rejection(send())];
    await settle();
    await answer(limitHeaders(240, 0, 30));
    for (const error of await Promise.all(waiting)) expect(error).toMatchObject({ name: "RateLimitError", attempts: 0 });
  });

  it("is taken where it is just as long", async () => {
    const { clock, start, answer, sent } = paced({ maxRetryWaitMs: 30_000 });
    await start(1);
    await answer(limitHeaders(240, 0, 30));
    await start(1);
    await clock.advance(30_000);
    expect(sent()).toBe(2);
  });
});

describe("client.rateLimit", () => {
  it("gives what the last answer of the operation said", async () => {
    const { client, clock } = clientOf([() => json(contact, { headers: limitHeaders(240, 17, 30) })]);
    expect(client.rateLimit("GET /contacts/{contactId}")).toBeUndefined();
    await client.contacts.get("c1");
    expect(client.rateLimit("GET /contacts/{contactId}")).toEqual({ limit: 240, remaining: 17, resetAt: new Date(clock.now() + 30_000) });
    expect(client.rateLimit("GET /contacts")).toBeUndefined();
  });

  it("leaves out what was not said, and tells of refusals too", async () => {
    const { client } = clientOf([json({}, { status: 429, headers: { "rateLimit-limit": "60" } })], { maxRetries: 0, pace: false });
    await rejection(client.contacts.get("c1"));
    expect(client.rateLimit("GET /contacts/{contactId}")).toEqual({ limit: 60, remaining: undefined, resetAt: undefined });
  });
});
