// `npm run demo`: the main job on the built package, against the API in memory: a copy in SQLite that stays in step.
// With LINEWORKS_TOKEN set it lists from the real host instead. It never writes there.
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ContactsClient, isWorksError } from "lineworks-contacts";
import { FakeWorks } from "lineworks-contacts/testing";
import { progress } from "./demo/progress.mjs";

const CONTACTS = 12_345;
const number = new Intl.NumberFormat("en");
const token = process.env.LINEWORKS_TOKEN;

try {
  await (token ? listRealHost(token) : showOnFake());
} catch (error) {
  if (!isWorksError(error)) throw error;
  console.error(`\n${error.name}: ${error.message}`);
  process.exitCode = 1;
}

async function listRealHost(auth) {
  console.log("LINEWORKS_TOKEN is set: listing your contacts from https://www.worksapis.com/v1.0.");
  console.log("Nothing is written there, and nobody's data is shown here.\n");
  let requests = 0;
  const client = new ContactsClient({ auth, hooks: { onRequest: () => (requests += 1) } });
  const shown = progress({});
  let delivered = 0;
  try {
    for await (const page of client.contacts.listAll().pages()) shown.update((delivered = page.delivered));
  } finally {
    shown.end();
  }
  console.log(`list     ${number.format(delivered)} contacts in ${requests} requests`);
}

async function showOnFake() {
  const works = new FakeWorks({ contacts: CONTACTS, latencyMs: 20 });
  const server = await works.listen();
  const folder = await mkdtemp(join(tmpdir(), "lineworks-contacts-"));
  try {
    console.log(`The SDK against FakeWorks, the Contact API in memory: ${server.baseUrl}`);
    console.log("No account needed, and nothing leaves this machine. To list your own contacts: LINEWORKS_TOKEN=… npm run demo\n");
    await keepInStep(works, server, join(folder, "contacts.db"));
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
}

async function keepInStep(works, { baseUrl }, file) {
  // Imported here, because LINEWORKS_TOKEN needs no database.
  const { openCopy, syncCopy } = await import("./demo/sqlite.mjs");
  const auth = works.issueToken();

  const killedAt = await killInTheMiddle(file, baseUrl, auth);
  console.log(`kill -9  the first process, after ${number.format(killedAt)} of ${number.format(CONTACTS)} contacts`);

  const db = openCopy(file);
  const client = new ContactsClient({ auth, baseUrl });
  const sync = async (what, options) => {
    works.requests.length = 0;
    const last = { upserts: 0, deletions: 0 };
    const started = performance.now();
    await syncCopy(client, db, { ...options, onProgress: (now) => Object.assign(last, now) });
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    console.log(`${what.padEnd(8)} ${number.format(last.upserts)} contacts written, ${last.deletions} deleted: ${number.format(works.requests.length)} requests, ${seconds} s`);
  };
  await sync("go on");

  const ids = works.contacts.ids();
  for (const id of ids.slice(0, 5)) works.contacts.touch(id, { memo: "called back" });
  for (let i = 0; i < 3; i += 1) works.contacts.upsert({ contactName: { lastName: "홍", firstName: `길동 ${i + 1}` } });
  for (const id of ids.slice(-2)) works.contacts.remove(id);
  console.log("change   5 contacts edited, 3 created and 2 deleted on the server");
  await sync("sync");
  await sync("in full", { full: true });

  const rows = db.prepare("select id from contacts order by id").pluck().all();
  db.close();
  if (rows.join() !== works.contacts.ids().sort().join()) throw new Error("the contacts in the database are not those on the server");
  console.log(`\nThe database has the server's ${number.format(rows.length)} contacts, none missing, none too many. The code: examples/sqlite.ts`);
}

/** Syncs in a process of its own and kills it after about half of the contacts. */
async function killInTheMiddle(file, baseUrl, auth) {
  const child = fork(fileURLToPath(new URL("demo/child.mjs", import.meta.url)), [file, baseUrl, auth]);
  const exit = once(child, "exit");
  const shown = progress({ total: CONTACTS });
  let written = 0;
  child.on("message", (upserts) => {
    shown.update((written = upserts));
    if (upserts > CONTACTS / 2) child.kill("SIGKILL");
  });
  const [, signal] = await exit;
  shown.end();
  if (signal !== "SIGKILL") throw new Error("the process ended before it could be killed");
  return written;
}
