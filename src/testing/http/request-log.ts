import type { IncomingRequest } from "./exchange.js";
import { decodeQuery, splitTarget } from "./target.js";

/** A request that was sent to the fake. */
export interface RequestRecord {
  readonly method: string;
  /**
   * Method and path template such as `GET /contacts/{contactId}`, or `token`, `revoke`, `upload` or `download`. Undefined if there
   * is no such operation.
   */
  readonly operation: string | undefined;
  /** As sent, still encoded. */
  readonly path: string;
  /** As sent, still encoded, without the question mark. */
  readonly rawQuery: string;
  /** Decoded; empty if the encoding is broken. */
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, the fields of a form, the parts of a multipart form, other text as it is, or undefined. */
  readonly body: unknown;
  readonly rawBody: string;
  readonly at: Date;
  /** The status of the answer. Undefined before it is sent, or if a fault keeps it back. */
  readonly status: number | undefined;
}

/** Makes the record of a request; `status` is filled in later. */
export function recordRequest(
  request: IncomingRequest,
  operation: string | undefined,
  at: Date,
): RequestRecord & { status: number | undefined } {
  const [path, rawQuery] = splitTarget(request.target);
  return {
    method: request.method,
    operation,
    path,
    rawQuery,
    query: readQuery(rawQuery),
    headers: request.headers,
    body: readBody(request),
    rawBody: request.body,
    at,
    status: undefined,
  };
}

function readQuery(rawQuery: string): Record<string, string> {
  try {
    return decodeQuery(rawQuery);
  } catch {
    return {};
  }
}

function readBody({ headers, body, form }: IncomingRequest): unknown {
  if (form !== undefined) return form;
  if (body === "") return undefined;
  const type = headers["content-type"] ?? "";
  if (type.includes("application/x-www-form-urlencoded")) return Object.fromEntries(new URLSearchParams(body));
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
