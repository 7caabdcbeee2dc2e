// Whether a copy equals the server after thousands of syncs that were killed between two batches (test/property/sync.test.ts), and after
// processes on SQLite were killed at any moment (test/examples/sqlite.test.ts). `npm test` runs some of both.
import { spawnSync } from "node:child_process";
import { root } from "./child.mjs";

const SYNCS = 800;
const KILLS = 50;

const files = ["test/property/sync.test.ts", "test/examples/sqlite.test.ts"];
const jest = ["--experimental-vm-modules", "--no-warnings", "node_modules/jest/bin/jest.js", ...files, "--testTimeout=280000"];
const { status, stdout, stderr } = spawnSync(process.execPath, jest, { cwd: root, env: { ...process.env, SYNC_RUNS: String(SYNCS), SYNC_KILLS: String(KILLS) }, encoding: "utf8" });
const figures = new RegExp(`${SYNCS} syncs: .*`).exec(stdout + stderr)?.[0];
if (status !== 0 || !figures) {
  console.error(stdout + stderr);
  process.exit(1);
}
console.log(`${figures}; SQLite after ${KILLS} kill -9: equal`);
