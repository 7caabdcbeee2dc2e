// One walk in a process of its own, run with --expose-gc: the live heap at two places of it.
import { ContactsClient } from "../dist/index.js";

const { method, baseUrl, start, few, many } = JSON.parse(process.argv[2]);
const { contacts } = new ContactsClient({ auth: "token", baseUrl });
const listing =
  method === "list"
    ? contacts.list()
    : contacts.listByDate({ searchDateType: "CREATED_TIME", startDateTime: new Date(start), endDateTime: new Date(start + (many + 2_000) * 60_000) });

const heap = {};
let delivered = 0;
for await (const contact of listing) {
  if (!contact.contactId) throw new Error("a contact without an id");
  delivered += 1;
  if (delivered === few) heap.few = await live();
  if (delivered === many) {
    heap.many = await live();
    break;
  }
}
process.send(heap);
process.disconnect();

async function live() {
  // What was read ahead has arrived by then: the same is held at both places.
  await new Promise((resolve) => setTimeout(resolve, 500));
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
