import { operations, type Operation, type OperationId } from "../../generated/operations.js";
import { responseBodies, type SchemaIssue } from "../../generated/validators.js";
import { ConfigError } from "./errors.js";
import type { AnswerCheck } from "./responses.js";

export type { Operation } from "../../generated/operations.js";
export type { AnswerCheck, RawAnswer } from "./responses.js";

/** One place where a response doesn't match the document. */
export interface ResponseIssue {
  /** JSON pointer into the body: `/contacts/3/emails`; empty for the body as a whole. */
  path: string;
  /** What the document says. Never quotes a value of the body. */
  message: string;
}

/** A response that doesn't match the document. */
export interface UnexpectedResponse {
  operation: Operation;
  status: number;
  issues: ResponseIssue[];
}

/**
 * Lists where a response doesn't match the document; empty if it matches.
 *
 * `body` is the parsed body as the server sent it. A status that the document doesn't have is an issue.
 *
 * @example
 * ```ts
 * import { validateResponse } from "lineworks-contacts/validate";
 *
 * const issues = validateResponse("GET /contacts", 200, { contacts: [], responseMetaData: {} });
 * console.log(issues.length); // 0
 * ```
 */
export function validateResponse(operation: Operation, status: number, body: unknown): ResponseIssue[] {
  const id = operationIds.get(operation);
  const validator = id && responseBodies[id][status];
  if (!validator) return [{ path: "", message: `the document has no response ${status} for ${operation}` }];
  return validator(body).map(toIssue);
}

/**
 * Makes an `onUnexpectedResponse` for the client that reports each response that doesn't match the document, so that you
 * notice a change of the API before it hurts. The report contains no contact data.
 *
 * @example
 * ```ts
 * import { ContactsClient } from "lineworks-contacts";
 * import { reportUnexpected } from "lineworks-contacts/validate";
 *
 * const client = new ContactsClient({
 *   auth: "token",
 *   onUnexpectedResponse: reportUnexpected(({ operation, status, issues }) => console.warn(operation, status, issues)),
 * });
 * ```
 */
export function reportUnexpected(report: (response: UnexpectedResponse) => unknown): AnswerCheck {
  if (typeof report !== "function") throw new ConfigError("`report` must be a function: it is called with each response that doesn't match the document");
  return ({ operation, status, body }) => {
    // The document doesn't describe a failing server, and its failure is thrown or retried anyway.
    if (status >= 500) return undefined;
    const issues = issuesOf(operation, status, body);
    // Returned, because it may be a promise that rejects.
    return issues.length > 0 ? report({ operation, status, issues }) : undefined;
  };
}

const operationIds = /* @__PURE__ */ new Map(Object.entries(operations).map(([id, { operation }]) => [operation, id as OperationId]));

function issuesOf(operation: Operation, status: number, body: string): ResponseIssue[] {
  let parsed: unknown;
  try {
    parsed = body === "" ? undefined : JSON.parse(body);
  } catch {
    return [{ path: "", message: "the body is not JSON" }];
  }
  const issues = validateResponse(operation, status, parsed);
  return body === "" && issues.length > 0 ? [{ path: "", message: "the body is empty" }] : issues;
}

function toIssue({ instancePath, keyword, message = keyword, params }: SchemaIssue): ResponseIssue {
  const allowed = Array.isArray(params["allowedValues"]) ? `: ${params["allowedValues"].join(", ")}` : "";
  return { path: instancePath, message: `${message}${allowed}` };
}
