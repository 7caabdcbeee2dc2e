// One HTML page, rendered by Redocly. It loads redoc.js from beside it, and nothing else.
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { withRedocBeside } from "./redoc.mjs";

const root = new URL("../../", import.meta.url);
const cli = fileURLToPath(new URL("node_modules/@redocly/cli/bin/cli.js", root));
const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };

/** Writes `directory`index.html, and the document beside it, which the page shows. */
export async function renderPage({ document, directory, language, header, labels }) {
  await mkdir(directory, { recursive: true });
  const source = fileURLToPath(new URL("openapi.json", directory));
  const output = fileURLToPath(new URL("index.html", directory));
  await writeFile(source, JSON.stringify(document, null, 2));
  const args = ["build-docs", source, "--template", "docs/template.hbs", "--title", document.info.title, "--output", output];
  await promisify(execFile)(process.execPath, [cli, ...args], { cwd: fileURLToPath(root), env, maxBuffer: 1 << 26 });
  const parts = {
    language,
    header,
    labels: JSON.stringify(labels),
    style: await readFile(new URL("docs/page.css", root), "utf8"),
    script: await readFile(new URL("docs/page.js", root), "utf8"),
  };
  const html = withRedocBeside(await readFile(output, "utf8"));
  await writeFile(output, Object.entries(parts).reduce((page, [name, text]) => page.replace(`%${name}%`, () => text), html));
}
