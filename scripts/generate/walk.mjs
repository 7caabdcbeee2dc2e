// Reading an OpenAPI document: references and operations.

/** The thing itself, where the document only points at it. */
export function resolve(document, node) {
  let found = node;
  while (typeof found?.$ref === "string") {
    const { $ref } = found;
    found = $ref
      .replace(/^#\//, "")
      .split("/")
      .reduce((at, key) => at?.[key.replaceAll("~1", "/").replaceAll("~0", "~")], document);
    if (found === undefined) throw new Error(`Nothing is at ${$ref}`);
  }
  return found;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Every operation with its place and its parts resolved, in the order of the document. */
export function operationsOf(document) {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods
      .filter((method) => item[method] !== undefined)
      .map((method) => {
        const operation = item[method];
        return {
          id: operation.operationId,
          method: method.toUpperCase(),
          path,
          scopes: [...new Set((operation.security ?? []).flatMap((requirement) => Object.values(requirement).flat()))],
          parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((node) => resolve(document, node)),
          requestBody: jsonBody(resolve(document, operation.requestBody)),
          responses: Object.entries(operation.responses).map(([status, node]) => ({ status, body: jsonBody(resolve(document, node)) })),
        };
      }),
  );
}

function jsonBody(part) {
  return part?.content?.["application/json"];
}
