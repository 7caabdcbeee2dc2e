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

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/** Every operation with its place and its parts resolved, in the order of the document. */
export function operationsOf(document) {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((key) => methods.has(key))
      .map((method) => {
        const operation = item[method];
        return {
          id: operation.operationId,
          method: method.toUpperCase(),
          path,
          scopes: [...new Set((operation.security ?? []).flatMap((requirement) => Object.values(requirement).flat()))],
          parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((node) => parameterOf(document, node)),
          requestBody: jsonBody(resolve(document, operation.requestBody)),
          responses: Object.entries(operation.responses).map(([status, node]) => ({ status, body: jsonBody(resolve(document, node)) })),
        };
      }),
  );
}

/** With the name it has in the document: there is one `count` of contacts and one of tags. */
function parameterOf(document, node) {
  const parameter = resolve(document, node);
  return { ...parameter, key: node.$ref?.slice(node.$ref.lastIndexOf("/") + 1) ?? parameter.name };
}

/** Nothing where the part has no body, as a 204 or a redirect. */
function jsonBody(part) {
  return part?.content?.["application/json"];
}
