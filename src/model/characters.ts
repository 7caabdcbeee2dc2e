/** How many characters a message lists at most. */
const MOST_LISTED = 3;

/** What a reader can't see in the character itself. The first match counts. */
const KINDS: readonly [RegExp, string][] = [
  [/[\uFF10-\uFF19]/, "a full-width digit"],
  [/[\uFF01-\uFF5E]/, "a full-width character"],
  [/\p{Nd}/u, "a digit of another script"],
  [/\p{Pd}/u, "a dash that is not a hyphen"],
  [/\p{Zs}/u, "a space that is not the plain one"],
  [/\p{C}/u, "an invisible character"],
];

/**
 * Names the characters that are not allowed, and the first position of each, counted from 1:
 * `U+2011 at 4 (a dash that is not a hyphen)`. Empty if all are allowed.
 *
 * The text is personal data, so at most one of its letters and digits is named.
 */
export function strayCharacters(text: string, allowed: RegExp): string {
  const places = new Map<string, string>();
  Array.from(text).forEach((character, i) => {
    if (allowed.test(character)) return;
    const name = nameOf(character);
    const key = /[\p{L}\p{M}\p{N}]/u.test(character) ? "letter or digit" : name;
    if (!places.has(key)) places.set(key, name.replace(/ |$/, ` at ${i + 1}$&`));
  });
  const listed = [...places.values()];
  const rest = listed.length - MOST_LISTED;
  return listed.slice(0, MOST_LISTED).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

function nameOf(character: string): string {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
  const kind = /[ -~]/.test(character) ? undefined : KINDS.find(([pattern]) => pattern.test(character))?.[1];
  return kind ? `${code} (${kind})` : code;
}
