// How a list may be sorted: fields and directions that the page names in the words of `orderBy`.

const DIRECTIONS = ["asc", "desc"];
const STANDARD = /\((?:既定|기본값|default)\)|기본값|既定/i;

export function orderingOf(prose) {
  const ordering = { fields: [], directions: [] };
  const [, separator] = /separator\s*:\s*([^\s)]+)/.exec(prose) ?? [];
  if (separator) ordering.separator = decodeURIComponent(separator);
  const words = prose.replace(/\(separator[^)]*\)/, "");
  for (const [, word, behind] of words.matchAll(/(?<![\w.])([a-z][A-Za-z]*)([^a-zA-Z\n]*)/g)) {
    const isDirection = DIRECTIONS.includes(word);
    (isDirection ? ordering.directions : ordering.fields).push(word);
    if (STANDARD.test(behind)) ordering[isDirection ? "defaultDirection" : "defaultField"] = word;
  }
  return ordering;
}
