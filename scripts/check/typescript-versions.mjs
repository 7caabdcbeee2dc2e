// The declarations of the packed package under each TypeScript that it claims, in every way of resolving modules, as ESM
// and as CommonJS, with `skipLibCheck` off.
import assert from "node:assert/strict";
import { cp, mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root, runOn } from "./child.mjs";
import { fetched, unlessOffline, withConsumer } from "./npm.mjs";

// The oldest first: older ones find faults in the declarations of openapi-fetch, unless `skipLibCheck` hides them.
const versions = ["5.4.5", "6.0.3", "7.0.2"];
/** Between them lie these, each tried in the one way that asks the most. */
const between = ["5.5.4", "5.6.3", "5.7.3", "5.8.3", "5.9.3"];
const types = ["@types/node@20.19.43", "@cloudflare/workers-types@5.20261117.1"];

const withoutDom = { lib: ["ES2022"], types: ["node"] };
const ways = [
  { options: { module: "Node16", moduleResolution: "Node16" } },
  { options: { module: "NodeNext", moduleResolution: "NodeNext", exactOptionalPropertyTypes: true } },
  { options: { module: "ESNext", moduleResolution: "Bundler" } },
  { options: { module: "NodeNext", moduleResolution: "NodeNext", ...withoutDom } },
  { options: { module: "ESNext", moduleResolution: "Bundler", ...withoutDom, exactOptionalPropertyTypes: true } },
  { options: { module: "ESNext", moduleResolution: "Bundler", lib: ["ES2022", "WebWorker"], exactOptionalPropertyTypes: true } },
  { options: { module: "ESNext", moduleResolution: "Bundler", lib: ["ES2022"], types: ["@cloudflare/workers-types"] } },
  { options: { module: "CommonJS", moduleResolution: "Node10" }, until: 5.9 },
];
const strictest = { options: { module: "NodeNext", moduleResolution: "NodeNext", ...withoutDom, exactOptionalPropertyTypes: true } };

await unlessOffline(() => withConsumer(tryAll));

async function tryAll(directory) {
  for (const spec of types) {
    const name = spec.slice(0, spec.lastIndexOf("@"));
    await mkdir(join(directory, "node_modules", dirname(name)), { recursive: true });
    await symlink(await fetched(spec), join(directory, "node_modules", name), "junction");
  }
  // Whether a file is ESM says its package.json, where the module resolution is Node's.
  for (const type of ["module", "commonjs"]) {
    await mkdir(join(directory, type));
    await cp(join(root, "test/consumers/types/use.ts"), join(directory, type, "use.ts"));
    await writeFile(join(directory, type, "package.json"), JSON.stringify({ type }));
  }

  let compiled = 0;
  for (const version of [...versions, ...between]) {
    const tsc = join(await fetched(`typescript@${version}`), "bin/tsc");
    const projects = waysOf(version).map(({ options }, index) => compile(directory, tsc, `${version}-${index}`, options));
    if (versions.includes(version)) projects.push(mustFail(directory, tsc, version));
    await Promise.all(projects);
    compiled += waysOf(version).length;
  }
  console.log(`compiled ${compiled} times with TypeScript ${[...versions, ...between].sort().join(", ")}: node16, nodenext, bundler, node10; DOM, WebWorker, Node's or workerd's types alone; exactOptionalPropertyTypes`);
}

function waysOf(version) {
  if (between.includes(version)) return [strictest];
  return ways.filter(({ until = Infinity }) => Number.parseFloat(version) <= until);
}

async function compile(directory, tsc, name, options) {
  const { code, output } = await runTsc(directory, tsc, name, { skipLibCheck: false, ...options }, ["module/use.ts", "commonjs/use.ts"]);
  assert.equal(code, 0, `TypeScript ${name} with ${JSON.stringify(options)}:\n${output}`);
}

/** Proof that the compiler sees the declarations: with `any` in their place everything would compile. */
async function mustFail(directory, tsc, version) {
  const file = `module/wrong-${version}.ts`;
  await writeFile(join(directory, file), 'import { ContactsClient } from "lineworks-contacts";\nnew ContactsClient({ auth: 5 });\n');
  const { code, output } = await runTsc(directory, tsc, `${version}-wrong`, { module: "NodeNext" }, [file]);
  assert(code !== 0 && output.includes("TS2322"), `TypeScript ${version} refuses a wrong option:\n${output}`);
}

async function runTsc(directory, tsc, name, options, files) {
  const compilerOptions = { target: "ES2022", lib: ["ES2022", "DOM", "DOM.Iterable"], types: [], strict: true, noEmit: true, ...options };
  const path = join(directory, `tsconfig.${name}.json`);
  await writeFile(path, JSON.stringify({ compilerOptions, files }));
  const { code, stdout, stderr } = await runOn(process.execPath, directory, tsc, "-p", path);
  return { code, output: stdout + stderr };
}
