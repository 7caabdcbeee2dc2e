// examples/postgresql.ts on a real PostgreSQL: killed by kill -9 at random moments while contacts are created, edited and deleted.
// Afterwards the table equals the server.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ContactsClient } from "lineworks-contacts";
import { FakeWorks } from "lineworks-contacts/testing";
import { missingPackages, startServers } from "../servers.mjs";
import { withExamples } from "./example-project.mjs";
import { unlessOffline } from "./npm.mjs";

const packages = { kysely: "0.29.9", pg: "8.23.1", "@types/pg": "8.23.1" };
const KILLS = 10;
const CONTACTS = 3_000;

const missing = missingPackages("postgresql");
if (missing.length > 0) console.log(`SKIPPED: ${missing.join(", ")} is not installed`);
else {
  await unlessOffline(() =>
    withExamples({ examples: ["postgresql.ts"], scripts: ["scripts/check/postgresql/child.mjs"], packages }, async (folder) => {
      const servers = await startServers("postgresql");
      try {
        await check(folder, servers.postgresql);
      } finally {
        await servers.stop();
      }
    }),
  );
}

async function check(folder, url) {
  const pg = createRequire(join(folder, "package.json"))("pg");
  const { openCopy, syncCopy } = await import(pathToFileURL(join(folder, "postgresql.js")));
  let isChanging = true;
  let onRequest = () => {};
  const works = new FakeWorks({ contacts: CONTACTS, latencyMs: 2, onRequest: () => (onRequest(), isChanging && works.requests.length % 3 === 0 && change(works)) });
  const server = await works.listen();
  const auth = works.issueToken();
  const db = await openCopy(new pg.Pool({ connectionString: url }));
  try {
    for (let kill = 0; kill < KILLS; kill += 1) await killOne(folder, [url, server.baseUrl, auth], (heard) => (onRequest = heard));
    isChanging = false;
    const client = new ContactsClient({ auth, baseUrl: server.baseUrl, pace: false });
    await syncCopy(client, db);
    await syncCopy(client, db, { full: true });
    const rows = await db.selectFrom("contacts").selectAll().execute();
    assert.deepEqual(rows.map(({ id }) => id).sort(), works.contacts.ids().sort());
    for (const { id, contact } of rows) assert.equal(contact.memo ?? null, works.contacts.get(id).memo ?? null);
    console.log(`PostgreSQL after ${KILLS} kill -9: the table equals the server, ${rows.length} contacts`);
  } finally {
    await db.destroy();
    await server.close();
  }
}

/** At any moment of a request, of the transaction that follows it, or between the two. */
async function killOne(folder, args, listen) {
  const child = spawn(process.execPath, [join(folder, "child.mjs"), ...args], { stdio: ["ignore", "ignore", "inherit"] });
  let requestsLeft = 1 + Math.floor(Math.random() * 60);
  listen(() => void ((requestsLeft -= 1) === 0 && setTimeout(() => child.kill("SIGKILL"), Math.random() * 30)));
  const [, signal] = await once(child, "exit");
  assert.equal(signal, "SIGKILL");
}

function change({ contacts, requests }) {
  const ids = contacts.ids();
  const id = ids[Math.floor(Math.random() * ids.length)];
  const memo = `changed ${requests.length}`;
  const dice = Math.random();
  if (dice < 0.3 && ids.length > CONTACTS - 200) contacts.remove(id);
  else if (dice < 0.6) contacts.touch(id, { memo });
  else contacts.upsert({ memo, contactName: { lastName: memo } });
}
