import { appendFile, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { mirror, type MirrorOptions } from "../../examples/mirror.js";
import { MirrorFile } from "../../examples/mirror-file.js";
import { ContactsClient } from "../../src/index.js";
import { FakeWorks, makeContact, type FakeWorksOptions } from "../../src/testing/index.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let folder: string;
let path: string;
/** What time it really is, and so at the server. */
let time: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lineworks-contacts-"));
  path = join(folder, "contacts.jsonl");
  time = Date.parse("2026-11-21T12:00:00.250+09:00");
  setLocalClock(0);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true });
});

function setLocalClock(offMs: number): void {
  jest.spyOn(Date, "now").mockImplementation(() => time + offMs);
}

const makeWorks = (options: FakeWorksOptions = {}) => new FakeWorks({ now: () => new Date(time), ...options });
const clientOf = (works: FakeWorks) => new ContactsClient({ auth: works.issueToken({ scope: "contact.read" }), fetch: works.fetch, maxRetries: 0 });
const run = (works: FakeWorks, options?: MirrorOptions) => mirror(clientOf(works), path, options);

async function copied() {
  const file = await MirrorFile.open(path);
  await file.close();
  return file.contacts;
}

/** Every contact is in the copy as `get` answers it, and nothing else is. */
async function expectExact(works: FakeWorks): Promise<void> {
  const copies = await copied();
  expect([...copies.keys()].sort()).toEqual(works.contacts.ids().sort());
  for (const [contactId, { contact, whole }] of copies) {
    expect(whole).toBe(true);
    const { messengers: _, ...rest } = works.contacts.get(contactId)!;
    expect(contact).toMatchObject(rest);
  }
}

describe("the first run", () => {
  it("copies every contact, and gets each whole in time", async () => {
    const works = makeWorks({ contacts: 620 });
    expect(await run(works, { getsPerRun: 600 })).toEqual({ walk: "all", contacts: 620, deleted: 0, deletionsHeldBack: false, notWhole: 20 });
    expect(await run(works)).toMatchObject({ walk: "changed", notWhole: 0 });
    await expectExact(works);
  });

  it("can go by date from the oldest contact on", async () => {
    const works = makeWorks({ contacts: 700 });
    expect(await run(works, { oldest: "2025-11-01T00:00:00+09:00", getsPerRun: 0 })).toMatchObject({ walk: "all", contacts: 700 });
    expect([...(await copied()).keys()].sort()).toEqual(works.contacts.ids().sort());
  });
});

describe("a later run", () => {
  it("reads what was changed or made since, and nothing else", async () => {
    const works = makeWorks({ contacts: 60 });
    await run(works);
    time += HOUR;
    const [first, second] = works.contacts.ids();
    works.contacts.touch(first!, { memo: "changed" });
    works.contacts.touch(second!, { contactName: { prefix: "Prof." } });
    works.contacts.upsert({ contactId: "new" });
    time += MINUTE;
    works.requests.length = 0;
    expect(await run(works)).toMatchObject({ walk: "changed", contacts: 61, notWhole: 0 });
    expect(works.requests.filter(({ path }) => path.endsWith("/contacts")).every(({ query }) => query["count"] === "1" || query["searchDateType"] === "MODIFIED_TIME")).toBe(true);
    expect(works.requests.length).toBeLessThan(10);
    await expectExact(works);
  });

  it("keeps the names that lists leave out, until it has got them anew", async () => {
    const works = makeWorks({ contacts: [makeContact({ contactId: "c1", contactName: { prefix: "Dr.", middleName: "Q." } })] });
    await run(works);
    time += HOUR;
    works.contacts.touch("c1", { memo: "changed", contactName: { prefix: "Prof." } });
    await run(works, { getsPerRun: 0 });
    expect((await copied()).get("c1")).toMatchObject({ whole: false, contact: { memo: "changed", contactName: { prefix: "Dr.", middleName: "Q." } } });
    await run(works);
    expect((await copied()).get("c1")).toMatchObject({ whole: true, contact: { contactName: { prefix: "Prof.", middleName: "Q." } } });
  });

  it("is a walk through everything once a day, without getting everything again", async () => {
    const works = makeWorks({ contacts: 600 });
    await run(works);
    time += DAY + MINUTE;
    works.requests.length = 0;
    expect(await run(works)).toMatchObject({ walk: "all", notWhole: 0 });
    expect(works.requests).toHaveLength(3);
    await expectExact(works);
  });
});

describe("deletions", () => {
  it("are taken over by a complete walk only", async () => {
    const works = makeWorks({ contacts: 200 });
    await run(works);
    works.contacts.remove(works.contacts.ids()[7]!);
    time += HOUR;
    expect(await run(works)).toMatchObject({ walk: "changed", contacts: 200, deleted: 0 });
    time += DAY;
    expect(await run(works)).toMatchObject({ walk: "all", contacts: 199, deleted: 1, deletionsHeldBack: false });
    await expectExact(works);
  });

  it("need a 404: a contact that the walk has missed stays", async () => {
    const works = makeWorks({ contacts: 1_200 });
    await run(works, { getsPerRun: 0 });
    time += DAY + MINUTE;
    // With cursors that are offsets, the one that goes pulls another one past the second page.
    const [gone] = works.contacts.ids();
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const answer = await works.fetch(input, init);
      if (!works.requests.at(-1)!.query["cursor"] && works.requests.at(-1)!.query["count"] === "500") works.contacts.remove(gone!);
      return answer;
    };
    const client = new ContactsClient({ auth: works.issueToken(), fetch });
    expect(await mirror(client, path, { getsPerRun: 0 })).toMatchObject({ walk: "all", contacts: 1_200, deleted: 0 });
    expect(works.requests.flatMap(({ operation, status }) => (operation === "GET /contacts/{contactId}" ? [status] : []))).toEqual([200]);
    time += DAY + MINUTE;
    expect(await run(works, { getsPerRun: 0 })).toMatchObject({ contacts: 1_199, deleted: 1 });
    expect([...(await copied()).keys()].sort()).toEqual(works.contacts.ids().sort());
  });

  it("are held back where they are more than the share allows, and taken over where it allows more", async () => {
    const works = makeWorks({ contacts: 200 });
    await run(works);
    for (const id of works.contacts.ids().slice(0, 5)) works.contacts.remove(id);
    time += DAY + MINUTE;
    expect(await run(works)).toMatchObject({ contacts: 200, deleted: 0, deletionsHeldBack: true });
    time += DAY + MINUTE;
    expect(await run(works, { maxDeletedShare: 0.025 })).toMatchObject({ contacts: 195, deleted: 5, deletionsHeldBack: false });
    await expectExact(works);
  });

  it("are held back where the token sees nothing any more", async () => {
    const works = makeWorks({ contacts: 200 });
    await run(works);
    time += DAY + MINUTE;
    const blind = makeWorks();
    expect(await run(blind)).toMatchObject({ contacts: 200, deleted: 0, deletionsHeldBack: true });
    expect(blind.requests.length).toBeLessThan(10);
  });
});

describe("wrong clocks", () => {
  it.each([
    ["a local clock a day ahead", DAY, DAY],
    ["a local clock a day behind", -DAY, -DAY],
    ["a local clock a day ahead, and set right, and ahead again", DAY, 0],
    ["a local clock a year behind, and set right, and behind again", -365 * DAY, 0],
  ])("cost no change: %s", async (_, offMs, thenOffMs) => {
    const works = makeWorks({ contacts: 50 });
    const ids = works.contacts.ids();
    for (let i = 0; i < 4; i += 1) {
      setLocalClock(i % 2 === 0 ? offMs : thenOffMs);
      await run(works);
      await expectExact(works);
      time += 10 * MINUTE;
      works.contacts.touch(ids[i]!, { memo: `change ${i}` });
      time += 10 * MINUTE;
    }
  });

  it.each([
    ["a server's Date a day ahead", DAY, 0],
    ["both four minutes ahead", 4 * MINUTE, 4 * MINUTE],
    ["no Date, and a local clock three minutes ahead", undefined, 3 * MINUTE],
  ])("cost no change: %s", async (_, serverOffMs, localOffMs) => {
    setLocalClock(localOffMs);
    const works = makeWorks({ contacts: 50 });
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const answer = await works.fetch(input, init);
      const headers = new Headers(answer.headers);
      if (serverOffMs === undefined) headers.delete("date");
      else headers.set("date", new Date(time + serverOffMs).toUTCString());
      return new Response(await answer.text(), { status: answer.status, headers });
    };
    const client = new ContactsClient({ auth: works.issueToken(), fetch });
    for (let i = 0; i < 3; i += 1) {
      await mirror(client, path);
      await expectExact(works);
      time += MINUTE;
      works.contacts.touch(works.contacts.ids()[i]!, { memo: `change ${i}` });
      time += HOUR;
    }
  });

  it("cost no change that shows in lists some minutes late", async () => {
    const works = makeWorks({ contacts: 50 });
    await run(works);
    const [id] = works.contacts.ids();
    works.contacts.touch(id!, { memo: "late", modifiedTime: new Date(time - 4 * MINUTE).toISOString() });
    time += HOUR;
    await run(works);
    await expectExact(works);
  });

  it("read everything anew where the mark lies in the future", async () => {
    const works = makeWorks({ contacts: 50 });
    time += 30 * DAY;
    await run(works);
    time -= 30 * DAY;
    expect(await run(works)).toMatchObject({ walk: "all" });
  });
});

describe("a crash", () => {
  it("at any page, with the last line cut, costs nothing, and what was read is not read again", async () => {
    const works = makeWorks({ contacts: 1_150 });
    for (const crashAt of [2, 3, 4]) {
      await rm(path, { force: true });
      works.requests.length = 0;
      works.failNext({ kind: "reset", matches: () => works.requests.length === crashAt });
      await expect(run(works, { getsPerRun: 0 })).rejects.toMatchObject({ name: "ConnectionError" });
      works.stopFailing();
      await appendFile(path, '{"page":{"contacts":[{"contactId":"cut');
      expect(await run(works, { getsPerRun: 0 })).toMatchObject({ walk: "all", contacts: 1_150 });
      expect(works.requests).toHaveLength(5);
      expect([...(await copied()).keys()].sort()).toEqual(works.contacts.ids().sort());
    }
  });

  it("in the middle of a complete walk does not make deletions of those met before it", async () => {
    const works = makeWorks({ contacts: 1_200 });
    await run(works, { getsPerRun: 0 });
    time += DAY + MINUTE;
    works.failNext({ kind: "reset", matches: ({ query }) => query["cursor"] !== undefined });
    await expect(run(works)).rejects.toMatchObject({ name: "ConnectionError" });
    works.requests.length = 0;
    expect(await run(works, { getsPerRun: 0 })).toMatchObject({ walk: "all", contacts: 1_200, deleted: 0, deletionsHeldBack: false });
    expect(works.requests.every(({ operation }) => operation === "GET /contacts")).toBe(true);
  });

  it("that outlasts the cursor begins the walk anew", async () => {
    const works = makeWorks({ contacts: 1_200 });
    works.failNext({ kind: "reset", matches: ({ query }) => query["cursor"] !== undefined });
    await expect(run(works)).rejects.toMatchObject({ name: "ConnectionError" });
    works.failNext({ status: 400, matches: ({ query }) => query["cursor"] !== undefined });
    expect(await run(works, { getsPerRun: 0 })).toMatchObject({ walk: "all", contacts: 1_200 });
    expect([...(await copied()).keys()].sort()).toEqual(works.contacts.ids().sort());
  });
});

describe("the file", () => {
  it("is compacted by a complete walk to a line a contact, readable by its owner only", async () => {
    const works = makeWorks({ contacts: 30 });
    await run(works, { getsPerRun: 0 });
    expect((await readFile(path, "utf8")).trim().split("\n")).toHaveLength(31);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });
});

describe("run-mirror.ts", () => {
  it("prints the report", async () => {
    const { runExample } = await import("./run-example.js");
    const works = makeWorks({ contacts: 5 });
    process.env["MIRROR_FILE"] = path;
    const lines = await runExample(works, () => import("../../examples/run-mirror.js"));
    delete process.env["MIRROR_FILE"];
    expect(lines).toEqual(["[object Object]"]);
    await expectExact(works);
  });
});
