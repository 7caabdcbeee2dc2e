// `npm run bench`: everything, on the terminal and in bench/RESULTS.md. `npm run bench -- overhead size`: only these, on
// the terminal. Peers are installed for the bench only, into bench/node_modules.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { availableParallelism, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { report } from "./report.mjs";

const BENCH = fileURLToPath(new URL("./", import.meta.url));
const ROOT = fileURLToPath(new URL("../", import.meta.url));
const MEASUREMENTS = ["overhead", "listing", "latency", "rate-limit", "over-cap", "hand-over", "sync", "size", "import"];

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !MEASUREMENTS.includes(name));
if (unknown !== undefined) {
  console.error(`There is no measurement ${unknown}: ${MEASUREMENTS.join(", ")}`);
  process.exit(2);
}

if (!existsSync(new URL("node_modules/.package-lock.json", import.meta.url))) {
  // The shell finds npm on Windows too, where it is no executable.
  run("npm ci --ignore-scripts --no-audit --no-fund", [], { cwd: BENCH, shell: true });
}
run(process.execPath, ["scripts/build.mjs"], { cwd: ROOT });

const loadBefore = loadavg()[0];
const results = [];
for (const name of asked.length > 0 ? asked : MEASUREMENTS) {
  console.log(`… ${name}`);
  const { title, measure } = await import(`./measurements/${name}.mjs`);
  results.push({ name, title, ...(await measure()) });
}
const machine = {
  cores: availableParallelism(),
  node: process.version,
  date: new Date().toISOString().slice(0, 10),
  load: [loadBefore, loadavg()[0]],
};
const text = report(machine, results);
console.log(`\n${text}`);
if (asked.length === 0) await writeFile(new URL("RESULTS.md", import.meta.url), text);

function run(command, args, options) {
  const { status } = spawnSync(command, args, { stdio: "inherit", ...options });
  if (status !== 0) process.exit(status ?? 1);
}
