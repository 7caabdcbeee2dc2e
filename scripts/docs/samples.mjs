// The request samples of an operation: curl, made from the examples of the document, and the SDK, from a file that is
// compiled and run by the tests.
import { readFileSync } from "node:fs";

const sdkSamples = new URL("../../examples/operations/", import.meta.url);

export function codeSamples(document, path, method, operation) {
  return [
    { lang: "curl", label: "curl", source: curlSample(document, path, method, operation) },
    { lang: "TypeScript", label: "TypeScript", source: sdkSample(operation.operationId) },
  ];
}

function sdkSample(operationId) {
  try {
    return readFileSync(new URL(`${operationId}.ts`, sdkSamples), "utf8").trimEnd();
  } catch (error) {
    throw new Error(`operation ${operationId} has no sample: write examples/operations/${operationId}.ts`, { cause: error });
  }
}

/** Path and required parameters, and those that x-sample-query of the operation names: all of them at once find nothing. */
export function curlSample(document, path, method, operation) {
  const resolve = (node) => (node?.$ref ? resolve(at(document, node.$ref)) : node);
  const parameters = (operation.parameters ?? []).map(resolve);
  const shown = operation["x-sample-query"] ?? [];
  const query = parameters.filter(({ in: place, name, required }) => place === "query" && (required || shown.includes(name)));
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(parameters.find((parameter) => parameter.name === name).example));
  const json = resolve(operation.requestBody)?.content["application/json"];
  const flags = query.length > 0 ? "--get" : method === "get" ? "" : `--request ${method.toUpperCase()}`;
  const url = shellQuoted(document.servers[0].url + filled);
  const lines = [
    ...(flags ? [`curl ${flags}`, url] : [`curl ${url}`]),
    `--header "Authorization: Bearer $LINEWORKS_TOKEN"`,
    ...query.map(({ name, example }) => `--data-urlencode ${shellQuoted(`${name}=${example}`)}`),
    ...(json ? [`--header "Content-Type: application/json"`, `--data ${shellQuoted(JSON.stringify(bodyExample(resolve, json), null, 2))}`] : []),
  ];
  return lines.join(" \\\n  ");
}

const bodyExample = (resolve, { examples }) => resolve(Object.values(examples)[0]).value;

const shellQuoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;

const at = (document, ref) =>
  ref
    .slice(2)
    .split("/")
    .reduce((node, key) => node[key.replaceAll("~1", "/").replaceAll("~0", "~")], document);
