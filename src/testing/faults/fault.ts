import type { ConnectionFault } from "../http/exchange.js";
import type { RequestRecord } from "../http/request-log.js";

/**
 * What can go wrong besides an error status.
 * - `reset`: the connection is reset before an answer (`ECONNRESET`); `closed`: it is closed (`UND_ERR_SOCKET`)
 * - `refused`: there is no connection (`ECONNREFUSED`; over `listen()` it is closed at once, for a listening port can't refuse)
 * - `noHeaders`: no answer ever comes
 * - `cutBody`: the connection is lost in the middle of the body; `stallBody`: the body stops in the middle and never goes on.
 *   An answer without a body is lost whole
 * - `emptyBody`: 200 and nothing; `notJson`: 200 and HTML
 * - `repeatCursor`: the page points to itself; `emptyPage`: a page without contacts and a cursor to those it left out;
 *   `noMetadata`: a page without `responseMetaData`, whether or not there are more
 * - `delay`: nothing but `delayMs`
 */
export type FaultKind = ConnectionFault | "emptyBody" | "notJson" | PagingFault | "delay";

/** What only the operation itself can get wrong. */
export type PagingFault = "repeatCursor" | "emptyPage" | "noMetadata";

interface FaultTerms {
  /** How often; default 1. */
  times?: number;
  /** Only requests of this operation, as `GET /contacts`, `token`, `upload` or `download`. */
  operation?: string;
  /** Only requests that this holds for. */
  matches?: (request: RequestRecord) => boolean;
  /** Wait before it, in milliseconds. */
  delayMs?: number;
  /** Whether the request takes effect all the same: a PUT is stored, and its answer lost. Default false. */
  applied?: boolean;
}

/** A fault in full. */
export type Fault = FaultTerms &
  (
    | { kind: FaultKind }
    | {
        status: number;
        headers?: Readonly<Record<string, string>>;
        /** Text as it is, anything else as JSON. Default: what the real host sends with the status. */
        body?: unknown;
        /** With 429: the wait that the rate-limit headers name. Without it they are left out. */
        resetSeconds?: number;
      }
  );

/** A fault: in full, or its kind or status alone. */
export type FaultSpec = Fault | FaultKind | number;

/** Faults by chance. */
export interface RandomFaults {
  /** The share of requests that fail, from 0 to 1. */
  rate: number;
  /** Default 1. */
  seed?: number;
  /** Default: connections reset, closed and cut, and 500, 502 and 503. */
  kinds?: readonly FaultSpec[];
  /** The most failures on end; default: no bound. Set it below a client's attempts where none of its calls may fail. */
  maxConsecutive?: number;
}

/** The fault, if only the operation itself can make it. */
export function pagingFault(fault: Fault): PagingFault | undefined {
  if (!("kind" in fault)) return undefined;
  const { kind } = fault;
  return kind === "repeatCursor" || kind === "emptyPage" || kind === "noMetadata" ? kind : undefined;
}
