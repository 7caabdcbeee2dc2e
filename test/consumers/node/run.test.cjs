// A consumer whose tests run under jest in CommonJS mode, which does not know the condition `module-sync`.
const { exercise } = require("./exercise.cjs");

test("the package works under jest in CommonJS mode", async () => {
  expect(require.resolve("lineworks-contacts")).toMatch(/cjs/);
  await exercise(require("lineworks-contacts"), require("lineworks-contacts/testing"), require("lineworks-contacts/validate"));
});
