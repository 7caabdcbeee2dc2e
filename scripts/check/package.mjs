// What would be published: which files, that the maps lead somewhere, and what publint and are-the-types-wrong say to it.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { root, run } from "./child.mjs";
import { pack } from "./npm.mjs";

const expected = [
  /^dist\/(esm|cjs)\/(src|generated)\/.+\.(js|d\.ts)(\.map)?$/,
  /^dist\/cjs\/package\.json$/,
  /^dist\/openapi\.yaml$/,
  // What the maps lead to.
  /^src\/.+\.ts$/,
  /^generated\/.+\.ts$/,
  /^(package\.json|README(\.\w+)?\.md|LICENSE|CHANGELOG\.md)$/,
];
const publint = "node_modules/publint/src/cli.js";
const attw = "node_modules/@arethetypeswrong/cli/dist/index.js";

const directory = await mkdtemp(join(tmpdir(), "contacts-package-"));
try {
  const { path, files } = await pack(directory);
  assert.deepEqual(files.filter((file) => !expected.some((pattern) => pattern.test(file))), [], "nothing but what users need is in the package");
  for (const file of ["README.md", "LICENSE", "CHANGELOG.md"]) assert(files.includes(file), `${file} is in the package`);
  const maps = await brokenMaps(files);
  assert.deepEqual(maps, [], "every map leads to a source that is in the package");

  await mustPass(publint, "run", path, "--strict");
  // The document is no module, so it has no types to be wrong.
  await mustPass(attw, path, "--exclude-entrypoints", "./openapi.yaml", "--no-emoji");
  console.log(`${files.length} files, publint and attw have nothing against them (node10, node16, bundler)`);
} finally {
  await rm(directory, { recursive: true });
}

async function brokenMaps(files) {
  const found = [];
  for (const file of files.filter((name) => name.endsWith(".map"))) {
    const { sources } = JSON.parse(await readFile(join(root, file), "utf8"));
    for (const source of sources) if (!files.includes(posix.join(posix.dirname(file), source))) found.push(`${file} -> ${source}`);
  }
  return found;
}

async function mustPass(script, ...args) {
  const { code, stdout, stderr } = await run(script, ...args);
  assert.equal(code, 0, `${script}:\n${stdout}${stderr}`);
}
