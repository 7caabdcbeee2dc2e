// A saved text of one of the vendor's pages, as what it states. Two forms are known: a table per line (`| a | b |`), and a cell per
// line. Extractors lose headings, bullets and now and then a name; what can't be read is listed, never passed over.
import { STATUS_CODES } from "node:http";
import { readRow } from "./row.mjs";
import { takeExample } from "./example.mjs";

const METHOD = "GET|POST|PUT|PATCH|DELETE";
const COLUMNS = /^\|?\s*(Parameter|Header|Property)\s*\|?\s*type\s*\|?\s*Description\s*\|?$/i;
const types = ["string", "integer", "number", "boolean", "object", "array"];
const statusByPhrase = new Map(Object.entries(STATUS_CODES).map(([status, phrase]) => [phrase, Number(status)]));

/**
 * @typedef {{ name?: string, type: string, ref?: string, row: Record<string, unknown>, prose: string }} Row
 * @typedef {{ kind: "Parameter" | "Header" | "Property", heading: string, line: number, rows: Row[] }} Table
 */
export function readPage(text) {
  const page = { scopes: [], statuses: [], parts: [], unread: [], prose: [], numbered: false };
  const state = { page, table: undefined, row: undefined, open: undefined, heading: "", inScopes: false };
  const lines = text.replaceAll("\u00a0", " ").split(/\r?\n/);
  lines.forEach((line, index) => readLine(state, line.trim(), index + 1));
  closePipes(state);
  endTable(state);
  return page;
}

function readLine(state, line, number) {
  const { page } = state;
  if (state.open !== undefined && !startsRow(line)) return continuePipes(state, line);
  closePipes(state);
  if (COLUMNS.test(line)) return startTable(state, COLUMNS.exec(line)[1], number);
  if (/^\|[\s|:-]+\|$/.test(line)) return undefined;
  if (line.startsWith("|")) return startPipes(state, line, number);
  if (/^1\s*[{[]/.test(line)) return readExample(state, line, number);
  const status = statusOf(line);
  if (status !== undefined) {
    endTable(state);
    page.numbered ||= line.startsWith("HTTP");
    if (!page.statuses.includes(status)) page.statuses.push(status);
    page.parts.push({ kind: "status", status });
    return undefined;
  }
  // A table of cells goes on until another begins; one of pipes ends where a line has none.
  if (state.table && !state.table.piped) return readCell(state, line, number);
  endTable(state);
  if (!readAddress(page, line) && !readScope(state, line)) page.prose.push(line);
  if (line) state.heading = line;
  return undefined;
}

function statusOf(line) {
  const [, digits] = /^HTTP (\d{3})\b/.exec(line) ?? [];
  return digits ? Number(digits) : statusByPhrase.get(line);
}

/** `GET/contacts`, and with the server `GEThttps://host/v1.0/contacts`. */
function readAddress(page, line) {
  const [, method, server, path] = new RegExp(`^(${METHOD})\\s*(https://[^/\\s]+/v[\\d.]+)?(/\\S+)$`).exec(line) ?? [];
  if (!method) return false;
  if (page.method !== undefined && (page.method !== method || page.path !== path)) {
    page.unread.push(`the page has two addresses, ${page.method} ${page.path} and ${method} ${path}`);
  }
  page.method ??= method;
  page.path ??= path;
  page.server ??= server;
  return true;
}

function readScope(state, line) {
  if (state.page.parts.length > 0 || !/^[a-z]+(\.[a-z]+)*$/.test(line)) return false;
  state.page.scopes.push(line);
  return true;
}

function readExample(state, line, number) {
  endTable(state);
  const { value, rest, fault } = takeExample(line);
  if (fault) state.page.unread.push(`the example in line ${number}: ${fault}`);
  state.page.parts.push({ kind: "example", value, fault });
  if (rest) readLine(state, rest, number);
}

function startTable(state, kind, line) {
  // The line above names the table, and is no part of the row before.
  const open = state.table && !state.table.piped ? (state.row?.lines ?? []) : [];
  const above = open.filter(Boolean).pop();
  // A constraint there belongs to the row: the name is lost.
  if (above !== undefined && !/ : |^required$/.test(above)) {
    state.heading = above;
    open.length = open.lastIndexOf(above);
  }
  endTable(state);
  state.table = { kind: kind[0].toUpperCase() + kind.slice(1).toLowerCase(), heading: state.heading, line, rows: [] };
  state.heading = "";
}

function endTable(state) {
  endRow(state);
  if (state.table) state.page.parts.push(state.table);
  state.table = undefined;
}

function endRow({ page, table, row }) {
  if (row && !row.done) {
    const { unread, ...read } = readRow(row);
    table.rows.push(read);
    page.unread.push(...unread.map((words) => `line ${row.line}: ${words}`));
    row.done = true;
  }
}

/** In the form of a cell per line a row begins with its name and type; its description and its constraints follow. */
function readCell(state, line, number) {
  const [, name, type, ref] = /^(?:([A-Za-z][\w-]*)\s+)?([a-z]+\d*)(?: \(([\w ]+)\))?$/.exec(line) ?? [];
  const isRow = type !== undefined && (name !== undefined || types.includes(type));
  if (!isRow) {
    if (state.row && !state.row.done) state.row.lines.push(line);
    return;
  }
  endRow(state);
  state.row = { name, type, ref, line: number, lines: [] };
}

const startsRow = (line) => /^\|\s*[^|\s]/.test(line);

function startPipes(state, line, number) {
  state.open = { text: line, number };
  if (line.length > 1 && line.endsWith("|")) closePipes(state);
}

function continuePipes(state, line) {
  state.open.text += `\n${line}`;
  if (line.endsWith("|")) closePipes(state);
}

function closePipes(state) {
  if (state.open === undefined) return;
  const { text, number } = state.open;
  state.open = undefined;
  const cells = text.replace(/^\|/, "").replace(/\|$/, "").split("|").map((cell) => cell.trim());
  if (!text.endsWith("|")) state.page.unread.push(`line ${number}: the row is not closed`);
  if (!state.table) {
    state.page.unread.push(`line ${number}: a row of no table that is known, ${cells[0]}`);
    return;
  }
  state.table.piped = true;
  const typeAt = isType(cells[0]) ? 0 : 1;
  const [, type, ref] = /^([A-Za-z]\w*)(?: \(([\w ]+)\))?$/.exec(cells[typeAt] ?? "") ?? [];
  if (!type) {
    state.page.unread.push(`line ${number}: no type can be told in the row of ${cells[0]}`);
    return;
  }
  const name = typeAt === 1 ? cells[0] : undefined;
  const description = cells.slice(typeAt + 1).join("|").replace(/\|$/, "");
  state.row = { name, type, ref, line: number, lines: description.split("\n"), inline: true };
  endRow(state);
}

function isType(cell) {
  const [, type] = /^(\w+)(?: \([\w ]+\))?$/.exec(cell) ?? [];
  return types.includes(type);
}

/** Every figure in the words of a page, in no order: a limit that moves shows here, where no table states it. */
export function figuresIn(page) {
  const ofRows = page.parts.flatMap((part) => (part.rows ?? []).map((row) => row.prose));
  const words = [...page.prose, ...ofRows].join("\n").replaceAll(/%[0-9A-F]{2}/g, " ").replaceAll(/https?:\S+/g, " ");
  return [...words.matchAll(/(?<![\w.,%])\d[\d.,]*(?:\s*[万만])?(?!\w)/g)].map(([figure]) => figure.replace(/[.,]$/, "").replace(/\s/g, "")).sort();
}
