import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { posix } from "node:path";
import { describe, expect, it } from "@jest/globals";
import * as sdk from "../../src/index.js";

const root = new URL("../../", import.meta.url);
const read = (path: string): Promise<string> => readFile(new URL(path, root), "utf8");
const guides = (await readdir(new URL("docs/guides/", root), { recursive: true })).map((path) => `docs/guides/${path.replaceAll("\\", "/")}`);
const names = ["README.md", "README.ko.md", "README.ja.md", ...guides].filter((path) => path.endsWith(".md"));
const texts = new Map(await Promise.all(names.map(async (name) => [name, await read(name)] as const)));
const examples = (await readdir(new URL("examples/", root))).filter((name) => /\.(ts|mjs)$/.test(name));

/** As GitHub makes them. */
function anchorsOf(markdown: string): string[] {
  const headings = markdown.replaceAll(/```[\s\S]*?```/g, "").matchAll(/^#+ (.*)$/gm);
  return [...headings].map(([, heading]) => heading!.toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-"));
}

describe.each([...texts])("%s", (name, text) => {
  const blocks = [...text.matchAll(/(?:<!-- (\S+) -->\n)?```ts\n([\s\S]*?)```/g)].map(([, file, code]) => ({ file, code }));

  it("names a file above each block of TypeScript, which the tests run, and shows it as it is", async () => {
    for (const { file, code } of blocks) expect([file, code]).toEqual([file, await read(file ?? "no file is named")]);
  });

  it("links to files that are there, and to headings that they have", async () => {
    for (const [, target] of text.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
      const [file, heading] = target!.split("#");
      const path = file ? posix.join(posix.dirname(name), file) : name;
      expect([path, existsSync(new URL(path, root))]).toEqual([path, true]);
      if (heading !== undefined) expect([path, anchorsOf(await read(path))]).toEqual([path, expect.arrayContaining([heading])]);
    }
  });

  it("names npm scripts that there are, and checks", async () => {
    const { scripts } = JSON.parse(await read("package.json")) as { scripts: Record<string, string> };
    const checks = await read("scripts/check.mjs");
    for (const [, script] of text.matchAll(/npm run ([a-z:]+)/g)) expect(Object.keys(scripts)).toContain(script);
    for (const [, check] of text.matchAll(/npm run check -- ([a-z-]+)/g)) expect(checks).toContain(`/${check}`);
  });
});

describe("README", () => {
  it("fits on a page", () => {
    expect(Buffer.byteLength(texts.get("README.md")!)).toBeLessThan(12_000);
  });

  it.each(names.filter((name) => posix.dirname(name) === "docs/guides"))("links %s", (name) => {
    expect(texts.get("README.md")).toContain(`](${name})`);
  });

  it.each(examples)("or a guide shows or links examples/%s", (name) => {
    expect([...texts.values()].join("\n")).toContain(`examples/${name}`);
  });
});

describe("the guides", () => {
  it.each(Object.entries(sdk).filter(([, value]) => typeof value === "function" && value.prototype instanceof Error && value !== sdk.WorksError).map(([name]) => name))(
    "say when a %s is thrown",
    (name) => expect(texts.get("docs/guides/errors.md")).toContain(`| \`${name}\` |`),
  );

  it("have every option of the client in a table", () => {
    const options = optionNames();
    expect(options).toContain("auth");
    for (const name of options) expect(texts.get("docs/guides/rate-limits.md")).toContain(`| \`${name}\` |`);
  });

  it("say how long gets take as a run on a simulated clock has it", async () => {
    const path = "../../scripts/pace.mjs";
    const { inWords, measure } = (await import(path)) as { inWords: (ms: number) => string; measure: (run: { gets: number; limit: number; pace: NonNullable<sdk.ContactsClientOptions["pace"]> }) => Promise<number> };
    const row = texts.get("docs/guides/rate-limits.md")!.match(/^\| 1,000 (?:\|[^|]*){4}\|$/m)![0];
    const [gets, freeSustained, freePeak, , paidPeak] = row.slice(2, -2).split(" | ");
    expect(gets).toBe("1,000");
    expect(inWords(await measure({ gets: 1_000, limit: 60, pace: "sustained" }))).toBe(freeSustained);
    expect(inWords(await measure({ gets: 1_000, limit: 60, pace: "peak" }))).toBe(freePeak);
    expect(inWords(await measure({ gets: 1_000, limit: 240, pace: "peak" }))).toBe(paidPeak);
  });
});

/** A wrong option is answered with those that there are. */
function optionNames(): string[] {
  try {
    new sdk.ContactsClient({ auth: "token", none: true } as sdk.ContactsClientOptions);
  } catch (error) {
    return (error as Error).message.split("the options are ")[1]!.split(", ");
  }
  throw new Error("a wrong option was taken");
}
