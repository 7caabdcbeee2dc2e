import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import ts from "typescript";
import { parse } from "yaml";

const root = new URL("../../", import.meta.url);
const { tags } = parse(readFileSync(new URL("openapi/contacts.yaml", root), "utf8")) as { tags: { name: string; description: string; "x-traitTag"?: boolean }[] };
const guides = tags.filter((tag) => tag["x-traitTag"]);
const snippets = new Map(
  guides.flatMap(({ name, description }) =>
    [...description.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code], index) => [fileURLToPath(new URL(`examples/${name}-${index}.ts`, root)), code!] as const),
  ),
);

describe("the guides", () => {
  it("are about what a reader has to know before the first call", () => {
    expect(guides.map(({ name }) => name)).toEqual(["authentication", "cursors", "date-windows", "rate-limits", "writing", "x-and-twitter"]);
  });

  it("show code that compiles", () => {
    expect(snippets.size).toBe(5);
    const { config } = ts.readConfigFile(fileURLToPath(new URL("tsconfig.json", root)), (path) => ts.sys.readFile(path)) as { config: object };
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, fileURLToPath(root));
    const host = ts.createCompilerHost(options);
    const readFile = host.readFile.bind(host);
    const fileExists = host.fileExists.bind(host);
    host.readFile = (path) => snippets.get(path) ?? readFile(path);
    host.fileExists = (path) => snippets.has(path) || fileExists(path);
    const getSourceFile = host.getSourceFile.bind(host);
    host.getSourceFile = (path, ...rest) => {
      const code = snippets.get(path);
      return code === undefined ? getSourceFile(path, ...rest) : ts.createSourceFile(path, code, ts.ScriptTarget.ES2022);
    };
    const program = ts.createProgram([...snippets.keys()], { ...options, noUnusedLocals: false }, host);
    const faults = [...snippets.keys()].flatMap((path) => {
      const file = program.getSourceFile(path);
      return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    });
    expect(faults.map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`)).toEqual([]);
  });
});
