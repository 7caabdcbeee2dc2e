import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { spread, write } from "../statistics.mjs";

export const title = "Size and import time";
const BENCH = fileURLToPath(new URL("../", import.meta.url));
const SDK = "../dist/index.js";
const RUNS = 15;
const GZIPPED_KB = 13;

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
  const importMs = await importTimes();
  const sizes = {};
  for (const [name, entry] of Object.entries(ENTRIES)) sizes[name] = await sizeOf(wholeOf([entry].flat()));
  const clientAlone = await sizeOf(`export { ContactsClient } from ${JSON.stringify(SDK)};`);
  const sdk = sizes["lineworks-contacts"].gzipped;
  const { version } = JSON.parse(await readFile(new URL("../../package.json", import.meta.url)));
  return {
    how:
      `The whole main entry of each package with all its dependencies, bundled and minified by esbuild for Node, \`gzip -9\`; kB are 1,000 bytes. The last row is what a bundler keeps for those who bring a token source of their own. ` +
      `lineworks-contacts ${version}, openapi-fetch in it. Import: the time of \`import()\` in a fresh process, ${RUNS} rounds, the packages ` +
      "in turn, files as published (not bundled). axios and got bring an HTTP client of their own, the others use the platform's `fetch`.",
    tables: [
      {
        head: ["Package", "minified, kB", "gzipped, kB", "import, ms"],
        rows: [
          ...Object.entries(sizes).map(([name, size]) => [name, ...kilobytes(size), write(spread(importMs[name]), 0)]),
          ["lineworks-contacts, `ContactsClient` alone", ...kilobytes(clientAlone), ""],
        ],
      },
      {
        head: ["What weighs most in the main entry", "minified, kB"],
        rows: sizes["lineworks-contacts"].heaviest.map(({ file, bytes }) => [file, (bytes / 1_000).toFixed(1)]),
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
  const { outputFiles, metafile } = await build({
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
  const [{ contents: bundle }] = outputFiles;
  const [{ inputs }] = Object.values(metafile.outputs);
  const heaviest = Object.entries(inputs).map(([path, { bytesInOutput: bytes }]) => ({ file: path.replace(/^.*(node_modules|dist\/esm)\//, ""), bytes }));
  heaviest.sort((a, b) => b.bytes - a.bytes);
  return { minified: bundle.length, gzipped: gzipSync(bundle, { level: 9 }).length, heaviest: heaviest.slice(0, 12) };
}

async function importTimes() {
  const times = Object.fromEntries(Object.keys(ENTRIES).map((name) => [name, []]));
  for (let round = 0; round < RUNS; round += 1) {
    for (const [name, entry] of Object.entries(ENTRIES)) times[name].push(await importTime([entry].flat()));
  }
  return times;
}

async function importTime(entries) {
  const imports = entries.map((entry) => `await import(${JSON.stringify(entry)});`).join(" ");
  const code = `const before = performance.now(); ${imports} console.log(performance.now() - before);`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", code], { cwd: BENCH });
  return Number(stdout);
}
