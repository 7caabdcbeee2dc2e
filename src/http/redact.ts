import { longestFirst, spellings } from "./mask.js";

/** Masks secrets that the other side repeats. */
export function mask(text: string, secrets: readonly string[]): string {
  return allSpellings(secrets).reduce((masked, secret) => masked.replaceAll(secret, "[masked]"), text);
}

/**
 * The cause to keep with an error: none if it quotes a secret, as a database's error quotes the row it refused, or another
 * package's fetch the body it could not send.
 */
export function safeCause(cause: unknown, secrets: readonly string[]): { cause?: unknown } {
  try {
    return cause === undefined || quotes(cause, allSpellings(secrets), new Set()) ? {} : { cause };
  } catch {
    // A property threw when read: what can't be searched is not kept.
    return {};
  }
}

function quotes(value: unknown, secrets: readonly string[], seen: Set<unknown>): boolean {
  if (typeof value === "string") return secrets.some((secret) => value.includes(secret));
  const isObject = (typeof value === "object" && value !== null) || typeof value === "function";
  if (!isObject || ArrayBuffer.isView(value) || seen.has(value)) return false;
  seen.add(value);
  if (hidden(value).some((inner) => quotes(inner, secrets, seen))) return true;
  // An error's message, stack and cause are own but not enumerable. No log shows those of a function.
  const keys = typeof value === "function" ? Object.keys(value) : Reflect.ownKeys(value);
  return keys.some((key) => quotes(Reflect.get(value, key), secrets, seen));
}

/** What logs show of the platform's objects beyond their properties. By tag: they may come from another realm. */
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
