import { invalidParameter } from "./exchange.js";

/**
 * Decodes a query as a form does: a raw `+` is a space. That is what breaks an unencoded `+09:00` or cursor on the real host.
 * Of a parameter that is given twice the first counts.
 */
export function decodeQuery(raw: string): Record<string, string> {
  const query = new Map<string, string>();
  for (const pair of raw.split("&")) {
    if (pair === "") continue;
    const equals = pair.indexOf("=");
    const name = decode(equals === -1 ? pair : pair.slice(0, equals));
    const value = decode(equals === -1 ? "" : pair.slice(equals + 1));
    if (!query.has(name)) query.set(name, value);
  }
  return Object.fromEntries(query);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw invalidParameter("The query is not percent-encoded correctly.");
  }
}
