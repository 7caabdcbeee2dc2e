// One comparison of three: what the page says, what facts.yaml has, and what the document has.
import { isDeepStrictEqual } from "node:util";

/** Given where the document is not asked. */
export const notAsked = Symbol("not asked");

const lists = ["enum"];

export class Comparison {
  compared = 0;
  differences = [];
  #seen = new Set();

  has(fact) {
    return this.#seen.has(fact);
  }

  see(fact) {
    this.#seen.add(fact);
  }

  value(fact, page, facts, document, label = fact.replaceAll("/", " ")) {
    this.see(fact);
    this.compared += 1;
    const inDocument = document === notAsked || isDeepStrictEqual(page, document) ? "" : `; the document has ${told(document)}`;
    if (!isDeepStrictEqual(page, facts)) this.differences.push(`${label}: ${told(facts)} -> ${told(page)}${inDocument}`);
    else if (inDocument) this.differences.push(`${label} is ${told(page)}${inDocument}`);
  }

  /** A list in any order, told value by value. */
  set(fact, word, page, facts = [], document, label = "") {
    this.see(fact);
    this.compared += new Set([...page, ...facts]).size;
    const lacks = (value) => (document !== notAsked && !document.includes(value) ? "; the document lacks it" : "");
    for (const value of page) {
      if (!facts.includes(value)) this.differences.push(`${label}${word} ${value} is new${lacks(value)}`);
      else if (lacks(value)) this.differences.push(`${label}${word} ${value}${lacks(value)}`);
    }
    for (const value of facts) if (!page.includes(value)) this.differences.push(`${label}${word} ${value} is gone`);
  }

  /** Rows of one table or body, by path; `where` leads to them in facts.yaml. */
  rows(where, rows, facts, document) {
    const label = where.length > 1 ? `${where[1]} parameter` : where[0];
    const found = new Map(rows.map((row) => [row.path, row.row]));
    const twice = rows.map(({ path }) => path).filter((path, index, paths) => paths.indexOf(path) < index);
    if (twice.length > 0) this.differences.push(`${label}: more than one row for ${twice.join(", ")}`);
    for (const [path, row] of found) {
      if (facts[path]) this.#row(where, `${label} ${path}`, path, { row, fact: facts[path], document });
      else this.#isNew(where, `${label} ${path}`, path, row, document);
    }
    for (const [path, fact] of Object.entries(facts)) {
      for (const key of Object.keys(fact)) this.see([...where, path, key].join("/"));
      if (found.has(path)) continue;
      this.compared += Object.keys(fact).length;
      this.differences.push(`${label} ${path} is gone (${described(fact)})`);
    }
  }

  #row(where, label, path, { row, fact, document }) {
    const { notInTable = [], ...stated } = fact;
    const inDocument = document.row(where, path, row);
    for (const key of new Set([...Object.keys(stated), ...Object.keys(row)])) {
      if (notInTable.includes(key) && !(key in row)) continue;
      const name = [...where, path, key].join("/");
      if (lists.includes(key)) this.set(name, `${key} value`, row[key] ?? [], stated[key], inDocument(key), `${label}: `);
      else this.value(name, row[key], stated[key], inDocument(key), `${label}: ${key}`);
    }
  }

  #isNew(where, label, path, row, document) {
    this.compared += Object.keys(row).length;
    this.differences.push(`${label} is new (${described(row)})${document.row(where, path, row)("type") === undefined ? "; the document lacks it" : ""}`);
  }

  examples(side, { leaves, differences }, inDocument) {
    this.see(`examples/${side}`);
    this.compared += leaves;
    this.differences.push(...differences.map((words) => `example of the ${side}: ${words}`));
    if (differences.length === 0 && !inDocument) this.differences.push(`example of the ${side}: the document lacks it`);
  }

  /** Figures outside the tables' constraints, each as often as it stands there. */
  figures(page, facts) {
    if (!facts) return;
    this.see("figures");
    this.compared += facts.length;
    const gone = without(facts, page);
    const added = without(page, facts);
    if (gone.length + added.length > 0) this.differences.push(`figures in the words of the page: ${told(gone)} -> ${told(added)}`);
  }
}

function without(all, some) {
  const left = [...some];
  return all.filter((value) => {
    const at = left.indexOf(value);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function described(row) {
  const { type, items, ...others } = row;
  const whole = type === "array" ? `array of ${items}` : type;
  return [whole, ...Object.entries(others).map(([key, value]) => `${key} ${told(value)}`)].join(", ");
}

function told(value) {
  if (value === undefined) return "none";
  return Array.isArray(value) ? value.join(", ") || "none" : typeof value === "string" ? value : JSON.stringify(value);
}
