// A row of a table: what its description states as constraints, apart from its words.

const words = ["readOnly", "default", "minimum", "maximum", "example", "format", "Allowed values", "maxLength", "minLength", "maxItems", "minItems", "uniqueItems", "nullable", "pattern"];
const numeric = ["minimum", "maximum", "maxLength", "minLength", "maxItems", "minItems"];
const boolean = ["readOnly", "uniqueItems", "nullable"];
const primitive = ["string", "integer", "number", "boolean"];
const KEY = `(?:required(?=\\s*$|\\s+(?:required\\b|(?:${words.join("|")}) :))|(?:${words.join("|")}) :)`;

/** @returns the row in the words of facts.yaml, its prose, and what could not be read */
export function readRow({ name, type, ref, lines, inline }) {
  const unread = [];
  const { prose, stated } = inline ? splitInline(lines.join("\n")) : splitLines(lines);
  const row = { type };
  if (type === "array") row.items = primitive.includes(ref) ? ref : "object";
  for (const [key, text] of stated) state(row, key, text, unread, name ?? ref);
  const [shape] = /YYYY-MM-DD(?:Thh:mm:ssTZD)?/.exec(prose) ?? [];
  if (shape) row.shape = shape;
  for (const [, key] of unknownIn(prose, inline)) unread.push(`${name ?? ref} has a constraint that is not known: ${key}`);
  return { name, type, ref: primitive.includes(ref) ? undefined : ref, row, prose, unread };
}

/** In a table of pipes the constraints stand behind the words, in one line or several. */
function splitInline(text) {
  const found = [...text.matchAll(new RegExp(`(?<!\\S)${KEY}`, "g"))];
  const at = found.map(({ index }) => index);
  const stated = found.map(([key], i) => [key.replace(/ :$/, ""), text.slice(at[i] + key.length, at[i + 1]).trim()]);
  return { prose: text.slice(0, at[0] ?? text.length), stated };
}

/** In the form of a cell per line each constraint has a line of its own. */
function splitLines(lines) {
  const isKey = new RegExp(`^(required|${words.join("|")})(?: : ?(.*))?$`);
  const stated = [];
  const prose = [];
  for (const line of lines) {
    const [, key, text = ""] = isKey.exec(line) ?? [];
    if (key && (key === "required" || text)) stated.push([key, text.trim()]);
    else prose.push(line);
  }
  return { prose: prose.join("\n"), stated };
}

/** `multipleOf : 5`: a word that begins small and a colon apart from it, in a line that is no item of a list. */
function unknownIn(prose, inline) {
  const lines = prose.split("\n").filter((line) => inline || !/^[•◦▪・*-]/.test(line));
  return lines.flatMap((line) => [...line.matchAll(inline ? /(?<![\w.])([a-z]\w*) : (?=\S)/g : /^([A-Za-z][\w ]*) : (?=\S)/g)]);
}

function state(row, key, text, unread, name) {
  if (key in row) unread.push(`${name} states ${key} twice`);
  if (key === "required") row.required = true;
  else if (key === "Allowed values") row.enum = text.split(/\s*,\s*/);
  else if (numeric.includes(key)) row[key] = Number(text);
  else if (boolean.includes(key)) row[key] = text === "true";
  else row[key] = key === "default" || key === "example" ? valueOf(row.type, text) : text;
  if (Number.isNaN(row[key])) unread.push(`${name}: ${key} is no number but ${text}`);
  if (boolean.includes(key) && !/^(true|false)$/.test(text)) unread.push(`${name}: ${key} is neither true nor false but ${text}`);
}

function valueOf(type, text) {
  if (type === "integer" || type === "number") return Number(text);
  if (type === "boolean" && /^(true|false)$/.test(text)) return text === "true";
  return text;
}
