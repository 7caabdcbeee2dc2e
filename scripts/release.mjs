// `npm run check:release`: whether this commit may be published: its tag, its version wherever that stands, its changelog.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parse } from "yaml";

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

const { name, version, repository } = JSON.parse(read("package.json"));
const wrong = [];
const tags = execFileSync("git", ["tag", "--points-at", "HEAD"], { encoding: "utf8" }).split("\n");
if (!tags.includes(`v${version}`)) wrong.push(`this commit has no tag v${version}`);
const documented = parse(read("openapi/contacts.yaml")).info.version;
if (documented !== version) wrong.push(`info.version of openapi/contacts.yaml is ${documented}, version of package.json is ${version}`);
const locked = JSON.parse(read("package-lock.json")).version;
if (locked !== version) wrong.push(`version of package-lock.json is ${locked}, version of package.json is ${version}`);
if (!changes(version)) wrong.push(`CHANGELOG.md needs "## [${version}] - YYYY-MM-DD" with what has changed`);
if (!repository?.url) wrong.push("package.json needs `repository`: the provenance is held against it");

if (wrong.length > 0) {
  console.error(`${name} ${version} can't be released:\n${wrong.map((fault) => `- ${fault}`).join("\n")}`);
  process.exit(1);
}
console.log(`${name} ${version} can be released:\n${changes(version)}`);

/** The text of a version that has its date. */
function changes(number) {
  const section = read("CHANGELOG.md")
    .split(/^(?=## )/m)
    .find((text) => new RegExp(`^## \\[${number.replaceAll(".", "\\.")}\\] - \\d{4}-\\d{2}-\\d{2}\\n`).test(text));
  return section?.split("\n").slice(1).join("\n").trim();
}
