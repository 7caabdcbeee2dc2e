import { clients } from "../clients.mjs";
import { startServer } from "../processes.mjs";
import { inTurn, pairedRatios, spread, write } from "../statistics.mjs";

export const title = "Overhead of one small call";
const BLOCK = 100;
const AT_ONCE = 50;
const ROUNDS = 81;
const SDK = "lineworks-contacts";
const LIMITED = "lineworks-contacts, 4 in flight (default)";
const TIMEOUT_MS = 30_000;

export async function measure() {
  const server = await startServer("raw-server.mjs", { contacts: 0 });
  const { baseUrl, contactId, contactBytes } = server.address;
  try {
    const oneByOne = { ...clients(baseUrl), "fetch with a timeout": fetchWithTimeout(baseUrl) };
    const together = { ...clients(baseUrl, { maxConcurrency: AT_ONCE }), [LIMITED]: oneByOne[SDK] };
    const sequential = await inTurn(jobs(oneByOne, (get) => sequentially(get, contactId)), { rounds: ROUNDS, warmUps: 5 });
    const concurrent = await inTurn(jobs(together, (get) => atOnce(get, contactId)), { rounds: ROUNDS, warmUps: 5 });
    return {
      how:
        `\`get\` of a contact of ${contactBytes} bytes from a bare HTTP server (FakeWorks would be the slowest part), in blocks of ` +
        `${BLOCK} calls, ${ROUNDS} rounds, the clients in turn. Ratios are of neighbouring blocks. ${AT_ONCE} at once: the SDK with ` +
        `\`maxConcurrency: ${AT_ONCE}\`, since its default of 4 would hold calls back that the others send. Only the SDK has a timeout per ` +
        "attempt, reads the rate limit and paces by it, and refuses an id that leads elsewhere; `fetch with a timeout` shows what " +
        "the first of these costs by itself.",
      tables: [table("One after another", sequential), table(`${AT_ONCE} at once`, concurrent)],
      bars: [...bars("one after another", sequential), ...bars(`${AT_ONCE} at once`, concurrent)],
    };
  } finally {
    await server.close();
  }
}

function fetchWithTimeout(baseUrl) {
  return {
    async get(contactId) {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
      try {
        const init = { headers: { authorization: "Bearer token" }, signal: controller.signal };
        const response = await fetch(`${baseUrl}/contacts/${encodeURIComponent(contactId)}`, init);
        return await response.json();
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

function jobs(candidates, job) {
  return Object.fromEntries(Object.entries(candidates).map(([name, { get }]) => [name, () => job(get)]));
}

async function sequentially(get, contactId) {
  for (let i = 0; i < BLOCK; i += 1) check(await get(contactId), contactId);
}

async function atOnce(get, contactId) {
  for (let i = 0; i < BLOCK; i += AT_ONCE) {
    const contacts = await Promise.all(Array.from({ length: AT_ONCE }, () => get(contactId)));
    for (const contact of contacts) check(contact, contactId);
  }
}

function check(contact, contactId) {
  if (contact.contactId !== contactId) throw new Error("another contact came");
}

function table(name, samples) {
  const perCall = (times) => write(spread(times.map((ms) => (ms * 1_000) / BLOCK)), 0);
  const peer = samples["openapi-fetch"];
  return {
    head: [name, "µs per call", "processor µs per call", "times openapi-fetch", "in processor time"],
    rows: Object.entries(samples).map(([client, { wall, cpu }]) => [
      client,
      perCall(wall),
      perCall(cpu),
      write(pairedRatios(wall, peer.wall), 2),
      write(pairedRatios(cpu, peer.cpu), 2),
    ]),
  };
}

function bars(how, samples) {
  const against = (peer) => pairedRatios(samples[SDK].wall, samples[peer].wall).median;
  const [openapi, axios] = [against("openapi-fetch"), against("axios")];
  return [
    { what: `One get, ${how}, against openapi-fetch alone`, bar: "at most 1.15 times", measured: openapi.toFixed(2), met: openapi <= 1.15 },
    { what: `One get, ${how}, against axios`, bar: "less time", measured: axios.toFixed(2), met: axios < 1 },
  ];
}
