// The packed package in the hands of bundlers, frameworks, test runners and package managers: test/consumers/ has a small real
// project for each, whose script `try` builds and runs it. Prints a table of them. Some alone: node scripts/check/toolchains.mjs vite
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { nodeBinary } from "./binaries.mjs";
import { root } from "./child.mjs";
import { fetched, install, npm, pack, unlessOffline } from "./npm.mjs";

const TOGETHER = 2;
/** Not the oldest Node, which some of the tools no longer run on. */
const NODE = "24.21.0";
const consumers = join(root, "test/consumers");
/** What every project prints of what it did. */
const expected = JSON.stringify({ listed: 700, memo: "전화함", issues: [], error: "NotFoundError" });

const tools = [
  { name: "next", what: "next build, next start: a route on Node and one on the edge", prints: 2 },
  { name: "nestjs", what: "compiled to CommonJS; the client injected" },
  // The last line that is CommonJS itself.
  { name: "nestjs-11", folder: "nestjs", what: "the same", instead: { "@nestjs/common": "11.2.10", "@nestjs/core": "11.2.10", "@nestjs/platform-express": "11.2.10" } },
  { name: "ts-jest", what: "a test in CommonJS" },
  { name: "webpack", what: "bundled for the web, as a module" },
  { name: "vitest", what: "a test; fake timers" },
  { name: "vite", what: "bundled as a library" },
  { name: "rollup", what: "bundled with node-resolve" },
  { name: "esbuild", what: "bundled and minified, platform neutral" },
  { name: "tsx", what: "TypeScript run as it is" },
];
const managers = [
  { name: "npm", what: "ESM and CommonJS", add: installByNpm },
  { name: "pnpm", version: "12.21.0", what: "ESM and CommonJS", add: addByPnpm },
  { name: "yarn", version: "4.18.1", what: "Plug'n'Play; ESM and CommonJS, which are two copies there", add: addByYarn },
];

await unlessOffline(async () => {
  const directory = await mkdtemp(join(tmpdir(), "contacts-toolchains-"));
  try {
    await tryAll(directory);
  } finally {
    await rm(directory, { recursive: true, maxRetries: 3 });
  }
});

async function tryAll(directory) {
  const { path } = await pack(directory);
  const bin = dirname(await nodeBinary(NODE));
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, CI: "true", NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1" };
  const wanted = [...tools, ...managers].filter(({ name }) => process.argv.length < 3 || process.argv.includes(name));
  const waiting = [...wanted];
  const rows = new Map();
  const next = async () => {
    for (let tool = waiting.shift(); tool; tool = waiting.shift()) {
      const project = join(directory, tool.name);
      await mkdir(project);
      const version = tool.add ? await tryManager(tool, project, path, env) : await tryTool(tool, project, path, env);
      rows.set(tool, `| ${tool.name} | ${version} | ${tool.what} |`);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, next));
  console.log(["| tool | versions | what is run |", "|---|---|---|", ...wanted.map((tool) => rows.get(tool))].join("\n"));
  console.log(`built and run on Node ${NODE}: ${wanted.map(({ name }) => name).join(", ")}`);
}

async function tryTool({ name, folder = name, instead = {}, prints = 1 }, project, tarball, env) {
  await cp(join(consumers, "shared"), project, { recursive: true });
  await cp(join(consumers, folder), project, { recursive: true });
  const { dependencies, ...manifest } = JSON.parse(await readFile(join(project, "package.json"), "utf8"));
  await writeFile(join(project, "package.json"), JSON.stringify({ ...manifest, dependencies: { ...dependencies, ...instead } }));
  await install(project, tarball);
  const { code, output } = await run(project, env, "npm", "run", "--silent", "try");
  const printed = output.split("\n").filter((line) => line.trim() === expected).length;
  assert(code === 0 && printed === prints, `${name} has printed ${printed} times what it should, and ended with ${code}:\n${output}`);
  const versions = Object.entries({ ...dependencies, ...instead, ...manifest.devDependencies }).filter(([dependency]) => !dependency.startsWith("@types/"));
  return versions.map((entry) => entry.join(" ")).join(", ");
}

async function tryManager({ name, version, add }, project, tarball, env) {
  await cp(join(consumers, "node"), project, { recursive: true });
  await writeFile(join(project, "package.json"), JSON.stringify({ name: "consumer", private: true }));
  const runScript = await add(project, tarball, env, `${name}@${version}`);
  for (const script of ["run.mjs", "run.cjs"]) {
    const { code, output } = await runScript(script);
    assert.equal(code, 0, `${name}, ${script}:\n${output}`);
  }
  return version ?? (await npm(project, "--version")).stdout.trim();
}

async function installByNpm(project, tarball, env) {
  await install(project, tarball);
  return (script) => run(project, env, "node", script);
}

async function addByPnpm(project, tarball, env, spec) {
  const pnpm = join(await fetched(spec), "bin/pnpm.mjs");
  await succeed(project, env, "node", pnpm, "add", "--ignore-scripts", tarball);
  return (script) => run(project, env, "node", pnpm, "exec", "node", script);
}

async function addByYarn(project, tarball, env) {
  const yarn = join(await fetched(`@yarnpkg/cli-dist@${managers.find(({ name }) => name === "yarn").version}`), "bin/yarn.js");
  await cp(join(consumers, "yarn"), project, { recursive: true });
  const { stdout } = await npm(project, "config", "get", "registry");
  const yarnEnv = { ...env, YARN_NPM_REGISTRY_SERVER: stdout.trim().replace(/\/$/, "") };
  await succeed(project, yarnEnv, "node", yarn, "add", `lineworks-contacts@file:${tarball}`);
  return (script) => run(project, yarnEnv, "node", yarn, "node", script);
}

async function succeed(...command) {
  const { code, output } = await run(...command);
  assert.equal(code, 0, `${command.slice(2).join(" ")}:\n${output}`);
}

function run(cwd, env, command, ...args) {
  return new Promise((resolve) => {
    execFile(command, args, { cwd, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ code: error ? (error.code ?? error.signal) : 0, output: stdout + stderr });
    });
  });
}
