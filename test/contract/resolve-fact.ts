// Finds the place in the OpenAPI document that a row of a vendor's table speaks of, and tells what the document says
// there in the words of facts.yaml.

export interface Schema {
  $ref?: string;
  type?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: boolean | Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: unknown[];
  pattern?: string;
  nullable?: boolean;
  format?: string;
  example?: unknown;
  default?: unknown;
  "x-evidence"?: string;
  "x-enumDescriptions"?: Record<string, string>;
}

interface Example {
  $ref?: string;
  value?: unknown;
}

export interface Media {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, Example>;
}

interface Body {
  $ref?: string;
  description?: string;
  required?: boolean;
  headers?: Record<string, object>;
  content?: Record<string, Media>;
  "x-evidence"?: string;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  description?: string;
  required?: boolean;
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, Example>;
}

export interface Operation {
  summary?: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: Body;
  responses: Record<string, Body>;
  security?: Record<string, string[]>[];
  "x-evidence"?: string;
  "x-source"?: string;
}

export interface OpenApiDocument {
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation> & { parameters?: Parameter[] }>;
  security?: Record<string, string[]>[];
}

/** What a table row says: type, required, maxLength and the like. */
export type Row = Record<string, unknown>;

/** The rows of one body, by path from its root. */
export type Rows = Record<string, Row>;

export interface Place {
  schema: Schema;
  required: boolean;
  /** The document's prose about this place. */
  text: string;
  /** Whether the document marks something here as not taken from the five pages. */
  evidence: boolean;
}

/** Every constraint that a table can state and a schema can hold. */
export const CONSTRAINTS = [
  "type", "items", "format", "required", "readOnly", "nullable", "default", "enum", "pattern",
  "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems",
] as const;

export class DocumentReader {
  constructor(readonly document: OpenApiDocument) {}

  operation(method: string, path: string): Operation {
    const operation = this.document.paths[path]?.[method.toLowerCase()];
    if (!operation) throw new Error(`the document has no ${method} ${path}`);
    return operation;
  }

  parameter(method: string, path: string, location: string, name: string): Parameter {
    const all = [...(this.operation(method, path).parameters ?? []), ...(this.document.paths[path]?.parameters ?? [])];
    const found = all.map((p) => this.follow(p)).find((p) => p.in === location && p.name === name);
    if (!found) throw new Error(`${method} ${path} has no ${location} parameter ${name}`);
    return found;
  }

  /** The JSON body of the request, or of the success answer. */
  media(method: string, path: string, side: "request" | "response"): Media {
    const operation = this.operation(method, path);
    const body = side === "request" ? operation.requestBody : this.success(operation);
    const media = body && this.follow(body).content?.["application/json"];
    if (!media) throw new Error(`${method} ${path} has no JSON ${side} body`);
    return media;
  }

  /** The answer of an operation that went well; every operation has one. */
  success({ responses }: Operation): Body | undefined {
    return Object.entries(responses).find(([status]) => /^[23]/.test(status))?.[1];
  }

  /** Follows `path` from a body's root; `rows` tell what each of the vendor's variants looks like. */
  place(root: Schema, path: string, rows: Rows): Place {
    let walked = "";
    let at = this.look(root, false);
    for (const step of path.match(/\[\]|\*|<\w+>|\w+/g) ?? []) {
      walked = path.slice(0, path.indexOf(step, walked.length) + step.length);
      at = this.step(at, step, () => variantShape(walked, rows), walked);
    }
    return at;
  }

  examples(media: Media | Parameter): unknown[] {
    const named = Object.values(media.examples ?? {}).map((example) => this.follow(example).value);
    return [media.example, ...named, media.schema && this.flatten(media.schema).example].filter((e) => e !== undefined);
  }

  /** What the document says at `place`, with the keys of facts.yaml; constraints it does not have are absent. */
  row({ schema, required }: Place): Row {
    const said: Row = { ...schema, required: required || undefined };
    said["items"] = schema.items && this.flatten(schema.items).type;
    if (schema.enum) said["enum"] = schema.enum.filter((value) => value !== null).sort();
    // The vendor's patterns are for the whole value; JSON Schema's are not unless anchored.
    if (schema.pattern) said["pattern"] = withoutAnchors(schema.pattern);
    const isSaid = (key: string): boolean => said[key] !== undefined && (said[key] !== false || key === "default");
    return Object.fromEntries(CONSTRAINTS.filter(isSaid).map((key) => [key, said[key]]));
  }

  follow<T extends { $ref?: string }>(node: T): T {
    if (node.$ref === undefined) return node;
    let target: unknown = this.document;
    const unescaped = (key: string): string => decodeURIComponent(key).replace(/~1/g, "/").replace(/~0/g, "~");
    for (const key of node.$ref.replace(/^#\//, "").split("/").map(unescaped)) {
      target = (target as Record<string, unknown> | undefined)?.[key];
    }
    if (target === undefined) throw new Error(`${node.$ref} leads nowhere`);
    return this.follow(target as T);
  }

  /** One schema in place of a `$ref` and of `allOf`. */
  flatten(schema: Schema): Schema {
    const { allOf, ...own } = this.follow(schema);
    return (allOf ?? []).reduce<Schema>((whole, part) => merge(whole, this.flatten(part)), own);
  }

  private look(schema: Schema, required: boolean, text = ""): Place {
    const flat = this.flatten(schema);
    const prose = [text, flat.description, flat.items && this.flatten(flat.items).description];
    const values = Object.entries(flat["x-enumDescriptions"] ?? {}).map((entry) => entry.join(": "));
    return { schema: flat, required, text: [...prose, ...values].join("\n"), evidence: flat["x-evidence"] !== undefined };
  }

  private step({ schema, text }: Place, step: string, shape: () => Variant, walked: string): Place {
    if (step.startsWith("<")) return this.look(this.variant(schema, shape(), walked), false, text);
    if (step === "[]" && schema.items) return this.look(schema.items, false);
    const { additionalProperties: others } = schema;
    if (step === "*" && typeof others === "object") return this.look(others, false, text);
    const property = schema.properties?.[step];
    if (!property) throw new Error(`the document has no ${walked}`);
    return this.look(property, schema.required?.includes(step) ?? false);
  }

  /** The one branch of a union with the type and the properties of the vendor's variant, by whatever name. */
  private variant(union: Schema, wanted: Variant, walked: string): Schema {
    const branches = [...(union.anyOf ?? []), ...(union.oneOf ?? [])].map((branch) => this.flatten(branch));
    const fitting = branches.filter((branch) => {
      const object = branch.items ? this.flatten(branch.items) : branch;
      return branch.type === wanted.type && Object.keys(object.properties ?? {}).sort().join() === wanted.properties.join();
    });
    const [only] = fitting;
    if (!only || fitting.length > 1) throw new Error(`${fitting.length} of ${branches.length} branches fit ${walked}`);
    return only;
  }
}

interface Variant {
  type: unknown;
  properties: string[];
}

function variantShape(path: string, rows: Rows): Variant {
  const below = Object.keys(rows).filter((other) => other.startsWith(`${path}.`) || other.startsWith(`${path}[].`));
  return { type: rows[path]?.["type"], properties: below.map((name) => name.slice(name.lastIndexOf(".") + 1)).sort() };
}

function withoutAnchors(pattern: string): string {
  const [, grouped, bare] = /^\^(?:\(\?:(.*)\)|(.*))\$$/.exec(pattern) ?? [];
  return grouped ?? bare ?? `${pattern} (not anchored)`;
}

function merge(whole: Schema, part: Schema): Schema {
  const merged: Schema = { ...part, ...whole };
  const description = [whole.description, part.description].filter(Boolean).join("\n");
  if (description) merged.description = description;
  if (whole.properties || part.properties) merged.properties = { ...part.properties, ...whole.properties };
  if (whole.required || part.required) merged.required = [...(whole.required ?? []), ...(part.required ?? [])];
  return merged;
}
