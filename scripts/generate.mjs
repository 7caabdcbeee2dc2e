// `npm run generate`: openapi/contacts.yaml -> lint -> bundle -> generated/.
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { generatedFiles, outputDirectory } from "./generate/files.mjs";

const files = await generatedFiles();

await mkdir(outputDirectory, { recursive: true });
for (const name of await readdir(outputDirectory)) {
  if (!files.has(name)) await rm(new URL(name, outputDirectory), { recursive: true });
}
for (const [name, text] of files) await writeFile(new URL(name, outputDirectory), text);

console.log(`generated/: ${[...files.keys()].join(", ")}`);
