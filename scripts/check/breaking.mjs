// What would break users of the last release, in the document and in the public TypeScript surface: allowed only where the
// version says so. The last release is the newest tag v*; its files are read from git.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { documentEdits } from "../../test/package/document-edits.mjs";
import { root } from "./child.mjs";
import { documentChanges } from "./document-changes.mjs";
import { surfaceChanges } from "./surface-changes.mjs";

const DOCUMENT = "openapi/contacts.yaml";
const REPORTS = ["lineworks-contacts", "lineworks-contacts.testing", "lineworks-contacts.validate"].map((name) => `etc/${name}.api.md`);

await mustJudge();
const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
const judged = `${documentEdits.length} edits of the document judged as expected`;
if (existsSync(join(root, ".git"))) await compare(await lastRelease());
else console.log(`SKIPPED: ${judged}, but this is no clone: the last release can't be looked up`);

async function compare(tag) {
  if (tag === undefined) return console.log(`${judged}; no release yet to compare with`);
  const changes = await changesSince(tag);
  if (changes.length > 0 && !mayBreak(tag.slice(1), version)) {
    const list = changes.map((change) => `- ${change}\n`).join("");
    console.error(`This breaks users of ${tag}, and ${version} does not say so:\n${list}Raise ${nextBreaking(tag.slice(1))}, or undo it.`);
    process.exitCode = 1;
  } else {
    for (const change of changes) console.log(`- ${change}`);
    console.log(`${judged}; ${changes.length} breaking changes since ${tag}${changes.length > 0 ? `, as ${version} says` : ""}`);
  }
}

/** Proof that the comparison sees what it should, and no more. */
async function mustJudge() {
  const text = await readFile(join(root, "generated/openapi.json"), "utf8");
  const waiting = [...documentEdits];
  const wrong = [];
  const judge = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const edited = JSON.parse(text);
      next.apply(edited);
      const changes = await documentChanges(text, JSON.stringify(edited));
      if (changes.length > 0 !== next.breaks) wrong.push(`"${next.edit}" ${next.breaks ? "breaks" : "does not break"} users: ${changes.join("; ")}`);
    }
  };
  await Promise.all([judge(), judge()]);
  assert.deepEqual(wrong, []);
  assert.deepEqual([mayBreak("1.2.3", "2.0.0"), mayBreak("1.2.3", "1.3.0"), mayBreak("0.1.0", "0.2.0"), mayBreak("0.1.0", "0.1.1")], [true, false, true, false]);
}

/** A major version may break; before 1.0.0, a minor one. */
function mayBreak(from, to) {
  const [before, after] = [from, to].map((text) => text.split(".").map(Number));
  return after[0] > before[0] || (before[0] === 0 && after[0] === 0 && after[1] > before[1]);
}

function nextBreaking(from) {
  const [major, minor] = from.split(".").map(Number);
  return `the version to ${major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`}`;
}

/** The newest tag before this commit; a release that is in the changelog and not among the tags is an error. */
async function lastRelease() {
  const [all, here] = await Promise.all([git("tag", "--list", "v*", "--merged", "HEAD", "--sort=-version:refname"), git("tag", "--points-at", "HEAD")]);
  const tags = all.split("\n").filter(Boolean);
  const changelog = await readFile(join(root, "CHANGELOG.md"), "utf8");
  const released = [...changelog.matchAll(/^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2}$/gm)].map(([, number]) => `v${number}`);
  // What is about to be released is in the changelog, too, and gets its tag last.
  const missing = released.filter((name) => !tags.includes(name) && name !== `v${version}`);
  assert.deepEqual(missing, [], "CHANGELOG.md has releases whose tags this clone lacks: git fetch --tags, with --unshallow where it is shallow");
  return tags.find((name) => !here.split("\n").includes(name));
}

async function changesSince(release) {
  const show = (path) => git("show", `${release}:${path}`);
  const now = (path) => readFile(join(root, path), "utf8");
  const document = await documentChanges(await show(DOCUMENT), await now(DOCUMENT));
  const surfaces = await Promise.all(REPORTS.map(async (path) => surfaceChanges(await show(path), await now(path)).map((change) => `${path}: ${change}`)));
  return [...document, ...surfaces.flat()];
}

function git(...args) {
  return new Promise((resolve, reject) => {
    execFile("git", args, { cwd: root, maxBuffer: 1 << 26 }, (error, stdout, stderr) => (error ? reject(new Error(`git ${args.join(" ")}: ${stderr}`)) : resolve(stdout.trimEnd())));
  });
}
