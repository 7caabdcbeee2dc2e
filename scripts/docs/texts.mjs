// Which strings of the document are for readers, and how they fall into units that are translated one by one.

// Keys of these objects are names that somebody chose, not words of OpenAPI: a property may be called `description`.
const mapsOfNames = new Set(["callbacks", "content", "examples", "flows", "headers", "parameters", "paths", "properties", "requestBodies", "responses", "schemas", "securitySchemes"]);
const mapsOfTexts = new Set(["scopes", "x-enumDescriptions"]);
const texts = new Set(["description", "summary", "title", "x-displayName"]);
const data = new Set(["default", "enum", "example", "value"]);

/**
 * Every string for readers.
 * @returns {Generator<{ path: (string | number)[], node: object, key: string, text: string }>}
 */
export function* readersTexts(node, path = [], keysAreNames = false) {
  for (const [key, value] of Object.entries(node)) {
    const here = [...path, Array.isArray(node) ? Number(key) : key];
    if (typeof value === "string") {
      if (!keysAreNames && texts.has(key)) yield { path: here, node, key, text: value };
    } else if (value === null || typeof value !== "object" || (!keysAreNames && data.has(key))) {
      continue;
    } else if (!keysAreNames && mapsOfTexts.has(key)) {
      for (const [name, text] of Object.entries(value)) yield { path: [...here, name], node: value, key: name, text };
    } else {
      yield* readersTexts(value, here, !keysAreNames && !Array.isArray(value) && mapsOfNames.has(key));
    }
  }
}

const MARKER = /^(\s*(?:[-*]|\d+\.|#{1,6})\s+)(.*)$/;

/**
 * Cuts Markdown into units (a paragraph, a heading, an item of a list), each in one line, and what stands between them:
 * markers, blank lines and code, which no translation may change.
 * @returns {{ before: string, unit?: string }[]}
 */
export function unitsOf(markdown) {
  const pieces = [{ before: "" }];
  let inCode = false;
  let continues = false;
  for (const line of markdown.split("\n")) {
    const fence = line.trimStart().startsWith("```");
    if (fence || inCode || line.trim() === "") {
      if (fence) inCode = !inCode;
      if (pieces.at(-1).unit !== undefined) pieces.push({ before: "\n" });
      pieces.at(-1).before += `${line}\n`;
      continues = false;
      continue;
    }
    const [, marker, text] = MARKER.exec(line) ?? [];
    if (continues && marker === undefined) {
      pieces.at(-1).unit += ` ${line.trim()}`;
      continue;
    }
    if (pieces.at(-1).unit !== undefined) pieces.push({ before: "\n" });
    pieces.at(-1).before += marker ?? "";
    pieces.at(-1).unit = (text ?? line).trim();
    continues = !marker?.includes("#");
  }
  return pieces;
}

const LINK_TARGET = /\]\(([^)]+)\)/g;

/** The unit as the locales have it: the targets of links are numbered, since an address is not translated. */
export function withoutTargets(unit) {
  const targets = [];
  const text = unit.replace(LINK_TARGET, (_, target) => `]({${targets.push(target)}})`);
  return { text, targets };
}
