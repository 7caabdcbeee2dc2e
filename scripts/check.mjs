// `npm run check`: what `npm test` is too quick for. Runs the checks one after another; names given run those alone:
// npm run check -- prism drift
// A check that can't run here (no browser, no network) says so and is counted; with --complete, as CI has it, it fails.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const checks = {
  build: "scripts/build.mjs",
  package: "scripts/check/package.mjs",
  api: "scripts/check/api-report.mjs",
  size: "scripts/check/size.mjs",
  breaking: "scripts/check/breaking.mjs",
  workflows: "scripts/check/workflows.mjs",
  "one-copy": "scripts/check/one-copy.mjs",
  walks: "scripts/check/walks.mjs",
  sync: "scripts/check/sync.mjs",
  prism: "scripts/check/prism.mjs",
  drift: "scripts/check/drift.mjs",
  docs: "scripts/check/docs.mjs",
  samples: "scripts/check/samples.mjs",
  edge: "scripts/check/edge-bundle.mjs",
  fetches: "scripts/check/fetches.mjs",
  workers: "scripts/check/workers.mjs",
  postgresql: "scripts/check/postgresql.mjs",
  node: "scripts/check/node-versions.mjs",
  typescript: "scripts/check/typescript-versions.mjs",
  runtimes: "scripts/check/runtimes.mjs",
  toolchains: "scripts/check/toolchains.mjs",
  "one-change": "scripts/check/one-change.mjs",
  generators: "scripts/check/generators.mjs",
  facts: "scripts/check/facts.mjs",
};
/** They need what is not in the project, so that CI can't have it. */
const outside = ["facts"];
const TIMEOUT_MS = 180_000;
const longer = { docs: 300_000, typescript: 300_000, runtimes: 300_000, toolchains: 360_000, workers: 300_000, sync: 420_000 };
const root = fileURLToPath(new URL("../", import.meta.url));

const given = process.argv.slice(2).filter((argument) => argument !== "--complete");
const complete = process.argv.includes("--complete");
const names = given.length > 0 ? given : Object.keys(checks);
const unknown = names.filter((name) => !(name in checks));
if (unknown.length > 0) throw new Error(`no such check: ${unknown.join(", ")}. They are ${Object.keys(checks).join(", ")}`);

const failed = [];
const skipped = [];
for (const name of names) {
  const started = performance.now();
  const { code, output } = await runScript(checks[name], longer[name] ?? TIMEOUT_MS);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  const lastLine = output.trim().split("\n").at(-1) ?? "";
  const outcome = code !== 0 ? "FAILED" : lastLine.startsWith("SKIPPED") ? "SKIPPED" : "ok";
  const words = outcome === "FAILED" ? `\n${output}` : lastLine.replace(/^SKIPPED: /, "");
  console.log(`${outcome.padEnd(7)} ${name.padEnd(10)} ${seconds.padStart(5)} s  ${words}`);
  const table = output.split("\n").filter((line) => line.startsWith("|"));
  if (outcome !== "FAILED" && table.length > 0) console.log(table.join("\n"));
  if (outcome === "SKIPPED") (complete && !outside.includes(name) ? failed : skipped).push(name);
  if (outcome !== "FAILED") continue;
  failed.push(name);
  if (name === "build") break; // the others judge what it makes
}
if (failed.length > 0) {
  console.error(`check failed: ${failed.join(", ")}`);
  process.exit(1);
}
console.log(`${names.length - skipped.length} checks passed${skipped.length > 0 ? `, ${skipped.length} SKIPPED: ${skipped.join(", ")}` : ""}`);

function runScript(script, timeout) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { cwd: root, stdio: ["ignore", "pipe", "pipe"], timeout });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (chunk) => (output += chunk));
    child.once("close", (code) => {
      resolve({ code, output: child.killed ? `${output}ended: it ran for more than ${timeout / 1_000} s\n` : output });
    });
  });
}
