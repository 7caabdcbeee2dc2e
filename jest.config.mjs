/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  // On two cores, jest's own choice is one worker.
  maxWorkers: "100%",
  // Each test file leaves its modules in the worker's memory (--experimental-vm-modules), up to 900 MB. Releasing that takes longer than
  // the 500 ms that jest gives a worker to exit, and jest then reports a leak. Nothing else keeps the workers alive.
  workerIdleMemoryLimit: "400MB",
  // A machine that is busy with other things is no failure.
  testTimeout: 30_000,
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  // Tiny projects of their own: `npm run check -- toolchains` runs them.
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/consumers/"],
  extensionsToTreatAsEsm: [".ts"],
  transform: { "^.+\\.ts$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" } }] },
  // Sources import each other as ".js", which only exists once built.
  moduleNameMapper: {
    "^(\\.{1,2}/.*)\\.js$": "$1",
    // Examples and scripts import the package by its name.
    "^lineworks-contacts$": "<rootDir>/src/index.ts",
    "^lineworks-contacts/testing$": "<rootDir>/src/testing/index.ts",
    "^lineworks-contacts/validate$": "<rootDir>/src/model/validate.ts",
  },
};
