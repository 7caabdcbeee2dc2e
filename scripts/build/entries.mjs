/** What package.json exports: the name of its files in dist/, and the source that they are made from. */
export const entries = {
  index: "src/index.ts",
  testing: "src/testing/index.ts",
  validate: "src/model/validate.ts",
};

/** The command that package.json names in `bin`. */
export const command = { "lineworks-contacts-fake": "src/testing/command/bin.ts" };
