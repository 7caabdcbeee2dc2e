// `npm run generate`: openapi/contacts.yaml -> lint -> bundle -> generated/. With --check, as `npm run check:generated` has it,
// writes nothing and fails when generated/ is not what the document gives now.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { generatedFiles, outputDirectory } from "./generate/files.mjs";

const files = await generatedFiles();
await (process.argv.includes("--check") ? check() : write());

async function write() {
  await mkdir(outputDirectory, { recursive: true });
  for (const name of await readdir(outputDirectory)) {
    if (!files.has(name)) await rm(new URL(name, outputDirectory), { recursive: true });
  }
  for (const [name, text] of files) await writeFile(new URL(name, outputDirectory), text);
  console.log(`generated/: ${[...files.keys()].join(", ")}`);
}

async function check() {
  const present = await readdir(outputDirectory).catch(() => []);
  const drift = present.filter((name) => !files.has(name)).map((name) => `generated/${name} is written by nothing`);
  for (const [name, text] of files) {
    if (!present.includes(name)) drift.push(`generated/${name} is missing`);
    else if ((await readFile(new URL(name, outputDirectory), "utf8")) !== text) drift.push(`generated/${name} differs`);
  }
  if (drift.length > 0) {
    console.error(`${drift.join("\n")}\nThe document and generated/ are out of step: run npm run generate and commit generated/.`);
    process.exit(1);
  }
  console.log("generated/ is up to date.");
}
