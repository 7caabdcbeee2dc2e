// Every sample that the pages show, in each language: curl run by curl, TypeScript compiled and run by Node, both against a fake
// that listens. Only the host and the token are replaced.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ContactsClient } from "lineworks-contacts";
import { FakeWorks, makeContact } from "lineworks-contacts/testing";
import { localize } from "../docs/localize.mjs";
import { contactId, sampleWorld } from "../docs/sample-world.mjs";
import { lintedDocument } from "../generate/document.mjs";
import { root } from "./child.mjs";

const languages = ["en", "ko", "ja"];
const shown = samplesOf(await lintedDocument());
const distinct = [...new Map(shown.map((sample) => [sample.lang + sample.source, sample])).values()];
const curls = distinct.filter(({ lang }) => lang === "curl");
const scripts = distinct.filter(({ lang }) => lang === "TypeScript");
assert.equal(curls.length + scripts.length, distinct.length, "no other kind of sample is shown");

const { code: withoutCurl } = await execute("curl", ["--version"]);
if (withoutCurl) console.log("SKIPPED: there is no curl to run the samples with. Install one: apt-get install -y curl");
else await runAll();

async function runAll() {
  await mkdir(join(root, ".build"), { recursive: true });
  // In the project, so that the samples import the package by its name.
  const directory = await mkdtemp(join(root, ".build/samples-"));
  try {
    await compile(directory, scripts);
    for (const sample of curls) await tryCurl(sample);
    for (const sample of scripts) await tryScript(directory, sample);
    await mustFail(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
  console.log(`${shown.length} samples shown in ${languages.join(", ")}, ${distinct.length} of them distinct: ${curls.length} run by curl, ${scripts.length} compiled and run by Node`);
}

function samplesOf(document) {
  return languages.flatMap((language) => {
    const { paths } = localize(document, language, { guides: "", operations: "" });
    return Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).flatMap(([method, { operationId, "x-codeSamples": samples = [] }]) =>
        samples.map(({ lang, source }) => ({ lang, source, operationId, method: method.toUpperCase(), path, host: document.servers[0].url })),
      ),
    );
  });
}

async function tryCurl({ source, host, ...operation }) {
  await withFake(operation, async ({ baseUrl, token, requests }) => {
    assert(source.includes(host), `${operation.operationId} names the host`);
    const command = `${source.replaceAll(host, baseUrl)} --silent --show-error --output - --write-out '\\n%{http_code}'`;
    const { code, stdout, stderr } = await execute("sh", ["-c", command], { LINEWORKS_TOKEN: token });
    assert.equal(code, 0, `curl for ${operation.operationId}: ${stderr}`);
    const status = Number(stdout.split("\n").at(-1));
    assert(status >= 200 && status < 400, `curl for ${operation.operationId} is answered by ${status}: ${stdout}`);
    assert.equal(requests().length, 1, `curl for ${operation.operationId} sends one request`);
  });
}

async function compile(directory, samples) {
  for (const { operationId, source } of samples) await writeFile(join(directory, `${operationId}.ts`), source);
  const compilerOptions = { strict: true, target: "ES2022", module: "NodeNext", types: ["node"], rootDir: ".", outDir: "out" };
  await writeFile(join(directory, "tsconfig.json"), JSON.stringify({ compilerOptions, files: samples.map(({ operationId }) => `${operationId}.ts`) }));
  const { code, stdout } = await execute(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "--project", directory]);
  assert.equal(code, 0, `the TypeScript samples compile:\n${stdout}`);
}

async function tryScript(directory, operation) {
  await withFake(operation, async ({ baseUrl, token }) => {
    const script = await readFile(join(directory, "out", `${operation.operationId}.js`), "utf8");
    const client = "new ContactsClient({";
    assert(script.includes(client), `${operation.operationId} makes a client`);
    const file = join(directory, "out/run.js");
    await writeFile(file, script.replace(client, `${client} baseUrl: ${JSON.stringify(baseUrl)},`));
    const { code, stderr } = await execute(process.execPath, [file], { LINEWORKS_TOKEN: token });
    assert.equal(code, 0, `TypeScript for ${operation.operationId}: ${stderr}`);
  });
}

/** A fake of its own for each sample, which must have been asked for the operation in the end. */
async function withFake({ operationId, method, path }, use) {
  const fake = new FakeWorks(sampleWorld(operationId, makeContact));
  const setUp = new ContactsClient({ auth: fake.issueToken(), fetch: fake.fetch });
  await setUp.contacts.photo.upload(contactId, join(root, "examples/photo.png"));
  const before = fake.requests.length;
  const requests = () => fake.requests.slice(before);
  const { baseUrl, close } = await fake.listen();
  try {
    await use({ baseUrl, token: fake.issueToken(), requests });
  } finally {
    await close();
  }
  const template = new RegExp(`^/v1\\.0${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`);
  const called = requests().filter((request) => request.method === method && template.test(request.path));
  assert(called.length > 0, `${operationId} is called: ${JSON.stringify(requests().map((request) => `${request.method} ${request.path}`))}`);
}

/** Proof that a sample that is wrong is noticed. */
async function mustFail(directory) {
  const [curl] = curls;
  await assert.rejects(tryCurl({ ...curl, source: curl.source.replace("/contacts", "/contact") }), /is answered by 404/);
  const script = scripts.find(({ operationId }) => operationId === "createContact");
  await assert.rejects(compile(directory, [{ ...script, source: script.source.replace("telephones", "telephone") }]), /telephone/);
  await assert.rejects(tryScript(directory, { ...script, operationId: "deleteContact" }), /is called/);
}

function execute(command, args, variables = {}) {
  return new Promise((resolve) => {
    execFile(command, args, { cwd: root, env: { ...process.env, ...variables }, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ code: error ? (error.code ?? error.signal) : 0, stdout, stderr });
    });
  });
}
