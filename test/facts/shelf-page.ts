// A made-up operation, as a page of the vendor's form says it, as facts.yaml would have it, and as a document has it.
import type { Page } from "../contract/facts.js";
import type { OpenApiDocument } from "../contract/resolve-fact.js";

export type Form = "a table per line" | "a cell per line";

/** Name, type and constraints of each row; a row of `variants` has no name. */
export type Cells = [name: string, type: string, words: string, ...constraints: string[]];

export interface PageText {
  address: string;
  words: string[];
  scopes: string[];
  parameters: Cells[];
  request: Record<string, Cells[]>;
  requestExample: unknown;
  response: Record<string, Cells[]>;
  responseExample: unknown;
  statuses: [number, string][];
}

const book: Cells[] = [
  ["id", "string", "番号", "required", "maxLength : 36"],
  ["title", "string", "題名", "maxLength : 100", "nullable : true"],
  ["pages", "integer", "ページ数", "default : 1", "minimum : 1", "maximum : 900", "format : int32"],
  ["kind", "string", "種類", "default : PAPER", "Allowed values : PAPER, AUDIO"],
  ["code", "string", "記号", "pattern : [A-Z ]+"],
  ["lent", "string", "日付 (YYYY-MM-DD)"],
  ["marks", "array (string)", "しおり", "minItems : 0", "maxItems : 10", "uniqueItems : true"],
];

export const shelfPage: PageText = {
  address: "/shelves/{shelfId}",
  words: ["棚は最大 20 段まで。"],
  scopes: ["shelf", "shelf.read"],
  parameters: [
    ["shelfId", "string", "棚", "required", "example : shelf-1"],
    ["since", "string", "開始", "example : 2026-01-01T00:00:00%2B09:00"],
  ],
  request: { Shelf: [["books", "array (Book)", "本", "maxItems : 50"]], Book: book },
  requestExample: { books: [{ id: "b1", pages: 3 }] },
  response: {
    Shelf: [
      ["madeTime", "string", "作成", "readOnly : true"],
      ["books", "array (Book)", "本", "maxItems : 50"],
      ["labels", "object (labels)", "ラベル"],
    ],
    Book: book,
    labels: [
      ["labelName", "object (labelName)", "文字"],
      ["", "array (LabelList)", "複数", "maxItems : 4"],
    ],
    labelName: [["text", "string", "文字", "maxLength : 20"]],
    LabelList: [["text", "string", "文字", "maxLength : 30"]],
  },
  responseExample: { books: [{ id: "b1", pages: 10 }], madeTime: "2026-01-01" },
  statuses: [
    [200, "OK"],
    [404, "Not Found"],
  ],
};

const bookRows = {
  "books[].id": { type: "string", required: true, maxLength: 36 },
  "books[].title": { type: "string", maxLength: 100, nullable: true },
  "books[].pages": { type: "integer", default: 1, minimum: 1, maximum: 900, format: "int32" },
  "books[].kind": { type: "string", default: "PAPER", enum: ["PAPER", "AUDIO"] },
  "books[].code": { type: "string", pattern: "[A-Z ]+" },
  "books[].lent": { type: "string", shape: "YYYY-MM-DD" },
  "books[].marks": { type: "array", items: "string", minItems: 0, maxItems: 10, uniqueItems: true },
};
const books = { type: "array", items: "object", maxItems: 50 };

export const shelfFacts: Page = {
  page: "shelf-update",
  urls: {},
  dateRead: "2026-11-21",
  method: "PUT",
  path: "/shelves/{shelfId}",
  scopes: ["shelf", "shelf.read"],
  statuses: [200, 404],
  figures: ["20"],
  parameters: {
    path: { shelfId: { type: "string", required: true, example: "shelf-1" } },
    query: { since: { type: "string", example: "2026-01-01T00:00:00+09:00" } },
  },
  request: [{ at: "", rows: { books, ...bookRows } }],
  response: [
    {
      at: "",
      rows: {
        madeTime: { type: "string", readOnly: true },
        books,
        ...bookRows,
        labels: { type: "object" },
        "labels.*<labelName>": { type: "object" },
        "labels.*<LabelList>": { type: "array", items: "object", maxItems: 4 },
        "labels.*<labelName>.text": { type: "string", maxLength: 20 },
        "labels.*<LabelList>[].text": { type: "string", maxLength: 30 },
      },
    },
  ],
  examples: { request: "request.json", response: "response.json" },
};

export const exampleOf = (file: string): unknown => (file === "request.json" ? shelfPage.requestExample : shelfPage.responseExample);

const text = (maxLength: number) => ({ type: "object", properties: { text: { type: "string", maxLength } } });
const bookSchema = {
  type: "object",
  required: ["id"],
  properties: {
    id: { type: "string", maxLength: 36 },
    title: { type: "string", maxLength: 100, nullable: true },
    pages: { type: "integer", format: "int32", default: 1, minimum: 1, maximum: 900 },
    kind: { type: "string", default: "PAPER", enum: ["PAPER", "AUDIO"] },
    code: { type: "string", pattern: "^[A-Z ]+$" },
    lent: { type: "string" },
    marks: { type: "array", items: { type: "string" }, minItems: 0, maxItems: 10, uniqueItems: true },
  },
};
const booksSchema = { type: "array", items: bookSchema, maxItems: 50 };
const labels = { type: "object", additionalProperties: { anyOf: [text(20), { type: "array", maxItems: 4, items: text(30) }] } };
const json = (schema: object, example: unknown) => ({ "application/json": { schema, example } });

/** A new one for each test, to be changed there. */
export const shelfDocument = (): OpenApiDocument =>
  copyOf({
    servers: [{ url: "https://works.example/v1.0" }],
    paths: {
      "/shelves/{shelfId}": {
        put: {
          security: [{ oauth2: ["shelf"] }, { oauth2: ["shelf.read"] }],
          parameters: [
            { name: "shelfId", in: "path", required: true, schema: { type: "string" }, example: "shelf-1" },
            { name: "since", in: "query", schema: { type: "string" }, example: "2026-01-01T00:00:00+09:00" },
          ],
          requestBody: { content: json({ type: "object", properties: { books: booksSchema } }, shelfPage.requestExample) },
          responses: {
            "200": { content: json({ type: "object", properties: { madeTime: { type: "string", readOnly: true }, books: booksSchema, labels } }, shelfPage.responseExample) },
            "404": {},
          },
        },
      },
    },
  });

function copyOf(document: object): OpenApiDocument {
  return JSON.parse(JSON.stringify(document)) as OpenApiDocument;
}

/** The page as an extractor would have left it. */
export function textOf(page: PageText, form: Form): string {
  const cells = form === "a cell per line";
  const status = ([number, phrase]: [number, string]): string => (cells ? `HTTP ${number}` : phrase);
  const tables = (named: Record<string, Cells[]>): string[] => Object.entries(named).flatMap(([name, rows]) => table("Property", rows, form, name));
  const [success, ...errors] = page.statuses;
  return [
    `PUT${page.address}`,
    ...page.words,
    ...page.scopes,
    ...table("Parameter", page.parameters.slice(0, 1), form, "Path Parameters"),
    ...table("Parameter", page.parameters.slice(1), form, "Query Parameters"),
    ...tables(page.request),
    numbered(page.requestExample) + (cells ? `\n${success ? status(success) : ""}` : success ? status(success) : ""),
    ...tables(page.response),
    numbered(page.responseExample),
    ...errors.map(status),
  ].join("\n");
}

function table(kind: string, rows: Cells[], form: Form, heading: string): string[] {
  if (form === "a cell per line") {
    const lines = rows.flatMap(([name, type, words, ...constraints]) => [`${name} ${type}\u00a0`.trimStart(), "", words, "", ...constraints]);
    return ["", heading, "", `${kind}TypeDescription`, ...lines, ""];
  }
  const lines = rows.map(([name, type, words, ...constraints]) => {
    const row = `${type} | ${words}${constraints.length > 2 ? "\n" : " "}${constraints.join(" ")}`;
    return name ? `| ${name} | ${row} |` : `| ${row} | |`;
  });
  return [`| ${kind} | Type | Description |`, "|---|---|---|", ...lines];
}

/** `1{2 "id": "b1",3 "pages": 104 }`: the lines of the JSON with their numbers, run together. */
function numbered(example: unknown): string {
  return JSON.stringify(example, null, 1).split("\n").map((line, index) => `${index + 1}${line}`).join("");
}
