// The public API as TypeScript sees it, in etc/*.api.md, so that a change of the surface is seen in review. Compares;
// `npm run api` (--write) writes it anew. Reads dist/: build first.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { entries } from "../build/entries.mjs";
import { root } from "./child.mjs";

const nameOf = (entry) => (entry === "index" ? "lineworks-contacts" : `lineworks-contacts.${entry}`);
const write = process.argv.includes("--write");
const silent = { logLevel: ExtractorLogLevel.None };

await mkdir(join(root, "etc"), { recursive: true });
const changed = Object.keys(entries).filter((entry) => report(entry).apiReportChanged).map((entry) => `etc/${nameOf(entry)}.api.md`);
if (write || changed.length === 0) {
  console.log(changed.length === 0 ? `etc/: the reports of ${Object.keys(entries).length} entries are as they were` : `etc/: ${changed.join(", ")} written`);
} else {
  console.error(`The public API is no longer what ${changed.join(", ")} says: run npm run api, look at the difference, commit it.`);
  process.exitCode = 1;
}

function report(entry) {
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, `dist/${entry}.d.cts`),
      apiReport: { enabled: true, reportFileName: `${nameOf(entry)}.api.md`, reportFolder: join(root, "etc"), reportTempFolder: join(root, "node_modules/.cache/api-report") },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      compiler: { overrideTsconfig: { compilerOptions: { target: "ES2022", lib: ["ES2023", "DOM", "DOM.Iterable"], module: "NodeNext", types: ["node"], strict: true, skipLibCheck: true } } },
      newlineKind: "lf",
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        // What it would say of docstrings is for the linter and typedoc to say.
        extractorMessageReporting: { default: silent },
        tsdocMessageReporting: { default: silent },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, "package.json"),
  });
  return Extractor.invoke(config, { localBuild: write, messageCallback: tell });
}

function tell(message) {
  message.handled = true;
  if (message.logLevel === ExtractorLogLevel.Error) {
    console.error(message.text);
    process.exitCode = 1;
  }
}
