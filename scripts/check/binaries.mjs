// The runtimes that checks run the package on, each by its package of the registry.
import { join } from "node:path";
import { fetched } from "./npm.mjs";

/** The oldest that `engines` allows first; the newest of each line that npm brings. */
export const nodeVersions = ["20.19.0", "22.23.3", "24.21.0", "26.10.0"];
export const versions = { deno: "2.9.6", bun: "1.4.5", workerd: "1.20261117.1" };

const { platform, arch } = process;
const isWindows = platform === "win32";
const suffix = isWindows ? ".exe" : "";

export async function nodeBinary(version) {
  return join(await fetched(`node-${isWindows ? "win" : platform}-${arch}@${version}`), `bin/node${suffix}`);
}

export async function denoBinary() {
  return join(await fetched(`@deno/${platform}-${arch}${platform === "linux" ? "-glibc" : ""}@${versions.deno}`), `deno${suffix}`);
}

export async function bunBinary() {
  return join(await fetched(`@oven/bun-${isWindows ? "windows" : platform}-${arch === "arm64" ? "aarch64" : arch}@${versions.bun}`), `bin/bun${suffix}`);
}

export async function workerdBinary() {
  return join(await fetched(`@cloudflare/workerd-${isWindows ? "windows" : platform}-${arch === "x64" ? "64" : arch}@${versions.workerd}`), `bin/workerd${suffix}`);
}
