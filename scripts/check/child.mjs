// Node scripts in processes of their own: servers that end with this process, and commands that are waited for.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const redocly = "node_modules/@redocly/cli/bin/cli.js";
export const prism = "node_modules/@stoplight/prism-cli/dist/index.js";

const START_MS = 60_000;
// Nothing leaves this machine.
const quiet = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };
const servers = new Set();
process.once("exit", () => servers.forEach((server) => server.kill("SIGKILL")));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

/** Starts a server and waits until it prints its address; `stop` lets it finish what it has to write. */
export async function startServer(script, ...args) {
  const server = spawn(process.execPath, [script, ...args], { cwd: root, env: { ...process.env, ...quiet }, stdio: ["ignore", "pipe", "pipe"] });
  servers.add(server);
  const closed = once(server, "close").finally(() => servers.delete(server));
  let output = "";
  const address = new Promise((resolve) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.setEncoding("utf8").on("data", (chunk) => {
        output += chunk;
        const [, url] = /listening on (http:\/\/[\d.]+:\d+)\s/.exec(output) ?? [];
        if (url) resolve(url);
      });
    }
  });
  const url = await Promise.race([address, closed, setTimeout(START_MS, undefined, { ref: false })]);
  if (typeof url !== "string") throw new Error(`${script} is not listening after ${START_MS / 1_000} s, or has ended:\n${output}`);
  return {
    url,
    async stop() {
      server.kill("SIGINT");
      await closed;
      return output;
    },
  };
}

/** Runs a script of Node to its end; a failure is an answer, too. */
export const run = (script, ...args) => runOn(process.execPath, root, script, ...args);

/** Runs a script elsewhere, or on another Node. */
export function runOn(node, cwd, script, ...args) {
  return new Promise((resolve) => {
    execFile(node, [script, ...args], { cwd, env: { ...process.env, ...quiet }, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ code: error ? (error.code ?? error.signal) : 0, stdout, stderr });
    });
  });
}
