// A library, so that what is built can be run without a page.
export default { build: { lib: { entry: "app.mjs", formats: ["es"], fileName: () => "app.mjs" } } };
