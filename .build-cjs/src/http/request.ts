import type { Operation } from "../../generated/operations.js";
import type { Clock } from "./clock.js";
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
  /** Whether an attempt that failed may have been carried out all the same. */
  mayHaveArrived?: boolean;
  /** How it is sent, where that is not as calls of the API are: to and from the storage. */
  readonly exchange?: Exchange;
}

/** Sends once and reads the answer. */
export type Exchange = (fetch: typeof globalThis.fetch, request: ApiRequest, signal: AbortSignal, clock: Clock) => Promise<Answer>;

/** The whole answer, its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  readonly rateLimit: RateLimit | undefined;
}

/** A layer of the pipeline: takes a request, gives its answer, whatever the status. */
export type Send = (request: ApiRequest) => Promise<Answer>;
