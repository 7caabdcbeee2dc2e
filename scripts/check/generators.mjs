// The document in the hands of others: generators of TypeScript (scripts/check/generators/), Spectral's rules for OpenAPI, and
// Postman's converter. Each takes it without an error; what the generators make compiles, has our types, and reaches the API.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FakeWorks } from "lineworks-contacts/testing";
import { root, runOn } from "./child.mjs";
import { nodeBinary } from "./binaries.mjs";
import { fetched, unlessOffline } from "./npm.mjs";
import { generators } from "./generators/tools.mjs";
import { mustFail, tryGenerator } from "./generators/typescript.mjs";

// hey-api and orval ask for Node 22.18.
const NODE = "22.23.3";
const spectral = "@stoplight/spectral-cli@6.16.3";
const postman = "openapi-to-postmanv2@6.3.3";

const document = join(root, "openapi/contacts.yaml");
const bundled = JSON.parse(await readFile(join(root, "generated/openapi.json"), "utf8"));

await unlessOffline(async () => {
  const directory = await mkdtemp(join(tmpdir(), "contacts-generators-"));
  const fake = new FakeWorks({ contacts: 50 });
  const { baseUrl, close } = await fake.listen();
  try {
    const node = await nodeBinary(NODE);
    const surroundings = { node, document, directory, bundled, server: { fake, baseUrl, ...wantedOf(fake) } };
    const lanes = [inTurn(generators.slice(0, 2)), inTurn(generators.slice(2)), lint(surroundings), convert(surroundings)];
    const outcomes = await Promise.allSettled(lanes);
    for (const { reason } of outcomes) if (reason) throw reason;
    await mustFail(generators[0], surroundings);
    const names = [...generators.flatMap(({ packages }) => packages[0]), spectral, postman];
    console.log(`${names.join(", ")}: no error, output compiles with our types, lists and gets a contact`);

    // Two at a time: there are two cores where this runs.
    async function inTurn(some) {
      for (const generator of some) await tryGenerator(generator, surroundings);
    }
  } finally {
    await close();
    await rm(directory, { recursive: true });
  }
});

/** A query with what has to be percent-encoded, and the ids that it finds. */
function wantedOf(fake) {
  const contact = fake.contacts.upsert({ emails: [{ primary: true, email: "gildong.hong+works@example.com" }] });
  const created = Date.parse(contact.createdTime);
  const time = (ms) => `${new Date(ms + 9 * 3_600_000).toISOString().slice(0, -1)}+09:00`;
  const [startDateTime, endDateTime] = [time(created - 60_000), time(created + 60_000)];
  const query = { count: 100, orderBy: "createdTime desc", searchDateType: "CREATED_TIME", startDateTime, endDateTime, email: contact.emails[0].email };
  return { query, contact };
}

async function lint({ node, directory }) {
  const rules = join(directory, "spectral.json");
  // `info.contact` would be the address of this project, which has none yet.
  await writeFile(rules, JSON.stringify({ extends: ["spectral:oas"], rules: { "info-contact": "off" } }));
  const script = join(await fetched(spectral), "dist/index.js");
  const { code, stdout } = await runOn(node, directory, script, "lint", "--ruleset", rules, "--fail-severity", "hint", document);
  assert.equal(code, 0, `Spectral has nothing against the document:\n${stdout}`);
}

async function convert({ node, directory }) {
  const script = join(await fetched(postman), "bin/openapi2postmanv2.js");
  const output = join(directory, "postman.json");
  const { code, stdout, stderr } = await runOn(node, directory, script, "--spec", document, "--output", output, "--options", "parametersResolution=Example");
  assert.equal(code, 0, `Postman takes the document:\n${stdout}${stderr}`);
  const requests = requestsIn(JSON.parse(await readFile(output, "utf8")).item);
  const written = requests.map(({ request, response }) => {
    // A request and an answer with examples of the same names make a pair each.
    const statuses = new Set(response.map(({ code: status }) => String(status)));
    return `${request.method} /${request.url.path.join("/")}: ${[...statuses].sort()}`;
  });
  assert.deepEqual(written.sort(), operationsInPostman().sort(), "each operation is a request, with each of its answers");
}

function requestsIn(items) {
  return items.flatMap((item) => (item.item ? requestsIn(item.item) : [item]));
}

function operationsInPostman() {
  return Object.entries(bundled.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { responses }]) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}: ${Object.keys(responses).sort()}`),
  );
}
