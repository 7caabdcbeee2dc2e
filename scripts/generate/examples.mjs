// generated/examples.ts: the named examples of the document, as typed fixtures.
import { operationsOf, resolve } from "./walk.mjs";

export function examplesModule(document) {
  const types = [];
  const values = {};
  for (const { id, parameters, requestBody, responses: all } of operationsOf(document)) {
    const responses = all.filter(({ body }) => body !== undefined);
    const named = (body) => Object.fromEntries(Object.entries(body.examples).map(([name, node]) => [name, resolve(document, node).value]));
    const type = (body, of) => `Record<${Object.keys(body.examples).map((name) => JSON.stringify(name)).join(" | ")}, ${of}>`;

    types.push(`  ${id}: {`);
    types.push(`    parameters: { ${parameters.map(({ name, in: place }) => `${name}: Parameter<"${id}", "${place}", "${name}">`).join("; ")} };`);
    if (requestBody) types.push(`    request: ${type(requestBody, `RequestBody<"${id}">`)};`);
    types.push("    responses: {");
    for (const { status, body } of responses) types.push(`      "${status}": ${type(body, `ResponseBody<"${id}", ${status}>`)};`);
    types.push("    };", "  };");

    values[id] = {
      parameters: Object.fromEntries(parameters.map(({ name, example }) => [name, example])),
      ...(requestBody && { request: named(requestBody) }),
      responses: Object.fromEntries(responses.map(({ status, body }) => [status, named(body)])),
    };
  }
  return `import type { operations } from "./schema.js";

type Json<Part> = Part extends { content: { "application/json": infer Body } } ? Body : never;
type RequestBody<Id extends keyof operations> = operations[Id] extends { requestBody: infer Part } ? Json<Part> : never;
type ResponseBody<Id extends keyof operations, Status extends keyof operations[Id]["responses"]> = Json<operations[Id]["responses"][Status]>;
type Parameter<Id extends keyof operations, Place extends "path" | "query", Name extends string> =
  NonNullable<operations[Id]["parameters"][Place]> extends { [Key in Name]?: infer Value } ? NonNullable<Value> : never;

export interface Examples {
${types.join("\n")}
}

/** Every named example of the document: parameters as plain values, bodies by status and name. */
export const examples: Examples = ${JSON.stringify(values, null, 2)};
`;
}
