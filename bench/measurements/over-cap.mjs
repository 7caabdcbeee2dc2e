import { books, lastHour } from "../books.mjs";
import { clients } from "../clients.mjs";
import { startServer } from "../processes.mjs";
import { spread, write } from "../statistics.mjs";
import { ContactsClient, dateWindows } from "../../dist/index.js";

export const title = "Over the cap";
const PAGE = 500;
const RUNS = 5;

export async function measure() {
  const end = lastHour();
  const { start, contacts, contactTimes } = books.dense(end);
  const span = { searchDateType: "CREATED_TIME", startDateTime: new Date(start), endDateTime: new Date(end) };
  const ideal = idealRequests(dateWindows(span.startDateTime, span.endDateTime), contacts, contactTimes);
  const rows = [];
  for (const cursorKind of ["offset", "keyset"]) {
    const server = await startServer("fake-server.mjs", { book: "dense", end, cursorKind });
    const { baseUrl, token } = server.address;
    const client = () => new ContactsClient({ auth: token, baseUrl }).contacts;
    const walks = {
      listAll: () => client().listAll(),
      listByDate: () => client().listByDate(span),
    };
    try {
      const all = await server.ask("ids");
      for (const [name, walk] of Object.entries(walks)) rows.push({ name: `\`${name}\``, cursorKind, ...(await repeated(server, all, walk)) });
      if (cursorKind === "offset") rows.push({ name: "a fetch loop", cursorKind, ...(await loopOfFetch(server, all)) });
    } finally {
      await server.close();
    }
  }
  const sdk = rows.filter(({ name }) => name.startsWith("`"));
  const most = Math.max(...sdk.map(({ requests }) => Math.max(...requests))) / ideal;
  const missing = Math.max(...sdk.map((row) => row.missing));
  return {
    how:
      `${contacts.toLocaleString("en")} contacts in 28 days, 120,000 of them in one hour, from FakeWorks over HTTP with its documented cap of ` +
      `50,000, ${RUNS} runs each. Ideal is what a client would send that knew everything beforehand: a request for every ${PAGE} contacts, ` +
      `rounded up once for all of them, and one for each window of 7 days that holds none: ${ideal}. Ids are held against the server's.`,
    tables: [
      {
        head: ["", "cursors", "missing", "twice", "requests", "times ideal", "s"],
        rows: rows.map(({ name, cursorKind, missing: lost, twice, requests, seconds }) => {
          const count = [...new Set(requests)].join(", ");
          return [name, cursorKind, String(lost), String(twice), count, (Math.max(...requests) / ideal).toFixed(2), write(spread(seconds), 1)];
        }),
      },
    ],
    bars: [
      { what: "130,000 contacts over the cap", bar: "none missing", measured: `${missing} missing`, met: missing === 0 },
      { what: "Requests over the cap, against the ideal", bar: "at most 1.25 times", measured: most.toFixed(2), met: most <= 1.25 },
    ],
  };
}

function idealRequests(windows, contacts, contactTimes) {
  const times = Array.from({ length: contacts }, (_, i) => contactTimes(i).created);
  const isEmpty = ({ startDateTime, endDateTime }) => !times.some((time) => time >= Date.parse(startDateTime) && time <= Date.parse(endDateTime));
  return Math.ceil(contacts / PAGE) + windows.filter(isEmpty).length;
}

async function repeated(server, all, walk) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await once(server, all, (use) => consume(walk(), use)));
  return {
    missing: Math.max(...runs.map(({ missing }) => missing)),
    twice: Math.max(...runs.map(({ twice }) => twice)),
    requests: runs.map(({ requests }) => requests),
    seconds: runs.map(({ seconds }) => seconds),
  };
}

async function loopOfFetch(server, all) {
  const { fetch } = clients(server.address.baseUrl, { token: server.address.token });
  const { missing, twice, requests, seconds } = await once(server, all, fetch.list);
  return { missing, twice, requests: [requests], seconds: [seconds] };
}

async function consume(listing, use) {
  for await (const contact of listing) use(contact);
}

async function once(server, all, list) {
  await server.ask("forget requests");
  const ids = new Set();
  let delivered = 0;
  const before = performance.now();
  await list(({ contactId }) => {
    ids.add(contactId);
    delivered += 1;
  });
  const seconds = (performance.now() - before) / 1_000;
  const requests = await server.ask("forget requests");
  return { missing: all.filter((id) => !ids.has(id)).length, twice: delivered - ids.size, requests, seconds };
}
