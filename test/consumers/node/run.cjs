// A CommonJS consumer.
const { exercise } = require("./exercise.cjs");

exercise(require("lineworks-contacts"), require("lineworks-contacts/testing"), require("lineworks-contacts/validate")).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
