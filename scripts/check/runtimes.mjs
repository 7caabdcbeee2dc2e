// The packed package on every runtime that it is said to run on, against the fake on a port: test/runtimes/ has the
// scenarios. Prints a table of them; what a runtime does otherwise must be in the list below, and no longer be there when it is gone.
// Some alone: node scripts/check/runtimes.mjs Deno Bun
import assert from "node:assert/strict";
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { canaries } from "../../test/runtimes/secrets.mjs";
import { bunBinary, denoBinary, nodeBinary, nodeVersions, versions, workerdBinary } from "./binaries.mjs";
import { executablePath, installCommand, withBrowser } from "./browser.mjs";
import { root, runOn, startServer } from "./child.mjs";
import { unlessOffline, withConsumer } from "./npm.mjs";

const TOGETHER = 2;
const sendsAgain = (method) => `the runtime itself sends the ${method} 2 times`;
const neverMade = { "a connection that was never made is known as such": "mayHaveSucceeded is true" };
const noFiles = { "photo from a path": "refused: no file system" };
const otherFiles = { "photo from a path": "no such file: its files are its own" };
const editSentTwice = { "edit reads again after its PUT was reset, and is done": sendsAgain("PUT") };
const deleteSentTwice = { "a DELETE is sent again after a reset, and a 404 is done then": `${sendsAgain("DELETE")}: NotFoundError` };
const postSentTwice = { "a POST that is reset is sent once": `${sendsAgain("POST")}: 2 contacts, no error` };
const uploadOnly = "upload only: a page can't see where the redirect leads";

const denoArguments = ["run", "--no-prompt", "--allow-net=127.0.0.1", "--allow-read=.", "run.mjs"];

const runtimes = [
  ...nodeVersions.map((version) => ({ name: `Node ${version}`, start: script(() => nodeBinary(version), "run.mjs"), differences: {} })),
  {
    name: `Deno ${versions.deno}`,
    start: script(denoBinary, ...denoArguments),
    differences: { ...neverMade, ...editSentTwice, ...deleteSentTwice, ...postSentTwice },
  },
  { name: `Deno ${versions.deno}, no kept connections`, start: script(denoBinary, ...denoArguments, "--fresh"), differences: neverMade },
  { name: `Bun ${versions.bun}`, start: script(bunBinary, "run.mjs"), differences: { ...editSentTwice, ...deleteSentTwice } },
  { name: `workerd ${versions.workerd}`, start: runWorker, differences: { ...neverMade, ...deleteSentTwice, ...otherFiles } },
  {
    name: "Chromium",
    start: runPage,
    differences: {
      ...neverMade,
      ...noFiles,
      ...editSentTwice,
      ...deleteSentTwice,
      ...postSentTwice,
      "photo from bytes, and back": uploadOnly,
      "photo from a Blob, and back": uploadOnly,
      "photo from a stream, and back": uploadOnly,
      "photo whose body is cut fails while it is read": uploadOnly,
    },
  },
];

await unlessOffline(() => withConsumer(tryAll));

async function tryAll(directory) {
  await cp(join(root, "test/runtimes"), directory, { recursive: true });
  await cp(join(root, "examples/photo.png"), join(directory, "photo.png"));
  const wanted = process.argv.slice(2);
  const waiting = runtimes.filter(({ name, start }) => (wanted.length === 0 || wanted.includes(name.split(" ")[0])) && (start !== runPage || executablePath));
  const ran = [...waiting];
  const next = async () => {
    for (let runtime = waiting.shift(); runtime; runtime = waiting.shift()) await runScenarios(runtime, directory);
  };
  await Promise.all(Array.from({ length: TOGETHER }, next));
  printTable(ran);
  const failures = ran.flatMap(failuresOf);
  assert.deepEqual(failures, []);
  if (!executablePath) console.log(`SKIPPED: there is no browser for the page. Install one: ${installCommand}`);
  else console.log(`${Object.keys(ran[0].results).length} scenarios on ${ran.map(({ name }) => name).join(", ")}`);
}

async function runScenarios(runtime, directory) {
  const server = await startServer("test/runtimes/serve.mjs");
  try {
    const { code, stdout, stderr } = await runtime.start({ directory, control: server.url, runtime });
    const lines = stdout.trim().split("\n");
    if (code !== 0) return void (runtime.results = { "it runs": `FAILED with ${code}:\n${stdout}${stderr}` });
    runtime.results = JSON.parse(lines.at(-1));
    const log = lines.slice(0, -1).join("\n") + stderr;
    const found = canaries.find((canary) => log.includes(canary));
    runtime.results["what it logs of errors shows no secret"] = found ? `FAILED: ${found}` : log.includes("TokenError") ? "ok" : "FAILED: no errors logged";
  } finally {
    await server.stop();
  }
}

/** A script of test/runtimes, as the runtime itself resolves the package. */
function script(binary, ...args) {
  return async ({ directory, control }) => runOn(await binary(), directory, ...args, control);
}

/** Bundled as for the edge, without compatibility with Node. */
async function runWorker({ directory, control }) {
  await bundle(directory, "worker.mjs", { format: "esm", conditions: ["workerd", "worker", "browser"] });
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker.mjs", esModule = embed "bundled-worker.mjs")],
      bindings = [(name = "control", text = ${JSON.stringify(control)})],
      compatibilityDate = "2026-11-01",
    )),
    (name = "internet", network = (allow = ["private", "public"])),
  ],
);`;
  await writeFile(join(directory, "worker.capnp"), config);
  return runOn(await workerdBinary(), directory, "test", "worker.capnp");
}

async function runPage({ directory, control, runtime }) {
  await bundle(directory, "page.mjs", { format: "iife", globalName: "runtimes", conditions: ["browser"] });
  return withBrowser(async (open) => {
    const { page } = await open(control);
    runtime.name = `Chromium ${page.context().browser()?.version() ?? ""}`.trim();
    const logged = [];
    page.on("console", (message) => logged.push(message.text()));
    await page.goto(`${control}/page`);
    await page.addScriptTag({ path: join(directory, "bundled-page.mjs") });
    const results = await page.evaluate(`runtimes.run(${JSON.stringify(control)})`);
    return { code: 0, stdout: JSON.stringify(results), stderr: logged.join("\n") };
  });
}

function bundle(directory, entry, options) {
  return build({
    entryPoints: [join(directory, entry)],
    outfile: join(directory, `bundled-${entry}`),
    bundle: true,
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    logLevel: "silent",
    ...options,
  });
}

/** What a runtime does otherwise than is said of it. */
function failuresOf({ name, results, differences }) {
  const differing = Object.entries(results).filter(([scenario, result]) => result !== (differences[scenario] ?? "ok"));
  return differing.map(([scenario, result]) => `${name}: ${scenario}: ${result}`);
}

function printTable(ran) {
  const cell = (result = "not run") => (result.startsWith("FAILED") ? "FAILED" : result);
  console.log(`| | ${ran.map(({ name }) => name).join(" | ")} |\n|---|${ran.map(() => "---|").join("")}`);
  for (const scenario of Object.keys(ran[0].results)) console.log(`| ${scenario} | ${ran.map(({ results }) => cell(results[scenario])).join(" | ")} |`);
}
