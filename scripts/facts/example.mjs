// An example of a body, whose lines are run together with their numbers: `1{2 "a": 1,3 "b": [4 ]5}`.

/** @returns {{ value?: unknown, rest: string, fault?: string }} the example at the start of a line, and the rest of the line */
export function takeExample(line) {
  let json = "";
  let next = 1;
  let depth = 0;
  for (let at = 0; at < line.length; ) {
    const number = String(next);
    if (line.startsWith(number, at) && /^(?:\s|[{}[\]"]|$)/.test(line.slice(at + number.length))) {
      at += number.length;
      next += 1;
      json += "\n";
      continue;
    }
    const piece = line[at] === '"' ? stringAt(line, at) : line[at];
    json += piece;
    at += piece.length;
    if (piece === "{" || piece === "[") depth += 1;
    if (piece === "}" || piece === "]") depth -= 1;
    if (depth === 0 && json.trim() !== "") return { ...parsed(json), rest: line.slice(at).trim() };
  }
  return { rest: "", fault: "it does not end" };
}

function stringAt(line, at) {
  return /^"(?:[^"\\]|\\.)*"?/.exec(line.slice(at))[0];
}

function parsed(json) {
  try {
    return { value: JSON.parse(json) };
  } catch (error) {
    return { fault: error.message.replace(/\n[\s\S]*/, "") };
  }
}

/** Where two examples differ, by path, and how many values the first has. */
export function exampleDifferences(known, found) {
  const before = new Map(valuesOf(known));
  const after = new Map(valuesOf(found));
  const paths = new Set([...before.keys(), ...after.keys()]);
  const told = (values, path) => (values.has(path) ? JSON.stringify(values.get(path)) : "none");
  const differing = [...paths].filter((path) => told(before, path) !== told(after, path));
  return { leaves: before.size, differences: differing.map((path) => `${path} ${told(before, path)} -> ${told(after, path)}`) };
}

function valuesOf(node, path = "") {
  if (typeof node !== "object" || node === null || Object.keys(node).length === 0) return [[path, node]];
  return Object.entries(node).flatMap(([key, value]) => valuesOf(value, Array.isArray(node) ? `${path}[${key}]` : `${path}${path && "."}${key}`));
}
