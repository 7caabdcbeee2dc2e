import type { SchemaIssue, SchemaValidator } from "../../generated/validators.js";
import { invalidParameter, Refusal } from "./exchange.js";
import type { Call } from "./routes.js";

/** The body of a request as an object of which nothing more is known. */
export function readJson({ request: { headers, body } }: Call): Record<string, unknown> {
  if (!/^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "")) throw badRequest("The body must be application/json.");
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw badRequest("The body is not JSON.");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw badRequest("The body must be an object.");
  return value as Record<string, unknown>;
}

/** The body of a request, which the document's schema holds for. */
export function readValid<T extends object>(call: Call, validate: SchemaValidator): T {
  const value = readJson(call);
  const [issue] = validate(value);
  if (issue === undefined) return value as T;
  const isRange = issue.keyword === "minimum" || issue.keyword === "maximum";
  throw isRange ? new Refusal(400, "OUT_OF_RANGE", describeIssue(issue)) : invalidParameter(describeIssue(issue));
}

export function describeIssue({ instancePath, keyword, message, params }: SchemaIssue): string {
  const path = instancePath.slice(1).replaceAll("/", ".");
  if (keyword !== "required") return `${path} ${message ?? "is not valid"}.`;
  return `${path === "" ? "" : `${path}.`}${String(params["missingProperty"])} is required.`;
}

function badRequest(description: string): Refusal {
  return new Refusal(400, "BAD_REQUEST", description);
}
