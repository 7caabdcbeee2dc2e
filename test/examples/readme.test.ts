import { readFile, readdir } from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";
import * as sdk from "../../src/index.js";

const root = new URL("../../", import.meta.url);
const readme = await readFile(new URL("README.md", root), "utf8");
const headings = [...readme.matchAll(/^#+ (.*)$/gm)].map(([, text]) => text!.toLowerCase().replaceAll(/[^a-z0-9 -]/g, "").replaceAll(" ", "-"));
const examples = (await readdir(new URL("examples/", root))).filter((name) => name.endsWith(".ts"));

const readmes = await Promise.all(
  Object.entries({ "README.md": 10, "README.ko.md": 3, "README.ja.md": 3 }).map(async ([name, least]) => {
    const text = await readFile(new URL(name, root), "utf8");
    const blocks = [...text.matchAll(/(?:<!-- (\S+) -->\n)?```ts\n([\s\S]*?)```/g)].map(([, file, code]) => ({ file, code }));
    return { name, least, text, blocks };
  }),
);

describe.each(readmes)("$name", ({ least, text, blocks }) => {
  it("names a file above each block of TypeScript, which the tests run", () => {
    expect(blocks.length).toBeGreaterThanOrEqual(least);
    expect(blocks.filter(({ file }) => file === undefined)).toEqual([]);
  });

  it.each(blocks.map(({ file, code }) => [file, code] as const))("shows %s as it is", async (file, code) => {
    expect(code).toBe(await readFile(new URL(file!, root), "utf8"));
  });

  it("links to files that are there, and to headings that README.md has", async () => {
    for (const [, target] of text.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
      const [file, heading] = target!.split("#");
      if (file) await readFile(new URL(file, root));
      if (heading !== undefined) expect([file || "README.md", headings]).toEqual(["README.md", expect.arrayContaining([heading])]);
    }
  });

  it("names npm scripts that there are", async () => {
    const { scripts } = JSON.parse(await readFile(new URL("package.json", root), "utf8")) as { scripts: Record<string, string> };
    for (const [, name] of text.matchAll(/npm run ([a-z:]+)/g)) expect(Object.keys(scripts)).toContain(name);
  });
});

describe("README", () => {
  it.each(examples)("shows or links examples/%s", (name) => {
    expect(readme).toContain(`examples/${name}`);
  });

  it.each(Object.entries(sdk).filter(([, value]) => typeof value === "function" && value.prototype instanceof Error && value !== sdk.WorksError).map(([name]) => name))(
    "says when a %s is thrown",
    (name) => expect(readme).toContain(`| \`${name}\` |`),
  );

  it("has every option of the client in its table", () => {
    const names = optionNames();
    expect(names).toContain("auth");
    for (const name of names) expect(readme).toContain(`| \`${name}\` |`);
  });

  it("says how long gets take as a run on a clock that jumps has it", async () => {
    const path = "../../scripts/pace.mjs";
    const { inWords, measure } = (await import(path)) as { inWords: (ms: number) => string; measure: (run: { gets: number; limit: number; pace: NonNullable<sdk.ContactsClientOptions["pace"]> }) => Promise<number> };
    const [gets, freeSustained, freePeak, , paidPeak] = readme.match(/^\| 1,000 (?:\|[^|]*){4}\|$/m)![0].slice(2, -2).split(" | ");
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
