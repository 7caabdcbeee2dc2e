// Holds the document against the vendor's pages, row by row: facts.yaml says what they say, resolve-fact.ts finds the
// place in the document. The document may differ in one way: it may allow null where the page is silent, marked so.
import { describe, expect, it } from "@jest/globals";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { bodies, exampleBodies, notes, type Page, pages, parameters, read, type Side, statedFacts } from "./facts.js";
import { CONSTRAINTS, DocumentReader, type OpenApiDocument, type Parameter, type Place, type Row, type Rows } from "./resolve-fact.js";

const document = JSON.parse(read("../../generated/openapi.json")) as OpenApiDocument;
const reader = new DocumentReader(document);

/** The facts held against the document so far. */
const checked = new Set<string>();
const check = (...path: string[]): void => void checked.add(path.join("/"));

const shapes: Record<string, RegExp> = {
  "YYYY-MM-DD": /YYYY-MM-DD|^date$/m,
  "YYYY-MM-DDThh:mm:ssTZD": /YYYY-MM-DDThh:mm:ss|^date-time$/m,
};

function securityOf(page: Page): Record<string, string[]>[] {
  return reader.operation(page.method, page.path).security ?? document.security ?? [];
}

function parameterOf(page: Page, location: string, name: string): Parameter {
  return reader.parameter(page.method, page.path, location, name);
}

function parameterPlace(page: Page, location: string, name: string): Place {
  const { schema = {}, required = false, description = "" } = parameterOf(page, location, name);
  const place = reader.place(schema, "", {});
  return { ...place, required, text: `${description}\n${place.text}` };
}

function bodyPlace({ method, path }: Page, side: Side, rows: Rows, at: string): Place {
  return reader.place(reader.media(method, path, side).schema ?? {}, at, rows);
}

function expectRow(place: Place, row: Row, path: string[]): void {
  const said: Row = Object.fromEntries(CONSTRAINTS.filter((key) => key in row).map((key) => [key, row[key]]));
  if (Array.isArray(said["enum"])) said["enum"] = [...(said["enum"] as unknown[])].sort();
  const found = reader.row(place);
  if (place.evidence && !said["nullable"]) delete found["nullable"];
  // The pages name a format for one row only; elsewhere they show the shape.
  if (!said["format"]) delete found["format"];
  expect(found).toEqual(said);
  for (const key of Object.keys(said)) check(...path, key);
  if (row["notInTable"]) check(...path, "notInTable");
  if (typeof row["shape"] !== "string") return;
  expect([place.text, place.schema.format].join("\n")).toMatch(shapes[row["shape"]] ?? /^no such shape$/);
  check(...path, "shape");
}

/** So that the vendor's `X` is not found in "text". */
function asWord(spelling: string): RegExp {
  return new RegExp(`(?<!\\w)${spelling.replace(/[{}.*+?()[\]|^$]/g, "\\$&")}(?!\\w)`, "i");
}

describe("operations", () => {
  it.each(pages)("$page: server, method and path", (page) => {
    expect(() => reader.operation(page.method, page.path)).not.toThrow();
    if (page.server) expect(document.servers.map(({ url }) => url)).toContain(page.server);
    for (const key of ["server", "method", "path"]) check(page.page, key);
  });

  it.each(pages)("$page: scopes are alternatives", (page) => {
    const offered = securityOf(page).map((requirement) => Object.values(requirement));
    expect(offered.sort()).toEqual(page.scopes.map((scope) => [[scope]]).sort());
    check(page.page, "scopes");
  });

  it.each(pages)("$page: statuses, and others only where marked", (page) => {
    const { responses } = reader.operation(page.method, page.path);
    const isMarked = (status: string): boolean => {
      const response = responses[status] ?? {};
      return (response["x-evidence"] ?? reader.follow(response)["x-evidence"]) !== undefined;
    };
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(page.statuses.map(String)));
    for (const [status, headers] of Object.entries(page.answerHeaders ?? {})) {
      expect(Object.keys(reader.follow(responses[status] ?? {}).headers ?? {})).toEqual(headers);
      check(page.page, "answerHeaders", status);
    }
    // The Korean and the Japanese page of an operation may each name some.
    const same = pages.filter((other) => other.method === page.method && other.path === page.path);
    const stated = same.flatMap((other) => other.statuses.map(String));
    expect(Object.keys(responses).filter((status) => !stated.includes(status) && !isMarked(status))).toEqual([]);
    check(page.page, "statuses");
  });

  const assumptions = pages.flatMap((page) => Object.entries(page.assumed ?? {}).map(([status, evidence]) => ({ page, status, evidence, title: page.page })));
  it.each(assumptions)("$title: $status is marked as $evidence, for readers too", ({ page, status, evidence }) => {
    const response = reader.follow(reader.operation(page.method, page.path).responses[status] ?? {});
    expect(response["x-evidence"]).toBe(evidence);
    expect(response.description).toMatch(evidence === "observed" ? /seen in practice/ : /inferred/);
    check(page.page, "assumed", status);
  });

  it.each(pages.flatMap((page) => (page.copies ? [{ page, title: page.page, copies: page.copies }] : [])))("$title: says what it rests on", ({ page, copies }) => {
    const { description, "x-evidence": evidence, "x-source": source = "" } = reader.operation(page.method, page.path);
    expect(evidence).toBe(page.evidence);
    const read = copies.map((language) => `https://developers.worksmobile.com/${{ ko: "kr", ja: "jp" }[language] ?? language}/docs/${page.page}`);
    if (read.length > 0) expect(read).toContain(source);
    else expect(description).toMatch(/page could not be read/);
    for (const key of ["evidence", "copies"]) check(page.page, key);
  });

  const answers = pages.flatMap((page) => (page.response ?? []).flatMap(({ evidence }) => (evidence ? [{ page, title: page.page, evidence }] : [])));
  it.each(answers)("$title: the answer is marked as $evidence", ({ page, evidence }) => {
    const operation = reader.operation(page.method, page.path);
    expect(reader.success(operation)?.["x-evidence"]).toBe(evidence);
    expect(operation.description).toMatch(/We infer [^.]*the whole\s+contact/);
  });

  it.each(pages)("$page: both languages are linked, and when it was read is known", (page) => {
    const operation = JSON.stringify(reader.operation(page.method, page.path));
    for (const [language, url] of Object.entries(page.urls)) {
      expect(operation).toContain(url);
      check(page.page, "urls", language);
    }
    expect(page.dateRead).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    check(page.page, "dateRead");
  });

  it.each([...new Set(pages.map(({ path }) => path))])("%s has no other method", (path) => {
    const methods = ["get", "put", "post", "patch", "delete", "head", "options", "trace"];
    const known = pages.filter((page) => page.path === path).map((page) => page.method.toLowerCase());
    const found = Object.keys(document.paths[path] ?? {}).filter((key) => methods.includes(key));
    expect(found.sort()).toEqual([...new Set(known)].sort());
  });
});

describe("parameters", () => {
  const sent = parameters.filter(({ location }) => location !== "header");

  it.each(sent.filter(({ name }) => name !== "orderBy"))("$title", ({ page, location, name, row }) => {
    expectRow(parameterPlace(page, location, name), row, [page.page, "parameters", location, name]);
  });

  it.each(sent.filter(({ row }) => "example" in row))("$title has the example", ({ page, location, name, row }) => {
    expect(reader.examples(parameterOf(page, location, name))).toContainEqual(row["example"]);
    check(page.page, "parameters", location, name, "example");
  });

  it.each(pages)("$page has no others", (page) => {
    const { parameters: own = [] } = reader.operation(page.method, page.path);
    const all = [...own, ...(document.paths[page.path]?.parameters ?? [])].map((p) => reader.follow(p).name);
    expect(all.sort()).toEqual(sent.filter((p) => p.page === page).map((p) => p.name).sort());
  });

  const ordered = pages.flatMap((page) => (page.orderBy ? [{ page, title: page.page, order: page.orderBy }] : []));
  it.each(ordered)("$title query orderBy: fields by directions", ({ page, order }) => {
    const place = parameterPlace(page, "query", "orderBy");
    const spelled = order.fields.flatMap((field) => [
      field,
      ...order.directions.map((direction) => field + order.separator + direction),
    ]);
    const { default: standard, ...row } = reader.row(place);
    expect(row).toEqual({ type: "string", enum: spelled.sort() });
    const told = `${String(standard)}\n${place.text}`;
    for (const value of [order.defaultField, order.defaultDirection]) if (value) expect(told).toMatch(asWord(value));
    // A default may be left to prose; one that is written has to be the vendor's.
    expect([undefined, "name", "name asc"]).toContain(standard);
    for (const key of Object.keys(order)) check(page.page, "orderBy", key);
    check(page.page, "parameters", "query", "orderBy", "type");
  });

  // OpenAPI knows these two headers as a security scheme and as the media type of the body.
  const headers = (wanted: string) => parameters.filter(({ name }) => name === wanted);

  it.each(headers("Authorization"))("$title is asked for by every requirement", ({ page, name, row }) => {
    const schemes = securityOf(page).map((requirement) => Object.keys(requirement).length);
    expect({ type: "string", required: schemes.length > 0 && !schemes.includes(0) }).toEqual(row);
    for (const key of ["type", "required"]) check(page.page, "parameters", "header", name, key);
  });

  it.each(headers("Content-Type"))("$title is the only type of a required body", ({ page, name, row }) => {
    const { requestBody = {} } = reader.operation(page.method, page.path);
    const { required, content = {} } = reader.follow(requestBody);
    const [example, ...others] = Object.keys(content);
    expect({ type: "string", required, example }).toEqual(row);
    expect(others).toEqual([]);
    for (const key of ["type", "required", "example"]) check(page.page, "parameters", "header", name, key);
  });
});

describe.each(bodies)("$title", ({ page, side, rows }) => {
  it.each(Object.entries(rows))("%s", (path, row) => {
    expectRow(bodyPlace(page, side, rows, path), row, [page.page, side, path]);
  });

  const parentOf = (path: string): string => path.replace(/\.?\w+$/, "");
  const named = Object.keys(rows).filter((path) => /\w$/.test(path));
  it.each([...new Set(named.map(parentOf))])("has no other property in '%s'", (parent) => {
    const known = named.filter((path) => parentOf(path) === parent).map((path) => path.replace(/^.*\./, ""));
    const found = Object.entries(bodyPlace(page, side, rows, parent).schema.properties ?? {});
    expect(found.map(([name]) => name).sort()).toEqual(known.sort());
  });
});

describe("notes between the tables", () => {
  it.each(notes.map((note, index) => ({ ...note, index })))("$page $at", ({ page: name, at, mentions, index }) => {
    const page = pages.find((candidate) => candidate.page === name);
    if (!page) throw new Error(`no page ${name}`);
    const text = textAt(page, at);
    const missing = mentions.filter((mention) => ![mention].flat().some((spelling) => asWord(spelling).test(text)));
    expect({ missing, text }).toEqual({ missing: [], text });
    check("notes", String(index), "mentions");
  });

  function textAt(page: Page, at: string): string {
    const [where = "", path = ""] = at.split(" ");
    if (where === "query") return parameterPlace(page, where, path).text;
    const body = bodies.find((candidate) => candidate.page === page && candidate.side === where);
    if (body) return bodyPlace(page, body.side, body.rows, path).text;
    const { summary, description, requestBody } = reader.operation(page.method, page.path);
    const written = requestBody && [reader.follow(requestBody).description, bodyPlace(page, "request", {}, "").text];
    return [summary, description, ...(written ?? [])].join("\n");
  }
});

describe("example bodies of the pages", () => {
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false });
  addFormats.default(ajv);
  ajv.addSchema(document, "openapi.json");

  it.each(exampleBodies)("$file is valid against the $side schema, and in the document", ({ page, side, file }) => {
    const body: unknown = JSON.parse(read(`page-examples/${file}`));
    const media = reader.media(page.method, page.path, side);
    const validate = ajv.compile({ $ref: `openapi.json${media.schema?.$ref ?? "#no-such-schema"}` });
    expect({ valid: validate(body), errors: validate.errors }).toEqual({ valid: true, errors: null });
    expect(reader.examples(media)).toContainEqual(body);
    check(page.page, "examples", side);
  });
});

// Last: what it looks at is there once all of the above have run.
describe("facts.yaml", () => {
  it("holds no fact that was not checked", () => {
    const stated = statedFacts();
    expect(stated.length).toBeGreaterThan(1000);
    expect(stated.filter((fact) => !checked.has(fact))).toEqual([]);
  });
});
