// Kubb is called from a program; this one is given the document, where to write, and where Kubb is installed.
import { createRequire } from "node:module";
import { join } from "node:path";

const [document, out, installed] = process.argv.slice(2);
const require = createRequire(join(installed, "package.json"));
const [{ build }, { pluginOas }, { pluginTs }, { pluginClient }] = ["core", "plugin-oas", "plugin-ts", "plugin-client"].map((name) => require(`@kubb/${name}`));

const { error, failedPlugins } = await build({
  config: {
    root: out,
    input: { path: document },
    output: { path: out, format: false, lint: false },
    plugins: [pluginOas({ validate: true }), pluginTs(), pluginClient({ client: "fetch", bundle: true })],
  },
});
if (error) throw error;
if (failedPlugins.size > 0) throw new Error([...failedPlugins].map((failed) => String(failed.error)).join("\n"));
