// The document, linted and bundled by Redocly: what every other step starts from.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const cli = fileURLToPath(new URL("../../node_modules/@redocly/cli/bin/cli.js", import.meta.url));

/** @returns {Promise<Record<string, any>>} */
export async function lintedDocument() {
  const [, bundle] = await Promise.all([redocly("lint", "contacts"), redocly("bundle", "contacts", "--ext", "json")]);
  return JSON.parse(bundle);
}

function redocly(...args) {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [cli, ...args], { cwd: root, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      const findings = withoutBanner(`${stdout}\n${stderr}`).trim();
      reject(new Error(`redocly ${args.join(" ")} failed:\n${findings || error.message}`));
    });
  });
}

/** On Node 20 every call prints a box about Node 20; it would bury the findings. */
function withoutBanner(text) {
  return text
    .split("\n")
    .filter((line) => !/[║╔╚]/.test(line))
    .join("\n");
}
