// npm as the checks use it: the package as it would be published, and packages from the registry kept outside the project.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./child.mjs";

const NO_NETWORK = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED)\b/;
const kept = join(root, "node_modules/.cache/lineworks-contacts");

class Offline extends Error {}

/** Runs a check that needs the registry; where it can't be reached, says that the check was skipped. */
export async function unlessOffline(check) {
  try {
    await check();
  } catch (error) {
    if (!(error instanceof Offline)) throw error;
    console.log(`SKIPPED: ${error.message}`);
  }
}

/** Runs `use` in a new project outside this one, where nothing but the packed package is installed. */
export async function withConsumer(use) {
  const directory = await mkdtemp(join(tmpdir(), "contacts-consumer-"));
  try {
    const { path } = await pack(directory);
    await writeFile(join(directory, "package.json"), JSON.stringify({ name: "consumer", private: true }));
    await install(directory, path);
    return await use(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** @returns {Promise<{ path: string, files: string[], unpackedSize: number }>} the tarball of the package, and what is in it */
export async function pack(directory) {
  const { code, stdout, stderr } = await npm(root, "pack", "--json", "--ignore-scripts", "--pack-destination", directory);
  if (code !== 0) throw new Error(`npm pack: ${stderr}`);
  const [{ filename, files, unpackedSize }] = Object.values(JSON.parse(stdout));
  return { path: join(directory, filename), files: files.map((file) => file.path), unpackedSize };
}

/** The directory of a package from the registry, such as `typescript@5.0.4`; installed once and kept until `npm ci`. `beside` is installed with it. */
export async function fetched(spec, ...beside) {
  const directory = join(kept, [spec, ...beside].join("+").replaceAll("/", "-"));
  const name = spec.slice(0, spec.lastIndexOf("@"));
  const found = join(directory, "node_modules", name);
  const complete = join(directory, "complete");
  if (!existsSync(complete)) {
    await mkdir(directory, { recursive: true });
    await writeFile(join(directory, "package.json"), JSON.stringify({ name: "kept", private: true }));
    await install(directory, spec, ...beside);
    await writeFile(complete, "");
  }
  return found;
}

/** Installs what the package.json of a directory asks for, and what is named. */
export async function install(directory, ...specs) {
  const quick = ["--loglevel=error", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--no-save", "--no-package-lock"];
  const { code, stderr } = await npm(directory, "install", ...quick, ...specs);
  if (code === 0) return;
  if (NO_NETWORK.test(stderr)) throw new Offline(`npm can't reach the registry for ${specs.join(", ")}`);
  throw new Error(`npm install ${specs.join(" ")}: ${stderr}`);
}

export function npm(cwd, ...args) {
  const { npm_execpath: path } = process.env;
  const [command, ...before] = path ? [process.execPath, path] : ["npm"];
  return new Promise((resolve) => {
    execFile(command, [...before, ...args], { cwd, maxBuffer: 1 << 26, shell: !path && process.platform === "win32" }, (error, stdout, stderr) => {
      resolve({ code: error ? (error.code ?? error.signal) : 0, stdout, stderr });
    });
  });
}
