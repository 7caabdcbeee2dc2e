// Whether what a generator of TypeScript makes of the document compiles under `strict`, has the types of generated/schema.ts, and
// reaches the API.
import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root, run, runOn } from "../child.mjs";
import { fetched } from "../npm.mjs";

const tsc = join(root, "node_modules/typescript/bin/tsc");
const compilerOptions = { target: "ES2022", lib: ["ES2022", "DOM", "DOM.Iterable"], types: [], module: "ESNext", moduleResolution: "Bundler", allowImportingTsExtensions: true, strict: true, noEmit: true };

const useHeader = `
  interface Server { baseUrl: string; token: string; contactId: string; query: { count: number; orderBy: "createdTime desc"; searchDateType: "CREATED_TIME"; startDateTime: string; endDateTime: string; email: string } }
  type Use = (server: Server) => Promise<{ page: { contacts?: { contactId?: string }[] | null }; contact: { contactId?: string; contactName: object } }>;`;

/** Makes, compiles and uses the code of one generator, in a new folder of its own. */
export async function tryGenerator(generator, { node, document, directory, bundled, server }) {
  const project = join(directory, generator.name);
  await mkdir(project);
  await generate(generator, { node, document, out: join(project, "out") });
  await writeFile(join(project, "use.ts"), useHeader + generator.use);
  await writeFile(join(project, "agrees.ts"), agreement(generator, bundled));
  await writeFile(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["out", "use.ts", "agrees.ts"] }));
  const { code, stdout } = await run(tsc, "-p", project);
  assert.equal(code, 0, `${generator.name} compiles, with the types of the document:\n${stdout}`);
  await callsReach(generator.name, project, server);
}

/** Proof that the types are compared, in the project that `tryGenerator` has made. */
export async function mustFail(generator, { directory, bundled }) {
  const project = join(directory, generator.name);
  const changed = { ...generator, names: { ContactTag: "ContactTagWrite" } };
  await writeFile(join(project, "agrees.ts"), agreement(changed, bundled));
  const { code, stdout } = await run(tsc, "-p", project);
  assert(code !== 0 && stdout.includes("TS2322"), `a type that is not the document's is refused:\n${stdout}`);
}

async function generate({ name, packages, script, args }, { node, document, out }) {
  const installed = await fetched(...packages);
  const path = script.startsWith(".") ? fileURLToPath(new URL(script, import.meta.url)) : join(installed, script);
  const { code, stdout, stderr } = await runOn(node, dirname(out), path, ...args(document, out, installed));
  assert.equal(code, 0, `${name} takes the document:\n${stdout}${stderr}`);
}

/** A module that compiles only where each schema's type is ours, down to which properties are optional, and no `any` hides in it. */
function agreement({ types, names = {}, narrower = [] }, bundled) {
  const schemas = Object.keys(bundled.components.schemas);
  const rows = schemas.map((schema) => `  ${schema}: Compared<Ours["${schema}"], theirs.${names[schema] ?? schema}>;\n`);
  const values = schemas.map((schema) => `  ${schema}: "${narrower.includes(schema) ? "narrower" : "same"}",\n`);
  return `
    import type { components } from ${JSON.stringify(join(root, "generated/schema.js"))};
    import type * as theirs from "${types}";
    type Ours = components["schemas"];
    type Any<T> = 0 extends 1 & T ? true : T extends readonly (infer Item)[] ? Any<Item> : T extends object ? { [Key in keyof T]-?: Any<T[Key]> }[keyof T] : false;
    // With optional properties made required: otherwise a type that lacks one would pass for the same.
    type Whole<T> = T extends readonly (infer Item)[] ? Whole<Item>[] : T extends object ? { [Key in keyof T]-?: [undefined extends T[Key] ? "optional" : "required", Whole<Exclude<T[Key], undefined>>] } : T;
    type Wide<A, B> = [A] extends [B] ? ([B] extends [A] ? "same" : "wider") : [B] extends [A] ? "narrower" : "different";
    type Compared<A, B> = true extends Any<B> ? "holds any" : Wide<Whole<A>, Whole<B>>;
    export const compared: {\n${rows.join("")}} = {\n${values.join("")}};\n`;
}

async function callsReach(name, project, { fake, baseUrl, query, contact: wanted }) {
  const { outputFiles } = await build({ entryPoints: [join(project, "use.ts")], bundle: true, write: false, format: "esm", platform: "node", tsconfigRaw: {}, logLevel: "silent" });
  const bundle = join(project, "use.mjs");
  await writeFile(bundle, outputFiles[0].contents);
  const { use } = await import(pathToFileURL(bundle).href);
  const { page, contact } = await use({ baseUrl, token: fake.issueToken(), query, contactId: wanted.contactId });
  assert.deepEqual(page.contacts.map(({ contactId }) => contactId), [wanted.contactId], `${name} lists the contact of the query`);
  assert.deepEqual(contact, wanted, `${name} gets the contact`);
}
