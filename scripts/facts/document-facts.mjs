// What the document says where a page speaks, in the words of facts.yaml. `reader` is the DocumentReader that the contract tests use.
import { isDeepStrictEqual } from "node:util";
import { notAsked } from "./comparison.mjs";

export class DocumentFacts {
  #reader;
  #facts;
  #known;

  constructor(reader, facts, known) {
    this.#reader = reader;
    this.#facts = facts;
    this.#known = known;
  }

  server(url) {
    return this.#reader.document.servers.map((server) => server.url).find((known) => known === url);
  }

  scopes() {
    return (this.#operation().security ?? []).flatMap((requirement) => Object.values(requirement).flat());
  }

  statuses() {
    return Object.keys(this.#operation().responses).map(Number);
  }

  /** @returns {(key: string) => unknown} what the document has at a row, by constraint */
  row(where, path, stated) {
    if (where[1] === "header") return () => notAsked; // a security scheme and a media type there
    const found = this.#place(where, path);
    if (!found) return () => undefined;
    const row = this.#reader.row(found.place);
    return (key) => {
      if (key === "shape") return notAsked;
      if (key === "example") return found.examples.some((example) => isDeepStrictEqual(example, stated.example)) ? stated.example : undefined;
      // In the document the ways to sort are an enum; see `ordering`.
      if (path === "orderBy" && key !== "type") return notAsked;
      // The document may allow null where the page is silent, and says what that rests on.
      if (key === "nullable" && found.place.evidence && !stated.nullable) return stated.nullable;
      return row[key] ?? (key === "enum" ? [] : undefined);
    };
  }

  ordering({ fields, directions, separator }) {
    const values = this.#place(["parameters", "query"], "orderBy")?.place.schema.enum ?? [];
    const spelled = fields.flatMap((field) => [field, ...directions.map((direction) => field + separator + direction)]);
    const same = isDeepStrictEqual([...values].sort(), spelled.sort());
    const asked = { fields: same ? fields : values };
    return new Proxy(asked, { get: (target, key) => target[key] ?? notAsked });
  }

  hasExample(side, value) {
    const { method, path } = this.#facts;
    return this.#reader.examples(this.#reader.media(method, path, side)).some((example) => isDeepStrictEqual(example, value));
  }

  #operation() {
    return this.#reader.operation(this.#facts.method, this.#facts.path);
  }

  #place([kind, location], path) {
    const { method, path: address } = this.#facts;
    return found(() => {
      if (kind !== "parameters") return { place: this.#reader.place(this.#reader.media(method, address, kind).schema, path, this.#known[kind]), examples: [] };
      const parameter = this.#reader.parameter(method, address, location, path);
      const place = this.#reader.place(parameter.schema, "", {});
      return { place: { ...place, required: parameter.required ?? false }, examples: this.#reader.examples(parameter) };
    });
  }
}

/** The reader throws where the document has no such place. */
function found(read) {
  try {
    return read();
  } catch {
    return undefined;
  }
}
