// The tables of a page as facts.yaml has them: parameters by place, and the rows of each body by their path from its root.

/** @returns {{ parameters: Record<string, Row[]>, request: Row[], response: Row[], examples: object, notes: string[], unread: string[] }} */
export function sidesOf(page, known) {
  const unread = [];
  const notes = [];
  const side = (name, tables) => bodyRows(tables, known[name], { unread, notes, title: name });
  const { request, response } = bodyTables(page);
  return {
    parameters: parametersOf(page, known.parameters, { unread, notes }),
    request: side("request", request),
    response: side("response", response),
    examples: examplesOf(page),
    notes,
    unread,
  };
}

const takesBody = ({ method }) => ["POST", "PUT", "PATCH"].includes(method);
const isSuccess = (part) => part.kind === "status" && part.status < 400;

/** The request's tables come before its example, or before the status of the answer. */
function bodyTables(page) {
  const end = takesBody(page) ? page.parts.findIndex((part) => part.kind === "example" || isSuccess(part)) : 0;
  const at = end === -1 ? page.parts.length : end;
  const tables = (parts) => parts.filter(({ kind }) => kind === "Property");
  return { request: tables(page.parts.slice(0, at)), response: tables(page.parts.slice(at)) };
}

function examplesOf(page) {
  const given = page.parts.filter(({ kind }) => kind === "example");
  const [request, response] = takesBody(page) ? given : [undefined, ...given];
  return { ...(request && { request }), ...(response && { response }) };
}

/** Headings are often lost: a parameter that the path names is the path's. */
function parametersOf(page, known, heard) {
  const found = {};
  for (const { kind, heading, rows } of page.parts.filter((part) => part.kind === "Parameter" || part.kind === "Header")) {
    const inPath = rows.length > 0 && rows.every(({ name }) => page.path?.includes(`{${name}}`));
    const place = kind === "Header" ? "header" : /path/i.test(heading) || inPath ? "path" : "query";
    const named = withNames(rows, known[place] ?? {}, `${place} parameters`, heard);
    (found[place] ??= []).push(...named.map((row) => ({ ...row, row: decoded(row.row), path: row.name })));
  }
  return found;
}

/** The pages show examples as they look in a URL. */
function decoded(row) {
  if (typeof row.example !== "string") return row;
  return { ...row, example: row.example.replaceAll(/(?:%[\dA-F]{2})+/gi, (encoded) => decodeURIComponent(encoded)) };
}

/** A name that the extractor lost is taken from the one fact of this type that would else have no row. */
function withNames(rows, known, title, { unread, notes }) {
  const names = new Set(rows.map(({ name }) => name));
  return rows.flatMap((row) => {
    if (row.name !== undefined || row.ref !== undefined) return [row];
    const missing = Object.keys(known).filter((name) => !names.has(name) && known[name].type === row.row.type);
    if (missing.length === 1) {
      notes.push(`${title}: a row without a name is taken for ${missing[0]}`);
      return [{ ...row, name: missing[0] }];
    }
    unread.push(`${title}: a row of type ${row.row.type} has no name, and could be any of ${missing.join(", ") || "none that is known"}`);
    return [];
  });
}

/** `known` are the facts of this body, by path. */
function bodyRows(tables, known, heard) {
  const [root, ...others] = tables;
  if (!root) return [];
  const found = [];
  const finder = new TableFinder(others, known, heard);
  walk(root, "", []);
  for (const table of finder.left()) heard.unread.push(`${heard.title}: nothing refers to the table in line ${table.line} (${table.rows.map(({ name }) => name).join(", ")})`);
  return found;

  function walk(table, at, refs) {
    const variants = table.rows.some(({ name, ref }) => name === undefined && ref !== undefined);
    for (const row of withNames(table.rows, childrenOf(known, at), heard.title, heard)) {
      const path = variants ? `${at.replace(/\.$/, "")}.*<${row.ref}>` : at + row.name;
      found.push({ ...row, path });
      if (row.ref === undefined || refs.includes(row.ref)) continue;
      const below = path + (row.type === "array" ? "[]." : ".");
      const next = finder.find(row.ref, below);
      if (next) walk(next, below, [...refs, row.ref]);
      else heard.unread.push(`${heard.title}: ${path} is of type ${row.ref}, for which there is no table`);
    }
  }
}

/** The facts right below a path, by their last name. */
function childrenOf(known, at) {
  const names = Object.keys(known).filter((path) => path.startsWith(at) && /^\w+$/.test(path.slice(at.length)));
  return Object.fromEntries(names.map((path) => [path.slice(at.length), known[path]]));
}

/** Tables by the type that they describe: by their heading, and where that is lost by their order, which is that of the references. */
class TableFinder {
  #tables;
  #known;
  #found = new Map();

  constructor(tables, known) {
    this.#tables = [...tables];
    this.#known = known;
  }

  find(ref, below) {
    const found = this.#found.get(ref) ?? this.#take(this.#tables.findIndex((table) => table.heading === ref)) ?? this.#inOrder(below);
    if (found) this.#found.set(ref, found);
    return found;
  }

  left() {
    return this.#tables;
  }

  #inOrder(below) {
    const names = Object.keys(childrenOf(this.#known, below));
    const lost = this.#tables.map((table, index) => ({ table, index })).filter(({ table }) => !/^[A-Za-z]\w+$/.test(table.heading));
    const [next] = names.length === 0 || isLike(lost[0]?.table, names) ? lost : lost.filter(({ table }) => isLike(table, names));
    return next && this.#take(next.index);
  }

  #take(index) {
    return index === -1 ? undefined : this.#tables.splice(index, 1)[0];
  }
}

/** Half of the names that are known are in the table. */
function isLike(table, names) {
  const own = new Set(table?.rows.map(({ name }) => name));
  return names.filter((name) => own.has(name)).length * 2 >= names.length;
}
