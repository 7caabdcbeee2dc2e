// What would be published: which files and how much, that the maps kept beside it lead to src/, and what publint and
// are-the-types-wrong say to it.
import assert from "node:assert/strict";
import { access, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { command, entries } from "../build/entries.mjs";
import { root, run } from "./child.mjs";
import { pack } from "./npm.mjs";

const expected = [
  ...Object.keys(entries).map((name) => new RegExp(`^dist/${name}\\.(js|cjs|d\\.ts|d\\.cts)$`)),
  ...Object.keys(command).map((name) => new RegExp(`^dist/${name}\\.js$`)),
  /^dist\/openapi\.yaml$/,
  /^(package\.json|README(\.\w+)?\.md|LICENSE|CHANGELOG\.md)$/,
];
const UNPACKED_BYTES = 1_000_000;
const publint = "node_modules/publint/src/cli.js";
const attw = "node_modules/@arethetypeswrong/cli/dist/index.js";

const directory = await mkdtemp(join(tmpdir(), "contacts-package-"));
try {
  const { path, files, unpackedSize } = await pack(directory);
  assert.deepEqual(files.filter((file) => !expected.some((pattern) => pattern.test(file))), [], "nothing but what users need is in the package");
  for (const file of ["README.md", "LICENSE", "CHANGELOG.md"]) assert(files.includes(file), `${file} is in the package`);
  assert(unpackedSize < UNPACKED_BYTES, `the package is ${unpackedSize} bytes unpacked, ${UNPACKED_BYTES} are allowed`);
  for (const name of Object.keys(entries)) await mapLeadsToSource(name);

  await mustPass(publint, "run", path, "--strict");
  // The document is no module, so it has no types to be wrong.
  await mustPass(attw, path, "--exclude-entrypoints", "./openapi.yaml", "--no-emoji");
  console.log(`${files.length} files, ${Math.round(unpackedSize / 1_000)} kB unpacked; publint and attw have nothing against them (node10, node16, bundler)`);
} finally {
  await rm(directory, { recursive: true });
}

async function mapLeadsToSource(name) {
  const { sources } = JSON.parse(await readFile(join(root, `dist/${name}.js.map`), "utf8"));
  assert(sources.some((source) => source.startsWith("../src/")), `the map of ${name} leads to src/`);
  for (const source of sources) await access(join(root, "dist", source));
}

async function mustPass(script, ...args) {
  const { code, stdout, stderr } = await run(script, ...args);
  assert.equal(code, 0, `${script}:\n${stdout}${stderr}`);
}
