/** What package.json exports: the name of its files in dist/, and the source that they are made from. */
export const entries = {
  index: "src/index.ts",
  testing: "src/testing/index.ts",
  validate: "src/model/validate.ts",
};
