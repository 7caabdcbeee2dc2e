// What docs/guides/testing.md says of vitest's fake timers; test/testing/fake-timers.test.ts has the same for jest's.
import { ContactsClient, serviceAccountAuth } from "lineworks-contacts";
import { FakeWorks } from "lineworks-contacts/testing";
import { afterEach, describe, expect, test, vi } from "vitest";

afterEach(() => {
  vi.useRealTimers();
});

function fake() {
  const works = new FakeWorks({ contacts: 700 });
  return { works, client: new ContactsClient({ auth: works.issueToken(), fetch: works.fetch }) };
}

async function firstId(client: ContactsClient): Promise<string> {
  return (await client.contacts.list({ count: 1 }).firstPage()).contacts[0]!.contactId;
}

describe("with vi.useFakeTimers()", () => {
  test("calls that wait for nothing need nothing", async () => {
    vi.useFakeTimers();
    const { works, client } = fake();
    const signing = new ContactsClient({ auth: serviceAccountAuth({ ...works.serviceAccount, fetch: works.fetch }), fetch: works.fetch });
    expect(await signing.contacts.listAll().toArray({ max: 1_000 })).toHaveLength(700);
    expect(await client.contacts.edit(await firstId(client), (draft) => void (draft.memo = "new"))).toMatchObject({ memo: "new" });
    expect(vi.getTimerCount()).toBe(0);
  });

  test("a retry comes when time is advanced by its wait", async () => {
    vi.useFakeTimers();
    const { works, client } = fake();
    const contactId = await firstId(client);
    works.failNext(503);
    const contact = client.contacts.get(contactId);
    await vi.advanceTimersByTimeAsync(500);
    expect(await contact).toMatchObject({ contactId });
  });

  test("a timeout comes when time is advanced by timeoutMs", async () => {
    vi.useFakeTimers();
    const { works, client } = fake();
    works.failNext("noHeaders");
    const failed = expect(client.contacts.get("c", { timeoutMs: 30_000, maxRetries: 0 })).rejects.toMatchObject({ name: "TimeoutError" });
    await vi.advanceTimersByTimeAsync(30_000);
    await failed;
  });

  test("a token ends, and is renewed, when the system's time is set past it", async () => {
    vi.useFakeTimers();
    const { works } = fake();
    const client = new ContactsClient({ auth: serviceAccountAuth({ ...works.serviceAccount, fetch: works.fetch }), fetch: works.fetch });
    await firstId(client);
    vi.setSystemTime(Date.now() + 3_600_000);
    await firstId(client);
    expect(works.requests.filter(({ operation }) => operation === "token")).toHaveLength(2);
  });
});

test("with shouldAdvanceTime, retries come by themselves, over listen() too", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { works } = fake();
  const server = await works.listen();
  const client = new ContactsClient({ auth: works.issueToken(), baseUrl: server.baseUrl });
  works.failNext(503);
  expect(await firstId(client)).not.toBe("");
  vi.useRealTimers();
  await server.close();
});

test("with the date alone faked, nothing else changes", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-15T00:00:00+09:00") });
  const works = new FakeWorks({ contacts: 1, latencyMs: 1 });
  await firstId(new ContactsClient({ auth: works.issueToken(), fetch: works.fetch }));
  expect(works.requests.at(-1)?.at).toEqual(new Date("2026-11-15T00:00:00+09:00"));
});
