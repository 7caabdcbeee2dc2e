// The vendor's pages as they were saved, held against facts.yaml and the document by `npm run facts`. They are not in the project:
// LINEWORKS_PAGES says where they lie.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { root, run } from "./child.mjs";

const folder = process.env.LINEWORKS_PAGES ?? join(root, "../shared/source-docs");

if (existsSync(folder)) {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".txt")).map((name) => join(folder, name));
  const { code, stdout, stderr } = await run("scripts/facts.mjs", ...files);
  assert.equal(code, 0, `nothing differs from the saved pages:\n${stdout}${stderr}`);
  const seen = [];
  for (const file of files) seen.push(await seesChange(file));
  assert(seen.includes(true), "no saved page has the limit of a memo: this check can't show that it can fail");
  console.log(`${files.length} saved pages: ${stdout.trim().split("\n").at(-1)}`);
} else {
  console.log(`SKIPPED: there are no saved pages at ${folder}; LINEWORKS_PAGES can name another folder`);
}

/** Proof that this check can fail: a page with one limit moved. False if the page doesn't have that limit. */
async function seesChange(file) {
  const text = await readFile(file, "utf8");
  const changed = text.replaceAll("maxLength : 4000", "maxLength : 2000");
  if (changed === text) return false;
  const directory = await mkdtemp(join(tmpdir(), "contacts-facts-"));
  try {
    const moved = join(directory, basename(file));
    await writeFile(moved, changed);
    const { code, stdout } = await run("scripts/facts.mjs", moved);
    assert.equal(code, 1, `a change of ${basename(file)} is seen`);
    assert.match(stdout, /memo: maxLength: 4000 -> 2000; the document has 4000/);
    return true;
  } finally {
    await rm(directory, { recursive: true });
  }
}
