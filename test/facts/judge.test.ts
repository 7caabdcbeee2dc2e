import { describe, expect, it } from "@jest/globals";
import { type Judgement, judge } from "../../scripts/facts/judge.mjs";
import type { Page } from "../contract/facts.js";
import { DocumentReader, type OpenApiDocument } from "../contract/resolve-fact.js";
import { type Cells, exampleOf, type Form, type PageText, shelfDocument, shelfFacts, shelfPage, textOf } from "./shelf-page.js";

const forms: Form[] = ["a table per line", "a cell per line"];

function judged(text: string, { facts = shelfFacts, document = shelfDocument(), name = "saved" }: { facts?: Page; document?: OpenApiDocument; name?: string } = {}): Judgement {
  return judge(text, { name, pages: [facts], reader: new DocumentReader(document), exampleOf });
}

function changed(change: (page: PageText) => void): PageText {
  const page = JSON.parse(JSON.stringify(shelfPage)) as PageText;
  change(page);
  return page;
}

const rowOf = (rows: Cells[] | undefined, name: string): Cells => {
  const found = rows?.find((row) => row[0] === name);
  if (!found) throw new Error(`no row ${name}`);
  return found;
};

/** Puts one constraint in the place of another, in a row of the request's books; none where `after` is missing. */
const constraint = (name: string, before: string, after?: string) => (page: PageText): void => {
  const row = rowOf(page.request["Book"], name);
  const at = row.indexOf(before);
  if (at === -1) throw new Error(`${name} has no ${before}`);
  row.splice(at, 1, ...(after ? [after] : []));
};

const changes: [string, (page: PageText) => void, string[]][] = [
  ["a new property", (page) => page.request["Book"]?.push(["genre", "string", "分野", "maxLength : 5"]), ["request books[].genre is new (string, maxLength 5); the document lacks it"]],
  ["a property that is gone", (page) => page.request["Book"]?.splice(1, 1), ["request books[].title is gone (string, maxLength 100, nullable true)"]],
  ["another type", (page) => (rowOf(page.request["Book"], "code")[1] = "integer"), ["request books[].code: type: string -> integer; the document has string"]],
  ["a type that is not known", (page) => (rowOf(page.request["Book"], "code")[1] = "decimal"), ["request books[].code: type: string -> decimal; the document has string"]],
  ["other items", (page) => (rowOf(page.request["Book"], "marks")[1] = "array (integer)"), ["request books[].marks: items: string -> integer; the document has string"]],
  ["required no longer", constraint("id", "required"), ["request books[].id: required: true -> none; the document has true"]],
  ["required from now on", constraint("title", "nullable : true", "required"), ["request books[].title: nullable: true -> none; the document has true", "request books[].title: required: none -> true; the document has none"]],
  ["a smaller maxItems", (page) => (page.request["Shelf"] = [["books", "array (Book)", "本", "maxItems : 25"]]), ["request books: maxItems: 50 -> 25; the document has 50"]],
  ["another maxLength", constraint("id", "maxLength : 36", "maxLength : 64"), ["request books[].id: maxLength: 36 -> 64; the document has 36"]],
  ["another minimum", constraint("pages", "minimum : 1", "minimum : 0"), ["request books[].pages: minimum: 1 -> 0; the document has 1"]],
  ["another maximum", constraint("pages", "maximum : 900", "maximum : 800"), ["request books[].pages: maximum: 900 -> 800; the document has 900"]],
  ["another default", constraint("pages", "default : 1", "default : 2"), ["request books[].pages: default: 1 -> 2; the document has 1"]],
  ["another format", constraint("pages", "format : int32", "format : int64"), ["request books[].pages: format: int32 -> int64; the document has int32"]],
  ["other values of an enum", constraint("kind", "Allowed values : PAPER, AUDIO", "Allowed values : PAPER, FILM"), ["request books[].kind: enum value FILM is new; the document lacks it", "request books[].kind: enum value AUDIO is gone"]],
  ["another pattern", constraint("code", "pattern : [A-Z ]+", "pattern : [A-Z0-9 ]+"), ["request books[].code: pattern: [A-Z ]+ -> [A-Z0-9 ]+; the document has [A-Z ]+"]],
  ["another form of a date", (page) => (rowOf(page.request["Book"], "lent")[2] = "日付 (YYYY-MM-DDThh:mm:ssTZD)"), ["request books[].lent: shape: YYYY-MM-DD -> YYYY-MM-DDThh:mm:ssTZD"]],
  ["another variant", (page) => (rowOf(page.response["LabelList"], "text")[3] = "maxLength : 31"), ["response labels.*<LabelList>[].text: maxLength: 30 -> 31; the document has 30"]],
  ["a new parameter", (page) => page.parameters.push(["until", "string", "終了"]), ["query parameter until is new (string); the document lacks it"]],
  ["a parameter that is gone", (page) => page.parameters.pop(), ["query parameter since is gone (string, example 2026-01-01T00:00:00+09:00)"]],
  ["another example of a parameter", (page) => (page.parameters[0] = ["shelfId", "string", "棚", "required", "example : shelf-2"]), ["path parameter shelfId: example: shelf-1 -> shelf-2; the document has none"]],
  ["a new status", (page) => page.statuses.push([409, "Conflict"]), ["status 409 is new; the document lacks it"]],
  ["a status that is gone", (page) => page.statuses.pop(), ["status 404 is gone"]],
  ["a new scope", (page) => page.scopes.push("shelf.write"), ["scope shelf.write is new; the document lacks it"]],
  ["a scope that is gone", (page) => page.scopes.pop(), ["scope shelf.read is gone"]],
  ["another value in an example", (page) => (page.requestExample = { books: [{ id: "b1", pages: 4 }] }), ["example of the request: books[0].pages 3 -> 4"]],
  ["another figure in the words", (page) => (page.words = ["棚は最大 10 段まで。"]), ["figures in the words of the page: 20 -> 10"]],
];

describe.each(forms)("a page saved as %s", (form) => {
  it("differs in nothing, and says how much was compared", () => {
    const { differences, unread, notes, compared } = judged(textOf(shelfPage, form));
    expect({ differences, unread, notes }).toEqual({ differences: [], unread: [], notes: [] });
    expect(compared).toBe(82); // 77 in addresses, scopes, statuses, figures and rows, 5 values in the examples
  });

  it.each(changes)("shows %s", (_, change, differences) => {
    expect(judged(textOf(changed(change), form))).toMatchObject({ differences, unread: [] });
  });

  it("shows another path where the file's name tells the page", () => {
    const text = textOf(changed((page) => (page.address = "/racks/{shelfId}")), form);
    expect(judged(text, { name: "ja-shelf-update" }).differences).toEqual(["path: /shelves/{shelfId} -> /racks/{shelfId}"]);
  });

  it("shows where only the document differs", () => {
    const document = shelfDocument();
    const [shelfId] = document.paths["/shelves/{shelfId}"]?.["put"]?.parameters ?? [];
    Object.assign(shelfId?.schema ?? {}, { maxLength: 5 });
    Object.assign(shelfId ?? {}, { required: false });
    expect(judged(textOf(shelfPage, form), { document }).differences).toEqual(["path parameter shelfId: required is true; the document has none"]);
  });

  it("names a page that it does not know", () => {
    const text = textOf(changed((page) => (page.address = "/racks")), form);
    expect(judged(text)).toMatchObject({ compared: 0, unread: ["no page of facts.yaml is called saved, or has PUT /racks"] });
  });

  it("names a constraint that it does not know", () => {
    const text = textOf(changed((page) => page.request["Book"]?.push(["note", "string", "メモ", "multipleOf : x"])), form);
    expect(judged(text).unread).toEqual([expect.stringMatching(/^line \d+: note has a constraint that is not known: multipleOf$/)]);
  });

  it("names a constraint whose value is no number", () => {
    const text = textOf(changed(constraint("pages", "maximum : 900", "maximum : many")), form);
    expect(judged(text).unread).toEqual([expect.stringMatching(/pages: maximum is no number but many$/)]);
  });

  it("names a type without a table", () => {
    const text = textOf(changed((page) => delete page.response["LabelList"]), form);
    expect(judged(text).unread).toEqual(["response: labels.*<LabelList> is of type LabelList, for which there is no table"]);
  });

  it("names a table that nothing refers to", () => {
    const text = textOf(changed((page) => (page.response["Extra"] = [["size", "integer", "大きさ"]])), form);
    expect(judged(text).unread).toEqual([expect.stringMatching(/^response: nothing refers to the table in line \d+ \(size\)$/)]);
  });

  it("names an example that can't be read", () => {
    const text = textOf(shelfPage, form).replace('"b1"', '"b1');
    expect(judged(text).unread).toEqual([expect.stringMatching(/^the example in line \d+: /)]);
  });

  it("names what a text does not have", () => {
    const text = textOf(shelfPage, form).replace(/^1\{.*"madeTime".*\}$/m, "").replace(/^1\{.*"madeTime".*\}/m, "");
    expect(judged(text).notes).toContain("not compared: examples/response, which this text does not have");
  });
});

describe("what extractors lose", () => {
  it("takes a row without a name for the one fact that has no row", () => {
    const text = textOf(shelfPage, "a table per line").replaceAll("| pages | integer |", "| integer |");
    expect(judged(text)).toMatchObject({ differences: [], unread: [], notes: ["request: a row without a name is taken for pages", "response: a row without a name is taken for pages"] });
  });

  it("names a row without a name that could be any of several", () => {
    const text = textOf(shelfPage, "a table per line").replaceAll("| title | string |", "| string |").replaceAll("| code | string |", "| string |");
    const { unread } = judged(text);
    expect(unread).toContain("request: a row of type string has no name, and could be any of title, code");
  });

  it("says that a success without its number was not compared", () => {
    const text = textOf(shelfPage, "a table per line").replace("}OK", "}");
    expect(judged(text)).toMatchObject({ differences: [], notes: ["not compared: status 200, for which the text has no line"] });
  });

  it("names a row that is not closed", () => {
    const text = textOf(shelfPage, "a table per line").replace("| code | string | 記号 pattern : [A-Z ]+ |", "| code | string | 記号 pattern : [A-Z ]+");
    expect(judged(text).unread).toEqual([expect.stringMatching(/^line \d+: the row is not closed$/)]);
  });
});
