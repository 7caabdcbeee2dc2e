/** Replaces what the other side echoes of a secret. */
export function mask(text: string, secrets: readonly string[]): string {
  return spellings(secrets).reduce((masked, secret) => masked.replaceAll(secret, "[masked]"), text);
}

/**
 * The cause to keep with an error: none where it quotes a secret, as a database's error quotes the row that it refused,
 * or a fetch of another make the body that it could not send.
 */
export function safeCause(cause: unknown, secrets: readonly string[]): { cause?: unknown } {
  try {
    return cause === undefined || quotes(cause, spellings(secrets), new Set()) ? {} : { cause };
  } catch {
    // A property that throws on reading: what can't be looked through is not kept.
    return {};
  }
}

function quotes(value: unknown, secrets: readonly string[], seen: Set<unknown>): boolean {
  if (typeof value === "string") return secrets.some((secret) => value.includes(secret));
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value) || seen.has(value)) return false;
  seen.add(value);
  if (value instanceof Map || value instanceof Set) return quotes([...value], secrets, seen);
  // Message, stack and cause of an error are its own, but not enumerable.
  return Reflect.ownKeys(value).some((key) => quotes(Reflect.get(value, key), secrets, seen));
}

/** As they are, as a form writes them and as JSON does; the longest first, or a short one would leave the rest of a long one behind. */
function spellings(secrets: readonly string[]): string[] {
  const all = secrets
    .filter((secret) => secret !== "")
    .flatMap((secret) => [
      secret,
      new URLSearchParams([["", secret]]).toString().slice(1),
      JSON.stringify(secret).slice(1, -1),
    ]);
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}
