// What the package costs who loads it: bytes in a bundle, held against a budget, and the time of an import, reported.
import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { root, runOn } from "./child.mjs";

/** Bytes of each entry, minified and gzipped, openapi-fetch in it: what there is, and a little more. Raise it knowingly. */
const budget = {
  "lineworks-contacts": 31_700,
  "lineworks-contacts/validate": 7_000,
};
const ROUNDS = 9;

const parts = [];
const over = [];
for (const [entry, allowed] of Object.entries(budget)) {
  const bytes = await sizeOf(`export * from "${entry}"`);
  parts.push(`${entry} ${kilo(bytes)} of ${kilo(allowed)} kB gz, imported in ${await importTime(entry)} ms`);
  if (bytes > allowed) over.push(`${entry} is ${bytes} bytes gzipped, ${allowed} are allowed (scripts/check/size.mjs)`);
}
assert.deepEqual(over, []);
assert((await sizeOf('export { dateWindows } from "lineworks-contacts"')) < 3_000, "what is not imported is left out of a bundle (sideEffects)");
console.log(parts.join("; "));

async function sizeOf(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    tsconfigRaw: {}, // ours would lead to src/ instead of what is built
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

/** The median of processes of their own, since an import is only once cold. */
async function importTime(entry) {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const code = `const started = performance.now(); await import("${entry}"); console.log(performance.now() - started)`;
    const { stdout, stderr } = await runOn(process.execPath, root, "--input-type=module", "--eval", code);
    assert(Number(stdout) > 0, stderr);
    times.push(Number(stdout));
  }
  return times.sort((a, b) => a - b)[(ROUNDS - 1) / 2].toFixed(0);
}

function kilo(bytes) {
  return (bytes / 1_000).toFixed(1);
}
