import type { Operation } from "../../generated/operations.js";
import { callSafely } from "./hooks.js";
import type { Send } from "./request.js";

/** An answer as the server sent it, whatever its status. */
export interface RawAnswer {
  operation: Operation;
  status: number;
  /** Not parsed; it may hold contact data. */
  body: string;
}

/** Looks at answers; what it throws, or rejects with, changes nothing. */
export type AnswerCheck = (answer: RawAnswer) => unknown;

/** Shows each call's last answer to the check, before anything of it is renamed or left out. */
export function report(check: AnswerCheck | undefined, next: Send): Send {
  if (!check) return next;
  return async (request) => {
    const answer = await next(request);
    callSafely(() => check({ operation: request.operation, status: answer.status, body: answer.body }));
    return answer;
  };
}
