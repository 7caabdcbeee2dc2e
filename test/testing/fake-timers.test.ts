import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { ContactsClient, TimeoutError, serviceAccountAuth } from "../../src/index.js";
import { FakeWorks, type FakeWorksServer } from "../../src/testing/index.js";

// What docs/guides/testing.md says of jest's fake timers; test/consumers/vitest has the same for vitest's.
const GET = "GET /contacts/{contactId}";
let server: FakeWorksServer | undefined;

afterEach(async () => {
  jest.useRealTimers();
  await server?.close();
  server = undefined;
});

function fake() {
  const works = new FakeWorks({ contacts: 700 });
  return { works, client: new ContactsClient({ auth: works.issueToken(), fetch: works.fetch }) };
}

async function firstId(client: ContactsClient): Promise<string> {
  return (await client.contacts.list({ count: 1 }).firstPage()).contacts[0]!.contactId;
}

describe("with jest.useFakeTimers()", () => {
  it("calls that wait for nothing need nothing", async () => {
    jest.useFakeTimers();
    const { works, client } = fake();
    const signing = new ContactsClient({ auth: serviceAccountAuth({ ...works.serviceAccount, fetch: works.fetch }), fetch: works.fetch });
    expect(await signing.contacts.listAll().toArray({ max: 1_000 })).toHaveLength(700);
    expect(await client.contacts.edit(await firstId(client), (draft) => void (draft.memo = "new"))).toMatchObject({ memo: "new" });
    expect(jest.getTimerCount()).toBe(0);
  });

  it("a retry comes when time is advanced by its wait", async () => {
    jest.useFakeTimers();
    const { works, client } = fake();
    const contactId = await firstId(client);
    works.failNext(503);
    const contact = client.contacts.get(contactId);
    await jest.advanceTimersByTimeAsync(500);
    expect(await contact).toMatchObject({ contactId });
    expect(works.requests.map(({ status }) => status)).toEqual([200, 503, 200]);
  });

  it("a timeout comes when time is advanced by timeoutMs", async () => {
    jest.useFakeTimers();
    const { works, client } = fake();
    works.failNext("noHeaders");
    const failed = expect(client.contacts.get("c", { timeoutMs: 30_000, maxRetries: 0 })).rejects.toBeInstanceOf(TimeoutError);
    await jest.advanceTimersByTimeAsync(30_000);
    await failed;
  });

  it("latencyMs is waited for when time is advanced by it", async () => {
    jest.useFakeTimers();
    const works = new FakeWorks({ contacts: 1, latencyMs: 2_000 });
    const client = new ContactsClient({ auth: works.issueToken(), fetch: works.fetch });
    const contactId = firstId(client);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(await contactId).not.toBe("");
  });

  it("a token ends, and is renewed, when the system's time is set past it", async () => {
    jest.useFakeTimers();
    const { works } = fake();
    const client = new ContactsClient({ auth: serviceAccountAuth({ ...works.serviceAccount, fetch: works.fetch }), fetch: works.fetch });
    await firstId(client);
    jest.setSystemTime(Date.now() + 3_600_000);
    await firstId(client);
    expect(works.requests.map(({ operation, status }) => [operation, status])).toEqual([
      ["token", 200],
      ["GET /contacts", 200],
      ["token", 200],
      ["GET /contacts", 200],
    ]);
  });
});

it("with advanceTimers: true, retries come by themselves, over listen() too", async () => {
  jest.useFakeTimers({ advanceTimers: true });
  const { works } = fake();
  server = await works.listen();
  const client = new ContactsClient({ auth: works.issueToken(), baseUrl: server.baseUrl });
  const contactId = await firstId(client);
  works.failNext({ status: 503, operation: GET });
  expect(await client.contacts.get(contactId)).toMatchObject({ contactId });
});

it("with the date alone faked, nothing else changes", async () => {
  const others = ["hrtime", "nextTick", "performance", "queueMicrotask", "setImmediate", "clearImmediate", "setInterval", "clearInterval", "setTimeout", "clearTimeout"] as const;
  jest.useFakeTimers({ now: new Date("2026-11-15T00:00:00+09:00"), doNotFake: [...others] });
  const works = new FakeWorks({ contacts: 1, latencyMs: 1 });
  await firstId(new ContactsClient({ auth: works.issueToken(), fetch: works.fetch }));
  expect(works.requests.at(-1)?.at).toEqual(new Date("2026-11-15T00:00:00+09:00"));
});
