// `npm run demo`: the main job on the built package, against the API in memory. With LINEWORKS_TOKEN set it lists from
// the real host instead; it never writes there.
import { isDeepStrictEqual } from "node:util";
import { ContactsClient, isWorksError } from "lineworks-contacts";
import { FakeWorks } from "lineworks-contacts/testing";
import { exportYear } from "./demo/export-year.mjs";
import { progress } from "./demo/progress.mjs";

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
  const { delivered, seconds } = await list(client);
  console.log(`list     ${number.format(delivered)} contacts in ${requests} requests, ${seconds} s`);
}

async function showOnFake() {
  const fake = new FakeWorks({ contacts: 4_321, latencyMs: 60 });
  const server = await fake.listen();
  try {
    console.log(`The SDK against FakeWorks, the Contact API in memory: ${server.baseUrl}`);
    console.log("No account needed, nothing leaves this machine. To list your own: LINEWORKS_TOKEN=… npm run demo\n");
    const client = new ContactsClient({ auth: fake.issueToken(), baseUrl: server.baseUrl });

    const contacts = [];
    const { delivered, seconds } = await list(client, { total: fake.contacts.count, onPage: (page) => contacts.push(...page.contacts) });
    const ids = contacts.map(({ contactId }) => contactId);
    if (!isDeepStrictEqual(ids.sort(), fake.contacts.ids().sort())) throw new Error("the contacts listed are not the contacts there are");
    console.log(`list     ${number.format(delivered)} contacts in ${fake.requests.length} requests, ${seconds} s; none missing, none twice`);

    await getAndReplace(client, contacts);
    report(fake.requests);
  } finally {
    await server.close();
  }
  await exportYear();
}

async function list(client, { total, onPage } = {}) {
  const started = performance.now();
  const shown = progress({ total });
  let delivered = 0;
  try {
    for await (const page of client.contacts.list().pages()) {
      onPage?.(page);
      delivered = page.delivered;
      shown.update(delivered);
    }
  } finally {
    shown.end();
  }
  return { delivered, seconds: ((performance.now() - started) / 1_000).toFixed(1) };
}

async function getAndReplace(client, contacts) {
  const listed = contacts.find(({ telephones, organizations }) => telephones?.length > 1 && organizations?.length > 0);
  const contact = await client.contacts.get(listed.contactId);
  const { lastName, firstName } = contact.contactName;
  console.log(`get      ${[lastName, firstName].filter(Boolean).join(" ")}, ${contact.telephones.length} telephone numbers`);

  // A PUT replaces the whole contact, and what is left out is lost: so everything goes back but what only the server sets.
  const readOnly = { contactId: undefined, linkedExternalUser: undefined, createdTime: undefined, modifiedTime: undefined };
  const memo = "Called back";
  await client.contacts.replace(listed.contactId, { ...contact, ...readOnly, memo });

  const now = await client.contacts.get(listed.contactId);
  const names = Object.keys({ ...contact, ...now });
  const changed = names.filter((name) => !isDeepStrictEqual(contact[name], now[name]));
  if (changed.some((name) => name !== "memo" && name !== "modifiedTime")) throw new Error(`replaced, and changed: ${changed.join(", ")}`);
  console.log(`replace  the memo is now ${JSON.stringify(now.memo)}`);
  console.log(`         changed: ${changed.join(", ")}; kept: the other ${names.length - changed.length} properties`);
}

function report(requests) {
  const counts = new Map();
  for (const { operation } of requests) counts.set(operation, (counts.get(operation) ?? 0) + 1);
  console.log(`\n${requests.length} requests`);
  for (const [operation, count] of counts) console.log(`${String(count).padStart(7)}  ${operation}`);
}
