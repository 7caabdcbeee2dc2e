// The SDK's traffic, recorded on the wire and held against the document by Redocly.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { redocly, run, startServer } from "./child.mjs";
import { apiRequests, createClient, createFake, walk } from "./walk.mjs";

const directory = await mkdtemp(join(tmpdir(), "contacts-drift-"));
try {
  const sent = await record("walk.har", async (fake, baseUrl) => {
    await walk(createClient({ fake, baseUrl }), fake);
  });
  const { code, report, coverage } = await drift("walk.har");
  const found = report.problems.map(({ method, path, target, message }) => `${target} of ${method} ${path}: ${message}`);
  assert.deepEqual(found, [], "Redocly has nothing against the traffic");
  assert.equal(code, 0);
  assert.equal(report.run.totalExchanges, sent, "all of it is judged");
  assert.equal(report.run.documentedExchanges, sent, "each request is one of the document's");
  const { operations } = coverage.totals;
  assert.equal(operations.covered, operations.total, "every operation is called");
  const { covered, total } = coverage.totals.parameters;
  assert.equal(covered, total, "every parameter is sent");
  await mustFail();
  console.log(`${sent} requests and answers, no drift, ${operations.covered} of ${operations.total} operations, ${covered} of ${total} parameters; a bad answer is drift`);
} finally {
  await rm(directory, { recursive: true });
}

/** Records what is sent between a client and the fake; gives how many requests came. */
async function record(name, send) {
  const fake = createFake();
  const server = await fake.listen();
  try {
    const { origin, pathname } = new URL(server.baseUrl);
    const proxy = await startServer(redocly, "proxy", "--target", origin, "--har", join(directory, name), "--port", "0");
    try {
      await send(fake, `${proxy.url}${pathname}`);
    } finally {
      await proxy.stop();
    }
  } finally {
    await server.close();
  }
  return apiRequests(fake).length;
}

async function drift(name) {
  const output = join(directory, `${name}.coverage.json`);
  const format = ["--match-mode", "basepath", "--format", "json", "--coverage-output", output];
  const { code, stdout, stderr } = await run(redocly, "drift", join(directory, name), "--api", "openapi/contacts.yaml", ...format);
  assert(stdout.startsWith("{"), `redocly drift gives a report:\n${stdout}${stderr}`);
  return { code, report: JSON.parse(stdout), coverage: JSON.parse(await readFile(output, "utf8")) };
}

/** Proof that this check can fail. */
async function mustFail() {
  await record("bad.har", async (fake, baseUrl) => {
    fake.failNext({ status: 200, body: { contacts: [{ contactId: 5 }], responseMetaData: {} } });
    await fetch(`${baseUrl}/contacts`, { headers: { authorization: `Bearer ${fake.issueToken()}` } });
  });
  const { code, report, coverage } = await drift("bad.har");
  assert.equal(code, 1, "an answer with a number for an id is drift");
  assert(report.problems.some(({ dataPath }) => dataPath === "/contacts/0/contactId"));
  assert.equal(coverage.totals.operations.covered, 1, "and one request covers one operation");
}
