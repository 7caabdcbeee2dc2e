// Every case of the long properties, of which `npm test` tries a quarter (test/property/runs.ts).
import assert from "node:assert/strict";
import { run } from "./child.mjs";

process.env.PROPERTY_SHARE = "1";
const { code, stderr } = await run("--experimental-vm-modules", "--no-warnings", "node_modules/jest/bin/jest.js", "test/property");
assert.equal(code, 0, stderr);
const [, passed] = /^Tests:\s+(\d+) passed/m.exec(stderr) ?? [];
assert(Number(passed) > 10, `jest says how many have passed:\n${stderr}`);
console.log(`${passed} properties, every case of them`);
