// One property changes in the document, in a copy of the tree: `npm run generate` asks for its translation, and then types,
// constraints, validators, fixtures and the pages in three languages have it, with nothing else written by hand. (What the
// vendor's pages say, test/contract/facts.yaml, is no consequence of the document but what it is held against.)
import assert from "node:assert/strict";
import { appendFile, cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transform } from "esbuild";
import { root, runOn } from "./child.mjs";

const ENGLISH = "What the address is used for.";
const translations = { ko: "메일 주소의 용도.", ja: "メールアドレスの用途。" };
const left = new Set([".git", "node_modules", "dist", ".build", "site", "coverage"]);

const copy = await mkdtemp(join(tmpdir(), "contacts-one-change-"));
const text = (path) => readFile(join(copy, path), "utf8");
try {
  for (const name of await readdir(root)) if (!left.has(name)) await cp(join(root, name), join(copy, name), { recursive: true });
  await symlink(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  await changeDocument();
  await generateAsksForTranslations();
  for (const [language, words] of Object.entries(translations)) {
    await appendFile(join(copy, `openapi/locales/${language}/schemas.yaml`), `- en: ${ENGLISH}\n  ${language}: ${words}\n`);
  }
  await mustRun("scripts/generate.mjs");
  await generatedFollows();
  await docsFollow();
  await everythingElseHolds();
  console.log("a new property: its translations are asked for; types, constraints, validators, fixtures and three languages follow");
} finally {
  await rm(copy, { recursive: true });
}

async function changeDocument() {
  const document = await text("openapi/contacts.yaml");
  const last = "          maxLength: 256\n";
  const at = document.indexOf(last, document.indexOf("\n    ContactEmail:\n")) + last.length;
  const property = `        label:\n          type: string\n          description: ${ENGLISH}\n          maxLength: 20\n`;
  const example = "        emails: [{ primary: true, email: ordinary@example.com, label: orders }]\n";
  const changed = document.slice(0, at) + property + document.slice(at).replace("        emails: []\n", example);
  assert(changed.includes(example), "one of the document's examples has the property");
  await writeFile(join(copy, "openapi/contacts.yaml"), changed);
}

async function generateAsksForTranslations() {
  const { code, stdout, stderr } = await runOn(process.execPath, copy, "scripts/generate.mjs");
  assert.notEqual(code, 0, "without its translations the document generates nothing");
  for (const language of Object.keys(translations)) assert((stdout + stderr).includes(`- en: '${ENGLISH}'\n  ${language}: …`), `${language} is asked for:\n${stdout}${stderr}`);
}

async function generatedFollows() {
  assert.match(await text("generated/schema.ts"), /@description What the address is used for\. \*\/\s+label\?: string;/);
  assert.match(await text("generated/constraints.ts"), /"?label"?: ?\{[^}]*"?maxLength"?: ?20/);
  assert.match(await text("generated/examples.ts"), /"label": "orders"/);
  const { code } = await transform(await text("generated/validators.ts"), { loader: "ts", format: "esm" });
  const { responseBodies } = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
  const contact = { permission: { accessibleRange: "ALL" }, contactName: {}, emails: [{ primary: true, email: "a@example.com", label: 5 }] };
  const paths = responseBodies.getContact[200](contact).map(({ instancePath }) => instancePath);
  assert(paths.includes("/emails/0/label"), `the validator knows the property: ${paths.join()}`);
}

async function docsFollow() {
  await mustRun("scripts/docs.mjs");
  for (const [language, words] of Object.entries({ en: ENGLISH, ...translations })) {
    assert((await text(`site/${language}/index.html`)).includes(words), `the ${language} page says "${words}"`);
  }
}

async function everythingElseHolds() {
  await mustRun("scripts/generate.mjs", "--check");
  await mustRun("node_modules/typescript/bin/tsc", "-p", "tsconfig.json");
  const tests = ["test/model/", "test/contract/examples", "test/contract/validators", "test/docs/"];
  await mustRun("--experimental-vm-modules", "node_modules/jest/bin/jest.js", ...tests);
}

async function mustRun(...script) {
  const { code, stdout, stderr } = await runOn(process.execPath, copy, ...script);
  assert.equal(code, 0, `${script.join(" ")}:\n${stdout}${stderr}`);
}
