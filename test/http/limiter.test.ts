import { describe, expect, it } from "@jest/globals";
import { ContactsClient, type Limiter, type Operation } from "../../src/index.js";
import { FakeWorks } from "../../src/testing/index.js";

/** What a limiter was asked and told, and what was sent, in order. */
function meeting(limiter: Partial<Limiter> = {}, faults?: Parameters<FakeWorks["failNext"]>[0]) {
  const log: string[] = [];
  const works = new FakeWorks({ contacts: [{ contactId: "c1" }], onRequest: ({ method, path }) => void log.push(`${method} ${path.replace("/v1.0", "")}`) });
  if (faults !== undefined) works.failNext(faults);
  const logging: Limiter = {
    acquire: async (request) => {
      log.push(`acquire ${request.operation}`);
      await limiter.acquire?.(request);
    },
    ...(limiter.refused && { refused: limiter.refused }),
  };
  const client = new ContactsClient({ auth: works.issueToken(), fetch: works.fetch, limiter: logging, maxRetries: 1, maxRetryWaitMs: 2_000 });
  return { client, works, log };
}

describe("a limiter", () => {
  it("is asked before a request is sent", async () => {
    const { client, log } = meeting();
    await client.contacts.get("c1");
    expect(log).toEqual(["acquire GET /contacts/{contactId}", "GET /contacts/c1"]);
  });

  it("is asked again before a retry", async () => {
    const { client, log } = meeting({}, 503);
    await client.contacts.get("c1");
    expect(log).toEqual(["acquire GET /contacts/{contactId}", "GET /contacts/c1", "acquire GET /contacts/{contactId}", "GET /contacts/c1"]);
  });

  it("is asked for the PUT of an edit before its GET, so that nothing is waited for between the two", async () => {
    const { client, log } = meeting();
    await client.contacts.edit("c1", (draft) => void (draft.memo = "called back"));
    expect(log).toEqual(["acquire PUT /contacts/{contactId}", "acquire GET /contacts/{contactId}", "GET /contacts/c1", "PUT /contacts/c1"]);
  });

  it("that rejects ends the call with its error, and nothing is sent", async () => {
    const down = new Error("Redis is down");
    const { client, works } = meeting({ acquire: () => Promise.reject(down) });
    await expect(client.contacts.get("c1")).rejects.toBe(down);
    await expect(client.contacts.edit("c1", (draft) => void (draft.memo = "x"))).rejects.toBe(down);
    expect(works.requests).toEqual([]);
  });

  it("that ignores the signal does not keep an aborted call waiting", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const { client, works } = meeting({ acquire: () => new Promise(() => controller.abort(reason)) });
    await expect(client.contacts.get("c1", { signal: controller.signal })).rejects.toBe(reason);
    expect(works.requests).toEqual([]);
  });

  it("that rejects gives back what it held: the next call is sent", async () => {
    let calls = 0;
    const { client, works } = meeting({ acquire: () => ((calls += 1) <= 5 ? Promise.reject(new Error("down")) : Promise.resolve()) });
    for (let i = 0; i < 5; i += 1) await expect(client.contacts.get("c1")).rejects.toThrow("down");
    await client.contacts.get("c1");
    expect(works.requests).toHaveLength(1);
  });

  it("hears of a 429, and how long its operation is closed", async () => {
    const told: { operation: Operation; waitMs: number }[] = [];
    const { client } = meeting({ refused: (refusal) => void told.push(refusal) }, [{ status: 429, resetSeconds: 30 }]);
    await expect(client.contacts.get("c1")).rejects.toMatchObject({ name: "RateLimitError" });
    expect(told).toEqual([{ operation: "GET /contacts/{contactId}", waitMs: 31_000 }]);
  });

  it.each([["a number", 5], ["an object without acquire", {}], ["a refused that is no function", { acquire: () => Promise.resolve(), refused: 1 }], ["null", null]])("that is %s is refused", (_, limiter) => {
    expect(() => new ContactsClient({ auth: "token", limiter: limiter as unknown as Limiter })).toThrow("`limiter` must be an object with acquire(");
  });
});
