// What the package costs in a bundle, held against budgets. `npm run bench -- import` has the time of an import.
import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { root } from "./child.mjs";

/** What is imported, and the bytes that it may be, minified and gzipped, openapi-fetch in it: what there is, and a little more. Raise it knowingly. */
const budget = {
  "lineworks-contacts": ['export * from "lineworks-contacts"', 39_500],
  "a service with a token that lists, gets and edits": [
    `import { ContactsClient } from "lineworks-contacts";
    const { contacts } = new ContactsClient({ auth: process.env.TOKEN });
    for await (const { contactId } of contacts.list()) console.log(await contacts.get(contactId));
    await contacts.edit("id", (draft) => (draft.memo = "seen"));`,
    32_900,
  ],
  "lineworks-contacts/validate": ['export * from "lineworks-contacts/validate"', 4_300],
  // What is not imported is left out.
  "dateWindows alone": ['export { dateWindows } from "lineworks-contacts"', 1_400],
  "isWorksError alone": ['export { isWorksError } from "lineworks-contacts"', 400],
};

const parts = [];
const over = [];
for (const [what, [code, allowed]] of Object.entries(budget)) {
  const bytes = await sizeOf(code);
  parts.push(`${what} ${kilo(bytes)} of ${kilo(allowed)} kB gz`);
  if (bytes > allowed) over.push(`${what} is ${bytes} bytes gzipped, ${allowed} are allowed (scripts/check/size.mjs)`);
}
assert.deepEqual(over, []);
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

function kilo(bytes) {
  return (bytes / 1_000).toFixed(1);
}
