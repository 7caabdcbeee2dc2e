import type { Operation } from "../../generated/operations.js";

/** One thing that is wrong with what the caller gave, and where. */
export interface ValidationIssue {
  /** Where: `emails[1].email`, `startDateTime`, … */
  path: string;
  /** What is wrong and how to mend it; never quotes personal data. */
  message: string;
}

/** Registered globally, so that two copies of the package recognise each other's errors. */
const brand = Symbol.for("lineworks-contacts.WorksError");

/** What every error of this package is. */
export abstract class WorksError extends Error {
  abstract override readonly name: string;

  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options?.cause === undefined ? undefined : { cause: options.cause });
    Object.defineProperty(this, brand, { value: true });
  }

  /** Fields that are safe to log: no token, no key, no contact data. */
  toJSON(): Record<string, unknown> {
    return Object.fromEntries([["message", this.message], ...Object.entries(this)]);
  }
}

/** The errors of this package, told apart by their `name`. */
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
 * Tells whether a caught value is an error of this package, from whichever copy of it.
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

/** A wrong option: of the client or a token source, when it is made, or of a call, when it is called. */
export class ConfigError extends WorksError {
  override readonly name = "ConfigError";
}

/** Refused before anything was sent: an id, a query, a date or a contact that the API's documented rules forbid. */
export class ValidationError extends WorksError {
  override readonly name = "ValidationError";
  readonly issues: readonly ValidationIssue[];

  constructor(issues: readonly ValidationIssue[]) {
    super(issues.map(({ path, message }) => `${path} ${message}`).join("; "));
    this.issues = issues;
  }
}

/** The refusal of one thing. */
export function refusal(path: string, message: string): ValidationError {
  return new ValidationError([{ path, message }]);
}

export interface RequestFailure {
  operation: Operation;
  /** How many times the request was sent. */
  attempts: number;
}

/** The server could not be reached, or the connection broke before the whole answer had come. */
export class ConnectionError extends WorksError {
  override readonly name = "ConnectionError";
  readonly operation: Operation;
  readonly attempts: number;
  /** The request was a write and may have been carried out, although its answer never came. */
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
  /** The request was a write and may have been carried out, although its answer never came. */
  readonly mayHaveSucceeded: boolean;

  constructor({ operation, attempts }: RequestFailure, timeoutMs: number) {
    super(`${operation}: no complete answer within ${timeoutMs} ms${afterAttempts(attempts)}`);
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

/** An answer that is not what the API promises: empty, not JSON, or without what must be in it. */
export class UnexpectedResponseError extends WorksError {
  override readonly name = "UnexpectedResponseError";
  readonly operation: Operation;
  readonly attempts: number;
  readonly status: number;
  /** The request was a write and may have been carried out, although its answer makes no sense. */
  readonly mayHaveSucceeded: boolean;
  declare readonly headers: Headers;
  /** The answer as it came; not enumerable, for it may hold personal data. */
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
  /** `description` of the vendor's error body, request values already masked. */
  description?: string | undefined;
  retryAfterMs?: number | undefined;
  hint?: string | undefined;
}

/** What an answer that is no success may be called. */
type ApiErrorName =
  | "ApiError"
  | "BadRequestError"
  | "AuthenticationError"
  | "PermissionError"
  | "NotFoundError"
  | "ConflictError"
  | "RateLimitError"
  | "ServerError";

/** An answer that is no success; its subclasses tell the usual ones apart. */
export class ApiError extends WorksError {
  override readonly name: ApiErrorName = "ApiError";
  readonly operation: Operation;
  readonly attempts: number;
  readonly status: number;
  /** The vendor's code, `INVALID_PARAMETER` say; an open list: codes outside the vendor's page occur. */
  readonly code: string | undefined;
  /** The vendor's text, values of the request masked in it. */
  readonly description: string | undefined;
  /** The wait that the answer named, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  /** The request was a write and may have been carried out, although the server says that it failed (5xx, 408). */
  readonly mayHaveSucceeded: boolean;
  declare readonly headers: Headers;
  /** The answer as it came; not enumerable, for it may quote the request. */
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
/** 404: there is no such thing, or the token may not see it. */
export class NotFoundError extends ApiError {
  override readonly name = "NotFoundError";
}
/** 409: it exists already. */
export class ConflictError extends ApiError {
  override readonly name = "ConflictError";
}
/** 429, or a wait for the rate limit longer than `maxRetryWaitMs` (then `attempts` may be 0 and `status` is 429). */
export class RateLimitError extends ApiError {
  override readonly name = "RateLimitError";
}
/** 5xx: the server failed. */
export class ServerError extends ApiError {
  override readonly name = "ServerError";
}

/** The token endpoint refused, or a token source gave no usable token. */
export class TokenError extends WorksError {
  override readonly name = "TokenError";
  /** The RFC 6749 error code, `invalid_grant` say. */
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

/** A cursor came back that this walk had already used: following it would never end. */
export class PaginationError extends WorksError {
  override readonly name = "PaginationError";
  readonly operation: Operation;
  /** Items delivered before the loop was seen. */
  readonly delivered: number;

  constructor(operation: Operation, delivered: number) {
    super(
      `${operation}: the server returned a cursor it had returned before, after ${delivered} items. ` +
        "The walk was ended, since it would not have ended by itself. Start it again, or narrow the query",
    );
    this.operation = operation;
    this.delivered = delivered;
  }
}

/** There is, or may be, more than can be returned. */
export class ResultLimitError extends WorksError {
  override readonly name = "ResultLimitError";
  /** The limit that was met: the API's 50,000, or the `max` of `toArray`. */
  readonly limit: number;
  readonly delivered: number;

  constructor(message: string, { limit, delivered }: { limit: number; delivered: number }) {
    super(message);
    this.limit = limit;
    this.delivered = delivered;
  }
}

/** The contact has been changed by someone else since it was read; nothing was overwritten by this call. */
export class StaleContactError extends WorksError {
  override readonly name = "StaleContactError";
  readonly contactId: string;

  constructor(contactId: string, cause?: unknown) {
    super(`contact ${contactId} has changed since it was read; read it again and decide on what it is now`, { cause });
    this.contactId = contactId;
  }
}

/** What was said, and what to look at; a full stop of the server's own is not doubled. */
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

/** Reachable by name, absent from logs: util.inspect, JSON and spreads see enumerable properties only. */
function hide(error: object, values: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(values)) {
    Object.defineProperty(error, key, { value, enumerable: false });
  }
}
