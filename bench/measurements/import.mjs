import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { pairedRatios, spread, write } from "../statistics.mjs";

export const title = "Time of an import";
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const BENCH = join(ROOT, "bench");
const ROUNDS = 41;
const SDK = "lineworks-contacts";
const BASE = "openapi-fetch";
const SPREAD_OUT = "lineworks-contacts, a file for each of its modules";
const MOST_OF_BASE = 3;
const MOST_OF_SPREAD_OUT = 0.5;

export async function measure() {
  const directory = await mkdtemp(join(ROOT, "node_modules/.spread-out-"));
  try {
    const times = await importTimes({
      [SDK]: "../dist/index.js",
      "lineworks-contacts/testing": "../dist/testing.js",
      "lineworks-contacts/validate": "../dist/validate.js",
      [SPREAD_OUT]: await spreadOut(directory),
      [BASE]: BASE,
      axios: "axios",
      ky: "ky",
      got: "got",
      "@octokit/core": "@octokit/core",
    });
    const [ofBase, ofSpreadOut] = [BASE, SPREAD_OUT].map((other) => pairedRatios(times[SDK], times[other]).median);
    return {
      how:
        `\`import()\` in a process of its own each time, ${ROUNDS} rounds, the packages in another order in each, ratios of those of one round. openapi-fetch is in all of ` +
        "the first four but `testing` and `validate`. axios and got bring an HTTP client of their own.",
      tables: [
        {
          head: ["Package", "ms", `times ${BASE}`],
          rows: Object.entries(times).map(([name, own]) => [name, write(spread(own), 1), write(pairedRatios(own, times[BASE]), 2)]),
        },
      ],
      bars: [
        { what: "Import, against openapi-fetch alone", bar: `at most ${MOST_OF_BASE} times`, measured: ofBase.toFixed(2), met: ofBase <= MOST_OF_BASE },
        { what: "Import, against the same code in a file for each module", bar: `at most ${MOST_OF_SPREAD_OUT} times`, measured: ofSpreadOut.toFixed(2), met: ofSpreadOut <= MOST_OF_SPREAD_OUT },
      ],
    };
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** Each module compiled by itself, as the package had them before it was bundled. */
async function spreadOut(directory) {
  const { metafile } = await build({ absWorkingDir: ROOT, entryPoints: ["src/index.ts"], bundle: true, packages: "external", format: "esm", write: false, metafile: true, outdir: directory });
  await build({ absWorkingDir: ROOT, entryPoints: Object.keys(metafile.inputs), outbase: ".", outdir: directory, format: "esm", target: "es2022", outExtension: { ".js": ".js" } });
  return pathToFileURL(join(directory, "src/index.js")).href;
}

async function importTimes(entries) {
  const times = Object.fromEntries(Object.keys(entries).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const order = Object.entries(entries).map((entry) => ({ entry, place: Math.random() }));
    for (const { entry: [name, path] } of order.sort((a, b) => a.place - b.place)) times[name].push(await importTime(path));
  }
  return times;
}

async function importTime(path) {
  const code = `const before = performance.now(); await import(${JSON.stringify(path)}); console.log(performance.now() - before);`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", code], { cwd: BENCH });
  return Number(stdout);
}
