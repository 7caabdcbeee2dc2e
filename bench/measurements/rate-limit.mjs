import ky from "ky";
import { lastHour, books } from "../books.mjs";
import { startServer } from "../processes.mjs";
import { spread, write } from "../statistics.mjs";
import { ContactsClient, dateWindows } from "../../dist/index.js";

export const title = "Rate-bound export";
const LIMIT = 80;
const WINDOW_SECONDS = 20;
const PAGE = 50;

export async function measure() {
  const end = lastHour();
  const { start, contacts } = books.deep(end);
  const span = { searchDateType: "CREATED_TIME", startDateTime: new Date(start), endDateTime: new Date(end) };
  const exportsOf = { "lineworks-contacts": exportBySdk, "ky, 4 at once": exportByKy };
  // Each against a server of its own, and side by side: most of it is waiting.
  const runs = await Promise.all(Object.entries(exportsOf).map(async ([name, run]) => ({ name, ...(await observed(run, span, end)) })));
  const [sdk] = runs;
  const refusals = Math.max(...sdk.windows.map(({ refused }) => refused));
  return {
    how:
      `${contacts.toLocaleString("en")} contacts over 58 windows of 7 days at ${PAGE} a page from FakeWorks over HTTP, which takes ${LIMIT} ` +
      `requests per ${WINDOW_SECONDS} s and says so in its headers. Limit windows are taken from the server's log; the last one, which the ` +
      "export does not fill, is not counted. Used is what was accepted of what the time from the first request to the beginning of the last " +
      "window allowed, so that time lost between windows counts too: FakeWorks begins a window with the first request that comes after " +
      "the last one. One second is lost to `rateLimit-reset`, which comes in whole seconds, whatever the window's length: three times as " +
      "much, in share, as at 240 a minute. ky is a plain loop over the same windows that retries by its own rules. The SDK has its " +
      "default options, `pace: \"sustained\"` among them.",
    tables: [
      {
        head: ["", "full windows", "used", "a window", "refused per window", "lost"],
        rows: runs.map(({ name, windows, used, lost }) => [
          name,
          String(windows.length),
          percent(used),
          write(spread(windows.map(({ share }) => share * 100)), 1) + " %",
          windows.map(({ refused }) => refused).join(", "),
          String(lost),
        ]),
      },
    ],
    bars: [
      { what: "Share of the limit used", bar: "at least 90 %", measured: percent(sdk.used), met: sdk.used >= 0.9 && sdk.windows.length >= 3 },
      { what: "Requests refused per limit window", bar: "at most 1", measured: String(refusals), met: refusals <= 1 },
      { what: "Contacts lost under the limit", bar: "none", measured: String(sdk.lost), met: sdk.lost === 0 },
    ],
  };
}

async function observed(run, span, end) {
  const limits = { rateLimitPerMinute: LIMIT, rateLimitWindowSeconds: WINDOW_SECONDS, latencyMs: 20 };
  const server = await startServer("fake-server.mjs", { book: "deep", end, ...limits });
  try {
    const ids = await run(server.address, span);
    const lost = (await server.ask("ids")).filter((id) => !ids.has(id)).length;
    return { lost, ...limitWindows(await server.ask("requests")) };
  } finally {
    await server.close();
  }
}

async function exportBySdk({ baseUrl, token }, span) {
  const { contacts } = new ContactsClient({ auth: token, baseUrl });
  const ids = new Set();
  for await (const { contactId } of contacts.listByDate({ ...span, count: PAGE })) ids.add(contactId);
  return ids;
}

async function exportByKy({ baseUrl, token }, { searchDateType, startDateTime, endDateTime }) {
  const client = ky.create({ prefixUrl: baseUrl, headers: { authorization: `Bearer ${token}` }, retry: 10 });
  const windows = dateWindows(startDateTime, endDateTime);
  const ids = new Set();
  const worker = async () => {
    for (let window = windows.shift(); window; window = windows.shift()) {
      for (let cursor; ; ) {
        const searchParams = { searchDateType, ...window, orderBy: "createdTime asc", count: PAGE, ...(cursor && { cursor }) };
        const { contacts, responseMetaData } = await client.get("contacts", { searchParams }).json();
        for (const { contactId } of contacts) ids.add(contactId);
        cursor = responseMetaData?.nextCursor;
        if (!cursor) break;
      }
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  return ids;
}

/** The fake begins a window with the first request that comes after the last one has ended. */
function limitWindows(requests) {
  const all = [];
  for (const { at, status } of requests) {
    if (!all.length || at - all.at(-1).start >= WINDOW_SECONDS * 1_000) all.push({ start: at, accepted: 0, refused: 0 });
    if (status === 200) all.at(-1).accepted += 1;
    if (status === 429) all.at(-1).refused += 1;
  }
  const allowed = (from, to) => ((to - from) / 1_000 / WINDOW_SECONDS) * LIMIT;
  const windows = all.slice(0, -1).map((window, i) => ({ ...window, share: window.accepted / allowed(window.start, all[i + 1].start) }));
  const accepted = windows.reduce((sum, window) => sum + window.accepted, 0);
  return { windows, used: accepted / allowed(all[0].start, all.at(-1).start) };
}

function percent(share) {
  return `${(share * 100).toFixed(1)} %`;
}
