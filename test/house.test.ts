import { readFileSync, readdirSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "@jest/globals";

/** The rooms of src/, from the top: each may import from itself and from the rooms named beside it (ARCHITECTURE.md draws them). */
const doors: Record<string, readonly string[]> = {
  index: ["client", "resources", "listing", "auth", "http", "model"],
  client: ["resources", "listing", "auth", "http", "model"],
  resources: ["listing", "http", "model"],
  listing: ["http", "model"],
  auth: ["http", "model"],
  http: ["model"],
  model: [],
  testing: [],
};

/** The rooms of src/testing/, in the same way. */
const testingDoors: Record<string, readonly string[]> = {
  index: ["fake-works", "options", "server", "tokens", "faults", "book", "http"],
  command: ["resolve-options", "options"],
  "fake-works": ["server", "api", "tokens", "faults", "resolve-options", "options", "book", "http"],
  server: ["api", "http"],
  api: ["tokens", "faults", "options", "book", "http", "date-times", "seeded-random"],
  tokens: ["options", "http", "date-times"],
  faults: ["http", "seeded-random"],
  "resolve-options": ["options"],
  options: ["book", "http"],
  book: ["http", "date-times", "seeded-random"],
  http: [],
  "date-times": [],
  "seeded-random": [],
};

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .map((path) => path.replace(/\.ts$/, ""));

const roomOf = (file: string): string => file.split("/")[0]!;
const testingRoomOf = (file: string): string => file.split("/")[1]!;

function importsOf(file: string): string[] {
  const source = readFileSync(`src/${file}.ts`, "utf8");
  const paths = [...source.matchAll(/^(?:import|export|\})[^"\n]*? from "([^"]+)";$/gm)].map(([, path]) => path ?? "");
  return paths.map((path) => (path.startsWith(".") ? posix.join(posix.dirname(file), path).replace(/\.js$/, "") : path));
}

describe("the house", () => {
  it("has at most eight rooms at the top, each with its place in the drawing", () => {
    const rooms = [...new Set(files.map(roomOf))];
    expect(rooms.sort()).toEqual(Object.keys(doors).sort());
    expect(rooms.length).toBeLessThanOrEqual(8);
  });

  it("is drawn in ARCHITECTURE.md as it stands", () => {
    const drawing = readFileSync("ARCHITECTURE.md", "utf8");
    const drawn = [...drawing.matchAll(/^\| `src\/(\w+)[^|]*\|[^|]*\| ([^|]*) \|$/gm)].map(([, room, below]) => [room, [...below!.matchAll(/`(\w+)`/g)].map(([, name]) => name)]);
    expect(Object.fromEntries(drawn)).toEqual(doors);
  });

  it("reads the imports it judges", () => {
    expect(importsOf("client")).toContain("http/pipeline");
    expect(importsOf("index")).toContain("auth/browser-login");
  });

  it("opens doors one way: a room imports only from those below it", () => {
    const elsewhere = files.flatMap((file) => importsOf(file).filter((other) => files.includes(other)).map((other) => ({ file, other })));
    const upward = elsewhere.filter(({ file, other }) => roomOf(file) !== roomOf(other) && !doors[roomOf(file)]!.includes(roomOf(other)));
    expect(upward.map(({ file, other }) => `${file} -> ${other}`)).toEqual([]);
  });

  it("opens doors one way in testing/ too", () => {
    const fakes = files.filter((file) => roomOf(file) === "testing");
    expect([...new Set(fakes.map(testingRoomOf))].sort()).toEqual(Object.keys(testingDoors).sort());
    const opened = fakes.flatMap((file) => importsOf(file).filter((other) => fakes.includes(other)).map((other) => ({ file, other })));
    const upward = opened.filter(({ file, other }) => testingRoomOf(file) !== testingRoomOf(other) && !testingDoors[testingRoomOf(file)]!.includes(testingRoomOf(other)));
    expect(upward.map(({ file, other }) => `${file} -> ${other}`)).toEqual([]);
  });

  it("has no circle of files, types included", () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
      if (done.has(file) || path.includes(file)) return;
      for (const other of importsOf(file)) if (files.includes(other)) visit(other, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it("keeps the fake apart: it knows the document and Node, nothing of the SDK", () => {
    const fakes = files.filter((file) => roomOf(file) === "testing").flatMap((file) => importsOf(file));
    expect(fakes.filter((other) => !/^(testing\/|lineworks-contacts\/testing$|\.\.\/generated\/|node:)/.test(other))).toEqual([]);
  });

  it("needs nothing of Node and one package at run time", () => {
    const own = files.filter((file) => roomOf(file) !== "testing");
    const outside = new Set(own.flatMap((file) => importsOf(file)).filter((other) => !files.includes(other) && !other.startsWith("../generated/")));
    expect([...outside]).toEqual(["openapi-fetch"]);
  });
});
