// The packed package on each Node that it claims, as ESM, as CommonJS, and under jest in CommonJS mode.
import assert from "node:assert/strict";
import { cp } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root, runOn } from "./child.mjs";
import { fetchedNode, unlessOffline, withConsumer } from "./npm.mjs";

// The oldest that `engines` allows first; the newest of each line that npm brings.
const versions = ["20.19.0", "22.23.3", "24.21.0", "26.10.0"];
const jest = createRequire(import.meta.url).resolve("jest/bin/jest");

assert.equal(createRequire(import.meta.url)("../../package.json").engines.node, `>=${versions[0]}`, "the oldest Node tried is the oldest claimed");
await unlessOffline(() => withConsumer(tryAll));

async function tryAll(directory) {
  await cp(join(root, "test/consumers"), directory, { recursive: true });
  for (const version of versions) {
    const node = await fetchedNode(version);
    for (const script of [["run.mjs"], ["run.cjs"], [jest, "--rootDir", directory, "--config", '{"transform":{}}', "--silent"]]) {
      const { code, stdout, stderr } = await runOn(node, directory, ...script);
      assert.equal(code, 0, `Node ${version}, ${script[0]}:\n${stdout}${stderr}`);
    }
  }
  console.log(`ESM, CommonJS and jest's CommonJS on Node ${versions.join(", ")}`);
}
