// The reference of the TypeScript SDK, from the docstrings of every entry.
import { fileURLToPath } from "node:url";
import { Application, Converter, PageEvent } from "typedoc";
import { entries } from "../build/entries.mjs";

const root = new URL("../../", import.meta.url);

export async function renderTypeScriptReference(directory) {
  const app = await Application.bootstrapWithPlugins({
    options: fileURLToPath(new URL("typedoc.json", root)),
    entryPoints: Object.values(entries).map((path) => fileURLToPath(new URL(path, root))),
  });
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, describe);
  app.renderer.on(PageEvent.END, keepIconsInside);
  const project = await app.convert();
  if (!project) throw new Error("typedoc could not read src/");
  app.validate(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error("typedoc has something against the docstrings, see above");
  await app.generateDocs(project, fileURLToPath(directory));
}

/** openapi-typescript writes what a property is as `@description`; it reads better without a heading of that name. */
function describe(_, { comment }) {
  const description = comment?.getTag("@description");
  if (description === undefined) return;
  comment.summary = description.content;
  comment.removeTags("@description");
}

// No favicon; and links that stand in a text are seen as links by everybody.
const HEAD = '<head><link rel="icon" href="data:,"/><style>.tsd-comment :is(p, li) a { text-decoration: underline }</style>';

/** The icons are in every page (icons.js), but are looked for in a file first: an error where pages are files. */
function keepIconsInside(page) {
  page.contents = page.contents?.replace(/href="[^"]*icons\.svg#/g, 'href="#').replace("<head>", HEAD);
}
