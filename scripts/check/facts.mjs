// The vendor's pages as they were saved, held against facts.yaml and the document by `npm run facts`. They are not in the project:
// LINEWORKS_PAGES says where they lie.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { root, run } from "./child.mjs";

const folder = process.env.LINEWORKS_PAGES ?? join(root, "../shared/source-docs");

if (existsSync(folder)) {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".txt")).map((name) => join(folder, name));
  const { code, stdout, stderr } = await run("scripts/facts.mjs", ...files);
  assert.equal(code, 0, `nothing differs from the saved pages:\n${stdout}${stderr}`);
  console.log(`${files.length} saved pages: ${stdout.trim().split("\n").at(-1)}`);
} else {
  console.log(`SKIPPED: there are no saved pages at ${folder}; LINEWORKS_PAGES can name another folder`);
}
