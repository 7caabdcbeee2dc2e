// What generated/ holds: file name -> text. Nothing in it depends on the time, the machine or the order of a directory.
import { readFile } from "node:fs/promises";
import { constraintsModule } from "./constraints.mjs";
import { lintedDocument } from "./document.mjs";
import { examplesModule } from "./examples.mjs";
import { operationsModule } from "./operations.mjs";
import { schemaModule } from "./schema.mjs";
import { validatorsModule } from "./validators.mjs";

export const outputDirectory = new URL("../../generated/", import.meta.url);

const note = "written by npm run generate; do not edit";

/** @returns {Promise<Map<string, string>>} */
export async function generatedFiles() {
  const document = await lintedDocument();
  const { version } = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));
  if (document.info.version !== version) {
    throw new Error(`info.version of openapi/contacts.yaml is ${document.info.version}, version of package.json is ${version}: make them equal`);
  }

  const modules = {
    "constraints.ts": constraintsModule(document),
    "examples.ts": examplesModule(document),
    "operations.ts": operationsModule(document),
    "schema.ts": await schemaModule(document),
    "validators.ts": await validatorsModule(document),
    "version.ts": `export const version = ${JSON.stringify(version)};\n`,
  };
  return new Map([
    ...Object.entries(modules).map(([name, text]) => [name, `// ${note}\n${text}`]),
    // JSON has no comments; the key stands first so that the note is seen first.
    ["openapi.json", `${JSON.stringify({ "x-generated": note, ...document }, null, 2)}\n`],
  ]);
}
