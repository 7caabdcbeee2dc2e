import { longestFirst, spellings } from "./mask.js";

/** Replaces what the other side echoes of a secret. */
export function mask(text: string, secrets: readonly string[]): string {
  return allSpellings(secrets).reduce((masked, secret) => masked.replaceAll(secret, "[masked]"), text);
}

/**
 * The cause to keep with an error: none where it quotes a secret, as a database's error quotes the row that it refused,
 * or a fetch of another make the body that it could not send.
 */
export function safeCause(cause: unknown, secrets: readonly string[]): { cause?: unknown } {
  try {
    return cause === undefined || quotes(cause, allSpellings(secrets), new Set()) ? {} : { cause };
  } catch {
    // A property that throws on reading: what can't be looked through is not kept.
    return {};
  }
}

function quotes(value: unknown, secrets: readonly string[], seen: Set<unknown>): boolean {
  if (typeof value === "string") return secrets.some((secret) => value.includes(secret));
  const isObject = (typeof value === "object" && value !== null) || typeof value === "function";
  if (!isObject || ArrayBuffer.isView(value) || seen.has(value)) return false;
  seen.add(value);
  if (hidden(value).some((inner) => quotes(inner, secrets, seen))) return true;
  // Message, stack and cause of an error are its own, but not enumerable; of a function, no log shows those.
  const keys = typeof value === "function" ? Object.keys(value) : Reflect.ownKeys(value);
  return keys.some((key) => quotes(Reflect.get(value, key), secrets, seen));
}

/** What a log shows of the platform's own objects, although it is no property of theirs. By tag: they may be of another realm. */
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
