// FakeWorks on a port, and beside it `/control`, by which a scenario arms faults and reads what arrived:
// [name of a call, ...arguments] as JSON. All else is an empty page, for the browser.
import { once } from "node:events";
import http from "node:http";
import { syncBuiltinESMExports } from "node:module";

const PAGE_HEADERS = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
  "access-control-allow-headers": "authorization, content-type",
  "access-control-expose-headers": "*",
};

// The page is of another origin than the API and its storage, whose servers are the fake's own: CORS is put around them.
const { createServer } = http;
http.createServer = (door) =>
  createServer((request, response) => {
    for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
    if (request.method === "OPTIONS") response.writeHead(204).end();
    else door(request, response);
  });
syncBuiltinESMExports();
const { FakeWorks } = await import("lineworks-contacts/testing");

const works = new FakeWorks({ contacts: 1_234, refreshTokenRotation: true });
const { baseUrl, tokenUrl } = await works.listen();
const closedPort = await unusedPort();
let begun = 0;

const calls = {
  addresses: () => ({ baseUrl, tokenUrl }),
  begin() {
    works.stopFailing();
    begun = works.requests.length;
  },
  failNext: (faults) => works.failNext(faults),
  requests: () => works.requests.slice(begun).map(({ operation, status }) => ({ operation, status })),
  contacts: () => works.contacts.count,
  nowhere: () => `http://127.0.0.1:${closedPort}/v1.0`,
  issueToken: (terms) => works.issueToken(terms),
  revokeAccessTokens: () => works.revokeAccessTokens(),
  serviceAccount: () => ({ ...works.serviceAccount, tokenUrl }),
  userCredentials: () => ({ ...works.userCredentials(), tokenUrl }),
};

const control = http.createServer(async (request, response) => {
  if (request.url !== "/control") return response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>runtimes</title>");
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk;
  const [name, ...given] = JSON.parse(text);
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(calls[name](...given) ?? null));
});
control.listen(0, "127.0.0.1", () => console.log(`listening on http://127.0.0.1:${control.address().port} `));
process.once("SIGINT", () => process.exit());

/** Nobody listens on it: connections to it are refused. */
async function unusedPort() {
  const server = http.createServer(() => {}).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
}
