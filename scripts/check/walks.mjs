// Whether thousands of walks are complete or end in an error: books, habits of servers, changes and resumes at random. `npm test` runs a
// hundred of them (test/property/complete-walks.test.ts).
import { spawnSync } from "node:child_process";
import { root } from "./child.mjs";

const WALKS = 4_000;

const jest = ["--experimental-vm-modules", "--no-warnings", "node_modules/jest/bin/jest.js", "test/property/complete-walks.test.ts", "--testTimeout=170000"];
const { status, stdout, stderr } = spawnSync(process.execPath, jest, { cwd: root, env: { ...process.env, WALK_RUNS: String(WALKS) }, encoding: "utf8" });
const figures = new RegExp(`${WALKS} walks: .*`).exec(stdout + stderr)?.[0];
if (status !== 0 || !figures) {
  console.error(stdout + stderr);
  process.exit(1);
}
console.log(figures);
