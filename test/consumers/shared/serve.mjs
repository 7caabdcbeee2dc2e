// Builds nothing itself: starts a fake, then `serve.mjs COMMAND…`, a web server on the port $PORT, and asks it for each path of
// $PATHS. Prints what it answered.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import { FakeWorks } from "lineworks-contacts/testing";

const works = new FakeWorks({ contacts: 700 });
const fake = await works.listen();
const port = await unusedPort();
const settings = { FAKE: JSON.stringify({ baseUrl: fake.baseUrl, credentials: { ...works.serviceAccount, tokenUrl: fake.tokenUrl } }), PORT: String(port) };
const [command, ...args] = process.argv.slice(2);
const server = spawn(command, args, { env: { ...process.env, ...settings }, stdio: ["ignore", "inherit", "inherit"] });
try {
  for (const path of process.env.PATHS.split(" ")) console.log(await (await firstAnswer(`http://127.0.0.1:${port}${path}`)).text());
} finally {
  server.kill();
  await once(server, "close");
  await fake.close();
}

async function firstAnswer(url) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await fetch(url);
    } catch (error) {
      if (tries === 300 || server.exitCode !== null) throw error;
      await setTimeout(100);
    }
  }
}

async function unusedPort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port: free } = probe.address();
  probe.close();
  return free;
}
