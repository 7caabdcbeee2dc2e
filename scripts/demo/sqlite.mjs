// examples/sqlite.ts, compiled so that Node can import it. Inside this package, where the package can import itself by its name.
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const outfile = fileURLToPath(new URL("../../.build/sqlite.mjs", import.meta.url));

await build({ absWorkingDir: root, entryPoints: ["examples/sqlite.ts"], outfile, bundle: true, packages: "external", platform: "node", format: "esm", tsconfigRaw: {}, logLevel: "error" });

export const { openCopy, syncCopy } = await import(pathToFileURL(outfile).href);
