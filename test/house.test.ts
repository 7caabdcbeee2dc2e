import { readFileSync, readdirSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "@jest/globals";

/** The house from the ground up (ARCHITECTURE.md): a file imports from its own storey and from those below. */
const storeys: [name: string, files: RegExp][] = [
  ["what everything stands on", /^(errors|option-values|canonical|spellings)$/],
  ["what is true of dates and of a contact", /^(date-time|date-windows|constraints|contact\/.+)$/],
  ["time, waits and what is sent", /^transport\/(abort|clock|backoff|rate-limit|request|retry-after)$/],
  ["tokens", /^auth\/.+$/],
  ["transport", /^transport\/.+$/],
  ["reading and editing", /^(body|contact-listing|contact-lists|edit|items-of-pages|list-all|list-by-date|listing|query|read-together|received|seen|time-order|update-options|walk-query|window-pages)$/],
  ["the resources", /^(contacts|custom-properties|photo|tags)$/],
  ["the client", /^(client|options)$/],
  ["the entries", /^(index|validate)$/],
];

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .map((path) => path.replace(/\.ts$/, ""));

function importsOf(file: string, { atRunTime = false } = {}): string[] {
  const text = readFileSync(`src/${file}.ts`, "utf8");
  const source = atRunTime ? text.replace(/^(import|export) type [^;]*;$/gm, "") : text;
  const paths = [...source.matchAll(/^(?:import|export|\})[^"\n]*? from "([^"]+)";$/gm)].map(([, path]) => path ?? "");
  return paths.map((path) => (path.startsWith(".") ? posix.join(posix.dirname(file), path).replace(/\.js$/, "") : path));
}

const storeyOf = (file: string): number => storeys.findIndex(([, pattern]) => pattern.test(file));
const own = files.filter((file) => !file.startsWith("testing/"));

describe("the house", () => {
  it("reads the imports it judges", () => {
    expect(importsOf("client")).toContain("transport/pipeline");
    expect(importsOf("index")).toContain("auth/browser-login");
  });

  it("has a storey for every file", () => {
    expect(own.filter((file) => storeyOf(file) === -1)).toEqual([]);
  });

  it("imports downward only", () => {
    const upward = own.flatMap((file) => importsOf(file).filter((other) => storeyOf(other) > storeyOf(file)).map((other) => `${file} -> ${other}`));
    expect(upward).toEqual([]);
  });

  it("has no circle of imports at run time", () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
      if (done.has(file) || path.includes(file)) return;
      for (const other of importsOf(file, { atRunTime: true })) if (files.includes(other)) visit(other, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it("knows nothing of the fake, and the fake nothing of the SDK but what the document says", () => {
    expect(own.flatMap((file) => importsOf(file)).filter((other) => other.startsWith("testing/"))).toEqual([]);
    const fakes = files.filter((file) => file.startsWith("testing/")).flatMap((file) => importsOf(file));
    expect(fakes.filter((other) => !/^(testing\/|\.\.\/generated\/|node:)/.test(other))).toEqual([]);
  });

  it("needs nothing of Node and one package at run time", () => {
    const outside = new Set(own.flatMap((file) => importsOf(file)).filter((other) => !files.includes(other) && !other.startsWith("../generated/")));
    expect([...outside]).toEqual(["openapi-fetch"]);
  });
});
