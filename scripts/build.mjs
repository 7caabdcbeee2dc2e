// `npm run build`: src/ -> dist/, one file for each entry and format, its declarations, and the document beside them.
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { writeDeclarations } from "./build/declarations.mjs";
import { command, entries } from "./build/entries.mjs";

const root = new URL("../", import.meta.url);
const dist = new URL("dist/", root);

await rm(dist, { recursive: true, force: true });
await mkdir(dist);
try {
  await Promise.all([writeCode(), writeDeclarations(dist), cp(new URL("openapi/contacts.yaml", root), new URL("openapi.yaml", dist))]);
  console.log(`dist/: ${Object.keys(entries).join(", ")} as ESM and CommonJS, openapi.yaml`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function writeCode() {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: { ...entries, ...command },
    outdir: "dist",
    bundle: true,
    packages: "external",
    tsconfigRaw: {}, // ours would lead the command to src/ instead of the package's own entry
    platform: "node",
    format: "esm",
    target: "es2022",
    sourcemap: "external",
    write: false,
  });
  await Promise.all([...outputFiles.map(({ path, contents }) => writeFile(path, contents)), ...outputFiles.filter(isEntry).map(writeCommonJs)]);
}

/** The command is ESM alone, since nobody imports it. */
function isEntry({ path }) {
  return path.endsWith(".js") && basename(path, ".js") in entries;
}

/**
 * For jest and older bundlers, since Node takes the ESM file for `require` too; so minified, but with the
 * names of functions and classes, for stack traces. Made from the ESM file: from src/, esbuild would take the package's `type` to mean that a default export, such as
 * that of openapi-fetch, is the whole of `module.exports`.
 */
async function writeCommonJs({ path, text }) {
  const { code } = await transform(text, { format: "cjs", platform: "node", target: "es2022", minify: true, keepNames: true, lineLimit: 160, banner: '"use strict";' });
  await writeFile(path.replace(/\.js$/, ".cjs"), code);
}
