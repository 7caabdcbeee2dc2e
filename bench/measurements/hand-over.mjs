import createClient from "openapi-fetch";
import { startServer } from "../processes.mjs";
import { inTurn, pairedRatios, spread, write } from "../statistics.mjs";

export const title = "What openapi-fetch is given in place of Request and Response";
const BLOCK = 100;
const PAGES = 10;
const ROUNDS = 41;
const PLAIN = "the platform's `Request` and `Response`";
const OWN = "what the SDK gives it (src/http/openapi.ts)";

export async function measure() {
  const server = await startServer("raw-server.mjs", { contacts: 5_000 });
  const { baseUrl, contactId } = server.address;
  try {
    const clients = { [PLAIN]: plainClient(baseUrl), [OWN]: ownClient(baseUrl) };
    const samples = {
      [`${BLOCK} small calls`]: await measured(clients, (client) => client.GET("/contacts/{contactId}", { params: { path: { contactId } } }), BLOCK),
      [`${PAGES} pages of 500 contacts`]: await measured(clients, (client) => client.GET("/contacts", { params: { query: { count: 500 } } }), PAGES),
    };
    return {
      how:
        "openapi-fetch over a fetch that does what the SDK must: send by URL and init, since a request is sent again after a failure, read the whole answer, and parse it, " +
        `to say what is wrong where it is not JSON. ${ROUNDS} rounds, both in turn, one call after another, ratios of neighbouring blocks.`,
      tables: Object.entries(samples).map(([what, times]) => ({
        head: [what, "ms", "processor ms", "times the SDK's way", "in processor time"],
        rows: Object.entries(times).map(([name, { wall, cpu }]) => [
          name,
          write(spread(wall), 1),
          write(spread(cpu), 1),
          write(pairedRatios(wall, times[OWN].wall), 2),
          write(pairedRatios(cpu, times[OWN].cpu), 2),
        ]),
      })),
      bars: [],
    };
  } finally {
    await server.close();
  }
}

function measured(clients, call, times) {
  const block = async (client) => {
    for (let i = 0; i < times; i += 1) if (!(await call(client)).data) throw new Error("no data came");
  };
  return inTurn(Object.fromEntries(Object.entries(clients).map(([name, client]) => [name, () => block(client)])), { rounds: ROUNDS, warmUps: 4 });
}

function plainClient(baseUrl) {
  return createClient({
    baseUrl,
    fetch: async ({ url, method, headers, signal }) => {
      const { status, headers: answered, text } = await sent(url, { method, headers, signal });
      JSON.parse(text);
      return new Response(text, { status, headers: answered });
    },
  });
}

function ownClient(baseUrl) {
  const headers = new Headers({ "content-length": "1" });
  return createClient({
    baseUrl,
    Request: class {
      constructor(url, { headers: own }) {
        Object.assign(this, { url, headers: own });
      }
    },
    fetch: async ({ url, method, headers: own, signal }) => {
      const { text } = await sent(url, { method, headers: own, signal });
      const body = JSON.parse(text);
      return { ok: true, headers, json: () => Promise.resolve(body) };
    },
  });
}

async function sent(url, init) {
  const response = await fetch(url, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
}
