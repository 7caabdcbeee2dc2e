// The declarations of the packed package under each TypeScript that it claims, in every way of resolving modules, as ESM
// and as CommonJS, with `skipLibCheck` off.
import assert from "node:assert/strict";
import { cp, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root, runOn } from "./child.mjs";
import { fetched, unlessOffline, withConsumer } from "./npm.mjs";

// The oldest first: older ones find faults in the declarations of openapi-fetch, unless `skipLibCheck` hides them.
const versions = ["5.4.5", "6.0.3", "7.0.2"];
const typesOfNode = "@types/node@20.19.43";

const ways = [
  { options: { module: "Node16", moduleResolution: "Node16" } },
  { options: { module: "NodeNext", moduleResolution: "NodeNext", exactOptionalPropertyTypes: true } },
  { options: { module: "ESNext", moduleResolution: "Bundler" } },
  // Without DOM the platform's fetch comes from Node's types, which ask for TypeScript 5.6 in their main form.
  { options: { module: "NodeNext", moduleResolution: "NodeNext", lib: ["ES2022"], types: ["node"] }, since: 5.6 },
  { options: { module: "CommonJS", moduleResolution: "Node10" }, until: 5.9 },
];

await unlessOffline(() => withConsumer(tryAll));

async function tryAll(directory) {
  await mkdir(join(directory, "node_modules/@types"), { recursive: true });
  await symlink(await fetched(typesOfNode), join(directory, "node_modules/@types/node"), "junction");
  // Whether a file is ESM says its package.json, where the module resolution is Node's.
  for (const type of ["module", "commonjs"]) {
    await mkdir(join(directory, type));
    await cp(join(root, "test/consumers/types/use.ts"), join(directory, type, "use.ts"));
    await writeFile(join(directory, type, "package.json"), JSON.stringify({ type }));
  }

  let compiled = 0;
  for (const version of versions) {
    const tsc = join(await fetched(`typescript@${version}`), "bin/tsc");
    const projects = waysOf(version).map(({ options }, index) => compile(directory, tsc, `${version}-${index}`, options));
    await Promise.all([...projects, mustFail(directory, tsc, version)]);
    compiled += projects.length;
  }
  console.log(`compiled ${compiled} times with TypeScript ${versions.join(", ")}: node16, nodenext, bundler, node10, without DOM`);
}

function waysOf(version) {
  const line = Number.parseFloat(version);
  return ways.filter(({ since = 0, until = Infinity }) => since <= line && line <= until);
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
