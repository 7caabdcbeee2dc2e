import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { ContactsClient } from "../../dist/index.js";
import { FakeWorks } from "../../dist/testing.js";

export const title = "Sync";
const CONTACTS = 60_000;
const CHANGES = 100;
const MILLION = 1_000_000;
const FEW = 100_000;

export async function measure() {
  const works = new FakeWorks({ contacts: CONTACTS });
  const { contacts } = new ContactsClient({ auth: works.issueToken(), fetch: works.fetch, pace: false });
  let state;
  const sync = (options = {}) =>
    counted(works, async () => {
      for await (const batch of contacts.sync({ state, knownIds: () => [], ...options })) state = batch.state;
    });
  const first = await sync();
  for (const id of works.contacts.ids().slice(0, CHANGES)) works.contacts.touch(id, { memo: "changed" });
  const changes = await sync();
  const full = await sync({ full: true });
  const all = await counted(works, async () => {
    for await (const page of contacts.listAll().pages()) void page;
  });
  const { [FEW]: few, [MILLION]: many, heldBack } = await heapOf(MILLION);
  const growth = (Math.max(many, heldBack) - few) / 1e6;
  return {
    how:
      `${CONTACTS.toLocaleString("en")} contacts of a year in FakeWorks, in the process. Then the live heap while ${MILLION.toLocaleString("en")} contacts are synced that are made as they are asked for, ` +
      "and when `knownIds` gives more missing ids than may be deleted.",
    tables: [
      {
        head: ["", "requests"],
        rows: [
          ["`listAll`", String(all)],
          ["`sync`, the first run", String(first)],
          [`\`sync\` after ${CHANGES} changes`, String(changes)],
          ["`sync` with `full: true`", String(full)],
        ],
      },
      { head: ["", "live heap, MB"], rows: [[`after ${FEW.toLocaleString("en")} contacts`, mega(few)], [`after ${MILLION.toLocaleString("en")}`, mega(many)], ["when deletions are held back", mega(heldBack)]] },
    ],
    bars: [
      { what: `Requests of a sync of ${CONTACTS.toLocaleString("en")} with ${CHANGES} changes, against reading all`, bar: "at most 0.1 times", measured: (changes / all).toFixed(3), met: changes / all <= 0.1 },
      { what: `Heap from ${FEW.toLocaleString("en")} to ${MILLION.toLocaleString("en")} contacts synced`, bar: "at most 20 MB more", measured: `${growth.toFixed(1)} MB`, met: growth <= 20 },
    ],
  };
}

async function counted({ requests }, run) {
  requests.length = 0;
  await run();
  return requests.length;
}

async function heapOf(contacts) {
  const child = fork(fileURLToPath(new URL("../sync-heap.mjs", import.meta.url)), [JSON.stringify({ contacts, places: [FEW, MILLION] })], { execArgv: ["--expose-gc"] });
  const [heap] = await once(child, "message");
  return heap;
}

function mega(bytes) {
  return (bytes / 1e6).toFixed(1);
}
