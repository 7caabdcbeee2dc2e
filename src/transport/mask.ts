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
]);

/** Masks what the server's text echoes of the request: its token, query values and body values. */
export function maskRequestValues(text: string, request: ApiRequest): string {
  const values = new Set([...tokenOf(request), ...queryValues(request.url), ...bodyValues(request.body)]);
  // The longest first, or a short value would leave the rest of a long one behind.
  const longestFirst = [...values].sort((a, b) => b.length - a.length);
  return longestFirst.reduce(maskValue, text);
}

function maskValue(text: string, value: string): string {
  if (value.trim() === "") return text;
  return spellings(value).reduce(
    (masked, spelling) =>
      // A value of one or two letters is masked only where it stands alone, or "a" would blot out the whole sentence.
      /^[\x20-\x7e]{1,2}$/.test(value)
        ? masked.replace(new RegExp(`(?<![\\w])${escapeRegExp(spelling)}(?![\\w])`, "g"), MASK)
        : masked.replaceAll(spelling, MASK),
    text,
  );
}

function spellings(value: string): string[] {
  return [...new Set([value, JSON.stringify(value).slice(1, -1)])];
}

function tokenOf({ headers }: ApiRequest): string[] {
  const token = headers.get("authorization")?.replace(/^Bearer /, "");
  return token ? [token] : [];
}

function queryValues(url: string): string[] {
  return [...new URL(url).searchParams]
    .filter(([name]) => !NOT_PERSONAL.has(name))
    .flatMap(([, value]) => [value, encodeURIComponent(value)]);
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
