// generated/operations.ts: where each operation is, and what may call it.
import { operationsOf } from "./walk.mjs";

export function operationsModule(document) {
  const operations = operationsOf(document);
  const bodiless = operations.flatMap(({ method, path, responses }) =>
    responses.filter(({ status, body }) => Number(status) < 400 && !body).map(({ status }) => `  "${method} ${path}": ${status},\n`),
  );
  const entries = operations.map(({ id, method, path, scopes }) => {
    const entry = { operation: `${method} ${path}`, scopes };
    return `  ${id}: ${JSON.stringify(entry)},\n`;
  });
  return `export type OperationId =${union(operations.map(({ id }) => id))};

/** An operation as errors, hooks and \`client.rateLimit\` name it: method and path template, such as \`"GET /contacts/{contactId}"\`. */
export type Operation =${union(operations.map(({ method, path }) => `${method} ${path}`))};

/** The operations of the document by operationId; a token needs one of \`scopes\`, not all. */
export const operations: Readonly<Record<OperationId, { readonly operation: Operation; readonly scopes: readonly string[] }>> = {
${entries.join("")}};

/** The operations whose success has no body, and its status. */
export const bodiless: Partial<Record<Operation, number>> = {
${bodiless.join("")}};
`;
}

function union(texts) {
  return texts.map((text) => `\n  | ${JSON.stringify(text)}`).join("");
}
