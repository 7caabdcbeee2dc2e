import { longestFirst, spellings } from "./mask.js";

/** Masks secrets that a response repeats. */
export function mask(text: string, secrets: readonly string[]): string {
  return allSpellings(secrets).reduce((masked, secret) => masked.replaceAll(secret, "[masked]"), text);
}

/**
 * The cause to keep with an error, or none if it quotes a secret: a database's error may quote the row that it refused, and another
 * package's fetch may quote the body that it could not send.
 */
export function safeCause(cause: unknown, secrets: readonly string[]): { cause?: unknown } {
  try {
    return cause === undefined || quotes(cause, allSpellings(secrets), new Set()) ? {} : { cause };
  } catch {
    // Reading a property threw. What can't be searched is not kept.
    return {};
  }
}

function quotes(value: unknown, secrets: readonly string[], seen: Set<unknown>): boolean {
  if (typeof value === "string") return secrets.some((secret) => value.includes(secret));
  const isObject = (typeof value === "object" && value !== null) || typeof value === "function";
  if (!isObject || ArrayBuffer.isView(value) || seen.has(value)) return false;
  seen.add(value);
  if (hidden(value).some((inner) => quotes(inner, secrets, seen))) return true;
  // An error's message, stack and cause are own properties that are not enumerable. Logs show only the enumerable ones of a function.
  const keys = typeof value === "function" ? Object.keys(value) : Reflect.ownKeys(value);
  return keys.some((key) => quotes(Reflect.get(value, key), secrets, seen));
}

/** What logs show of platform objects beyond their properties. Recognised by tag, because they may come from another realm. */
function hidden(value: object): unknown[] {
  switch (Object.prototype.toString.call(value)) {
    case "[object Map]":
    case "[object Set]":
    case "[object Headers]":
    case "[object URLSearchParams]":
    case "[object FormData]":
      return [...(value as Iterable<unknown>)];
    case "[object URL]":
      return [Reflect.get(value, "href")];
    case "[object Request]":
    case "[object Response]":
      return [Reflect.get(value, "url"), Reflect.get(value, "headers")];
    default:
      return [];
  }
}

function allSpellings(secrets: readonly string[]): string[] {
  return longestFirst(secrets.filter((secret) => secret !== "").flatMap(spellings));
}
