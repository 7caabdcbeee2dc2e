import { clients } from "../clients.mjs";
import { runAlone, startServer } from "../processes.mjs";
import { inTurn, pairedRatios, spread, write } from "../statistics.mjs";

export const title = "Listing";
const CONTACTS = 50_000;
const ROUNDS = 21;
const HEAP_RUNS = 5;
const [FEW, MANY] = [10_000, 500_000];
const MB = 1_000_000;

export async function measure() {
  const { samples, pageBytes } = await measureTime();
  const heaps = { list: await measureHeap("list"), listByDate: await measureHeap("listByDate") };
  const ratio = pairedRatios(samples["lineworks-contacts"].wall, samples.fetch.wall).median;
  const growth = Math.max(...Object.values(heaps).map((runs) => spread(runs.map(({ few, many }) => many - few)).median)) / MB;
  return {
    how:
      `50,000 contacts in 100 pages of 500 (${Math.round(pageBytes / 1_000)} kB each) from a bare HTTP server with ready-made ` +
      `pages (FakeWorks takes longer to make a page than a client to read it), ${ROUNDS} rounds, the clients in turn, every contact ` +
      `looked at. Octokit follows \`link\` headers, its own way. The heap is what is left after \`gc()\` at contact ${FEW.toLocaleString("en")} and ` +
      `at contact ${MANY.toLocaleString("en")} of one walk, in a process of its own, ${HEAP_RUNS} times: \`list\` over a server that has no end, and ` +
      "`listByDate` over windows.",
    tables: [timeTable(samples), heapTable(heaps)],
    bars: [
      { what: "Listing 50,000, against a hand-written fetch loop", bar: "at most 1.10 times", measured: ratio.toFixed(2), met: ratio <= 1.1 },
      { what: "Live heap from 10,000 to 500,000 contacts", bar: "growth under 30 MB", measured: `${growth.toFixed(1)} MB`, met: growth < 30 },
    ],
  };
}

async function measureTime() {
  const server = await startServer("raw-server.mjs", { contacts: CONTACTS });
  const { baseUrl, pageBytes } = server.address;
  try {
    const all = clients(baseUrl);
    const jobs = Object.fromEntries(Object.entries(all).map(([name, { list }]) => [name, () => listAll(list)]));
    jobs["lineworks-contacts, `pages()`"] = () => listAll(all["lineworks-contacts"].listPages);
    return { samples: await inTurn(jobs, { rounds: ROUNDS, warmUps: 3 }), pageBytes };
  } finally {
    await server.close();
  }
}

async function listAll(list) {
  let contacts = 0;
  await list((contact) => {
    if (contact.contactId) contacts += 1;
  });
  if (contacts !== CONTACTS) throw new Error(`${contacts} contacts came`);
}

async function measureHeap(method) {
  const start = Date.UTC(2025, 0, 1);
  const server = await startServer("raw-server.mjs", { contacts: MANY + 5_000, start, stepMs: 60_000 });
  const runs = [];
  try {
    for (let run = 0; run < HEAP_RUNS; run += 1) {
      const settings = { method, baseUrl: server.address.baseUrl, start, few: FEW, many: MANY };
      runs.push(await runAlone("heap.mjs", settings, ["--expose-gc"]));
    }
    return runs;
  } finally {
    await server.close();
  }
}

function timeTable(samples) {
  const row = ([name, { wall, cpu }]) => [
    name,
    write(spread(wall), 0),
    write(spread(cpu), 0),
    write(pairedRatios(wall, samples.fetch.wall), 2),
    write(pairedRatios(cpu, samples.fetch.cpu), 2),
  ];
  return { head: ["50,000 contacts", "ms", "processor ms", "times fetch", "in processor time"], rows: Object.entries(samples).map(row) };
}

function heapTable(heaps) {
  const row = ([method, runs]) => {
    const column = (of) => write(spread(runs.map((run) => of(run) / MB)), 1);
    return [`\`${method}\``, column(({ few }) => few), column(({ many }) => many), column(({ few, many }) => many - few)];
  };
  return { head: ["Live heap, MB", "at 10,000", "at 500,000", "growth"], rows: Object.entries(heaps).map(row) };
}
