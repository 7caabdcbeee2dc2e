import type { ApiRequest } from "./request.js";

const MASK = "[masked]";
/** What these hold is one of a few documented words: to mask it would hide the reason and protect nobody. */
const NOT_PERSONAL = new Set([
  "count",
  "searchDateType",
  "startDateTime",
  "endDateTime",
  "accessibleRange",
  "searchFilterType",
  "orderBy",
  "type",
  "dayType",
  "propertyType",
  "language",
]);
const NOT_PERSONAL_HEADERS = new Set(["accept", "content-type", "user-agent"]);

/** Masks what the server's text echoes of the request: its token, user id, query values and body values. */
export function maskRequestValues(text: string, request: ApiRequest): string {
  return longestFirst(requestValues(request)).reduce(maskValue, text);
}

/** What the request holds that is nobody else's to read. A contactId is not among it: without one, an error says little. */
export function requestValues({ headers, url, body }: ApiRequest): string[] {
  const values = [...headerValues(headers), ...userIdOf(url), ...queryValues(url), ...bodyValues(body)];
  return [...new Set(values.map((value) => value.trim()))].filter((value) => value !== "");
}

function maskValue(text: string, value: string): string {
  // A value of one or two letters is masked only where it stands alone, or "a" would blot out the whole sentence.
  const maskOne = /^[\x20-\x7e]{1,2}$/.test(value) ? maskWord : maskAnywhere;
  return spellings(value).reduce(maskOne, text);
}

function maskWord(text: string, word: string): string {
  return text.replace(new RegExp(`(?<!\\w)${escapeRegExp(word)}(?!\\w)`, "gi"), MASK);
}

/** Without a RegExp: one of some 30,000 characters throws a SyntaxError, and that quotes them. */
function maskAnywhere(text: string, part: string): string {
  const [inText, sought] = [inCapitals(text), inCapitals(part)];
  let [masked, from] = ["", 0];
  for (let at = inText.indexOf(sought); at >= 0; at = inText.indexOf(sought, from)) {
    masked += text.slice(from, at) + MASK;
    from = at + part.length;
  }
  return masked + text.slice(from);
}

/** With each character in its place: where one becomes two, as "ß" does, it is left alone. */
function inCapitals(text: string): string {
  const capitals = text.toUpperCase();
  if (capitals.length === text.length) return capitals;
  return text.replace(/[^ -`{-~]/g, (unit) => (unit.toUpperCase().length === 1 ? unit.toUpperCase() : unit));
}

function headerValues(headers: Headers): string[] {
  return [...headers].filter(([name]) => !NOT_PERSONAL_HEADERS.has(name)).map(([, value]) => value.replace(/^Bearer /, ""));
}

/** It may be a mail address; `me` is nobody's. */
function userIdOf(url: string): string[] {
  const id = /\/users\/([^/?]+)\//.exec(url)?.[1];
  return id === undefined || id === "me" ? [] : [decoded(id)];
}

/** A base URL, or a raw call's own pathSerializer, may hold a `%` that encodes nothing. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function queryValues(url: string): string[] {
  return [...new URL(url).searchParams].filter(([name]) => !NOT_PERSONAL.has(name)).map(([, value]) => value);
}

function bodyValues(body: string | undefined): string[] {
  if (!body) return [];
  const values: string[] = [];
  try {
    JSON.parse(body, (key, value: unknown) => {
      if (typeof value === "string" && !NOT_PERSONAL.has(key)) values.push(value);
      return value;
    });
  } catch {
    values.push(body);
  }
  return values;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/**
 * How a value may read where the other side echoes it: as it is, as JSON writes it with and without letters beyond ASCII, as
 * addresses and forms do, and as HTML does. The longest first, or a short one would leave the rest of a long one behind.
 */
export function spellings(value: string): string[] {
  const json = JSON.stringify(value).slice(1, -1);
  const ascii = json.replace(/[\x7f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const html = value.replace(/[&<>"']/g, (sign) => HTML[sign]!);
  // A lone surrogate, which encodeURIComponent would throw at, becomes what the wire carries.
  const percent = encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(value)));
  const form = new URLSearchParams([["", value]]).toString().slice(1);
  return longestFirst([json, ascii, value, html, percent, percent.replaceAll("%20", "+"), percent.replaceAll("'", "%27"), form]);
}
const HTML: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Each once, the longest first. */
export function longestFirst(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort((a, b) => b.length - a.length);
}
