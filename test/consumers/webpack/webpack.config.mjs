export default {
  mode: "production",
  target: "web",
  entry: "./app.mjs",
  output: { filename: "app.mjs", library: { type: "module" } },
  experiments: { outputModule: true },
  stats: "errors-warnings",
};
