// `npm test`: jest beside drift of generated/, lint and types, which take a quarter of the time and would leave a core idle
// if they came first. What is given is handed on to jest.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const forJest = process.argv.slice(2).filter((argument) => argument !== "--");

const [jest, ...others] = await Promise.all([
  run("tests", ["--experimental-vm-modules", "--no-warnings", "node_modules/jest/bin/jest.js", ...forJest], "inherit"),
  runInTurn([
    ["drift", ["scripts/generate.mjs", "--check"]],
    ["types", ["node_modules/typescript/bin/tsc", "-p", "tsconfig.json"]],
    ["lint", ["node_modules/eslint/bin/eslint.js", ".", "--max-warnings", "0"]],
  ]),
]).then(([first, rest]) => [first, ...rest]);

for (const { name, code, output, seconds } of [...others, jest]) {
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${name.padEnd(5)} ${seconds.padStart(5)} s`);
  if (code !== 0) console.error(output);
}
if ([jest, ...others].some(({ code }) => code !== 0)) process.exitCode = 1;

async function runInTurn(commands) {
  const results = [];
  for (const [name, args] of commands) results.push(await run(name, args, "pipe"));
  return results;
}

function run(name, args, stdio) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", stdio, stdio] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (chunk) => (output += chunk));
    child.once("close", (code) => resolve({ name, code, output, seconds: ((performance.now() - started) / 1_000).toFixed(1) }));
  });
}
