import { lastHour, books } from "../books.mjs";
import { startServer } from "../processes.mjs";
import { inTurn, pairedRatios, spread, write } from "../statistics.mjs";
import { ContactsClient } from "../../dist/index.js";

export const title = "Latency-bound export";
const LATENCY_MS = 150;
const WINDOWS = 58;
const ROUNDS = 5;

export async function measure() {
  const end = lastHour();
  const { start, contacts } = books.shallow(end);
  const server = await startServer("fake-server.mjs", { book: "shallow", end, latencyMs: LATENCY_MS });
  const { baseUrl, token } = server.address;
  const span = { searchDateType: "CREATED_TIME", startDateTime: new Date(start), endDateTime: new Date(end) };
  const walk = async (concurrency) => {
    const client = new ContactsClient({ auth: token, baseUrl });
    const ids = new Set();
    for await (const { contactId } of client.contacts.listByDate({ ...span, concurrency })) ids.add(contactId);
    const requests = await server.ask("forget requests");
    if (ids.size !== contacts || requests !== WINDOWS) throw new Error(`${ids.size} contacts in ${requests} requests`);
  };
  try {
    const samples = await inTurn({ 1: () => walk(1), 4: () => walk(4) }, { rounds: ROUNDS, warmUps: 1 });
    const faster = pairedRatios(samples[1].wall, samples[4].wall);
    return {
      how:
        `\`listByDate\` over ${WINDOWS} windows of 50 contacts, a page each, from FakeWorks over HTTP with ${LATENCY_MS} ms before every ` +
        `answer, ${ROUNDS} rounds, both in turn, each walk checked to be complete in ${WINDOWS} requests. ${WINDOWS} pages in ` +
        `rows of 4 are 15 rows, so no client can be more than ${(WINDOWS / 15).toFixed(2)} times as fast.`,
      tables: [
        {
          head: ["`concurrency`", "s", "s of waiting that can't be avoided"],
          rows: Object.entries(samples).map(([concurrency, { wall }]) => [
            concurrency,
            write(spread(wall.map((ms) => ms / 1_000)), 2),
            ((Math.ceil(WINDOWS / concurrency) * LATENCY_MS) / 1_000).toFixed(2),
          ]),
        },
      ],
      bars: [
        {
          what: "58 windows at 150 ms, concurrency 4 against 1",
          bar: "at least 3.6 times as fast",
          measured: write(faster, 2),
          met: faster.median >= 3.6,
        },
      ],
    };
  } finally {
    await server.close();
  }
}
