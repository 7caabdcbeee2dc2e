// What a saved page states, held against facts.yaml and the document: a list of what differs, of what could not be read, and how
// many facts were compared.
import { figuresIn, readPage } from "./page.mjs";
import { sidesOf } from "./bodies.mjs";
import { Comparison, notAsked } from "./comparison.mjs";
import { DocumentFacts } from "./document-facts.mjs";
import { exampleDifferences } from "./example.mjs";
import { orderingOf } from "./ordering.mjs";

/** Facts that no page has in its text. */
const besideThePage = /^(page|urls|dateRead|evidence|copies|assumed|answerHeaders)(\/|$)/;

/**
 * @param {string} text of the page
 * @param {{ name: string, pages: object[], reader: object, exampleOf: (file: string) => unknown }} known `name` is the file's, such as `ko-contact-get`
 */
export function judge(text, { name, pages, reader, exampleOf }) {
  const page = readPage(text);
  const facts = factsFor(page, name, languageOf(text), pages);
  if (!facts) return { title: name, compared: 0, differences: [], notes: [], unread: [`no page of facts.yaml is called ${name}, or has ${page.method} ${page.path}`] };

  const known = { parameters: facts.parameters, request: rowsByPath(facts.request), response: rowsByPath(facts.response) };
  const sides = sidesOf(page, known);
  const document = new DocumentFacts(reader, facts, known);
  const comparison = new Comparison();
  compareOperation(comparison, { page, facts, document, notes: sides.notes });
  for (const place of new Set([...Object.keys(known.parameters), ...Object.keys(sides.parameters)])) {
    comparison.rows(["parameters", place], sides.parameters[place] ?? [], known.parameters[place] ?? {}, document);
  }
  for (const side of ["request", "response"]) comparison.rows([side], sides[side], known[side], document);
  compareOrdering(comparison, sides, facts, document);
  compareExamples(comparison, sides, { facts, document, exampleOf });
  comparison.figures(figuresIn(page), facts.figures);

  const left = leaves({ ...facts, ...known }).filter((fact) => !besideThePage.test(fact) && !comparison.has(fact));
  const notes = [...sides.notes, ...left.map((fact) => `not compared: ${fact}, which this text does not have`)];
  const { compared, differences } = comparison;
  return { title: `${facts.method} ${facts.path}`, facts: facts.page, compared, differences, notes, unread: [...page.unread, ...sides.unread] };
}

function factsFor(page, name, language, pages) {
  const bare = name.replace(/^(ko|ja|en)-/, "");
  const called = (wanted) => pages.find((facts) => facts.page === wanted);
  const addressed = pages.filter((facts) => facts.method === page.method && facts.path === page.path);
  const named = called(name) ?? called(`${language}-${bare}`) ?? called(bare);
  return named ?? addressed.find((facts) => facts.page.startsWith(`${language}-`)) ?? addressed[0];
}

function languageOf(text) {
  if (/[가-힣]/.test(text.replaceAll(/"[^"]*"/g, ""))) return "ko";
  return /[ぁ-ヿ]/.test(text) ? "ja" : "en";
}

function rowsByPath(tables = []) {
  return Object.fromEntries(tables.flatMap(({ at, rows }) => Object.entries(rows).map(([path, row]) => [at + path, row])));
}

function compareOperation(comparison, { page, facts, document, notes }) {
  comparison.value("method", page.method, facts.method, notAsked);
  comparison.value("path", page.path, facts.path, notAsked);
  if (page.server) comparison.value("server", page.server, facts.server ?? document.server(page.server), document.server(page.server));
  comparison.set("scopes", "scope", page.scopes, facts.scopes, document.scopes());
  comparison.set("statuses", "status", statusesOf(page, facts, notes), facts.statuses, document.statuses());
}

/** Some texts have the phrases alone: "OK" then stands for any success, and the line of the success may be lost. */
function statusesOf({ statuses, numbered }, facts, notes) {
  if (numbered) return statuses;
  const success = facts.statuses.filter((status) => status < 400);
  const found = statuses.filter((status) => status < 400);
  if (success.length === 0 || String(found) === String(success) || !["", "200"].includes(String(found))) return statuses;
  notes.push(`not compared: status ${success.join(", ")}, for which the text has ${found.length > 0 ? '"OK" without a number' : "no line"}`);
  return [...success, ...statuses.filter((status) => status >= 400)];
}

function compareOrdering(comparison, sides, { orderBy = {} }, document) {
  const row = sides.parameters.query?.find(({ name }) => name === "orderBy");
  if (!row) return;
  const found = orderingOf(row.prose);
  for (const key of new Set([...Object.keys(orderBy), ...Object.keys(found)])) comparison.value(`orderBy/${key}`, found[key], orderBy[key], document.ordering(found)[key]);
}

function compareExamples(comparison, sides, { facts, document, exampleOf }) {
  for (const [side, { value, fault }] of Object.entries(sides.examples)) {
    const file = facts.examples?.[side];
    if (fault) comparison.see(`examples/${side}`);
    else if (file) comparison.examples(side, exampleDifferences(exampleOf(file), value), document.hasExample(side, value));
    else sides.notes.push(`not compared: the example of the ${side}, which facts.yaml does not have`);
  }
}

function leaves(node, path = "") {
  if (typeof node !== "object" || node === null || Array.isArray(node)) return [path];
  return Object.entries(node).flatMap(([key, value]) => leaves(value, path ? `${path}/${key}` : key));
}
