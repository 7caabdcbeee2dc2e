import { getEventListeners } from "node:events";
import { describe, expect, it } from "@jest/globals";
import { ConnectionError, TimeoutError } from "../../src/index.js";
import { attempt } from "../../src/http/attempt.js";
import type { ApiRequest } from "../../src/http/request.js";
import { FakeClock, settle } from "./fake-clock.js";
import { fetchFailed, json, never, rejection, requestOf } from "./requests.js";

type Fetch = typeof globalThis.fetch;

function send(fetch: () => Promise<Response>, change: Partial<ApiRequest> = {}) {
  const clock = new FakeClock();
  const request = requestOf(change);
  return { clock, request, answer: attempt(fetch, clock)(request) };
}

/** Headers at once, and a body that never goes on. */
function stalling(): Response {
  return new Response(new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{"con')) }));
}

describe("an attempt ends after timeoutMs", () => {
  it.each([
    ["no headers come", never],
    ["the body stalls", () => Promise.resolve(stalling())],
  ])("where %s, from a fetch that ignores its signal too", async (_, fetch) => {
    const { clock, answer } = send(fetch, { timeoutMs: 5_000 });
    const error = rejection(answer);
    await clock.advance(4_999);
    expect(clock.timers).toBe(1);
    await clock.advance(1);
    expect(await error).toBeInstanceOf(TimeoutError);
    expect(await error).toMatchObject({ timeoutMs: 5_000, attempts: 1, message: expect.stringContaining("5000 ms") });
    expect(clock.timers).toBe(0);
  });

  it("and tells the fetch", async () => {
    let signal: AbortSignal | undefined;
    const clock = new FakeClock();
    const fetch: Fetch = (_, init) => {
      signal = init?.signal ?? undefined;
      return never();
    };
    const error = rejection(attempt(fetch, clock)(requestOf()));
    await clock.advance(30_000);
    await error;
    expect(signal?.aborted).toBe(true);
  });
});

it("fails with a ConnectionError where the address holds a % that encodes nothing", async () => {
  const { answer } = send(() => Promise.reject(fetchFailed("ECONNRESET")), { url: "https://gateway.example.com/users/100%/v1.0/contacts" });
  expect(await rejection(answer)).toBeInstanceOf(ConnectionError);
});

describe("nothing is left behind", () => {
  it.each<[string, () => Promise<Response>]>([
    ["an answer", () => Promise.resolve(json({}))],
    ["a failure", () => Promise.reject(fetchFailed("ECONNRESET"))],
    ["a fetch that throws at once", () => { throw new Error("no"); }],
  ])("after %s", async (_, fetch) => {
    const { signal } = new AbortController();
    const { clock, answer } = send(fetch, { signal });
    await answer.catch(() => undefined);
    expect([clock.timers, getEventListeners(signal, "abort").length]).toEqual([0, 0]);
  });

  it("after a timeout or an abort that the fetch ignores", async () => {
    const aborted = new AbortController();
    const first = send(never, { signal: aborted.signal });
    aborted.abort("enough");
    await rejection(first.answer);
    expect([first.clock.timers, getEventListeners(aborted.signal, "abort").length]).toEqual([0, 0]);

    const { signal } = new AbortController();
    const second = send(never, { signal });
    const error = rejection(second.answer);
    await second.clock.advance(30_000);
    await error;
    expect([second.clock.timers, getEventListeners(signal, "abort").length]).toEqual([0, 0]);
  });
});

describe("a failed connection", () => {
  it("names the code, and keeps the cause", async () => {
    const cause = fetchFailed("ECONNRESET");
    const error = await rejection(send(() => Promise.reject(cause)).answer);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ cause, attempts: 1, message: "GET /contacts: the connection failed with ECONNRESET" });
  });

  it.each([["ECONNREFUSED", false], ["ENOTFOUND", false], ["UND_ERR_CONNECT_TIMEOUT", false], ["ECONNRESET", true], ["UND_ERR_SOCKET", true]])(
    "of a PUT with %s may have succeeded: %p",
    async (code, mayHaveSucceeded) => {
      const change = { operation: "PUT /contacts/{contactId}", method: "PUT" } as const;
      expect(await rejection(send(() => Promise.reject(fetchFailed(code)), change).answer)).toMatchObject({ mayHaveSucceeded });
    },
  );

  const deno = "error sending request for url (https://www.worksapis.com/v1.0/contacts): client error (Connect): tcp connect error: Connection refused (os error 111)";
  it.each<[string, Error, boolean]>([
    ["Bun from 1.4.5 on, which does not send a POST again", Object.assign(new TypeError("ECONNREFUSED: Unable to connect."), { code: "ECONNREFUSED", errno: 0 }), false],
    // Seen after the POST had arrived on a kept connection, and the second sending was refused.
    ["Deno", new TypeError("fetch failed", { cause: new Error(deno) }), true],
    ["Bun up to 1.3", Object.assign(new Error("Unable to connect. Is the computer able to access the url?"), { code: "ConnectionRefused" }), true],
    // Of these one message stands for a refused connection and for one that is reset after the request arrived.
    ["workerd", Object.assign(new Error("Network connection lost."), { retryable: true }), true],
    ["Chromium", new TypeError("Failed to fetch"), true],
  ])("of a POST as %s shows a refused connection", async (_, thrown, mayHaveSucceeded) => {
    const change = { operation: "POST /contacts", method: "POST" } as const;
    expect(await rejection(send(() => Promise.reject(thrown), change).answer)).toMatchObject({ mayHaveSucceeded });
  });

  const loop = new Error("its own cause");
  loop.cause = loop;
  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a text", "broken"],
    ["a number", 0],
    ["an error that is its own cause", loop],
    ["an error whose code throws", Object.defineProperty(new Error("x"), "code", { get: () => { throw new Error("no code"); } })],
    ["an error whose code is a long text", Object.assign(new Error("x"), { code: "a b ".repeat(100) })],
  ])("is a ConnectionError where the fetch throws %s", async (_, thrown) => {
    const error = await rejection(send(() => Promise.reject(thrown)).answer);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ message: "GET /contacts: the connection failed" });
  });

  it("is one too where the fetch gives no response", async () => {
    expect(await rejection(send(() => Promise.resolve(undefined as unknown as Response)).answer)).toBeInstanceOf(ConnectionError);
  });

  it("keeps no cause that quotes the token or the body", async () => {
    const body = JSON.stringify({ memo: "likes canaries" });
    const headers = new Headers({ authorization: "Bearer secret-token" });
    const quoting = (more: object) => rejection(send(() => Promise.reject(Object.assign(new Error("x"), more)), { headers, body }).answer);
    expect(await quoting({ config: { headers: { authorization: "Bearer secret-token" } } })).not.toHaveProperty("cause");
    expect(await quoting({ request: { body } })).not.toHaveProperty("cause");
    expect(await quoting({ port: 443 })).toHaveProperty("cause");
  });
});

it("does not send what is aborted already", async () => {
  let fetched = 0;
  const clock = new FakeClock();
  const request = requestOf({ signal: AbortSignal.abort("before") });
  const layer = attempt((() => (fetched += 1)) as unknown as Fetch, clock);
  await expect((async () => layer(request))()).rejects.toBe("before");
  expect([fetched, request.attempts, clock.timers]).toEqual([0, 0, 0]);
});

it("counts the time until the reset from the headers, not from the end of a slow body", async () => {
  let finish = (): void => undefined;
  const body = new ReadableStream({
    start: (controller) => {
      finish = () => {
        controller.enqueue(new TextEncoder().encode("{}"));
        controller.close();
      };
    },
  });
  const headers = { "rateLimit-limit": "240", "rateLimit-remaining": "3", "rateLimit-reset": "30" };
  const { clock, answer } = send(() => Promise.resolve(new Response(body, { headers })));
  const begun = clock.now();
  await settle();
  await clock.advance(20_000);
  finish();
  expect((await answer).rateLimit?.resetAt?.getTime()).toBe(begun + 30_000);
});
