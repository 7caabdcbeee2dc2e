// A sync of a million contacts in a process of its own, run with --expose-gc: the live heap at places of it. The contacts are
// made as they are asked for, one a minute, so that the server in this process holds none.
import { ContactsClient } from "../dist/index.js";

const { contacts: total, places } = JSON.parse(process.argv[2]);
const MINUTE = 60_000;
const START = Date.parse("2024-01-01T00:00:00Z");
const CAP = 50_000;

async function fetchPage(input) {
  const query = new URL(input).searchParams;
  const [from, to] = ["startDateTime", "endDateTime"].map((name) => query.get(name) && (Date.parse(query.get(name)) - START) / MINUTE);
  const first = Math.max(0, Math.ceil(from ?? 0));
  const last = Math.min(total - 1, Math.floor(to ?? total));
  const isDescending = query.get("orderBy")?.endsWith("desc");
  const count = Number(query.get("count"));
  const offset = Number(query.get("cursor") ?? 0);
  const size = Math.max(0, Math.min(count, last - first + 1 - offset, CAP - offset));
  const contacts = Array.from({ length: size }, (_, i) => contactOf(isDescending ? last - offset - i : first + offset + i));
  const nextCursor = offset + size < Math.min(last - first + 1, CAP) ? String(offset + size) : undefined;
  return new Response(JSON.stringify({ contacts, responseMetaData: { nextCursor } }), { headers: { date: new Date(START + total * MINUTE).toUTCString() } });
}

function contactOf(i) {
  const time = new Date(START + i * MINUTE).toISOString().replace(".000Z", "+00:00");
  return { contactId: `contact-${i}`, contactName: { lastName: `name ${i}` }, createdTime: time, modifiedTime: time };
}

/** As if the reading had met none of them: more than may be deleted. */
async function* allIds() {
  for (let i = 0; i < total; i += 1) yield `contact-${i}`;
}

const heap = {};
let upserts = 0;
const client = new ContactsClient({ auth: "token", fetch: fetchPage, pace: false });
for await (const batch of client.contacts.sync({ knownIds: allIds })) {
  upserts += batch.upserts.length;
  for (const place of places) if (upserts >= place) heap[place] ??= live();
  if (batch.heldBack) heap.heldBack = live();
}
if (!heap.heldBack || upserts < total) throw new Error("the sync did not read what there is");
process.send(heap);
process.disconnect();

function live() {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
