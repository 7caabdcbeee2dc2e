// generated/schema.ts: the document as types.
import openapiTS, { astToString } from "openapi-typescript";

export async function schemaModule(document) {
  // The Node API and not the command: the command reads redocly.yaml, and refuses one that lists APIs.
  const types = await openapiTS(structuredClone(document), {
    // Otherwise whatever has a default (isCoEditing, type) would be required in requests too.
    defaultNonNullable: false,
    silent: true,
  });
  // Two spaces for four: it is most of the declarations that users install.
  return astToString(types).replaceAll(/^( {4})+/gm, (indent) => indent.slice(indent.length / 2));
}
