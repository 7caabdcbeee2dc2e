import { readFileSync } from "node:fs";

const { schemas } = JSON.parse(readFileSync(new URL("../../generated/openapi.json", import.meta.url), "utf8")).components;

/** Counts how each property of the document comes in lists: with a value, empty, null, or not at all. Keeps no value. */
export class Fields {
  #counts = new Map();
  #unknownNames = new Map();
  #enumValues = new Map();
  #unknownValues = new Set();

  count(contact) {
    this.#visit(schemas.Contact, contact, "");
  }

  rows() {
    const messengers = this.#enumValues.get("messengers[].type") ?? new Map();
    const names = ["X", "TWITTER"].map((name) => [name, messengers.get(name) ?? 0]);
    const came = names.filter(([, times]) => times > 0).map(([name]) => name);
    const odd = [...this.#counts].filter(([, { null: nulls, missing, empty }]) => nulls + missing + empty > 0);
    return [
      ["`X` or `TWITTER` in answers?", came.length === 0 ? "not shown: no contact has one" : came.join(" and "), names.map(([name, times]) => `${name} ${times}`).join(", ")],
      ["Null, missing or empty, where there is no value?", `lists: ${kinds(odd.filter(isList))}; the rest: ${kinds(odd.filter((entry) => !isList(entry)))}`, odd.map(([path, counts]) => `\`${path}\`: ${inWords(counts)}`).join("; ") || "every property has a value everywhere"],
      ["Properties that the document does not have?", this.#unknownNames.size === 0 ? "none" : [...this.#unknownNames.keys()].map((name) => `\`${name}\``).join(", "), inWords(Object.fromEntries(this.#unknownNames)) || "none in any contact"],
      ["Enum values that the document does not have?", [...this.#unknownValues].join(", ") || "none", "all enums of the answers compared"],
    ];
  }

  #visit(reference, value, path) {
    const schema = resolve(reference);
    if (schema.enum && typeof value === "string") this.#countValue(schema, value, path);
    if (Array.isArray(value)) for (const item of schema.items ? value : []) this.#visit(schema.items, item, `${path}[]`);
    // Keys of a map, as of customProperties, are the company's own.
    if (!schema.properties || typeof value !== "object" || value === null || Array.isArray(value)) return;
    for (const [name, inner] of Object.entries(schema.properties)) {
      const at = path === "" ? name : `${path}.${name}`;
      const kind = kindOf(value, name);
      const counts = this.#counts.get(at) ?? { value: 0, empty: 0, null: 0, missing: 0 };
      counts[kind] += 1;
      this.#counts.set(at, counts);
      if (kind === "value") this.#visit(inner, value[name], at);
    }
    for (const name of Object.keys(value).filter((key) => !(key in schema.properties) && /^[a-z][A-Za-z0-9]{0,40}$/.test(key))) {
      const at = path === "" ? name : `${path}.${name}`;
      this.#unknownNames.set(at, (this.#unknownNames.get(at) ?? 0) + 1);
    }
  }

  #countValue(schema, value, path) {
    if (!schema.enum.includes(value)) this.#unknownValues.add(`\`${path}\`: ${/^[A-Z][A-Z_]{0,30}$/.test(value) ? value : "(no such name)"}`);
    const values = this.#enumValues.get(path) ?? new Map();
    values.set(value, (values.get(value) ?? 0) + 1);
    this.#enumValues.set(path, values);
  }
}

function resolve(schema) {
  if (schema.$ref) return resolve(schemas[schema.$ref.split("/").at(-1)]);
  return schema.allOf ? { ...schema, ...resolve(schema.allOf[0]) } : schema;
}

function kindOf(object, name) {
  if (!Object.hasOwn(object, name) || object[name] === undefined) return "missing";
  if (object[name] === null) return "null";
  return object[name] === "" || (Array.isArray(object[name]) && object[name].length === 0) ? "empty" : "value";
}

function isList([path]) {
  return resolve(schemas.Contact.properties[path] ?? {}).type === "array";
}

function kinds(odd) {
  const came = ["null", "missing", "empty"].filter((kind) => odd.some(([, counts]) => counts[kind] > 0));
  return came.join(", ") || "none of these";
}

function inWords(counts) {
  return Object.entries(counts).filter(([, times]) => times > 0).map(([kind, times]) => `${kind} ${times}`).join(", ");
}
