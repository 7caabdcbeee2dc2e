import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { ContactsClient, type ContactsClientOptions } from "../../src/index.js";
import { FakeWorks, type FaultSpec } from "../../src/testing/index.js";
import { FakeClock, HastyClock } from "./fake-clock.js";
import { rejection } from "./requests.js";

const TIMEOUT_MS = 30_000;
/** How long a stalled answer is really waited for; an honest one takes a few milliseconds. */
const REALLY_MS = 400;

function hasty(baseUrl: string, auth: string, options: Partial<ContactsClientOptions> = {}) {
  const clock = new HastyClock({ timeoutMs: TIMEOUT_MS, reallyMs: REALLY_MS });
  const client = new ContactsClient({ auth, baseUrl, timeoutMs: TIMEOUT_MS, ...options }, { clock, random: () => 0.5 });
  return { client, clock };
}

async function idsOf(client: ContactsClient, count: number): Promise<string[]> {
  const ids: string[] = [];
  for await (const { contactId } of client.contacts.list({ count })) ids.push(contactId);
  return ids;
}

describe("a walk over 10 pages loses nothing and doubles nothing", () => {
  const works = new FakeWorks({ contacts: 100 });
  const auth = works.issueToken();
  let server: Awaited<ReturnType<FakeWorks["listen"]>>;
  beforeAll(async () => {
    server = await works.listen();
  });
  afterAll(() => server.close());

  it.each<[string, FaultSpec]>([
    ["the connection is reset", "reset"],
    ["the connection is closed", "closed"],
    ["the body is cut", "cutBody"],
    ["the body stalls", "stallBody"],
    ["no headers come", "noHeaders"],
    ["a 500 is empty", { status: 500, body: "" }],
    ["a 502 is HTML", 502],
    ["a 503 comes", 503],
    ["a 429 names the reset", { status: 429, resetSeconds: 20 }],
    ["a 429 has a Retry-After", { status: 429, headers: { "retry-after": "7" } }],
    ["a 429 names no wait", 429],
  ])("where %s", async (_, fault) => {
    works.requests.length = 0;
    const third = { matches: () => works.requests.length >= 3 };
    works.failNext([typeof fault === "object" ? { ...fault, ...third } : typeof fault === "number" ? { status: fault, ...third } : { kind: fault, ...third }]);
    const { client, clock } = hasty(server.baseUrl, auth);
    const ids = await idsOf(client, 10);
    expect(ids).toHaveLength(100);
    expect(new Set(ids).size).toBe(100);
    expect(works.requests).toHaveLength(11);
    expect(clock.waits.length).toBeGreaterThan(0);
  });

  it("where a PUT's answer is cut, the PUT is sent again", async () => {
    const { contactId } = { contactId: works.contacts.ids()[0]! };
    works.failNext({ kind: "cutBody", operation: "PUT /contacts/{contactId}", applied: true });
    const { client } = hasty(server.baseUrl, auth);
    await client.contacts.replace(contactId, { permission: { accessibleRange: "ALL" }, contactName: { lastName: "Once" }, emails: [{ primary: true, email: "once@example.com" }] });
    expect(works.contacts.get(contactId)).toMatchObject({ contactName: { lastName: "Once" } });
  });
});

it("20,000 contacts in 100 pages come complete through 15% of random faults", async () => {
  const works = new FakeWorks({ contacts: 20_000 });
  const server = await works.listen();
  try {
    works.failRandomly({ rate: 0.15, seed: 7, kinds: ["reset", "closed", "cutBody", 500, 502, 503, { status: 429, resetSeconds: 20 }] });
    const { client } = hasty(server.baseUrl, works.issueToken(), { maxRetries: 8 });
    const ids = await idsOf(client, 200);
    expect(ids).toHaveLength(20_000);
    expect(new Set(ids).size).toBe(20_000);
    expect(works.requests.length).toBeGreaterThan(110);
  } finally {
    await server.close();
  }
});

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach(stop));

/** The address of a server whose answers are the test's own. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function stop(server: Server): void {
  server.close();
  server.closeAllConnections();
}

describe("a redirect", () => {
  it.each([301, 302, 303, 307, 308])("of %i is an ApiError, and neither token nor contact goes where it points", async (status) => {
    const elsewhere: string[] = [];
    const target = await serve((request, response) => {
      elsewhere.push(request.url ?? "");
      response.end("{}");
    });
    const origin = await serve((_, response) => response.writeHead(status, { location: `${target}/v1.0/contacts/c1` }).end());
    const client = new ContactsClient({ auth: "token", baseUrl: `${origin}/v1.0` });
    const error = await rejection(client.contacts.replace("c1", { permission: { accessibleRange: "ALL" }, contactName: { lastName: "Kim" } }));
    expect(error).toMatchObject({ name: "ApiError", status, attempts: 1 });
    const { response } = await client.api.GET("/contacts");
    expect(response.status).toBe(status);
    expect(elsewhere).toEqual([]);
  });
});

describe("an abort on a real connection", () => {
  it.each<[string, (response: ServerResponse) => void]>([
    ["before the headers", () => undefined],
    ["in the body", (response) => void response.writeHead(200, { "content-type": "application/json" }).write('{"contactId"')],
  ])("%s comes back within 50 ms and closes it", async (_, begin) => {
    let arrived = (): void => undefined;
    let closed = (): void => undefined;
    const arrival = new Promise<void>((resolve) => (arrived = resolve));
    const closing = new Promise<void>((resolve) => (closed = resolve));
    const origin = await serve((_request, response) => {
      response.once("close", closed);
      begin(response);
      arrived();
    });
    const client = new ContactsClient({ auth: "token", baseUrl: origin }, { clock: new FakeClock(), random: () => 0 });
    const controller = new AbortController();
    const error = rejection(client.contacts.get("c1", { signal: controller.signal }));
    await arrival;
    const begun = performance.now();
    controller.abort("enough");
    expect(await error).toBe("enough");
    expect(performance.now() - begun).toBeLessThan(50);
    await closing;
  });
});

it("a port that nobody listens on is a ConnectionError that says so, and a PUT to it has not happened", async () => {
  const origin = await serve(() => undefined);
  servers.splice(0).forEach(stop);
  const client = new ContactsClient({ auth: "token", baseUrl: origin, maxRetries: 0 });
  expect(await rejection(client.contacts.get("c1"))).toMatchObject({ name: "ConnectionError", attempts: 1, message: expect.stringContaining("ECONNREFUSED") });
  const put = client.contacts.replace("c1", { permission: { accessibleRange: "ALL" }, contactName: { lastName: "Kim" } });
  expect(await rejection(put)).toMatchObject({ mayHaveSucceeded: false });
});
