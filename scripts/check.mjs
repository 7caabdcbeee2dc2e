// `npm run check`: what `npm test` is too quick for. Runs the checks one after another; names given run those alone:
// npm run check -- prism drift
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const checks = {
  build: "scripts/build.mjs",
  "one-copy": "scripts/check/one-copy.mjs",
  prism: "scripts/check/prism.mjs",
  drift: "scripts/check/drift.mjs",
  docs: "scripts/check/docs.mjs",
};
const TIMEOUT_MS = 180_000;
const root = fileURLToPath(new URL("../", import.meta.url));

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(checks);
const unknown = names.filter((name) => !(name in checks));
if (unknown.length > 0) throw new Error(`no such check: ${unknown.join(", ")}. They are ${Object.keys(checks).join(", ")}`);

const failed = [];
for (const name of names) {
  const started = performance.now();
  const { passed, output } = await runScript(checks[name]);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  const words = passed ? (output.trim().split("\n").at(-1) ?? "") : `\n${output}`;
  console.log(`${passed ? "ok    " : "FAILED"} ${name.padEnd(10)} ${seconds.padStart(5)} s  ${words}`);
  if (passed) continue;
  failed.push(name);
  if (name === "build") break; // the others judge what it makes
}
if (failed.length > 0) {
  console.error(`check failed: ${failed.join(", ")}`);
  process.exit(1);
}
console.log(`${names.length} checks passed`);

function runScript(script) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { cwd: root, stdio: ["ignore", "pipe", "pipe"], timeout: TIMEOUT_MS });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (chunk) => (output += chunk));
    child.once("close", (code) => {
      resolve({ passed: code === 0, output: child.killed ? `${output}ended: it ran for more than ${TIMEOUT_MS / 1_000} s\n` : output });
    });
  });
}
