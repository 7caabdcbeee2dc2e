// What is known of the vendor's pages: facts.yaml, the examples beside it, and the document.
import { readFile } from "node:fs/promises";
import { transform } from "esbuild";
import { parse } from "yaml";
import { judge } from "./judge.mjs";

const contract = new URL("../../test/contract/", import.meta.url);
const read = (path) => readFile(new URL(path, contract), "utf8");

const { pages } = parse(await read("facts.yaml"), { merge: true });
const examples = new Map();
for (const file of pages.flatMap((page) => Object.values(page.examples ?? {}))) examples.set(file, JSON.parse(await read(`page-examples/${file}`)));

// The reader of the contract tests is TypeScript, which Node 20 does not run.
const { code } = await transform(await read("resolve-fact.ts"), { loader: "ts" });
const { DocumentReader } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
const reader = new DocumentReader(JSON.parse(await read("../../generated/openapi.json")));

/** Holds the text of a page, saved as `name`, against all that. */
export const judgeFile = (text, name) => judge(text, { name, pages, reader, exampleOf: (file) => examples.get(file) });
