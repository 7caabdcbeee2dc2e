import type { IncomingRequest } from "./exchange.js";

/** A request that the fake was sent. */
export interface RequestRecord {
  readonly method: string;
  /**
   * Method and path template as `GET /contacts/{contactId}`; `token`, `revoke`, `upload` or `download`; undefined where there is
   * no such operation.
   */
  readonly operation: string | undefined;
  /** As sent, still encoded. */
  readonly path: string;
  /** As sent, still encoded, without the question mark. */
  readonly rawQuery: string;
  /** Decoded; empty where the encoding is broken. */
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, the fields of a form, the parts of a multipart form, other text as it is, or undefined. */
  readonly body: unknown;
  readonly rawBody: string;
  readonly at: Date;
  /** What it was answered with; undefined until then, and where a fault kept the answer away. */
  readonly status: number | undefined;
}

/** Writes down a request; `status` is to be filled in. */
export function recordRequest(
  request: IncomingRequest,
  operation: string | undefined,
  query: Record<string, string>,
  at: Date,
): RequestRecord & { status: number | undefined } {
  const [path, rawQuery] = splitTarget(request.target);
  return {
    method: request.method,
    operation,
    path,
    rawQuery,
    query: { ...query },
    headers: request.headers,
    body: readBody(request),
    rawBody: request.body,
    at,
    status: undefined,
  };
}

export function splitTarget(target: string): [path: string, rawQuery: string] {
  const mark = target.indexOf("?");
  return mark === -1 ? [target, ""] : [target.slice(0, mark), target.slice(mark + 1)];
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
