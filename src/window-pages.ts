import type { ListedContact } from "./contact/contact.js";
import { OVERLAP_MS, type Span } from "./date-windows.js";
import { BadRequestError, PaginationError, ResultLimitError } from "./errors.js";
import { RESULT_LIMIT, type ReceivedPage } from "./listing.js";
import type { Operation } from "../generated/operations.js";

/** Below this a span can't be halved: its halves overlap by a second. */
const NARROWEST_MS = 3_000;

export interface WindowQuery {
  operation: Operation;
  span: Span;
  count: number;
  /** The time that is searched and sorted by, in milliseconds; NaN where a contact has none. */
  timeOf: (contact: ListedContact) => number;
  read: (span: Span, cursor: string | undefined) => Promise<ReceivedPage>;
}

export interface WindowPage {
  contacts: ListedContact[];
  /** From where the window must be read on; undefined where it has been read to its end. */
  readOnFrom: number | undefined;
  /** Nothing earlier than this will be returned again by this window. */
  settledBefore: number;
}

/**
 * Reads one window by key: each request starts at the last time seen, less the overlap, so that contacts which leave
 * the span meanwhile shift nothing, as they would under a cursor that is an offset. The cursor serves where a whole
 * page shares one second, and where answers do not come sorted.
 */
export async function* readWindow(query: WindowQuery): AsyncGenerator<WindowPage, void, undefined> {
  const { operation, span, count, timeOf, read } = query;
  /** What is left after the span under way; a span is halved where it holds more than the API returns. */
  const later: Span[] = [];
  let { start, end } = span;
  let sorted = true;
  let cursor: string | undefined;
  let used = new Set<string>();
  /** Contacts that this query and its cursors have returned. */
  let returned = 0;
  let delivered = 0;

  const startQuery = (next: Span): void => {
    ({ start, end } = next);
    cursor = undefined;
    used = new Set();
    returned = 0;
  };
  const halve = (): void => {
    // Sorted by time, a query that returned all it may without leaving a second can't be cut by time.
    if (end - start <= NARROWEST_MS || (sorted && returned > 0)) throw tooDense(operation, { start, end }, delivered);
    const middle = start + Math.floor((end - start) / 2);
    later.push({ start: middle - OVERLAP_MS, end });
    startQuery({ start, end: middle });
  };

  for (;;) {
    let page: ReceivedPage;
    try {
      page = await read({ start, end }, cursor);
    } catch (error) {
      if (!isResultLimit(error, returned, count)) throw error;
      halve();
      continue;
    }
    const times = page.contacts.map(timeOf);
    sorted &&= isSorted(times, start - OVERLAP_MS);
    returned += page.contacts.length;
    delivered += page.contacts.length;
    const last = times.at(-1);
    const capped = page.nextCursor === undefined && returned > RESULT_LIMIT - count;
    const done = page.nextCursor === undefined && !capped && later.length === 0;
    const key = sorted && last !== undefined ? Math.max(start, last - OVERLAP_MS) : sorted ? start : span.start;
    yield {
      contacts: page.contacts,
      readOnFrom: done ? undefined : key,
      // A bound may be cut to the second.
      settledBefore: sorted ? key - OVERLAP_MS : -Infinity,
    };

    if (done) return;
    if (capped) halve();
    else if (page.nextCursor === undefined) startQuery(later.pop()!);
    else if (sorted && key > start) startQuery({ start: key, end });
    else {
      if (used.has(page.nextCursor)) throw new PaginationError(operation, delivered);
      used.add(page.nextCursor);
      cursor = page.nextCursor;
    }
  }
}

/** Ascending, and nothing from before the span, as a server would return that minds no bounds. */
function isSorted(times: number[], earliest: number): boolean {
  let previous = earliest;
  return times.every((time) => {
    const inOrder = time >= previous;
    previous = time;
    return inOrder;
  });
}

/** The cap is documented, its form is not: the cursor may end, or the request for more be refused. */
export function isResultLimit(error: unknown, returned: number, count: number): boolean {
  return error instanceof BadRequestError && (error.code === "LIMIT_EXCEEDED" || returned > RESULT_LIMIT - count);
}

function tooDense(operation: Operation, { start, end }: Span, delivered: number): ResultLimitError {
  const from = new Date(start).toISOString();
  const to = new Date(end - start > NARROWEST_MS ? start + 2 * OVERLAP_MS : end).toISOString();
  return new ResultLimitError(
    `${operation}: more than ${RESULT_LIMIT} contacts share the seconds from ${from} to ${to}, and the API returns no more ` +
      "per query. Narrow the query by contactTagId, accessibleRange or another filter",
    { limit: RESULT_LIMIT, delivered },
  );
}
