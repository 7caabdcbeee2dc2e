// The declarations of an entry in one file, as API Extractor rolls up what tsc has written; docstrings stay.
import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { entries } from "./entries.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const stage = join(root, ".build");
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");

/** Writes `dist/<entry>.d.cts`, and a `.d.ts` for ESM that passes it on: one set of types, whichever way it is imported. */
export async function writeDeclarations(dist) {
  await rm(stage, { recursive: true, force: true });
  await compile();
  for (const [name, source] of Object.entries(entries)) {
    const rolled = join(stage, `${name}.d.ts`);
    rollUp(join(stage, source.replace(/\.ts$/, ".d.ts")), rolled);
    await writeFile(new URL(`${name}.d.cts`, dist), narrower(await readFile(rolled, "utf8")));
    await writeFile(new URL(`${name}.d.ts`, dist), `export * from "./${name}.cjs";\n`);
  }
  await rm(stage, { recursive: true });
}

/** Two spaces for each four: most of what users install are declarations. */
function narrower(text) {
  return text.replaceAll(/^( {4})+/gm, (indent) => indent.slice(indent.length / 2));
}

function compile() {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root }, (error, stdout, stderr) => {
      if (error) reject(new Error(`tsc:\n${stdout || stderr || error.message}`));
      else resolve();
    });
  });
}

function rollUp(from, to) {
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: from,
      apiReport: { enabled: false },
      docModel: { enabled: false },
      dtsRollup: { enabled: true, untrimmedFilePath: to },
      tsdocMetadata: { enabled: false },
      compiler: { overrideTsconfig: { compilerOptions: { target: "ES2022", lib: ["ES2023", "DOM", "DOM.Iterable"], module: "NodeNext", types: ["node"], strict: true, skipLibCheck: true } } },
      newlineKind: "lf",
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        // What it would say of docstrings is for the linter and typedoc to say.
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, "package.json"),
  });
  const errors = [];
  const { succeeded } = Extractor.invoke(config, {
    localBuild: true,
    messageCallback(message) {
      message.handled = true;
      if (message.logLevel === ExtractorLogLevel.Error) errors.push(message.text);
    },
  });
  if (!succeeded || errors.length > 0) throw new Error(`API Extractor, ${from}:\n${errors.join("\n")}`);
}
