// Examples that need what `npm ci` should not install: beside their packages, in a folder of node_modules/.cache, they are compiled
// by tsc against the package's own types, as a user would do it.
import { cp, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { root, run } from "./child.mjs";
import { fetched } from "./npm.mjs";

const compilerOptions = { target: "ES2022", lib: ["ES2023", "DOM"], module: "NodeNext", types: ["node"], strict: true, noUncheckedIndexedAccess: true, skipLibCheck: true };

/** Calls `use` with the folder where the examples, compiled, and the scripts are. `packages`: exact versions by name. */
export async function withExamples({ examples, scripts, packages }, use) {
  const found = await fetched(...Object.entries(packages).map((each) => each.join("@")));
  const modules = dirname(found);
  await symlink(root, join(modules, "lineworks-contacts"), "junction").catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
  const folder = await mkdtemp(join(dirname(modules), "run-"));
  try {
    for (const file of [...examples.map((name) => `examples/${name}`), ...scripts]) await cp(join(root, file), join(folder, basename(file)));
    await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: examples }));
    const { code, stdout } = await run("node_modules/typescript/bin/tsc", "-p", folder);
    if (code !== 0) throw new Error(`the examples do not compile:\n${stdout}`);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
