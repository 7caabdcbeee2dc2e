import type { Span } from "../model/dates.js";
import type { ReceivedPage } from "./contact-listing.js";
import type { TimeName } from "./order.js";

/** Which end of a query is asked for first, and where its page begins. */
export interface Ask {
  direction: "asc" | "desc";
  count: number;
  cursor?: string;
  /** Begins a millisecond before the span instead of a second: where that second alone would fill the page. */
  startsTight?: boolean;
  /** Ends a millisecond early: where answers have shown that the API counts the end itself in. */
  endsTight?: boolean;
}

/** How the contacts of a span are read. */
export interface SpanReader {
  /** The page size. */
  count: number;
  /** The most rows that one query gives. */
  limit: number;
  /** The time that is searched by. */
  by: TimeName;
  /** Sends a query that finds at least all of the span, whichever way the API takes its bounds. */
  read: (span: Span, ask: Ask) => Promise<ReceivedPage>;
  /** The error for more contacts in a second than the API gives. */
  tooDense: (second: Span) => Error;
  /** The error for a cursor that came before. */
  repeatedCursor: () => Error;
}
