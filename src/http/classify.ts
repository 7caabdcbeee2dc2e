import { bodiless, operations } from "../../generated/operations.js";
import { ApiError, AuthenticationError, BadRequestError, ConflictError, NotFoundError, PermissionError, RateLimitError, ServerError, UnexpectedResponseError } from "../model/errors.js";
import { readRetryAfterMs } from "./backoff.js";
import { maskRequestValues } from "./mask.js";
import type { Answer, ApiRequest } from "./request.js";

const CLASSES = new Map<number, typeof ApiError>([
  [400, BadRequestError],
  [401, AuthenticationError],
  [403, PermissionError],
  [404, NotFoundError],
  [409, ConflictError],
  [429, RateLimitError],
]);

/** The parsed body of a successful response; undefined if the document defines none. Throws for any other response. */
export function readBody(request: ApiRequest, answer: Answer, now: number): unknown {
  const promised = bodiless[request.operation];
  if (answer.status === promised) return undefined;
  // It is gone, perhaps because of an earlier attempt whose response was lost.
  if (answer.status === 404 && request.method === "DELETE" && request.mayHaveArrived) return undefined;
  refuseFailure(request, answer, now);
  if (promised !== undefined) return undefined;
  const details = { ...answer, operation: request.operation, attempts: request.attempts };
  if (answer.body === "") throw new UnexpectedResponseError(details, "an empty body");
  try {
    return JSON.parse(answer.body);
  } catch {
    const type = answer.headers.get("content-type")?.split(";")[0] ?? "no content type";
    throw new UnexpectedResponseError(details, `a body that is not JSON (${type}, ${answer.body.length} characters)`);
  }
}

/** Throws the error for any status but 2xx. */
export function refuseFailure(request: ApiRequest, answer: Answer, now: number): void {
  if (answer.status < 200 || answer.status > 299) throw apiError(request, answer, now);
}

function apiError(request: ApiRequest, answer: Answer, now: number): ApiError {
  const { status, headers, body } = answer;
  const { operation, attempts } = request;
  const said = vendorError(body);
  const Class = CLASSES.get(status) ?? (status >= 500 ? ServerError : ApiError);
  const reason = status === 401 ? bearerReason(headers) : undefined;
  const mask = (text: string | undefined): string | undefined => text && maskRequestValues(text, request);
  return new Class({
    operation,
    attempts,
    status,
    headers,
    body,
    code: mask(said.code),
    description: mask(said.description ?? reason),
    retryAfterMs: readRetryAfterMs(answer, now),
    hint: hintFor(request, answer, said.description) ?? (said.description && reason && `The reason given: ${mask(reason)}`),
  });
}

/** Reads `{ code, description }`. A proxy in between may return something else. */
function vendorError(body: string): { code?: string; description?: string } {
  try {
    const { code, description } = JSON.parse(body) as Record<string, unknown>;
    return {
      ...(typeof code === "string" && { code }),
      ...(typeof description === "string" && { description }),
    };
  } catch {
    return {};
  }
}

/** `www-authenticate` says why a token was refused. https://developers.worksmobile.com/kr/docs/error-codes */
function bearerReason(headers: Headers): string | undefined {
  return headers.get("www-authenticate")?.replace(/^Bearer\s+/i, "");
}

/** What to check, for responses of the vendor that are known to puzzle. */
export function hintFor(request: ApiRequest, { status, headers }: Answer, description = ""): string | undefined {
  const { operation, url } = request;
  const { scopes } = Object.values(operations).find((known) => known.operation === operation)!;
  const reason = `${description} ${headers.get("www-authenticate") ?? ""}`;

  if (status >= 300 && status < 400) return "Redirects are not followed, because the request carries the token: check baseUrl, and any proxies";
  if (/\/users\/me\//.test(url) && (status === 400 || status === 401 || status === 403 || status === 404)) {
    return "A service account is not a member, so it can't use `me`: give a member's id. https://developers.worksmobile.com/kr/docs/auth-jwt";
  }
  if (status === 403 && /scope/i.test(reason)) {
    const needed = scopes.map((scope) => `\`${scope}\``).join(" or ");
    return `The token needs the scope ${needed}: enable it for the app in the Developer Console, and request it with the token`;
  }
  if (status === 403 && /^(PUT|PATCH) \/contacts\/\{contactId\}$/.test(operation)) {
    return "A contact with `isCoEditing: false` can be edited by its master (`permission.masterUserId`) only; the scope must be `contact`";
  }
  return undefined;
}
