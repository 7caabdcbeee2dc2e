import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import type Database from "better-sqlite3";
import { build } from "esbuild";
import { getNames, openCopy, syncCopy } from "../../examples/sqlite.js";
import { ContactsClient } from "../../src/index.js";
import { FakeWorks, makeContact, type FakeWorksOptions } from "../../src/testing/index.js";

/** `npm run check -- sync` kills 50 times. */
const KILLS = Number(process.env["SYNC_KILLS"] ?? 3);

let folder: string;
let db: Database.Database;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lineworks-contacts-"));
  db = openCopy(join(folder, "contacts.db"));
});
afterEach(async () => {
  db.close();
  jest.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const clientOf = (works: FakeWorks) => new ContactsClient({ auth: works.issueToken(), fetch: works.fetch, maxRetries: 0, pace: false });

interface Row {
  id: string;
  contact: string;
  names: string | null;
}
const rows = () => db.prepare<[], Row>("select id, contact, names from contacts order by id").all();

/** Every contact is in the copy as `get` returns it, and nothing else is. */
function expectExact(works: FakeWorks): void {
  expect(rows().map(({ id }) => id)).toEqual(works.contacts.ids().sort());
  for (const { id, contact, names } of rows()) {
    const { contactName, memo } = works.contacts.get(id)!;
    expect(JSON.parse(contact)).toMatchObject({ memo, contactName: { lastName: contactName.lastName } });
    const { prefix, suffix, middleName } = contactName;
    expect(JSON.parse(names!)).toEqual(JSON.parse(JSON.stringify({ prefix, suffix, middleName })));
  }
}

describe("sqlite.ts", () => {
  it("copies everything, then what changed, then what was deleted", async () => {
    const works = new FakeWorks({ contacts: 620 });
    await syncCopy(clientOf(works), db);
    const [changed, gone] = works.contacts.ids();
    works.contacts.touch(changed!, { memo: "changed" });
    works.contacts.remove(gone!);
    await syncCopy(clientOf(works), db);
    expect(rows()).toHaveLength(620);
    await syncCopy(clientOf(works), db, { full: true });
    await getNames(clientOf(works), db, 1_000);
    expectExact(works);
  });

  it("keeps the names that only get returns, until it has got them again", async () => {
    const works = new FakeWorks({ contacts: [makeContact({ contactId: "c1", contactName: { prefix: "Dr.", middleName: "Q." }, modifiedTime: "2026-01-01T00:00:00+09:00" })] });
    await syncCopy(clientOf(works), db);
    await getNames(clientOf(works), db, 10);
    works.contacts.touch("c1", { memo: "changed", contactName: { prefix: "Prof." } });
    await syncCopy(clientOf(works), db, { full: true });
    expect(JSON.parse(rows()[0]!.names!)).toMatchObject({ prefix: "Dr.", middleName: "Q." });
    await getNames(clientOf(works), db, 10);
    expectExact(works);
  });

  it("asks for names only where they are new", async () => {
    const works = new FakeWorks({ contacts: 30, now: "2026-11-20T12:00:00+09:00" });
    jest.spyOn(Date, "now").mockReturnValue(Date.parse("2026-11-21T12:00:00+09:00"));
    await syncCopy(clientOf(works), db);
    works.contacts.remove(works.contacts.ids()[0]!);
    await getNames(clientOf(works), db, 30);
    works.requests.length = 0;
    await getNames(clientOf(works), db, 30);
    expect(works.requests.map(({ status }) => status)).toEqual([404]);
  });

  it("says so if it deletes nothing because too much is missing, or reads everything again", async () => {
    const warn = jest.spyOn(console, "warn").mockReturnValue();
    const works = new FakeWorks({ contacts: 30 });
    await syncCopy(clientOf(works), db);
    for (const id of works.contacts.ids()) works.contacts.remove(id);
    db.exec("update sync set state = 'cut'");
    await syncCopy(clientOf(works), db, { full: true });
    expect(rows()).toHaveLength(30);
    expect(warn.mock.calls.map(([line]) => String(line))).toEqual(["everything is read again: the state was malformed", "1 or more contacts are missing: none was deleted"]);
  });

  it("lets only one process write to a copy", async () => {
    const works = new FakeWorks({ contacts: 30, onRequest: () => void db.exec("update sync set state = 'by another'") });
    await expect(syncCopy(clientOf(works), db)).rejects.toThrow("another process syncs this copy");
    expect(rows()).toEqual([]);
  });
});

const habits: FakeWorksOptions[] = [
  {},
  { cursorKind: "keyset", bounds: "[]" },
  { ties: "shuffled", timePrecision: "second", bounds: "[)" },
  { ties: "shuffled", timePrecision: "second", cursorKind: "keyset" },
  { answerOrder: "none", bounds: "(]" },
  { datedAnswerOrder: "name asc", timeDigits: 3 },
  { filtering: "after the cap", latencyMs: 1 },
  { dateHeader: "missing", times: "Z" },
  { times: "without a zone", metadata: "null cursor at the end" },
  { capBehaviour: "error", emptyLists: "missing" },
];

/** The process as one file, which finds better-sqlite3 by NODE_PATH. */
async function bundleChild(): Promise<string> {
  const outfile = join(folder, "child.cjs");
  const alias = { "lineworks-contacts": "./src/index.ts" };
  await build({ entryPoints: ["test/examples/sqlite-child.ts"], outfile, bundle: true, platform: "node", format: "cjs", alias, external: ["better-sqlite3"], logLevel: "error" });
  return outfile;
}

/** A server whose contacts change at every third request, until it is told to stop. */
function changingWorks(options: FakeWorksOptions, onRequest: () => void) {
  let isChanging = true;
  const works: FakeWorks = new FakeWorks({
    contacts: Array.from({ length: 120 }, (_, i) => makeContact({ contactName: { lastName: `name ${i}`, prefix: `Dr. ${i}` }, createdTime: new Date(Date.now() - (i + 1) * 40_000_000).toISOString() })),
    ...options,
    onRequest: () => {
      onRequest();
      if (!isChanging || works.requests.length % 3 !== 0) return;
      const ids = works.contacts.ids();
      const id = ids[Math.floor(Math.random() * ids.length)]!;
      const memo = `changed ${works.requests.length}`;
      if (ids.length > 100 && Math.random() < 0.4) works.contacts.remove(id);
      else if (Math.random() < 0.5) works.contacts.touch(id, { memo, contactName: { prefix: memo } });
      else works.contacts.upsert({ memo, contactName: { lastName: memo, middleName: "M." } });
    },
  });
  return { works, stop: () => void (isChanging = false) };
}

describe("a process that syncs a copy", () => {
  it(`may be killed ${KILLS} times while contacts are created, edited and deleted: nothing is lost, resurrected or wiped`, async () => {
    const child = await bundleChild();
    const servers = habits.slice(0, KILLS);
    for (const [i, options] of servers.entries()) {
      const file = join(folder, `${i}.db`);
      let onRequest = () => {};
      const { works, stop } = changingWorks(options, () => onRequest());
      const server = await works.listen();
      for (let kill = i; kill < KILLS; kill += servers.length) {
        const running = spawn(process.execPath, [child, file, server.baseUrl, works.issueToken()], { env: { NODE_PATH: resolve("node_modules") }, stdio: ["ignore", "ignore", "inherit"] });
        const exit = once(running, "exit");
        let requestsLeft = 1 + Math.floor(Math.random() * 150);
        // At any moment of a request, of the transaction that follows it, or between the two.
        onRequest = () => void ((requestsLeft -= 1) === 0 && setTimeout(() => running.kill("SIGKILL"), Math.random() * 5));
        expect(await exit).toEqual([null, "SIGKILL"]);
      }
      stop();
      db.close();
      db = openCopy(file);
      const client = new ContactsClient({ auth: works.issueToken(), baseUrl: server.baseUrl, pace: false });
      const namesBefore = new Map(rows().map(({ id, names }) => [id, names]));
      await syncCopy(client, db, { maxDeletedShare: 1 });
      expect(rows().map(({ id }) => id)).toEqual(expect.arrayContaining(works.contacts.ids()));
      for (const { id, names } of rows()) expect(names).toBe(namesBefore.get(id) ?? null);
      await syncCopy(client, db, { maxDeletedShare: 1, full: true });
      await getNames(client, db, 1_000);
      expectExact(works);
      await server.close();
    }
  });
});
