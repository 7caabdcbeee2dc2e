import { ContactsClient, ResultLimitError } from "lineworks-contacts";
import { FakeWorks } from "lineworks-contacts/testing";
import { progress } from "./progress.mjs";

const CONTACTS = 60_000;
const DAY_MS = 86_400_000;
const number = new Intl.NumberFormat("en");

/** More contacts than one query returns, over more days than one query may ask for: `listByDate` gives them all. */
export async function exportYear() {
  const now = new Date();
  const fake = new FakeWorks({ contacts: CONTACTS, now, latencyMs: 60 });
  const server = await fake.listen();
  try {
    const client = new ContactsClient({ auth: fake.issueToken(), baseUrl: server.baseUrl });
    console.log(`\nA year with ${number.format(CONTACTS)} contacts; a query returns 50,000 at most, and a dated one spans 7 days at most`);
    console.log(`list     ${await listUntilTheCap(client)}`);

    fake.requests.length = 0;
    const started = performance.now();
    const shown = progress({ total: CONTACTS, lineEvery: 10_000 });
    const ids = new Set();
    let delivered = 0;
    const year = client.contacts.listByDate({
      searchDateType: "CREATED_TIME",
      startDateTime: new Date(now.getTime() - 365 * DAY_MS),
      endDateTime: now,
      onProgress: ({ contacts, windowsDone, windowsTotal }) => shown.update(contacts, `, ${windowsDone} of ${windowsTotal} windows`),
    });
    for await (const { contactId } of year) {
      ids.add(contactId);
      delivered += 1;
    }
    shown.end();
    if (delivered !== CONTACTS || !fake.contacts.ids().every((id) => ids.has(id))) throw new Error("the contacts exported are not the contacts there are");
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    console.log(`export   ${number.format(delivered)} contacts in ${fake.requests.length} requests, ${seconds} s; none missing, none twice`);
  } finally {
    await server.close();
  }
}

/** What the plain list does here: it gives what the API gives, and says that this is not all. */
async function listUntilTheCap(client) {
  let delivered = 0;
  try {
    for await (const page of client.contacts.list().pages()) delivered = page.delivered;
  } catch (error) {
    if (!(error instanceof ResultLimitError)) throw error;
    return `${number.format(delivered)} contacts, then ${error.name}`;
  }
  throw new Error("a list that the cap has cut off ended as if it were whole");
}
