// `npm run servers`: PostgreSQL and Redis on this machine, on free ports of loopback, with their data in a temporary folder that
// goes with them. From Debian's packages `postgresql` and `redis-server`, or whatever of the two is in PATH. Checks start them by
// `startServers`, and are skipped where they are missing.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { chmod, chown, mkdir, mkdtemp } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";

const START_MS = 30_000;
const POSTGRES_FOLDER = "/usr/lib/postgresql";
const programs = { redis: ["redis-server"], postgresql: ["initdb", "postgres"] };
const packages = { redis: "redis-server", postgresql: "postgresql" };
const starters = { redis: startRedis, postgresql: startPostgres };

/** The Debian packages that are missing for these servers. */
export function missingPackages(...names) {
  return names.filter((name) => !programs[name].every(find)).map((name) => packages[name]);
}

/** Starts servers by name; gives their URLs, and `stop`. They end with this process, too. */
export async function startServers(...names) {
  const folder = await mkdtemp(join(tmpdir(), "contacts-servers-"));
  await chmod(folder, 0o755);
  const children = [];
  const end = (signal) => children.forEach((child) => child.kill(signal));
  const atExit = () => {
    end("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", atExit);
  const run = (program, args, options) => {
    const child = spawn(find(program), args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    children.push(child);
    return child;
  };
  const stop = async () => {
    // PostgreSQL waits for its clients on SIGTERM, and not on this.
    end("SIGINT");
    await Promise.all(children.map((child) => child.exitCode ?? child.signalCode ?? once(child, "exit")));
    process.off("exit", atExit);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const urls = await Promise.all(names.map((name) => starters[name](join(folder, name), run)));
    return { ...Object.fromEntries(names.map((name, index) => [name, urls[index]])), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What is written survives a crash of the server only with its append-only file; a queue wants one. */
async function startRedis(folder, run) {
  const port = await freePort();
  await mkdir(folder);
  const settings = { bind: "127.0.0.1", port, dir: folder, appendonly: "yes", save: "", "maxmemory-policy": "noeviction" };
  const server = run("redis-server", Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]));
  await ready(server, "redis-server");
  return `redis://127.0.0.1:${port}`;
}

async function startPostgres(folder, run) {
  const port = await freePort();
  const owner = await ownerOf(folder);
  const made = spawnSync(find("initdb"), ["-D", folder, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"], { ...owner, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const settings = { listen_addresses: "127.0.0.1", port, unix_socket_directories: "" };
  const server = run("postgres", ["-D", folder, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])], owner);
  await ready(server, "postgres");
  return `postgresql://postgres@127.0.0.1:${port}/postgres`;
}

/** PostgreSQL refuses to run as root: the folder and the processes are then those of the user that Debian makes for it. */
async function ownerOf(folder) {
  await mkdir(folder);
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ["-u", "-g"].map((flag) => Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout));
  await chown(folder, uid, gid);
  return { uid, gid, cwd: folder };
}

/** Debian keeps PostgreSQL's programs out of PATH, in a folder per version; the newest is taken. */
function find(program) {
  const versions = existsSync(POSTGRES_FOLDER) ? readdirSync(POSTGRES_FOLDER).sort((a, b) => b - a) : [];
  const folders = [...versions.map((version) => join(POSTGRES_FOLDER, version, "bin")), ...(process.env.PATH ?? "").split(delimiter)];
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Both print the same words, Redis to stdout and PostgreSQL to stderr; a port alone is open before. */
async function ready(child, name) {
  let output = "";
  const said = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (chunk) => {
        output += chunk;
        if (/ready to accept connections/i.test(output)) resolve(true);
      });
    }
  });
  const isReady = await Promise.race([said, once(child, "exit"), sleep(START_MS, undefined, { ref: false })]);
  if (isReady !== true) throw new Error(`${name} is not ready after ${START_MS / 1_000} s, or has ended:\n${output}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const missing = missingPackages("postgresql", "redis");
  if (missing.length > 0) throw new Error(`missing: apt-get install ${missing.join(" ")}`);
  const { postgresql, redis, stop } = await startServers("postgresql", "redis");
  console.log(`${postgresql}\n${redis}\nCtrl-C ends them and deletes their data.`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void stop());
}
