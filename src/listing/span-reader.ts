import type { Span } from "../model/dates.js";
import type { ReceivedPage } from "./contact-listing.js";
import type { TimeName } from "./order.js";

/** Which page of a span to ask for. */
export interface Ask {
  direction: "asc" | "desc";
  count: number;
  cursor?: string;
  /** Begins a millisecond before the span instead of a second, if that second alone would fill the page. */
  startsTight?: boolean;
  /** Ends a millisecond early, if responses have shown that the API includes the end. */
  endsTight?: boolean;
}

/** How to read the contacts of a span. */
export interface SpanReader {
  /** The page size. */
  count: number;
  /** The API's limit of rows per query. */
  limit: number;
  /** The time to search by. */
  by: TimeName;
  /** Sends a query that finds at least all of the span, whether the API's bounds are inclusive or not. */
  read: (span: Span, ask: Ask) => Promise<ReceivedPage>;
  /** Makes the error for a second with more contacts than the API gives. */
  tooDense: (second: Span) => Error;
  /** Makes the error for a repeated cursor. */
  repeatedCursor: () => Error;
}
