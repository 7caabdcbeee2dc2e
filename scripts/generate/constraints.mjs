// A schema without what only people read, so that the validators do not carry the documentation.

const one = ["items", "not", "additionalProperties"];
const list = ["allOf", "anyOf", "oneOf"];
const values = [
  "type",
  "nullable",
  "enum",
  "required",
  "minLength",
  "maxLength",
  "pattern",
  "minimum",
  "maximum",
  "minItems",
  "maxItems",
  "uniqueItems",
];
const text = ["title", "description", "default", "example", "format", "readOnly", "deprecated"];

export function onlyConstraints(schema) {
  if (typeof schema === "boolean") return schema;
  if (schema.$ref !== undefined) return { $ref: schema.$ref };
  const kept = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === "minItems" && value === 0) continue;
    if (values.includes(key)) kept[key] = value;
    else if (one.includes(key)) kept[key] = onlyConstraints(value);
    else if (list.includes(key)) kept[key] = value.map(onlyConstraints);
    else if (key === "properties") {
      kept.properties = Object.fromEntries(Object.entries(value).map(([name, property]) => [name, onlyConstraints(property)]));
    } else if (!text.includes(key) && !key.startsWith("x-")) {
      throw new Error(`onlyConstraints does not know the keyword ${key}: say whether it constrains`);
    }
  }
  return kept;
}
