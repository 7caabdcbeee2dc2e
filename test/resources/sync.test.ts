import { describe, expect, it } from "@jest/globals";
import { ContactsClient, type ListedContact, type SyncBatch, type SyncOptions, type TokenSource } from "../../src/index.js";
import { FakeWorks, makeContact, type FakeWorksOptions } from "../../src/testing/index.js";
import { collect } from "../surroundings.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.parse("2026-11-21T12:00:00.250+09:00");

interface Row {
  contact: ListedContact;
  reading: string;
}

/** A server and a copy of it, and a clock for each side. */
class Copy {
  readonly works: FakeWorks;
  readonly rows = new Map<string, Row>();
  state: string | undefined;
  time = START;
  localOffMs = 0;
  /** Contacts a page. */
  count = 500;
  resultLimit = 50_000;

  constructor(options: FakeWorksOptions = {}) {
    this.works = new FakeWorks({ now: () => new Date(this.time), ...options });
  }

  client(fetch = this.works.fetch, auth: string | TokenSource = this.works.issueToken()): ContactsClient {
    const clock = { now: () => this.time + this.localOffMs, after: () => () => undefined };
    return new ContactsClient({ auth, fetch, pace: false, maxRetries: 0 }, { clock, random: () => 0, resultLimit: this.resultLimit });
  }

  /** The batches of a run; with `killAfter`, the process dies when it has stored so many. */
  async run({ killAfter = Infinity, client = this.client(), ...options }: SyncOptions & { killAfter?: number; client?: ContactsClient } = {}): Promise<SyncBatch[]> {
    const knownIds = ({ notSeenIn }: { notSeenIn: string }) => [...this.rows].filter(([, { reading }]) => reading !== notSeenIn).map(([id]) => id);
    const batches: SyncBatch[] = [];
    for await (const batch of client.contacts.sync({ state: this.state, knownIds, count: this.count, ...options })) {
      for (const contact of batch.upserts) this.rows.set(contact.contactId, { contact, reading: batch.reading });
      for (const id of batch.deletedIds) this.rows.delete(id);
      this.state = batch.state;
      if (batches.push(batch) >= killAfter) break;
    }
    return batches;
  }

  ids(): string[] {
    return [...this.rows.keys()].sort();
  }

  /** Requests since the last call. */
  requests() {
    return this.works.requests.splice(0);
  }

  expectExact(): void {
    expect(this.ids()).toEqual(this.works.contacts.ids().sort());
    for (const [id, { contact }] of this.rows) expect(contact.modifiedTime).toBe(this.works.contacts.get(id)!.modifiedTime);
  }
}

const upsertsOf = (batches: readonly SyncBatch[]) => batches.flatMap(({ upserts }) => upserts.map(({ contactId }) => contactId));
const deletedOf = (batches: readonly SyncBatch[]) => batches.flatMap(({ deletedIds }) => deletedIds);
const stepsOf = (batches: readonly SyncBatch[]) => [...new Set(batches.map(({ step }) => step))];
const first = <T>(items: readonly T[]): T => items[0]!;

describe("a sync without state", () => {
  it("delivers every contact, and a state that isn't about any of them", async () => {
    const copy = new Copy({ contacts: 1_150 });
    await copy.run();
    copy.expectExact();
    for (const id of copy.ids()) expect(copy.state).not.toContain(id);
    expect(copy.state!.length).toBeLessThan(1_500);
  });

  it("reads a list that comes in one answer only once", async () => {
    const copy = new Copy({ contacts: 400 });
    expect(stepsOf(await copy.run())).toEqual(["everything", "deletions"]);
    expect(copy.requests()).toHaveLength(2);
  });

  it("finds by date the contacts that an offset has hidden", async () => {
    const copy = new Copy({ contacts: 1_150 });
    const ids = copy.works.contacts.ids();
    const batches = copy.client().contacts.sync();
    let hidden: string[] = [];
    for await (const { upserts, step } of batches) {
      if (step === "everything" && upserts.some(({ contactId }) => contactId === ids[0])) copy.works.contacts.remove(ids[0]!);
      if (step === "everything") hidden = [...hidden, ...upserts.map(({ contactId }) => contactId)];
      for (const contact of upserts) copy.rows.set(contact.contactId, { contact, reading: "" });
    }
    expect(copy.works.contacts.ids().filter((id) => !hidden.includes(id))).toHaveLength(1);
    expect(copy.works.contacts.ids().filter((id) => !copy.rows.has(id))).toEqual([]);
  });

  it("reads by date from the beginning of the service if the list doesn't come in order", async () => {
    const copy = new Copy({ contacts: 30, answerOrder: "none", contactTimes: (i) => ({ created: new Date(START - i * HOUR) }) });
    copy.count = 10;
    await copy.run();
    const dates = copy.requests().flatMap(({ query }) => query["startDateTime"] ?? []).sort();
    expect(first(dates)).toMatch(/^201(4-12-31|5-01-01)/);
  });

  it("reads more than the API gives per query", async () => {
    const copy = new Copy({ contacts: 250, cap: 90 });
    copy.count = 30;
    copy.resultLimit = 90;
    await copy.run();
    copy.expectExact();
  });

  it("reads by date what the list cuts off and doesn't sort, and finds deletions there", async () => {
    const copy = new Copy({ contacts: 120, answerOrder: "none", cap: 60, contactTimes: (i) => ({ created: new Date(START - i * HOUR) }) });
    copy.count = 20;
    copy.resultLimit = 60;
    await copy.run();
    copy.expectExact();
    copy.works.contacts.remove(first(copy.ids()));
    await copy.run({ full: true });
    copy.expectExact();
  });

  it("gives an empty book one batch and a mark", async () => {
    const copy = new Copy();
    await copy.run();
    copy.time += HOUR;
    copy.works.contacts.upsert({ contactId: "new" });
    expect(stepsOf(await copy.run())).toEqual(["changes"]);
    copy.expectExact();
  });
});

describe("a sync with state", () => {
  it("reads what was changed or created since, and nothing else", async () => {
    const copy = new Copy({ contacts: 1_150 });
    await copy.run();
    copy.time += HOUR;
    const [changed] = copy.works.contacts.ids();
    copy.works.contacts.touch(changed!, { memo: "changed" });
    copy.works.contacts.upsert({ contactId: "new" });
    copy.requests();
    expect(upsertsOf(await copy.run()).sort()).toEqual([changed!, "new"].sort());
    expect(copy.requests()).toHaveLength(2);
    copy.expectExact();
  });

  it("reads again what was changed within five minutes before the last run: it may have shown late", async () => {
    const copy = new Copy({ contacts: 50 });
    await copy.run();
    const [late] = copy.works.contacts.ids();
    copy.works.contacts.touch(late!, { memo: "late", modifiedTime: new Date(copy.time - 4 * MINUTE).toISOString() });
    copy.time += HOUR;
    expect(upsertsOf(await copy.run())).toEqual([late]);
  });

  it("is a full reading a day later, which delivers deletions", async () => {
    const copy = new Copy({ contacts: 200 });
    await copy.run();
    const gone = copy.works.contacts.ids()[7]!;
    copy.works.contacts.remove(gone);
    copy.time += DAY - MINUTE;
    expect(deletedOf(await copy.run())).toEqual([]);
    copy.time += MINUTE;
    expect(deletedOf(await copy.run())).toEqual([gone]);
    copy.expectExact();
  });

  it("is a full reading at once with full, and never again with fullEveryMs: Infinity", async () => {
    const copy = new Copy({ contacts: 20 });
    await copy.run();
    expect(stepsOf(await copy.run({ full: true }))).toContain("everything");
    copy.time += 400 * DAY;
    expect(stepsOf(await copy.run({ fullEveryMs: Infinity }))).toEqual(["changes"]);
  });

  it("delivers, in a full reading too, the changes that an offset has hidden", async () => {
    const copy = new Copy({ contacts: 60, cursorKind: "offset" });
    copy.count = 20;
    await copy.run();
    copy.time += DAY;
    for (const id of copy.ids()) copy.works.contacts.touch(id, { memo: "changed" });
    copy.time += HOUR;
    const listed = new Set<string>();
    for await (const { upserts, reading, step } of copy.client().contacts.sync({ state: copy.state, count: copy.count })) {
      // Whoever comes after the first page moves up when somebody on it goes.
      if (listed.size === 0) for (const { contactId } of upserts.slice(0, 3)) copy.works.contacts.remove(contactId);
      for (const contact of upserts) copy.rows.set(contact.contactId, { contact, reading });
      if (step === "everything") for (const { contactId } of upserts) listed.add(contactId);
    }
    const ids = copy.works.contacts.ids();
    expect(ids.filter((id) => !listed.has(id))).toHaveLength(3);
    expect(ids.filter((id) => copy.rows.get(id)!.contact.memo !== "changed")).toEqual([]);
  });
});

describe("deletions", () => {
  it("need a 404: a contact that the reading has missed is delivered, and stays", async () => {
    const copy = new Copy({ contacts: 1_200 });
    await copy.run();
    copy.time += DAY;
    const ids = copy.works.contacts.ids();
    const { works } = copy;
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const answer = await works.fetch(input, init);
      if (works.requests.at(-1)!.query["orderBy"] === "createdTime asc" && works.contacts.get(ids[0]!)) works.contacts.remove(ids[0]!);
      return answer;
    };
    const batches = await copy.run({ client: copy.client(fetch) });
    const asked = works.requests.filter(({ operation }) => operation === "GET /contacts/{contactId}").map(({ status }) => status);
    expect(asked).toEqual([200]);
    expect(batches.filter(({ step, upserts }) => step === "deletions" && upserts.length === 1)).toHaveLength(1);
    expect(deletedOf(batches)).toEqual([]);
  });

  it("are not made of a 403: the contact is reported and stays", async () => {
    const copy = new Copy({ contacts: 20 });
    await copy.run();
    const [id] = copy.works.contacts.ids();
    copy.works.contacts.remove(id!);
    copy.works.failNext({ status: 403, matches: ({ path }) => path.endsWith(id!) });
    const batches = await copy.run({ full: true });
    expect(batches.flatMap(({ unconfirmedIds = [] }) => unconfirmedIds)).toEqual([id]);
    expect(copy.rows.has(id!)).toBe(true);
  });

  it("are not made of a failure: it is thrown, and the next run asks again", async () => {
    const copy = new Copy({ contacts: 20 });
    await copy.run();
    const [id] = copy.works.contacts.ids();
    copy.works.contacts.remove(id!);
    copy.works.failNext({ status: 500, matches: ({ path }) => path.endsWith(id!) });
    await expect(copy.run({ full: true })).rejects.toMatchObject({ name: "ServerError" });
    expect(copy.rows.has(id!)).toBe(true);
    copy.requests();
    expect(deletedOf(await copy.run())).toEqual([id]);
  });

  it("are held back if more are missing than the share allows", async () => {
    const copy = new Copy({ contacts: 200 });
    await copy.run();
    for (const id of copy.works.contacts.ids().slice(0, 30)) copy.works.contacts.remove(id);
    const batches = await copy.run({ full: true });
    expect(batches.flatMap(({ heldBack }) => heldBack ?? [])).toEqual([{ missing: 19, allowed: 18 }]);
    expect(copy.rows.size).toBe(200);
    expect(deletedOf(await copy.run({ full: true, maxDeletedShare: 0.15 }))).toHaveLength(30);
    copy.expectExact();
  });

  it("of up to ten contacts are always allowed in a book that is still there", async () => {
    const copy = new Copy({ contacts: 20 });
    await copy.run();
    for (const id of copy.works.contacts.ids().slice(0, 10)) copy.works.contacts.remove(id);
    expect(deletedOf(await copy.run({ full: true }))).toHaveLength(10);
  });

  it("of everything are held back without a request for any contact, unless the share is 1", async () => {
    const copy = new Copy({ contacts: 5 });
    await copy.run();
    for (const id of copy.works.contacts.ids()) copy.works.contacts.remove(id);
    copy.requests();
    expect((await copy.run({ full: true })).flatMap(({ heldBack }) => heldBack ?? [])).toEqual([{ missing: 1, allowed: 0 }]);
    expect(copy.requests().filter(({ operation }) => operation === "GET /contacts/{contactId}")).toEqual([]);
    await copy.run({ full: true, maxDeletedShare: 1 });
    expect(copy.ids()).toEqual([]);
  });

  it("are none with a share of 0", async () => {
    const copy = new Copy({ contacts: 20 });
    await copy.run();
    copy.works.contacts.remove(first(copy.works.contacts.ids()));
    expect((await copy.run({ full: true, maxDeletedShare: 0 })).flatMap(({ heldBack }) => heldBack ?? [])).toEqual([{ missing: 1, allowed: 0 }]);
  });

  it("count against the share over all runs of one reading", async () => {
    const copy = new Copy({ contacts: 1_000 });
    await copy.run();
    for (const id of copy.works.contacts.ids().slice(0, 95)) copy.works.contacts.remove(id);
    const batches = await copy.run({ full: true, killAfter: 4 });
    expect(batches.at(-1)!.deletedIds).toHaveLength(50);
    for (const id of copy.works.contacts.ids().slice(0, 60)) copy.works.contacts.remove(id);
    for (const row of [...copy.rows.values()].slice(0, 105)) row.reading = "lost";
    expect((await copy.run()).flatMap(({ heldBack }) => heldBack ?? [])).toHaveLength(1);
  });

  it("do not concern a contact that was created while the reading was under way", async () => {
    const copy = new Copy({ contacts: 60 });
    copy.count = 20;
    await copy.run();
    copy.time += DAY;
    await copy.run({ killAfter: 2 });
    copy.works.contacts.upsert({ contactId: "new" });
    copy.time += MINUTE;
    expect(deletedOf(await copy.run())).toEqual([]);
    copy.expectExact();
  });

  it("are looked for in ids that come one by one, or in a promise", async () => {
    const copy = new Copy({ contacts: 20 });
    await copy.run();
    const gone = first(copy.works.contacts.ids());
    copy.works.contacts.remove(gone);
    const { state } = copy;
    async function* ids() {
      yield gone;
      await Promise.resolve();
    }
    expect(deletedOf(await copy.run({ full: true, knownIds: () => ids() }))).toEqual([gone]);
    expect(deletedOf(await copy.run({ full: true, state, knownIds: () => Promise.resolve([gone]) }))).toEqual([gone]);
  });

  it("are not looked for without knownIds", async () => {
    const copy = new Copy({ contacts: 20 });
    copy.requests();
    await collect(copy.client().contacts.sync({ state: undefined }));
    expect(copy.requests()).toHaveLength(2);
  });
});

describe("names that only get returns", () => {
  it("are in no upsert, not even as null", async () => {
    const names = { lastName: "Kim", prefix: "Dr.", suffix: "Jr.", middleName: "Q." };
    const copy = new Copy({ contacts: [makeContact({ contactId: "c1", contactName: names }), makeContact({ contactId: "c2" })] });
    await copy.run();
    expect(Object.keys(copy.rows.get("c1")!.contact.contactName)).not.toEqual(expect.arrayContaining(["prefix"]));
    // Not even where the sync has asked get.
    copy.rows.get("c1")!.reading = "unseen";
    copy.state = (await copy.run({ full: true, knownIds: () => ["c1"] })).at(-1)!.state;
    const { contactName } = copy.rows.get("c1")!.contact;
    for (const name of ["prefix", "suffix", "middleName"]) expect(contactName).not.toHaveProperty(name);
    expect(contactName).toHaveProperty("lastName", "Kim");
  });
});

describe("a sync that was killed", () => {
  it("goes on after the last batch that was stored, and doesn't read again what came before", async () => {
    const copy = new Copy({ contacts: 100, cursorKind: "keyset" });
    copy.count = 10;
    await copy.run({ killAfter: 4 });
    expect(copy.rows.size).toBe(40);
    const again = await copy.run();
    expect(again[0]!.upserts[0]!.contactId).not.toBe([...copy.rows.keys()][39]);
    expect(again.filter(({ step }) => step === "everything")).toHaveLength(6);
    copy.expectExact();
  });

  it("at any batch loses nothing, and deletes nothing that is there", async () => {
    const whole = new Copy({ contacts: 250, cap: 90 });
    const settings = { count: 30, resultLimit: 90 };
    const count = (await Object.assign(whole, settings).run()).length;
    for (let killAfter = 1; killAfter <= count; killAfter += 3) {
      const copy = Object.assign(new Copy({ contacts: 250, cap: 90 }), settings);
      await copy.run({ killAfter });
      expect(deletedOf(await copy.run())).toEqual([]);
      copy.expectExact();
    }
  });

  it("remembers what its full reading had met, so that none of it is asked for", async () => {
    const copy = new Copy({ contacts: 100 });
    copy.count = 10;
    await copy.run();
    copy.time += DAY;
    await copy.run({ killAfter: 5 });
    copy.requests();
    await copy.run();
    expect(copy.requests().filter(({ operation }) => operation === "GET /contacts/{contactId}")).toEqual([]);
  });

  it("is as new as the run that completes it", async () => {
    const copy = new Copy({ contacts: 100 });
    copy.count = 10;
    await copy.run({ killAfter: 3 });
    copy.time += HOUR;
    copy.works.contacts.touch(first(copy.works.contacts.ids()), { memo: "later" });
    await copy.run();
    copy.expectExact();
  });
});

describe("a state that can't be used", () => {
  async function restartedOf(copy: Copy, state: unknown, options: SyncOptions & { client?: ContactsClient } = {}) {
    const batches = await copy.run({ ...options, state: state as string });
    expect(stepsOf(batches)).toContain("everything");
    expect(batches.slice(1).every((batch) => !("restarted" in batch))).toBe(true);
    return batches[0]!.restarted;
  }

  it.each([
    ["cut", (state: string) => state.slice(0, 200)],
    ["edited", (state: string) => state.replace(/"mark":\d/, '"mark":9')],
    ["empty", () => ""],
    ["of another kind", () => ({ state: 1 })],
    ["a number", () => 7],
  ])("because it is %s leads to a full reading", async (_, change) => {
    const copy = new Copy({ contacts: 20 });
    await copy.run();
    expect(await restartedOf(copy, change(copy.state!))).toBe("malformed");
  });

  it("because another version wrote it leads to a full reading", async () => {
    const copy = new Copy({ contacts: 20 });
    await copy.run();
    expect(await restartedOf(copy, copy.state!.replace(/^1\./, "2."))).toBe("version");
  });

  it("because it is of a member, of the company or of another member leads to a full reading", async () => {
    const copy = new Copy({ contacts: 20 });
    await copy.run();
    expect(await restartedOf(copy, copy.state, { userId: "user1" })).toBe("foreign");
    expect(await restartedOf(copy, copy.state, { userId: "user2" })).toBe("foreign");
    expect(await restartedOf(copy, copy.state)).toBe("foreign");
  });

  it("because it is of another account leads to a full reading", async () => {
    const copy = new Copy({ contacts: 20 });
    const tokens = { getToken: () => Promise.resolve(copy.works.issueToken()) };
    const clientOf = (account: string) => copy.client(copy.works.fetch, { ...tokens, account });
    await copy.run({ client: clientOf("company 1") });
    expect(copy.state).not.toContain("company");
    expect(await restartedOf(copy, copy.state, { client: clientOf("company 2") })).toBe("foreign");
    expect((await copy.run({ client: clientOf("company 2") }))[0]).not.toHaveProperty("restarted");
  });

  it("because it lies in the future leads to a full reading", async () => {
    const copy = new Copy({ contacts: 20 });
    copy.time += 30 * DAY;
    await copy.run();
    copy.time -= 30 * DAY;
    expect(await restartedOf(copy, copy.state)).toBe("future");
  });

  it("because its cursor is refused leads to a full reading", async () => {
    const copy = new Copy({ contacts: 60 });
    copy.count = 20;
    await copy.run({ killAfter: 2 });
    copy.works.failNext({ status: 400, matches: ({ query }) => query["cursor"] !== undefined });
    expect(await restartedOf(copy, copy.state)).toBe("expired");
    copy.expectExact();
  });

  it("is an error if the API refuses what was never taken", async () => {
    const copy = new Copy({ contacts: 60 });
    copy.count = 20;
    copy.works.failNext({ status: 400, matches: ({ query }) => query["cursor"] !== undefined });
    await expect(copy.run()).rejects.toMatchObject({ name: "BadRequestError" });
  });
});

describe("clocks", () => {
  const cases: [string, { local?: number; date?: number | null; options?: FakeWorksOptions }][] = [
    ["a local clock a day ahead", { local: DAY }],
    ["a local clock a year behind", { local: -365 * DAY }],
    ["a Date a day ahead", { date: DAY }],
    ["a Date a day behind", { date: -DAY }],
    ["no Date", { date: null }],
    ["no Date, and a local clock a day ahead", { date: null, local: DAY }],
    ["no Date, and a local clock a day behind", { date: null, local: -DAY }],
    ["no Date, and times without a zone", { date: null, options: { times: "without a zone" } }],
    ["no Date, times without a zone, a local clock a day behind", { date: null, local: -DAY, options: { times: "without a zone" } }],
    ["times to the second", { options: { timePrecision: "second" } }],
    ["times in UTC, with milliseconds", { options: { times: "Z", timeDigits: 3 } }],
    ["bounds that are included", { options: { bounds: "[]" } }],
  ];

  it.each(cases)("cost no change: %s", async (_, { local = 0, date = 0, options = {} }) => {
    const copy = new Copy({ contacts: 50, ...options });
    copy.localOffMs = local;
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const answer = await copy.works.fetch(input, init);
      const headers = new Headers(answer.headers);
      if (date === null) headers.delete("date");
      else headers.set("date", new Date(copy.time + date).toUTCString());
      return new Response(await answer.text(), { status: answer.status, headers });
    };
    const client = copy.client(fetch);
    const ids = copy.works.contacts.ids();
    for (let i = 0; i < 4; i += 1) {
      await copy.run({ client, fullEveryMs: Infinity });
      expect(copy.ids()).toEqual(copy.works.contacts.ids().sort());
      for (const id of ids) expect(copy.rows.get(id)!.contact.memo).toBe(copy.works.contacts.get(id)!.memo);
      copy.time += 10 * MINUTE;
      copy.works.contacts.touch(ids[i]!, { memo: `change ${i}` });
      copy.works.contacts.upsert({ contactId: `new ${i}` });
      copy.time += 20 * MINUTE;
    }
  });

  describe("without a Date, with a local clock a month behind and an order that shows the oldest contacts first", () => {
    const days = (i: number) => ({ createdTime: new Date(START - (90 - i) * DAY).toISOString(), modifiedTime: new Date(START - (90 - i) * DAY).toISOString() });
    const contacts = Array.from({ length: 60 }, (_, i) => makeContact({ contactId: `c${i}`, contactName: { lastName: `name ${100 + i}` }, ...days(i) }));
    const options: FakeWorksOptions = { contacts, dateHeader: "missing", answerOrder: "name asc" };

    it("cost no new contact", async () => {
      const copy = new Copy(options);
      copy.localOffMs = -30 * DAY;
      await copy.run();
      copy.time += HOUR;
      copy.works.contacts.upsert({ contactId: "new", contactName: { lastName: "new" } });
      copy.time += HOUR;
      await copy.run({ fullEveryMs: Infinity });
      copy.expectExact();
    });

    it("cost no contact of a list that is cut off", async () => {
      const copy = Object.assign(new Copy({ ...options, cap: 35 }), { localOffMs: -30 * DAY - HOUR, count: 8, resultLimit: 35 });
      copy.works.contacts.upsert({ contactId: "new", contactName: { lastName: "new" } });
      await copy.run();
      copy.expectExact();
    });
  });

  it("that were put back don't put off the next full reading", async () => {
    const copy = new Copy({ contacts: 20, dateHeader: "missing" });
    copy.localOffMs = 365 * DAY;
    await copy.run();
    copy.localOffMs = 0;
    copy.time += HOUR;
    expect(stepsOf(await copy.run())).toContain("everything");
  });
});

describe("a contact from the future", () => {
  it("doesn't take the mark there", async () => {
    const copy = new Copy({ contacts: 20 });
    const [odd, changed] = copy.works.contacts.ids();
    copy.works.contacts.touch(odd!, { modifiedTime: "2099-01-01T00:00:00+09:00" });
    await copy.run();
    copy.time += HOUR;
    copy.works.contacts.touch(changed!, { memo: "changed" });
    expect(upsertsOf(await copy.run())).toEqual([changed]);
  });
});

describe("the contacts of a member", () => {
  it("are synced by the member's list, changes included", async () => {
    const copy = new Copy({ contacts: 30 });
    await copy.run({ userId: "user1" });
    copy.time += HOUR;
    const [id] = copy.ids();
    copy.works.contacts.touch(id!, { memo: "changed" });
    copy.requests();
    expect(upsertsOf(await copy.run({ userId: "user1" }))).toEqual([id]);
    expect(copy.requests().every(({ operation }) => operation === "GET /users/{userId}/contacts")).toBe(true);
  });

  it("are deleted once the member has no access to them any more", async () => {
    const copy = new Copy({ contacts: 30 });
    await copy.run({ userId: "user1" });
    const [id] = copy.ids();
    copy.works.contacts.touch(id!, { permission: { accessibleRange: "MEMBER", masterUserId: "user2", accessibleMembers: [{ id: "user2", type: "USER" }] } });
    expect(deletedOf(await copy.run({ userId: "user1", full: true }))).toEqual([id]);
  });

  it("must be those of somebody: an undefined id is refused", () => {
    const copy = new Copy();
    expect(() => copy.client().contacts.sync({ userId: undefined as never })).toThrow("userId must be a");
  });
});

describe("the call", () => {
  it.each<[object, string]>([
    [{ since: "x" }, "since is no option of contacts.sync()"],
    [{ knownIds: ["a"] }, "knownIds must be a function"],
    [{ full: "yes" }, "full must be true or false"],
    [{ fullEveryMs: -1 }, "fullEveryMs must be a number"],
    [{ maxDeletedShare: 10 }, "maxDeletedShare must be a number from 0 to 1"],
    [{ concurrency: 0 }, "concurrency must be a whole number"],
    [{ count: 501 }, "count must be"],
    [{ onProgress: 1 }, "onProgress must be a function"],
  ])("refuses %j at once, and sends nothing", (options, message) => {
    const copy = new Copy();
    expect(() => copy.client().contacts.sync(options as SyncOptions)).toThrow(message);
    expect(copy.requests()).toEqual([]);
  });

  it("refuses an id from knownIds that is no id", async () => {
    const copy = new Copy({ contacts: 20 });
    await expect(copy.run({ knownIds: () => [""] })).rejects.toThrow("knownIds must give");
  });

  it("tells how far it is before each batch, and waits", async () => {
    const copy = new Copy({ contacts: 60 });
    copy.count = 20;
    const told: unknown[] = [];
    await copy.run({ onProgress: async (progress) => void told.push(await Promise.resolve(progress)) });
    expect(told.slice(0, 3)).toEqual([20, 40, 60].map((upserts) => ({ step: "everything", upserts, deletions: 0 })));
  });

  it("ends with the signal's reason, and a later run goes on", async () => {
    const copy = new Copy({ contacts: 60 });
    copy.count = 20;
    const controller = new AbortController();
    const reason = new Error("enough");
    const sync = copy.client().contacts.sync({ count: copy.count }, { signal: controller.signal });
    const { state, upserts } = (await sync.next()).value!;
    controller.abort(reason);
    await expect(sync.next()).rejects.toBe(reason);
    const [next] = await copy.run({ state });
    expect(next).toMatchObject({ step: "everything" });
    expect(upsertsOf([next!])).not.toContain(upserts[0]!.contactId);
  });
});
