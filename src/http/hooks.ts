import type { Operation } from "../../generated/operations.js";
import type { AnswerCheck } from "../model/responses.js";
import type { Clock } from "./clock.js";
import type { RateLimit } from "./rate-limit.js";
import type { Send } from "./request.js";

/** An attempt is about to be sent. */
export interface RequestEvent {
  operation: Operation;
  /** 1 for the first. */
  attempt: number;
}

/** An attempt has ended, with a `status` or, if there was no response, with an `error`. */
export interface ResponseEvent {
  operation: Operation;
  attempt: number;
  durationMs: number;
  status: number | undefined;
  /** The error's name, such as `ConnectionError` or `TimeoutError`. */
  error: string | undefined;
  rateLimit: RateLimit | undefined;
}

/** Another attempt follows after a wait. */
export interface RetryEvent {
  operation: Operation;
  /** The attempt that failed. */
  attempt: number;
  waitMs: number;
  status: number | undefined;
  error: string | undefined;
}

type Hook<Event> = (event: Event) => void | Promise<void>;

/** Called for every attempt, with plain objects that hold no token and no contact data. A hook that throws or rejects changes nothing. */
export interface Hooks {
  onRequest?: Hook<RequestEvent> | undefined;
  onResponse?: Hook<ResponseEvent> | undefined;
  onRetry?: Hook<RetryEvent> | undefined;
}

/** Calls the hooks for each attempt. */
export function observe(hooks: Hooks, clock: Clock, next: Send): Send {
  if (!hooks.onRequest && !hooks.onResponse) return next;

  return async (request) => {
    const { operation } = request;
    const attempt = request.attempts + 1;
    const startedAt = clock.now();
    const ended = (rest: Pick<ResponseEvent, "status" | "error" | "rateLimit">): void =>
      emit(hooks, "onResponse", { operation, attempt, durationMs: clock.now() - startedAt, ...rest });
    emit(hooks, "onRequest", { operation, attempt });
    try {
      const answer = await next(request);
      ended({ status: answer.status, error: undefined, rateLimit: answer.rateLimit });
      return answer;
    } catch (error) {
      ended({ status: undefined, error: nameOf(error), rateLimit: undefined });
      throw error;
    }
  };
}

export function emit<Name extends keyof Hooks>(hooks: Hooks, name: Name, event: Parameters<NonNullable<Hooks[Name]>>[0]): void {
  // Called as a method, so that `this` works.
  callSafely(() => (hooks as Record<Name, Hook<unknown> | undefined>)[name]?.(event));
}

/** Calls a callback of the user's: a broken logger must not break a request. */
export function callSafely(call: () => unknown): void {
  try {
    // If it is async, its rejection must not end the process.
    Promise.resolve(call()).catch(() => {});
  } catch {
    // There is nobody to report it to.
  }
}

function nameOf(error: unknown): string {
  const named = typeof error === "object" && error !== null && "name" in error && typeof error.name === "string";
  return named ? (error as { name: string }).name : "aborted";
}

/** Passes each call's final response to the check, before anything in it is renamed or left out. */
export function report(check: AnswerCheck | undefined, next: Send): Send {
  if (!check) return next;
  return async (request) => {
    const answer = await next(request);
    callSafely(() => check({ operation: request.operation, status: answer.status, body: answer.body }));
    return answer;
  };
}
