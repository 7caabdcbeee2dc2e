import type { Operation } from "../../generated/operations.js";
import type { Clock } from "./clock.js";
import type { RateLimit } from "./rate-limit.js";
import type { Turn } from "./turn.js";

/** A call of the API as a plain object: a cloned `Request` per attempt would cost a fifth of a small call. */
export interface ApiRequest {
  readonly operation: Operation;
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
  readonly maxRetries: number;
  /** Whether sending it twice has the same effect as sending it once. */
  readonly repeatable: boolean;
  /** How many times it has been sent so far. */
  attempts: number;
  /** Whether a failed attempt may have taken effect all the same. */
  mayHaveArrived?: boolean;
  /** The turn that an edit holds: taken before its GET, used by its PUT. */
  readonly turn?: Turn | undefined;
  /** How to send a request to the photo storage; undefined for calls of the API. */
  readonly exchange?: Exchange;
}

/** Sends once and reads the response. */
export type Exchange = (fetch: typeof globalThis.fetch, request: ApiRequest, signal: AbortSignal, clock: Clock) => Promise<Answer>;

/** A complete response, with its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  readonly rateLimit: RateLimit | undefined;
}

/** A layer of the pipeline: takes a request and returns its response, whatever the status. */
export type Send = (request: ApiRequest) => Promise<Answer>;
