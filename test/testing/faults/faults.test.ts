import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { FakeWorks, type FakeWorksServer, type FaultSpec } from "../../../src/testing/index.js";
import { ask, authorized, told, walk } from "../ask.js";

const now = "2026-11-21T12:00:00+09:00";
let works: FakeWorks;
let server: FakeWorksServer;

beforeEach(async () => {
  works = new FakeWorks({ contacts: 30, now });
  server = await works.listen();
});
afterEach(() => server.close());

const doors = {
  "in the process": (init: RequestInit = {}) => works.fetch("https://h/v1.0/contacts", { ...authorized(works.issueToken()), ...init }),
  "over HTTP": (init: RequestInit = {}) => fetch(`${server.baseUrl}/contacts`, { ...authorized(works.issueToken()), ...init }),
};

const nameAndCode = (error: unknown) => {
  const { name, message, cause } = error as Error & { cause?: { code?: string } };
  return [name, message, cause?.code];
};

describe.each(Object.entries(doors))("%s", (door, open) => {
  it.each([
    [500, "", null],
    [502, expect.stringContaining("<html>"), "text/html"],
    [503, expect.stringContaining('"SERVICE_UNAVAILABLE"'), "application/json; charset=UTF-8"],
    [429, expect.stringContaining('"TOO_MANY_REQUESTS"'), "application/json; charset=UTF-8"],
    [404, expect.stringContaining('"NOT_FOUND"'), "application/json; charset=UTF-8"],
    [401, expect.stringContaining('"UNAUTHORIZED"'), "application/json; charset=UTF-8"],
  ])("a %s looks as it does on the real host", async (status, body, type) => {
    works.failNext(status);
    const answer = await told(await open());
    expect([answer.status, answer.text, answer.headers.get("content-type")]).toEqual([status, body, type]);
    expect((await open()).status).toBe(200);
  });

  it.each([
    ["reset", ["ECONNRESET", "UND_ERR_SOCKET"]],
    ["closed", ["UND_ERR_SOCKET"]],
  ] as const)("%s rejects as a lost connection", async (kind, codes) => {
    works.failNext(kind);
    const [name, message, code] = nameAndCode(await open().catch((error: unknown) => error));
    expect([name, message]).toEqual(["TypeError", "fetch failed"]);
    expect(codes).toContain(code);
    expect(works.requests[0]).toMatchObject({ operation: "GET /contacts", status: undefined });
  });

  it("cutBody gives headers and half a body", async () => {
    works.failNext("cutBody");
    const response = await open();
    expect(response.status).toBe(200);
    const [name, message, code] = nameAndCode(await response.text().catch((error: unknown) => error));
    expect([name, message]).toEqual(["TypeError", "terminated"]);
    expect(["UND_ERR_SOCKET", "ECONNRESET"]).toContain(code);
  });

  it("cutBody loses an answer without a body whole, and what was asked is done", async () => {
    works.failNext("cutBody");
    const [id = ""] = works.contacts.ids();
    const { fetch: ask, base } = door === "over HTTP" ? { fetch, base: server.baseUrl } : { fetch: works.fetch, base: "https://h/v1.0" };
    const error = await ask(`${base}/contacts/${id}`, authorized(works.issueToken(), { method: "DELETE" })).catch((thrown: unknown) => thrown);
    expect(nameAndCode(error)).toEqual(["TypeError", "fetch failed", "UND_ERR_SOCKET"]);
    expect([works.contacts.get(id), works.requests[0]?.status]).toEqual([undefined, undefined]);
  });

  it("stallBody ends when the caller does", async () => {
    works.failNext("stallBody");
    const abort = new AbortController();
    const response = await open({ signal: abort.signal });
    const text = response.text().catch((error: unknown) => error);
    abort.abort(new Error("enough"));
    expect(await text).toMatchObject({ message: "enough" });
  });

  it("noHeaders ends when the caller does", async () => {
    works.failNext("noHeaders");
    const abort = new AbortController();
    const response = open({ signal: abort.signal }).catch((error: unknown) => error);
    while (works.requests.length === 0) await new Promise(setImmediate);
    abort.abort(new Error("enough"));
    expect(await response).toMatchObject({ message: "enough" });
  });

  it("emptyBody and notJson are answers that no one promised", async () => {
    works.failNext(["emptyBody", "notJson"]);
    expect([(await told(await open())).text, await (await open()).text()]).toEqual(["", expect.stringContaining("<html>")]);
  });

  it("a delay ends when the caller does", async () => {
    works.failNext({ kind: "delay", delayMs: 60_000 });
    const abort = new AbortController();
    const response = open({ signal: abort.signal }).catch((error: unknown) => error);
    while (works.requests.length === 0) await new Promise(setImmediate);
    abort.abort(new Error("enough"));
    expect(await response).toMatchObject({ message: "enough" });
  });

  it(`carries status, headers and body of the asker's choice (${door})`, async () => {
    works.failNext([{ status: 418, headers: { "Retry-After": "3" }, body: "teapot" }, { status: 409, body: { code: "CONFLICT", description: "x" } }, { status: 429, resetSeconds: 7 }]);
    const [teapot, conflict, limited] = [await told(await open()), await told(await open()), await told(await open())];
    expect([teapot.status, teapot.text, teapot.headers.get("retry-after")]).toEqual([418, "teapot", "3"]);
    expect(conflict.json).toEqual({ code: "CONFLICT", description: "x" });
    expect([limited.headers.get("rateLimit-reset"), limited.headers.get("rateLimit-remaining")]).toEqual(["7", "0"]);
  });
});

it("refused is a connection that was never made", async () => {
  works.failNext("refused");
  expect(nameAndCode(await doors["in the process"]().catch((error: unknown) => error))).toEqual(["TypeError", "fetch failed", "ECONNREFUSED"]);
});

it("a 429 names a wait only when told to", async () => {
  works.failNext(429);
  expect((await ask(works, "/contacts")).headers.has("rateLimit-reset")).toBe(false);
});

describe("faults of paging", () => {
  it("repeatCursor: the page points to itself", async () => {
    works.failNext({ kind: "repeatCursor", times: Infinity });
    const first = (await ask(works, "/contacts?count=10")).json.responseMetaData?.nextCursor ?? "";
    const second = (await ask(works, `/contacts?count=10&cursor=${encodeURIComponent(first)}`)).json;
    expect(second.responseMetaData?.nextCursor).toBe(first);
    expect(second.contacts).toHaveLength(10);
  });

  it("emptyPage: nothing on it, and a new cursor to what it left out", async () => {
    works.failNext({ kind: "emptyPage", times: 2 });
    expect(await walk(works, "/contacts?count=10")).toHaveLength(30);
    expect(works.requests).toHaveLength(5);
    expect(new Set(works.requests.map(({ query }) => query["cursor"])).size).toBe(5);
  });

  it("wait for a page", async () => {
    works.failNext("emptyPage");
    await ask(works, `/contacts/${works.contacts.ids()[0]}`);
    expect((await ask(works, "/contacts")).json.contacts).toEqual([]);
  });
});

describe("which requests fail", () => {
  const statuses = async (paths: string[]) => {
    const found: number[] = [];
    for (const path of paths) found.push((await ask(works, path)).status);
    return found;
  };

  it("the next ones, in turn, as often as told", async () => {
    works.failNext([{ status: 503, times: 2 }, 500]);
    expect(await statuses(["/contacts", "/contacts", "/contacts", "/contacts"])).toEqual([503, 503, 500, 200]);
  });

  it("those of one operation, or those that a predicate holds for", async () => {
    works.failNext([{ status: 503, operation: "GET /contacts/{contactId}" }, { status: 500, matches: ({ query }) => query["count"] === "3" }]);
    expect(await statuses(["/contacts", "/contacts/x", "/contacts/x", "/contacts?count=3"])).toEqual([200, 503, 404, 500]);
  });

  it("none any more after stopFailing", async () => {
    works.failNext({ status: 503, times: Infinity });
    works.failRandomly({ rate: 1, kinds: [500] });
    works.stopFailing();
    expect(await statuses(["/contacts"])).toEqual([200]);
  });

  it("a share of them by chance, the same for the same seed", async () => {
    const run = async (seed: number) => {
      works.failRandomly({ rate: 0.15, seed, kinds: [500, 503] });
      return statuses(Array.from({ length: 400 }, () => "/contacts?count=1"));
    };
    const one = await run(1);
    expect(await run(1)).toEqual(one);
    expect(await run(2)).not.toEqual(one);
    const failed = one.filter((status) => status !== 200).length;
    expect(failed).toBeGreaterThan(40);
    expect(failed).toBeLessThan(80);
  });

  it("never more on end than maxConsecutive", async () => {
    works.failRandomly({ rate: 0.9, kinds: [500], maxConsecutive: 2 });
    expect((await statuses(Array.from({ length: 60 }, () => "/contacts"))).join(" ")).not.toContain("500 500 500");
  });
});

describe("a request that fails", () => {
  const body = JSON.stringify({ permission: { accessibleRange: "ALL" }, contactName: { lastName: "new" }, emails: [{ primary: true, email: "new@example.com" }] });
  const outcome = async (fault: FaultSpec) => {
    const [id = ""] = works.contacts.ids();
    const before = works.contacts.get(id)?.contactName.lastName;
    works.failNext(fault);
    await ask(works, `/contacts/${id}`, { method: "PUT", body }).catch(() => undefined);
    return works.contacts.get(id)?.contactName.lastName === before ? "as before" : "changed";
  };

  it.each<[FaultSpec]>([["reset"], ["refused"], [500]])("%s takes no effect", async (kind) => {
    expect(await outcome(kind)).toBe("as before");
  });

  it.each<[FaultSpec]>([[{ kind: "reset", applied: true }], [{ status: 503, applied: true }], ["cutBody"]])("%j takes effect, and its answer is lost", async (fault) => {
    expect(await outcome(fault)).toBe("changed");
  });
});

describe("listen", () => {
  it("ends connections that are kept alive or stall when it is closed", async () => {
    works.failNext("stallBody");
    const response = await doors["over HTTP"]();
    const text = response.text().catch((error: unknown) => error);
    await server.close();
    expect(await text).toMatchObject({ name: "TypeError" });
    await expect(doors["over HTTP"]()).rejects.toMatchObject({ cause: { code: "ECONNREFUSED" } });
  });

  it("resolves . and .. as a fetch does", async () => {
    const { request } = await import("node:http");
    const status = await new Promise((resolve) => {
      request(`${server.baseUrl}/contacts`, { path: "/v1.0/contacts/..", headers: { authorization: `Bearer ${works.issueToken()}` } }, ({ statusCode }) => resolve(statusCode)).end();
    });
    expect(status).toBe(404);
  });

  it("shows what the user's own onRequest threw", async () => {
    const broken = new FakeWorks({ onRequest: () => Promise.reject(new Error("my mistake")) });
    const at = await broken.listen();
    const answer = await fetch(`${at.baseUrl}/contacts`);
    expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining("my mistake")]);
    await at.close();
  });
});

describe("fetch", () => {
  it("takes a URL, a Request, and a form as its body", async () => {
    const init = authorized(works.issueToken());
    expect((await works.fetch(new URL("https://h/v1.0/contacts"), init)).status).toBe(200);
    expect((await works.fetch(new Request("https://h/v1.0/contacts", init))).status).toBe(200);
    await works.fetch("https://h/oauth2/v2.0/token", { method: "POST", body: new URLSearchParams({ a: "b c" }) });
    expect(works.requests.at(-1)).toMatchObject({ operation: "token", body: { a: "b c" } });
  });

  it("gives back the reason of a signal that has aborted", async () => {
    const reason = new Error("before");
    await expect(doors["in the process"]({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(works.requests).toHaveLength(0);
  });

  it("follows a redirect unless told not to, without the token to another origin", async () => {
    const redirect = { status: 307, headers: { location: "https://elsewhere/v1.0/contacts" } };
    works.failNext([redirect, redirect, redirect]);
    const open = doors["in the process"];
    expect((await open({ redirect: "manual" })).status).toBe(307);
    expect(nameAndCode(await open({ redirect: "error" }).catch((error: unknown) => error))).toEqual(["TypeError", "fetch failed", undefined]);
    expect((await open()).status).toBe(401);
    expect(works.requests.at(-1)?.headers).not.toHaveProperty("authorization");
  });

  it.each<[string, unknown]>([
    ["a kind", "rest"],
    ["a kind in full", { kind: "cutBdy" }],
    ["neither kind nor status", { times: 2 }],
    ["no status of HTTP", 5],
  ])("refuses a fault it does not know, which would let a test pass: %s", (_, fault) => {
    expect(() => works.failNext(fault as FaultSpec)).toThrow(RangeError);
    expect(() => works.failRandomly({ rate: 1, kinds: [fault as FaultSpec] })).toThrow(RangeError);
  });

  it("waits for latencyMs, and no longer than the signal", async () => {
    const slow = new FakeWorks({ latencyMs: 60_000 });
    await expect(slow.fetch("https://h/v1.0/contacts", { signal: AbortSignal.timeout(5) })).rejects.toMatchObject({ name: "TimeoutError" });
  });
});
