// The document in one language, as the pages show it.
import { readTranslations, translator } from "./locales.mjs";
import { codeSamples } from "./samples.mjs";
import { readersTexts } from "./texts.mjs";

const methods = ["get", "put", "post", "patch", "delete"];

/** @returns {Record<string, any>} a document of its own */
export function localize(document, language, labels) {
  const local = structuredClone(document);
  if (language !== "en") {
    const translate = translator(readTranslations(language));
    // Collected first: the walk must not meet what it has written.
    for (const { node, key, text } of [...readersTexts(local)]) node[key] = translate(text);
  }
  const guides = local.tags.filter((tag) => tag["x-traitTag"]);
  const operations = local.tags.filter((tag) => !tag["x-traitTag"]);
  local["x-tagGroups"] = [
    { name: labels.guides, tags: guides.map(({ name }) => name) },
    { name: labels.operations, tags: operations.map(({ name }) => name) },
  ];
  linkVendorsPage(local, language);
  for (const [path, item] of Object.entries(local.paths)) {
    for (const method of methods.filter((name) => name in item)) {
      const operation = item[method];
      linkVendorsPage(operation, language);
      for (const body of [operation.requestBody, ...Object.values(operation.responses ?? {})]) showFirst(language, body?.content?.["application/json"]);
      operation["x-codeSamples"] = codeSamples(local, path, method, operation);
      delete operation["x-sample-query"];
    }
  }
  return local;
}

/** The vendor's page in the reader's language. English readers get the Korean one, as the document says. */
function linkVendorsPage(node, language) {
  if (node.externalDocs) node.externalDocs.url = node["x-source-docs"]?.[language] ?? node.externalDocs.url;
}

/** A page opens with the first example of a body: the one in the reader's language, where there is one. */
function showFirst(language, media) {
  if (media?.examples?.[language]) media.examples = { [language]: media.examples[language], ...media.examples };
}
