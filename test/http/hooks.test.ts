import { describe, expect, it, jest } from "@jest/globals";
import type { Hooks } from "../../src/index.js";
import { clientOf, contact, fetchFailed, json, limitHeaders, never, rejection } from "./requests.js";

function recorded() {
  const events: [string, unknown][] = [];
  const hooks: Hooks = {
    onRequest: (event) => void events.push(["request", event]),
    onResponse: (event) => void events.push(["response", event]),
    onRetry: (event) => void events.push(["retry", event]),
  };
  return { hooks, events };
}

const operation = "GET /contacts/{contactId}";

describe("hooks", () => {
  it("are told of each attempt, each answer and each retry, in order", async () => {
    const { hooks, events } = recorded();
    const { client, clock } = clientOf([fetchFailed("ECONNRESET"), 503, () => json(contact, { headers: limitHeaders(240, 9, 30) })], { hooks });
    await clock.until(client.contacts.get("c1"));
    const rateLimit = { limit: 240, remaining: 9, resetAt: new Date(clock.now() + 30_000) };
    expect(events).toEqual([
      ["request", { operation, attempt: 1 }],
      ["response", { operation, attempt: 1, durationMs: 0, status: undefined, error: "ConnectionError", rateLimit: undefined }],
      ["retry", { operation, attempt: 1, waitMs: 250, status: undefined, error: "ConnectionError" }],
      ["request", { operation, attempt: 2 }],
      ["response", { operation, attempt: 2, durationMs: 0, status: 503, error: undefined, rateLimit: undefined }],
      ["retry", { operation, attempt: 2, waitMs: 500, status: 503, error: undefined }],
      ["request", { operation, attempt: 3 }],
      ["response", { operation, attempt: 3, durationMs: 0, status: 200, error: undefined, rateLimit }],
    ]);
  });

  it("are told how long an attempt took", async () => {
    const onResponse = jest.fn<NonNullable<Hooks["onResponse"]>>();
    const { client, clock } = clientOf([never], { hooks: { onResponse }, maxRetries: 0 });
    await clock.until(rejection(client.contacts.get("c1")));
    expect(onResponse.mock.calls[0]![0]).toMatchObject({ durationMs: 30_000, error: "TimeoutError" });
  });

  it("are told of the second sending after a 401 as an attempt of its own", async () => {
    const { hooks, events } = recorded();
    let token = 0;
    const auth = { getToken: () => Promise.resolve(`t${token}`), invalidate: () => void (token += 1) };
    const { client } = clientOf([() => json({}, { status: 401 }), 200], { hooks, auth });
    await client.contacts.get("c1");
    expect(events.map(([name, event]) => [name, (event as { attempt: number }).attempt])).toEqual([["request", 1], ["response", 1], ["request", 2], ["response", 2]]);
  });

  it("are told of raw calls too", async () => {
    const { hooks, events } = recorded();
    const { client } = clientOf([200], { hooks });
    await client.api.GET("/contacts/{contactId}", { params: { path: { contactId: "c1" } } });
    expect(events.map(([name]) => name)).toEqual(["request", "response"]);
  });

  it.each([undefined, "a text", { name: 7 }, new Error("x")])("are told of an abort whatever its reason is: %p", async (reason) => {
    const { hooks, events } = recorded();
    const controller = new AbortController();
    const { client } = clientOf([() => { controller.abort(reason); return never(); }], { hooks });
    await rejection(client.contacts.get("c1", { signal: controller.signal }));
    expect(events.at(-1)).toEqual(["response", expect.objectContaining({ error: expect.any(String) })]);
  });

  it("hold no token and no contact data, whatever goes wrong", async () => {
    const { hooks, events } = recorded();
    const canary = "canary-7f3a";
    const quoting = Object.assign(new Error(canary), { code: "ECONNRESET" });
    const { client, clock } = clientOf([quoting, json({ code: canary, description: canary }, { status: 503 }), 200], { hooks, auth: canary });
    await clock.until(client.contacts.replace("c1", { permission: { accessibleRange: "ALL" }, contactName: { lastName: canary } }));
    await clock.until(client.contacts.list({ email: `${canary}@example.com` }).firstPage().catch(() => undefined));
    expect(events.length).toBeGreaterThan(6);
    expect(JSON.stringify(events)).not.toContain(canary);
  });

  it("that throw or reject change nothing", async () => {
    const unhandled = jest.fn();
    process.on("unhandledRejection", unhandled);
    for (const broken of [() => { throw new Error("logger"); }, () => Promise.reject(new Error("logger"))]) {
      const { client, clock } = clientOf([503, 200], { hooks: { onRequest: broken, onResponse: broken, onRetry: broken } });
      expect(await clock.until(client.contacts.get("c1"))).toMatchObject(contact);
    }
    await new Promise(setImmediate);
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it("may be methods of an object", async () => {
    class Metrics implements Hooks {
      sent = 0;
      onRequest(): void {
        this.sent += 1;
      }
    }
    const hooks = new Metrics();
    await clientOf([200], { hooks }).client.contacts.get("c1");
    expect(hooks.sent).toBe(1);
  });
});
