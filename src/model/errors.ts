import type { Operation } from "../../generated/operations.js";

/** One problem with a value that you gave, and where it is. */
export interface ValidationIssue {
  /** Where it is: `emails[1].email`, `startDateTime`, … */
  path: string;
  /** What is wrong and how to fix it. Never quotes personal data. */
  message: string;
}

/** A global symbol, so that two copies of the package recognise each other's errors. */
const brand = Symbol.for("lineworks-contacts.WorksError");

/** The base class of this package's errors. */
export abstract class WorksError extends Error {
  abstract override readonly name: string;

  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options?.cause === undefined ? undefined : { cause: options.cause });
    Object.defineProperty(this, brand, { value: true });
  }

  /** The fields that are safe to log: no token, no key, no contact data. */
  toJSON(): Record<string, unknown> {
    return Object.fromEntries([["message", this.message], ...Object.entries(this)]);
  }
}

/** All errors of this package. Their `name` tells them apart. */
export type AnyWorksError =
  | ConfigError
  | ValidationError
  | ConnectionError
  | TimeoutError
  | UnexpectedResponseError
  | ApiError
  | TokenError
  | PaginationError
  | ResultLimitError
  | StaleContactError;

/**
 * Whether a caught value is an error of this package, even if another copy of the package threw it.
 *
 * @example
 * ```ts
 * import { isWorksError } from "lineworks-contacts";
 *
 * function log(error: unknown): void {
 *   if (!isWorksError(error)) throw error;
 *   switch (error.name) {
 *     case "ValidationError":
 *       return error.issues.forEach(({ path, message }) => console.error(path, message));
 *     case "RateLimitError":
 *       return console.error("busy for", error.retryAfterMs, "ms");
 *     default:
 *       return console.error(error.message);
 *   }
 * }
 * ```
 */
export function isWorksError(value: unknown): value is AnyWorksError {
  return typeof value === "object" && value !== null && brand in value;
}

/** A wrong option: of a client or token source when it is created, or of a call when it is made. */
export class ConfigError extends WorksError {
  override readonly name = "ConfigError";
}

/** An id, a query, a date or a contact breaks the API's documented rules. Nothing was sent. */
export class ValidationError extends WorksError {
  override readonly name = "ValidationError";
  readonly issues: readonly ValidationIssue[];

  constructor(issues: readonly ValidationIssue[]) {
    super(issues.map(({ path, message }) => `${path} ${message}`).join("; "));
    this.issues = issues;
  }
}

/** A `ValidationError` with one issue. */
export function refusal(path: string, message: string): ValidationError {
  return new ValidationError([{ path, message }]);
}

export interface RequestFailure {
  operation: Operation;
  /** How many times the request was sent. */
  attempts: number;
}

/** The server could not be reached, or the connection broke before the whole response arrived. */
export class ConnectionError extends WorksError {
  override readonly name = "ConnectionError";
  readonly operation: Operation;
  readonly attempts: number;
  /** The request was a write and may have taken effect, although its response never arrived. */
  readonly mayHaveSucceeded: boolean;

  constructor({ operation, attempts }: RequestFailure, what: string, cause: unknown, neverConnected: boolean) {
    super(`${operation}: ${what}${afterAttempts(attempts)}`, { cause });
    this.operation = operation;
    this.attempts = attempts;
    this.mayHaveSucceeded = isWrite(operation) && !neverConnected;
  }
}

/** One attempt, headers and body together, took longer than `timeoutMs`. */
export class TimeoutError extends WorksError {
  override readonly name = "TimeoutError";
  readonly operation: Operation;
  readonly attempts: number;
  readonly timeoutMs: number;
  /** The request was a write and may have taken effect, although its response never arrived. */
  readonly mayHaveSucceeded: boolean;

  constructor({ operation, attempts }: RequestFailure, timeoutMs: number) {
    super(`${operation}: no complete response within ${timeoutMs} ms${afterAttempts(attempts)}`);
    this.operation = operation;
    this.attempts = attempts;
    this.timeoutMs = timeoutMs;
    this.mayHaveSucceeded = isWrite(operation);
  }
}

export interface ErrorAnswer extends RequestFailure {
  status: number;
  headers: Headers;
  body: string;
}

/** A response that is not what the API promises: empty, not JSON, or without a required part. */
export class UnexpectedResponseError extends WorksError {
  override readonly name = "UnexpectedResponseError";
  readonly operation: Operation;
  readonly attempts: number;
  readonly status: number;
  /** The request was a write and may have taken effect, although its response makes no sense. */
  readonly mayHaveSucceeded: boolean;
  declare readonly headers: Headers;
  /** The response body as received. Not enumerable, because it may contain personal data. */
  declare readonly body: string;

  constructor({ operation, attempts, status, headers, body }: ErrorAnswer, what: string) {
    // No cause: JSON.parse quotes the body in its message.
    super(`${operation}: ${status} with ${what}`);
    this.operation = operation;
    this.attempts = attempts;
    this.status = status;
    this.mayHaveSucceeded = isWrite(operation);
    hide(this, { headers, body });
  }
}

export interface ApiErrorInit extends ErrorAnswer {
  /** `code` of the vendor's error body. */
  code?: string | undefined;
  /** `description` of the vendor's error body, with request values already masked. */
  description?: string | undefined;
  retryAfterMs?: number | undefined;
  hint?: string | undefined;
}

/** The names of errors for an error response. */
type ApiErrorName =
  | "ApiError"
  | "BadRequestError"
  | "AuthenticationError"
  | "PermissionError"
  | "NotFoundError"
  | "ConflictError"
  | "RateLimitError"
  | "ServerError";

/** An error response of the API. Its subclasses stand for the usual statuses. */
export class ApiError extends WorksError {
  override readonly name: ApiErrorName = "ApiError";
  readonly operation: Operation;
  readonly attempts: number;
  readonly status: number;
  /** The vendor's code, such as `INVALID_PARAMETER`. Codes that the vendor's page doesn't list occur, too. */
  readonly code: string | undefined;
  /** The vendor's description, with values of the request masked. */
  readonly description: string | undefined;
  /** The wait that the response named, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  /** The request was a write and may have taken effect, although the server reports a failure (5xx, 408). */
  readonly mayHaveSucceeded: boolean;
  declare readonly headers: Headers;
  /** The response body as received. Not enumerable, because it may quote the request. */
  declare readonly body: string;

  constructor(init: ApiErrorInit) {
    const { operation, attempts, status, code, description, retryAfterMs, hint, headers, body } = init;
    const said = [code, description].filter(Boolean).join(": ");
    super(withHint(`${operation}: ${status}${said && ` ${said}`}${afterAttempts(attempts)}`, hint));
    this.operation = operation;
    this.attempts = attempts;
    this.status = status;
    this.code = code;
    this.description = description;
    this.retryAfterMs = retryAfterMs;
    this.mayHaveSucceeded = isWrite(operation) && (status >= 500 || status === 408);
    hide(this, { headers, body });
  }
}

/** 400: the request breaks a rule of the API. */
export class BadRequestError extends ApiError {
  override readonly name = "BadRequestError";
}
/** 401: the token is missing, expired or revoked. */
export class AuthenticationError extends ApiError {
  override readonly name = "AuthenticationError";
}
/** 403: the token's scope or the contact's permission does not allow this. */
export class PermissionError extends ApiError {
  override readonly name = "PermissionError";
}
/** 404: it doesn't exist, or the token may not see it. */
export class NotFoundError extends ApiError {
  override readonly name = "NotFoundError";
}
/** 409: it already exists. */
export class ConflictError extends ApiError {
  override readonly name = "ConflictError";
}
/** 429, or a wait for the rate limit that would be longer than `maxRetryWaitMs` (`status` is 429, and `attempts` may be 0). */
export class RateLimitError extends ApiError {
  override readonly name = "RateLimitError";
}
/** 5xx: the server failed. */
export class ServerError extends ApiError {
  override readonly name = "ServerError";
}

/** The token endpoint refused, or a token source returned no usable token. */
export class TokenError extends WorksError {
  override readonly name = "TokenError";
  /** The error code of RFC 6749, such as `invalid_grant`. */
  readonly error: string | undefined;
  readonly description: string | undefined;
  readonly status: number | undefined;

  constructor(
    message: string,
    init: { error?: string; description?: string; status?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: init.cause });
    this.error = init.error;
    this.description = init.description;
    this.status = init.status;
  }
}

/** The server returned a cursor that this walk had already used. Following it would never end. */
export class PaginationError extends WorksError {
  override readonly name = "PaginationError";
  readonly operation: Operation;
  /** Items delivered before the loop was noticed. */
  readonly delivered: number;

  constructor(operation: Operation, delivered: number) {
    super(
      `${operation}: the server returned a cursor it had returned before, after ${delivered} items. ` +
        "The walk stopped, because it would never have ended. Start it again, or narrow the query",
    );
    this.operation = operation;
    this.delivered = delivered;
  }
}

/** There are, or may be, more items than can be returned. */
export class ResultLimitError extends WorksError {
  override readonly name = "ResultLimitError";
  /** The limit that was reached: the API's 50,000, or the `max` of `toArray`. */
  readonly limit: number;
  readonly delivered: number;

  constructor(message: string, { limit, delivered }: { limit: number; delivered: number }) {
    super(message);
    this.limit = limit;
    this.delivered = delivered;
  }
}

/** Someone else has changed the contact since it was read. This call overwrote nothing. */
export class StaleContactError extends WorksError {
  override readonly name = "StaleContactError";
  readonly contactId: string;

  constructor(contactId: string, cause?: unknown) {
    super(`contact ${contactId} has changed since it was read; read it again and decide anew`, { cause });
    this.contactId = contactId;
  }
}

/** A message and a hint. If the message ends in a full stop, it isn't doubled. */
export function withHint(said: string, hint: string | undefined): string {
  return hint === undefined ? said : `${said.replace(/\.$/, "")}. ${hint}`;
}

function isWrite(operation: Operation): boolean {
  return !operation.startsWith("GET ");
}

function afterAttempts(attempts: number): string {
  if (attempts === 0) return " (nothing was sent)";
  return attempts === 1 ? "" : ` (${attempts} attempts)`;
}

/** Readable by name, but absent from logs: util.inspect, JSON and spread see only enumerable properties. */
function hide(error: object, values: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(values)) {
    Object.defineProperty(error, key, { value, enumerable: false });
  }
}
