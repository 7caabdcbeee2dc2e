// `npm run build`: src/ -> dist/esm and dist/cjs, by tsc alone, and the document beside them.
import { execFile } from "node:child_process";
import { cp, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const dist = new URL("dist/", root);
// tsc takes a module's kind from the package.json nearest to its SOURCE, so CommonJS is compiled from a copy that has
// its own. The output keeps the depth it has in dist/: the source maps then point at the package's src/.
const stage = new URL(".build-cjs/", root);
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");

await Promise.all([dist, stage].map((directory) => rm(directory, { recursive: true, force: true })));
const copied = cp(new URL("openapi/contacts.yaml", root), new URL("openapi.yaml", dist));
const findings = await Promise.all([compile("tsconfig.build.json"), compileCommonJs(), copied]);
const broken = findings.find((text) => text);
if (broken) {
  console.error(`tsc:\n${broken}`);
  process.exit(1);
}
await rename(new URL("dist/cjs/", stage), new URL("cjs/", dist));
await writeFile(new URL("cjs/package.json", dist), `${JSON.stringify({ type: "commonjs" })}\n`);
await rm(stage, { recursive: true });
console.log("dist/: esm, cjs, openapi.yaml");

async function compileCommonJs() {
  await mkdir(stage);
  const config = {
    extends: "../tsconfig.build.json",
    compilerOptions: { verbatimModuleSyntax: false, rootDir: ".", outDir: "dist/cjs" },
    include: ["src"],
    // The command is ESM alone.
    exclude: ["src/testing/command/bin.ts"],
  };
  await Promise.all([
    ...["src/", "generated/"].map((directory) => cp(new URL(directory, root), new URL(directory, stage), { recursive: true })),
    writeFile(new URL("package.json", stage), JSON.stringify({ type: "commonjs" })),
    writeFile(new URL("tsconfig.json", stage), JSON.stringify(config)),
  ]);
  return compile(".build-cjs/tsconfig.json");
}

/** Gives what tsc has found; nothing when it has compiled. */
function compile(config) {
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, "-p", config], { cwd: fileURLToPath(root) }, (error, stdout, stderr) => {
      resolve(error ? stdout || stderr || error.message : "");
    });
  });
}
