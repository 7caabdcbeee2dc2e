// `npm run check:generated`: fails when generated/ is not what openapi/contacts.yaml gives now.
import { readdir, readFile } from "node:fs/promises";
import { generatedFiles, outputDirectory } from "./generate/files.mjs";

const wanted = await generatedFiles();
const present = await readdir(outputDirectory).catch(() => []);

const drift = [];
for (const [name, text] of wanted) {
  if (!present.includes(name)) drift.push(`generated/${name} is missing`);
  else if ((await readFile(new URL(name, outputDirectory), "utf8")) !== text) drift.push(`generated/${name} differs`);
}
for (const name of present) {
  if (!wanted.has(name)) drift.push(`generated/${name} is written by nothing`);
}

if (drift.length > 0) {
  console.error(`${drift.join("\n")}\nThe document and generated/ are out of step: run npm run generate and commit generated/.`);
  process.exit(1);
}
console.log("generated/ is up to date.");
