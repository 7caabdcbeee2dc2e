import type { ApiRequest } from "./request.js";

const MASK = "[masked]";
/** Their values are documented words. Masking them would hide the reason and protect nobody. */
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

/** Masks what the server's text repeats from the request: token, user id, query values and body values. */
export function maskRequestValues(text: string, request: ApiRequest): string {
  return longestFirst(requestValues(request)).reduce(maskValue, text);
}

/** The request's private values. A contactId is not one of them: without it, an error says little. */
export function requestValues({ headers, url, body }: ApiRequest): string[] {
  const values = [...headerValues(headers), ...userIdOf(url), ...queryValues(url), ...bodyValues(body)];
  return [...new Set(values.map((value) => value.trim()))].filter((value) => value !== "");
}

function maskValue(text: string, value: string): string {
  // Values of one or two letters are masked only as whole words; otherwise "a" would mask every a in the sentence.
  const maskOne = /^[\x20-\x7e]{1,2}$/.test(value) ? maskWord : maskAnywhere;
  return spellings(value).reduce(maskOne, text);
}

function maskWord(text: string, word: string): string {
  return text.replace(new RegExp(`(?<!\\w)${escapeRegExp(word)}(?!\\w)`, "gi"), MASK);
}

/** Without a RegExp, because one of about 30,000 characters throws a SyntaxError that quotes them. */
function maskAnywhere(text: string, part: string): string {
  const [inText, sought] = [inCapitals(text), inCapitals(part)];
  let [masked, from] = ["", 0];
  for (let at = inText.indexOf(sought); at >= 0; at = inText.indexOf(sought, from)) {
    masked += text.slice(from, at) + MASK;
    from = at + part.length;
  }
  return masked + text.slice(from);
}

/** Keeps every index: a character that would become two, such as "ß", stays as it is. */
function inCapitals(text: string): string {
  const capitals = text.toUpperCase();
  if (capitals.length === text.length) return capitals;
  return text.replace(/[^ -`{-~]/g, (unit) => (unit.toUpperCase().length === 1 ? unit.toUpperCase() : unit));
}

function headerValues(headers: Headers): string[] {
  return [...headers].filter(([name]) => !NOT_PERSONAL_HEADERS.has(name)).map(([, value]) => value.replace(/^Bearer /, ""));
}

/** It may be an e-mail address. `me` is not private. */
function userIdOf(url: string): string[] {
  const id = /\/users\/([^/?]+)\//.exec(url)?.[1];
  return id === undefined || id === "me" ? [] : [decoded(id)];
}

/** A base URL, or the pathSerializer of a raw call, may contain a `%` that encodes nothing. */
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
 * The ways the other side may spell a value when it repeats it: as it is, in JSON (with and without escapes beyond ASCII),
 * in a URL, in a form, and in HTML. Longest first: masking a short one would leave the rest of a longer one.
 */
export function spellings(value: string): string[] {
  const json = JSON.stringify(value).slice(1, -1);
  const ascii = json.replace(/[\x7f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const html = value.replace(/[&<>"']/g, (sign) => HTML[sign]!);
  // encodeURIComponent throws for a lone surrogate, so encode what is sent in its place.
  const percent = encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(value)));
  const form = new URLSearchParams([["", value]]).toString().slice(1);
  return longestFirst([json, ascii, value, html, percent, percent.replaceAll("%20", "+"), percent.replaceAll("'", "%27"), form]);
}
const HTML: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Without duplicates, longest first. */
export function longestFirst(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort((a, b) => b.length - a.length);
}
