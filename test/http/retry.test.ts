import { describe, expect, it } from "@jest/globals";
import { RateLimitError, ServerError, type ContactWrite } from "../../src/index.js";
import { attempt } from "../../src/http/attempt.js";
import { retry } from "../../src/http/retry.js";
import { FakeClock } from "./fake-clock.js";
import { clientOf, contact, fetchFailed, json, never, rejection, requestOf, type Step } from "./requests.js";

const write: ContactWrite = { permission: { accessibleRange: "ALL" }, contactName: { lastName: "Kim" } };

/** How many times it was sent, and what came of it. */
async function get(steps: Step[], options = {}) {
  const { client, clock, sent } = clientOf(steps, options);
  const result = await clock.until(client.contacts.get("c1").catch((error: unknown) => error));
  return { result, sent, clock };
}

async function put(steps: Step[]) {
  const { client, clock, sent } = clientOf(steps);
  const result = await clock.until(client.contacts.replace("c1", write).catch((error: unknown) => error));
  return { result, sent };
}

describe("what is retried", () => {
  it.each([408, 429, 500, 502, 503, 504])("a GET and a PUT after %i", async (status) => {
    for (const call of [get, put]) {
      const { result, sent } = await call([status, 200]);
      expect(result).toMatchObject({ contactId: "c1" });
      expect(sent).toHaveLength(2);
    }
  });

  it.each([400, 401, 403, 404, 409, 410, 418, 501, 505, 304, 307])("nothing after %i", async (status) => {
    const { result, sent } = await get([() => new Response(null, { status }), 200]);
    expect(result).toMatchObject({ status, attempts: 1 });
    expect(sent).toHaveLength(1);
  });

  it.each(["ECONNRESET", "UND_ERR_SOCKET", "ECONNREFUSED", "ENOTFOUND"])("a GET and a PUT after %s", async (code) => {
    for (const call of [get, put]) {
      const { result, sent } = await call([fetchFailed(code), 200]);
      expect(result).toMatchObject({ contactId: "c1" });
      expect(sent).toHaveLength(2);
    }
  });

  it("a timeout", async () => {
    const { result, sent } = await get([never, 200]);
    expect(result).toMatchObject({ contactId: "c1" });
    expect(sent).toHaveLength(2);
  });

  it("the same request each time", async () => {
    const { sent } = await put([503, fetchFailed("ECONNRESET"), 200]);
    const [first, ...others] = sent.map(({ url, init }) => ({ url, method: init.method, body: init.body, headers: [...init.headers] }));
    expect(others).toEqual([first, first]);
    expect(JSON.parse(first!.body as string)).toEqual(write);
  });

  it.each<[string, Step, number]>([
    ["429", 429, 2],
    ["a connection that was never made", fetchFailed("ECONNREFUSED"), 2],
    ["a connection that could not be made in time", fetchFailed("ETIMEDOUT", { syscall: "connect" }), 2],
    ["503", 503, 1],
    ["a reset connection", fetchFailed("ECONNRESET"), 1],
    ["a connection that timed out in use", fetchFailed("ETIMEDOUT", { syscall: "read" }), 1],
    ["a timeout", never, 1],
  ])("after %s an unrepeatable PUT is retried only if it can't have been carried out", async (_, step, attempts) => {
    const clock = new FakeClock();
    const request = requestOf({ operation: "PUT /contacts/{contactId}", method: "PUT", repeatable: false });
    const fetch = (): Promise<Response> => {
      if (request.attempts > 1) return Promise.resolve(json(contact));
      if (typeof step === "function") return never();
      return typeof step === "number" ? Promise.resolve(new Response("", { status: step })) : Promise.reject(step);
    };
    const send = retry({ maxRetryWaitMs: 90_000, clock, random: () => 0.5, hooks: {} }, attempt(fetch, clock));
    await clock.until(send(request).catch(() => undefined));
    expect(request.attempts).toBe(attempts);
  });
});

describe("how often", () => {
  it("is 3 times after the first by default, and the error says so", async () => {
    const { result, sent } = await get([503]);
    expect(sent).toHaveLength(4);
    expect(result).toBeInstanceOf(ServerError);
    expect(result).toMatchObject({ attempts: 4, message: expect.stringContaining("(4 attempts)") });
  });

  it("is never with maxRetries 0", async () => {
    const { result, sent, clock } = await get([503], { maxRetries: 0 });
    expect(sent).toHaveLength(1);
    expect(result).toMatchObject({ attempts: 1 });
    expect(clock.timers).toBe(0);
  });

  it("is as the call says, against the client's", async () => {
    const { client, clock, sent } = clientOf([503], { maxRetries: 0 });
    await clock.until(rejection(client.contacts.get("c1", { maxRetries: 1 })));
    expect(sent).toHaveLength(2);
  });

  it("leaves a success nothing to wait for", async () => {
    const { clock } = await get([503, 200]);
    expect(clock.timers).toBe(0);
  });
});

describe("how long the wait is", () => {
  /** Milliseconds from the first request to the end. */
  async function waited(steps: Step[], options = {}, random = 0.5) {
    const { client, clock, sent } = clientOf(steps, { pace: false, ...options }, () => random);
    const begun = clock.now();
    const result = await clock.until(client.contacts.get("c1").catch((error: unknown) => error));
    return { ms: clock.now() - begun, result, sent };
  }
  const refused = (headers: Record<string, string>, status = 503) => json({}, { status, headers });

  it("doubles, with full jitter", async () => {
    expect((await waited([503, 200], {}, 0.999)).ms).toBeCloseTo(500, -1);
    expect((await waited([503, 503, 503, 200], {}, 0.999)).ms).toBeCloseTo(500 + 1000 + 2000, -1);
    expect((await waited([503, 503, 503, 200], {}, 0)).ms).toBe(0);
  });

  it.each([429, 503, 500, 408])("is at least the Retry-After of a %i, in seconds", async (status) => {
    const { ms } = await waited([refused({ "retry-after": "20" }, status), 200], {}, 0);
    expect(ms).toBe(20_000);
  });

  it("is at least until the Retry-After, as a date, by the clock that wrote it", async () => {
    const headers = { "retry-after": "Sat, 21 Nov 2026 10:00:30 GMT", date: "Sat, 21 Nov 2026 10:00:00 GMT" };
    expect((await waited([refused(headers), 200], {}, 0)).ms).toBe(30_000);
  });

  it("is at least until the Retry-After by the local clock, where no Date is given", async () => {
    expect((await waited([refused({ "retry-after": "Sat, 21 Nov 2026 00:00:10 GMT" }), 200], {}, 0)).ms).toBe(10_000);
  });

  it.each(["soon", "-5", ""])("is not misled by a Retry-After of %p", async (value) => {
    const { ms } = await waited([refused({ "retry-after": value }, 429), 200], {}, 0);
    expect(ms).toBe(61_000);
  });

  it("is the rateLimit-reset of a 429", async () => {
    const { ms } = await waited([refused({ "rateLimit-reset": "17" }, 429), 200], {}, 0);
    expect(ms).toBe(17_000);
  });

  it("is not the rateLimit-reset of anything else, for that stands on every answer", async () => {
    expect((await waited([refused({ "rateLimit-reset": "17" }), 200], {}, 0)).ms).toBe(0);
  });

  it("is the longer of the two where a 429 has both", async () => {
    const { ms } = await waited([refused({ "rateLimit-reset": "17", "retry-after": "40" }, 429), 200], {}, 0);
    expect(ms).toBe(40_000);
  });

  it("outlives a minute after a 429 that names none", async () => {
    expect((await waited([429, 200], {}, 0)).ms).toBeGreaterThan(60_000);
  });

  it("spreads those that were told to wait until the same moment", async () => {
    const { ms } = await waited([refused({ "retry-after": "20" }), 200], {}, 0.5);
    expect(ms).toBeGreaterThan(20_000);
    expect(ms).toBeLessThanOrEqual(21_000);
  });

  it("is not slept where it is longer than maxRetryWaitMs", async () => {
    const { ms, result, sent } = await waited([refused({ "retry-after": "91" }, 429), 200]);
    expect([ms, sent.length]).toEqual([0, 1]);
    expect(result).toBeInstanceOf(RateLimitError);
    expect(result).toMatchObject({ retryAfterMs: 91_000, attempts: 1 });
  });

  it("is not slept either where another status asks for too much", async () => {
    const { ms, result } = await waited([refused({ "retry-after": "3600" }), 200]);
    expect(ms).toBe(0);
    expect(result).toBeInstanceOf(ServerError);
    expect(result).toMatchObject({ retryAfterMs: 3_600_000, attempts: 1 });
  });

  it("is never beyond maxRetryWaitMs where it is the client's own choice", async () => {
    expect((await waited([503, 503, 503, 200], { maxRetryWaitMs: 100 }, 0.999)).ms).toBeLessThanOrEqual(300);
    expect((await waited([429, 200], { maxRetryWaitMs: 30_000 })).ms).toBe(30_000);
  });
});

it("hands over what came in the end", async () => {
  const { result } = await get([503, () => json({ ...contact, memo: "second" })]);
  expect(result).toMatchObject({ memo: "second" });
});
