// The fetches that people give to the client: each lists, edits, sends photos, aborts and fails against the fake over real
// connections, all in the same way. And the recipe for a proxy, run through one.
import assert from "node:assert/strict";
import { cp, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { connect } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ContactsClient, serviceAccountAuth } from "lineworks-contacts";
import { FakeWorks } from "lineworks-contacts/testing";
import { root, runOn } from "./child.mjs";
import { fetched, unlessOffline, withConsumer } from "./npm.mjs";

/** The newest that run on the oldest Node claimed; cross-fetch brings node-fetch 2. */
const packages = { "node-fetch": "3.3.2", "cross-fetch": "4.1.0", "make-fetch-happen": "15.0.6", undici: "7.30.2" };
const photo = new Uint8Array(300_000).map((_, i) => i % 251);

/** What each has to do; errors by their name. */
const expected = {
  listed: 700,
  memo: "한글 😀",
  raw: 404,
  photo: ["image/png", 0],
  retried: true,
  missing: "NotFoundError",
  reset: "ConnectionError",
  closed: "ConnectionError",
  cut: "ConnectionError",
  cutPhoto: "ConnectionError",
  timeout: "TimeoutError",
  stalled: "TimeoutError",
  stalledPhoto: "TimeoutError",
  aborted: "Ended",
  abortedPhoto: "Ended",
  deletedPhoto: "NotFoundError",
};

/** node-fetch 2 does not notice that a body is cut: the call waits for the rest until `timeoutMs`. */
const expectedOf = { "cross-fetch": { cut: "TimeoutError", cutPhoto: "TimeoutError" } };

await unlessOffline(async () => {
  for (const [name, version] of Object.entries(packages)) await tryFetch(name, await fetchOf(name, version));
  const recorded = [];
  await tryFetch("a recording fetch", async (url, init) => {
    const response = await fetch(url, init);
    recorded.push(response.clone().text().catch(() => "cut"));
    return response;
  });
  assert(recorded.length > 0);
  await withConsumer(tryProxy);
  console.log(`${Object.entries(packages).map((each) => each.join(" ")).join(", ")}, and one that records: list, edit, photos, raw calls, aborts, failures; undici through a proxy`);
});

async function fetchOf(name, version) {
  const path = createRequire(join(await fetched(`${name}@${version}`), "package.json")).resolve(name);
  const { default: main, fetch = main } = await import(pathToFileURL(path));
  return fetch;
}

async function tryFetch(name, fetch) {
  const works = new FakeWorks({ contacts: 700 });
  const server = await works.listen();
  const auth = serviceAccountAuth({ ...works.serviceAccount, tokenUrl: server.tokenUrl, fetch });
  const client = new ContactsClient({ auth, baseUrl: server.baseUrl, fetch, pace: false });
  try {
    assert.deepEqual(await scenario(client, works), { ...expected, ...expectedOf[name] }, name);
  } finally {
    await server.close();
  }
}

async function scenario(client, works) {
  const { contacts } = client;
  const [contactId] = works.contacts.ids();
  const failing = (call, ...faults) => {
    works.failNext(faults);
    return call().then(() => "no error", ({ name }) => name);
  };
  const download = async (options) => new Uint8Array(await (await contacts.photo.download(contactId, options)).arrayBuffer());
  const once = { maxRetries: 0, timeoutMs: 3_000 };

  const listed = await contacts.listAll().toArray({ max: 1_000 });
  const edited = await contacts.edit(contactId, (draft) => void (draft.memo = "한글 😀"));
  const raw = await client.api.GET("/contacts/{contactId}", { params: { path: { contactId: "none" } } });
  await contacts.photo.upload(contactId, photo, { fileName: "사진.png" });
  const received = await contacts.photo.download(contactId);
  works.failNext([503, "reset"]);
  const retried = await contacts.get(contactId);
  return {
    listed: listed.length,
    memo: edited.memo,
    raw: raw.response.status,
    photo: [received.headers.get("content-type"), Buffer.compare(photo, new Uint8Array(await received.arrayBuffer()))],
    retried: retried.contactId === contactId,
    missing: await failing(() => contacts.get("none")),
    reset: await failing(() => contacts.get(contactId, once), "reset"),
    closed: await failing(() => contacts.get(contactId, once), "closed"),
    cut: await failing(() => contacts.get(contactId, once), "cutBody"),
    cutPhoto: await failing(() => download(once), { kind: "cutBody", operation: "download" }),
    timeout: await failing(() => contacts.get(contactId, { ...once, timeoutMs: 200 }), "noHeaders"),
    stalled: await failing(() => contacts.get(contactId, { ...once, timeoutMs: 200 }), "stallBody"),
    stalledPhoto: await failing(() => download({ ...once, timeoutMs: 200 }), { kind: "stallBody", operation: "download" }),
    aborted: await failing(() => contacts.get(contactId, { signal: endedSoon() }), "noHeaders"),
    abortedPhoto: await failing(() => download({ signal: endedSoon() }), { kind: "stallBody", operation: "download" }),
    deletedPhoto: await failing(() => contacts.photo.delete(contactId).then(() => download())),
  };
}

function endedSoon() {
  const controller = new AbortController();
  setTimeout(() => controller.abort({ name: "Ended" }), 200);
  return controller.signal;
}

/** Runs the recipe as it stands, beside undici: every connection must go through the proxy. */
async function tryProxy(directory) {
  await cp(await fetched(`undici@${packages.undici}`), join(directory, "node_modules/undici"), { recursive: true });
  await cp(join(root, "examples/proxy.mjs"), join(directory, "proxy.mjs"));
  const works = new FakeWorks({ contacts: 3 });
  const server = await works.listen();
  const proxy = await startProxy();
  const { clientId, clientSecret, serviceAccount, privateKey } = works.serviceAccount;
  const environment = {
    ...{ CLIENT_ID: clientId, CLIENT_SECRET: clientSecret, SERVICE_ACCOUNT: serviceAccount, PRIVATE_KEY: privateKey },
    ...{ TOKEN_URL: server.tokenUrl, BASE_URL: server.baseUrl, HTTP_PROXY: proxy.url },
  };
  await writeFile(join(directory, ".env"), Object.entries(environment).map(([name, value]) => `${name}="${value}"\n`).join(""));
  try {
    const { code, stdout, stderr } = await runOn(process.execPath, directory, "--env-file=.env", "proxy.mjs");
    assert.deepEqual([code, stdout.trim().split("\n").sort()], [0, works.contacts.ids().sort()], stderr);
    assert.deepEqual(works.requests.map(({ operation }) => operation), ["token", "GET /contacts"]);
    assert.deepEqual([...new Set(proxy.targets)], [new URL(server.baseUrl).host]);
  } finally {
    await Promise.all([server.close(), proxy.close()]);
  }
}

/** A proxy that makes tunnels, and keeps where to. */
async function startProxy() {
  const targets = [];
  const sockets = new Set();
  const proxy = createServer((_, response) => response.writeHead(405).end());
  proxy.on("connect", ({ url }, client, head) => {
    targets.push(url);
    const { hostname, port } = new URL(`http://${url}`);
    const target = connect(port, hostname, () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      target.write(head);
      target.pipe(client).pipe(target);
    });
    for (const socket of [client, target]) sockets.add(socket.on("error", () => {}));
  });
  await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${proxy.address().port}`,
    targets,
    close: () => {
      sockets.forEach((socket) => socket.destroy());
      return new Promise((resolve) => proxy.close(resolve));
    },
  };
}
