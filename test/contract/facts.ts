// facts.yaml as the tests use it: its rows by their full paths, and the list of all it states.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Rows } from "./resolve-fact.js";

export type Side = "request" | "response";

export interface Ordering {
  fields: string[];
  directions: string[];
  separator: string;
  defaultField?: string;
  defaultDirection?: string;
}

export interface Table {
  at: string;
  rows: Rows;
  evidence?: string;
}

export interface Page {
  page: string;
  urls: Record<string, string>;
  dateRead: string;
  evidence?: string;
  copies?: string[];
  method: string;
  server?: string;
  path: string;
  scopes: string[];
  statuses: number[];
  /** Compared with a page's text by `npm run facts`, and with nothing here. */
  figures?: string[];
  assumed?: Record<string, string>;
  answerHeaders?: Record<string, string[]>;
  parameters: Record<string, Rows>;
  orderBy?: Ordering;
  request?: Table[];
  response?: Table[];
  examples?: Partial<Record<Side, string>>;
}

export interface Note {
  page: string;
  at: string;
  mentions: (string | string[])[];
}

export const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

export const { pages, notes } = parse(read("facts.yaml"), { merge: true }) as { pages: Page[]; notes: Note[] };

/** The request and the response tables of each page. */
export const bodies = pages.flatMap((page) =>
  (["request", "response"] as const).flatMap((side) => {
    const tables = page[side];
    if (!tables) return [];
    const rows: Rows = Object.fromEntries(tables.flatMap(({ at, rows }) => Object.entries(prefixed(rows, at))));
    return [{ page, side, rows, title: `${page.page} ${side}` }];
  }),
);

export const parameters = pages.flatMap((page) =>
  Object.entries(page.parameters).flatMap(([location, rows]) =>
    Object.entries(rows).map(([name, row]) => ({ page, location, name, row, title: `${page.page} ${location} ${name}` })),
  ),
);

export const exampleBodies = pages.flatMap((page) =>
  Object.entries(page.examples ?? {}).map(([side, file]) => ({ page, side: side as Side, file })),
);

/** Every fact, as `ko-contact-get/response/memo/maxLength`. Counted from the YAML itself, not from the lists above. */
export function statedFacts(): string[] {
  const ofPages = pages.flatMap(({ page, request = [], response = [], figures: _, ...rest }) => {
    const tables = Object.entries({ request, response }).flatMap(([side, all]) =>
      all.flatMap(({ at, rows }) => leaves(prefixed(rows, at), `${page}/${side}`)),
    );
    return [...leaves(rest, page), ...tables];
  });
  return [...ofPages, ...notes.map((_, index) => `notes/${index}/mentions`)];
}

function prefixed(rows: Rows, at: string): Rows {
  return Object.fromEntries(Object.entries(rows).map(([path, row]) => [at + path, row]));
}

function leaves(node: unknown, path: string): string[] {
  if (typeof node !== "object" || node === null || Array.isArray(node)) return [path];
  return Object.entries(node).flatMap(([key, value]) => leaves(value, `${path}/${key}`));
}
