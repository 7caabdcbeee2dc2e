import { expect, it, jest } from "@jest/globals";
import { ContactsClient } from "../src/index.js";
import { FakeWorks } from "../src/testing/index.js";
import { settle } from "./http/fake-clock.js";
import { clientOf, contact, fetchFailed, json, never, rejection } from "./http/requests.js";

it("has its own line, its own limits and its own token: one client knows nothing of another", async () => {
  const first = clientOf([() => new Response("{}", { status: 429, headers: { "rateLimit-reset": "30", "rateLimit-remaining": "0" } })], { maxRetries: 0, auth: "one" });
  const second = clientOf([200], { auth: "two" });
  await rejection(first.client.contacts.get("c1"));
  expect(await second.client.contacts.get("c1")).toMatchObject(contact);
  expect(second.client.rateLimit("GET /contacts/{contactId}")).toBeUndefined();
  expect(second.sent[0]!.init.headers.get("authorization")).toBe("Bearer two");
});

it("counts contacts.* and api.* against the same limits", async () => {
  const works = new FakeWorks({ contacts: 3, rateLimitPerMinute: 240 });
  const client = new ContactsClient({ auth: works.issueToken(), fetch: works.fetch });
  await client.api.GET("/contacts");
  await client.contacts.list().firstPage();
  expect(client.rateLimit("GET /contacts")).toMatchObject({ limit: 240, remaining: 238 });
});

it("reads everything with the system's own clock", async () => {
  const works = new FakeWorks({ contacts: 1_234 });
  const client = new ContactsClient({ auth: works.issueToken(), fetch: works.fetch });
  expect(await client.contacts.list().toArray({ max: 2_000 })).toHaveLength(1_234);
});

it("changes nothing of the options that it was given", () => {
  const options = Object.freeze({ auth: "token", hooks: Object.freeze({}) });
  expect(() => new ContactsClient(options)).not.toThrow();
});

it("leaves no timer that would keep the process from ending: after a success, a failure, a timeout and an abort", async () => {
  const set = jest.spyOn(globalThis, "setTimeout");
  const cleared = jest.spyOn(globalThis, "clearTimeout");
  const call = (fetch: () => Promise<Response>, options: object = {}) =>
    new ContactsClient({ auth: "token", fetch: fetch, maxRetries: 0 }).contacts.get("c1", options).catch(() => undefined);
  const controller = new AbortController();
  const aborted = call(never, { signal: controller.signal });
  await settle();
  controller.abort();
  await Promise.all([
    aborted,
    call(() => Promise.resolve(json(contact))),
    call(() => Promise.reject(fetchFailed("ECONNRESET"))),
    call(never, { timeoutMs: 1 }),
  ]);
  const timers = set.mock.results.map(({ value }) => value);
  expect(timers).toHaveLength(4);
  expect(cleared.mock.calls.map(([timer]) => timer)).toEqual(expect.arrayContaining(timers));
  jest.restoreAllMocks();
});
