import type { ConnectionFault } from "../http/exchange.js";
import type { RequestRecord } from "../http/request-log.js";

/**
 * What can go wrong besides an error status.
 * - `reset`: the connection is reset before an answer (`ECONNRESET`); `closed`: it is closed (`UND_ERR_SOCKET`)
 * - `refused`: there is no connection (`ECONNREFUSED`; over `listen()` it is closed at once, since a listening port can't refuse)
 * - `noHeaders`: no answer ever comes
 * - `cutBody`: the connection is lost in the middle of the body; `stallBody`: the body stops in the middle and never continues.
 *   An answer without a body is lost completely
 * - `emptyBody`: 200 and nothing; `notJson`: 200 and HTML
 * - `repeatCursor`: the page points to itself; `emptyPage`: a page without contacts, and a cursor to those it left out;
 *   `noMetadata`: a page without `responseMetaData`, even if there is more
 * - `delay`: nothing but `delayMs`
 */
export type FaultKind = ConnectionFault | "emptyBody" | "notJson" | PagingFault | "delay";

/** The faults that the operation itself has to produce. */
export type PagingFault = "repeatCursor" | "emptyPage" | "noMetadata";

interface FaultTerms {
  /** How often; default 1. */
  times?: number;
  /** Only requests of this operation, such as `GET /contacts`, `token`, `upload` or `download`. */
  operation?: string;
  /** Only requests for which this returns true. */
  matches?: (request: RequestRecord) => boolean;
  /** Wait before it, in milliseconds. */
  delayMs?: number;
  /** Whether the request still takes effect: a PUT is stored, but its answer is lost. Default false. */
  applied?: boolean;
}

/** A fault in full. */
export type Fault = FaultTerms &
  (
    | { kind: FaultKind }
    | {
        status: number;
        headers?: Readonly<Record<string, string>>;
        /** Text is sent as it is, anything else as JSON. Default: what the real host sends with the status. */
        body?: unknown;
        /** For 429: the wait in the rate-limit headers. Without it, the headers are left out. */
        resetSeconds?: number;
      }
  );

/** A fault in full, or only its kind or status. */
export type FaultSpec = Fault | FaultKind | number;

/** Faults at random. */
export interface RandomFaults {
  /** The share of requests that fail, from 0 to 1. */
  rate: number;
  /** Default 1. */
  seed?: number;
  /** Default: connections reset, closed and cut, and 500, 502 and 503. */
  kinds?: readonly FaultSpec[];
  /** The most failures in a row. Default: no limit. Set it below a client's number of attempts if none of its calls may fail. */
  maxConsecutive?: number;
}

/** The fault, if the operation itself has to produce it. */
export function pagingFault(fault: Fault): PagingFault | undefined {
  if (!("kind" in fault)) return undefined;
  const { kind } = fault;
  return kind === "repeatCursor" || kind === "emptyPage" || kind === "noMetadata" ? kind : undefined;
}
