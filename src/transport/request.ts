import type { Operation } from "../../generated/operations.js";
import type { RateLimit } from "./rate-limit.js";

/** One call of the API, plain: a cloned `Request` per attempt would cost a fifth of a small call. */
export interface ApiRequest {
  readonly operation: Operation;
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
  readonly maxRetries: number;
  /** Whether sending it twice does what sending it once does. */
  readonly repeatable: boolean;
  /** How many times it has been sent so far; counted where it is sent. */
  attempts: number;
}

/** The whole answer, its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  readonly rateLimit: RateLimit | undefined;
}

/** A layer of the pipeline: takes a request, gives its answer, whatever the status. */
export type Send = (request: ApiRequest) => Promise<Answer>;
