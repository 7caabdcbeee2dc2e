// generated/schema.ts: the document as types.
import openapiTS, { astToString } from "openapi-typescript";

export async function schemaModule(document) {
  // The Node API and not the command: the command reads redocly.yaml, and refuses one that lists APIs.
  const types = await openapiTS(structuredClone(document), {
    // Otherwise whatever has a default (isCoEditing, type) would be required in requests too.
    defaultNonNullable: false,
    silent: true,
  });
  return astToString(types);
}
