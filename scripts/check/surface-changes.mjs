// Two API reports (etc/*.api.md), and what in the newer one can break code that compiled against the older. Where the
// report alone can't tell, a change counts as breaking: what is known to be harmless is an addition (an export, a member of
// a class, an optional member, an optional parameter at the end).

/** @returns {string[]} one line for each breaking change; none where every use still compiles */
export function surfaceChanges(before, after) {
  const now = declarations(after);
  return [...declarations(before)].flatMap(([name, declaration]) => {
    const other = now.get(name);
    return other ? changesOf(name, declaration, other) : [`${name} is gone`];
  });
}

function changesOf(name, before, after) {
  const found = [];
  if (!fitsBehind(before.head, after.head)) found.push(`${name}: was "${before.head}", is "${after.head}"`);
  for (const [member, text] of before.members) {
    const other = after.members.get(member);
    if (other === undefined) found.push(`${name}.${member} is gone`);
    else if (!fitsBehind(text, other)) found.push(`${name}.${member}: was "${text}", is "${other}"`);
  }
  const isClass = /\bclass\b/.test(after.head);
  for (const [member, text] of after.members) {
    if (!before.members.has(member) && (!isClass || text.startsWith("abstract ")) && !isOptional(text)) found.push(`${name}.${member} is newly required: "${text}"`);
  }
  return found;
}

/** The same, or the same with optional parameters behind. */
function fitsBehind(before, after) {
  if (before === after) return true;
  const [old, current] = [before, after].map((text) => /^(?<start>[^(]*\()(?<parameters>.*)(?<result>\).*)$/.exec(text)?.groups);
  if (!old || !current || old.start !== current.start || old.result !== current.result) return false;
  const added = current.parameters.startsWith(old.parameters) ? current.parameters.slice(old.parameters.length) : "?";
  return added
    .replace(/^, /, "")
    .split(", ")
    .every((parameter) => /^\w+\?:/.test(parameter));
}

const isOptional = (member) => /^(readonly )?\w+\?[:(]/.test(member);

/** The exports of a report by name, each with its first line and its members. */
function declarations(report) {
  const code = report.slice(report.indexOf("```ts") + 5, report.lastIndexOf("```"));
  const lines = code.split("\n").filter((line) => line.trim() !== "" && !/^\s*\/\//.test(line));
  const found = new Map();
  let current;
  for (const line of lines) {
    const name = /^export (?:declare )?(?:abstract )?(?:class|const|function|interface|type|enum|namespace) (\w+)/.exec(line)?.[1];
    if (name) {
      current = { head: line, lines: [] };
      found.set(found.has(name) ? `${name} (overload ${found.size})` : name, current);
    } else if (/^ /.test(line)) current?.lines.push(line.slice(4));
  }
  return new Map([...found].map(([name, { head, lines: body }]) => [name, { head, members: membersOf(body) }]));
}

/** A member may have a type of several lines, which are deeper, or close it. */
function membersOf(lines) {
  const texts = [];
  for (const line of lines) {
    if (/^[\s})\]]/.test(line)) texts[texts.length - 1] += ` ${line.trim()}`;
    else texts.push(line);
  }
  const members = new Map();
  for (const text of texts) {
    const name = /^(?:(?:readonly|static|abstract|protected|get|set) )*(\[[^\]]+\]|\w+)/.exec(text)?.[1] ?? text;
    members.set(name, members.has(name) ? `${members.get(name)} ${text}` : text);
  }
  return members;
}
