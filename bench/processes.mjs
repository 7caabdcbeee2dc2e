import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/**
 * A server in a process of its own: started with its settings, asked by name for what it has seen, and ended by `close`.
 * `address` is what it said once it listened.
 */
export async function startServer(file, settings) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [JSON.stringify(settings)], { serialization: "advanced" });
  const [address] = await Promise.race([once(child, "message"), failed(child, file)]);
  return {
    address,
    async ask(question) {
      child.send(question);
      const [answer] = await once(child, "message");
      return answer;
    },
    async close() {
      const gone = once(child, "exit");
      child.kill();
      await gone;
    },
  };
}

/** Runs a file to its end and gives the one message that it sends. */
export async function runAlone(file, settings, execArgv = []) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [JSON.stringify(settings)], { execArgv });
  const gone = once(child, "exit");
  const [answer] = await Promise.race([once(child, "message"), failed(child, file)]);
  await gone;
  return answer;
}

async function failed(child, file) {
  const [code] = await once(child, "exit");
  throw new Error(`${file} ended with ${code} before it answered`);
}
