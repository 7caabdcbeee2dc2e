import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

export const title = "Size";
const BENCH = fileURLToPath(new URL("../", import.meta.url));
const SDK = "../dist/index.js";
const GZIPPED_KB = 24;

const SERVICE = `
  import { ContactsClient } from ${JSON.stringify(SDK)};
  const { contacts } = new ContactsClient({ auth: process.env.TOKEN });
  for await (const { contactId } of contacts.list()) console.log(await contacts.get(contactId));
  await contacts.edit("id", (draft) => (draft.memo = "seen"));
`;

const ENTRIES = {
  "lineworks-contacts": SDK,
  "openapi-fetch": "openapi-fetch",
  axios: "axios",
  ky: "ky",
  got: "got",
  "@octokit/request": "@octokit/request",
  "@octokit/core + plugin-paginate-rest": ["@octokit/core", "@octokit/plugin-paginate-rest"],
};

export async function measure() {
  const sizes = {};
  for (const [name, entry] of Object.entries(ENTRIES)) sizes[name] = await sizeOf(wholeOf([entry].flat()));
  const service = await sizeOf(SERVICE);
  const sdk = sizes["lineworks-contacts"].gzipped;
  const { version } = JSON.parse(await readFile(new URL("../../package.json", import.meta.url)));
  return {
    how:
      `The whole main entry of each package with all its dependencies, bundled and minified by esbuild for Node, \`gzip -9\`; kB are 1,000 bytes. The last row is what a bundler keeps for a service that has a token and calls \`list\`, \`get\` and \`edit\`. ` +
      `lineworks-contacts ${version}, openapi-fetch in it. ` +
      "axios and got bring an HTTP client of their own, the others use the platform's `fetch`.",
    tables: [
      {
        head: ["Package", "minified, kB", "gzipped, kB"],
        rows: [
          ...Object.entries(sizes).map(([name, size]) => [name, ...kilobytes(size)]),
          ["lineworks-contacts, a service that lists, gets and edits", ...kilobytes(service)],
        ],
      },
      {
        head: ["What weighs most in the main entry", "minified, kB"],
        rows: (await heaviest()).map(({ file, bytes }) => [file, (bytes / 1_000).toFixed(1)]),
      },
    ],
    bars: [
      {
        what: "Main entry, minified and gzipped",
        bar: `at most ${GZIPPED_KB} kB`,
        measured: `${(sdk / 1_000).toFixed(1)} kB`,
        met: sdk <= GZIPPED_KB * 1_000,
      },
    ],
  };
}

/** As a namespace, so that the default export is in it too. */
function wholeOf(entries) {
  return entries.map((entry, i) => `export * as package${i} from ${JSON.stringify(entry)};`).join("\n");
}

function kilobytes({ minified, gzipped }) {
  return [minified, gzipped].map((bytes) => (bytes / 1_000).toFixed(1));
}

async function sizeOf(contents) {
  const [bundle] = (await bundled(contents)).outputFiles;
  return { minified: bundle.contents.length, gzipped: gzipSync(bundle.contents, { level: 9 }).length };
}

/** From src/, since what is built is one file. */
async function heaviest() {
  const { outputs } = (await bundled('export * from "../src/index.js";')).metafile;
  const [{ inputs }] = Object.values(outputs);
  const files = Object.entries(inputs).map(([path, { bytesInOutput: bytes }]) => ({ file: path.replace(/^(\.\.\/)*(node_modules\/)?/, ""), bytes }));
  return files.sort((a, b) => b.bytes - a.bytes).slice(0, 12);
}

function bundled(contents) {
  return build({
    stdin: { contents, resolveDir: BENCH },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "node20",
    write: false,
    metafile: true,
    logLevel: "error",
  });
}
