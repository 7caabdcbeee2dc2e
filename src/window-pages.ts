import type { Operation } from "../generated/operations.js";
import type { ListedContact } from "./contact/contact.js";
import { OVERLAP_MS, type Span } from "./date-windows.js";
import { PaginationError, ResultLimitError } from "./errors.js";
import { isResultLimit, RESULT_LIMIT, type ReceivedPage } from "./listing.js";
import { TimeOrder } from "./time-order.js";

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
}

/**
 * Reads one window by key: each request starts at the last time seen, less the overlap, so that contacts which leave
 * the span meanwhile shift nothing, as they would under a cursor that is an offset. The cursor serves where a page
 * shares one second, and is believed once the same contacts have come twice; and where answers do not come sorted.
 */
export async function* readWindow({ operation, span, count, timeOf, read }: WindowQuery): AsyncGenerator<WindowPage, void, undefined> {
  const order = new TimeOrder();
  /** What is left after the span under way; a span is halved where it holds more than the API returns. */
  const later: Span[] = [];
  let pass = new Pass(span);
  let passBefore: Pass | undefined;
  let delivered = 0;

  for (;;) {
    const { start, end } = pass.span;
    const { contacts, nextCursor, isCut } = await readOrCut(() => read(pass.span, pass.cursor), pass.returned, count);
    const times = contacts.map(timeOf);
    order.read(times, { isFirst: pass.cursor === undefined, earliest: start - OVERLAP_MS });
    pass.add(contacts, times);
    delivered += contacts.length;

    const isEnd = nextCursor === undefined && !isCut;
    pass.reached = isEnd ? Infinity : order.isProven ? pass.lastTime - OVERLAP_MS : start;
    // Where the cursor serves, it does so until a page is longer than the overlap: shorter steps by key would cost more.
    const leaves = isEnd || pass.reached > (pass.cursor === undefined || isCut ? start : (times[0] ?? Infinity));
    const again = leaves && order.holds && pass.cursor !== undefined && !passBefore?.cameAgainIn(pass);
    const reached = Math.min(pass.reached, passBefore?.reached ?? Infinity);
    const next = !leaves || again ? pass.span : reached < Infinity ? { start: reached, end } : later.pop();
    yield { contacts, readOnFrom: next?.start };

    if (!next) return;
    if (leaves) {
      passBefore = again ? pass : undefined;
      pass = new Pass(next);
    } else if (nextCursor === undefined) {
      // Sorted by time, a query that returned all it may without leaving a second can't be cut by time.
      if (end - start <= NARROWEST_MS || (order.holds && pass.returned > 0)) throw tooDense(operation, pass, order, delivered);
      const middle = start + Math.floor((end - start) / 2);
      later.push({ start: middle - OVERLAP_MS, end });
      passBefore = undefined;
      pass = new Pass({ start, end: middle });
    } else if (!pass.follow(nextCursor)) throw new PaginationError(operation, delivered);
  }
}

/** One query, and what its cursors have returned. */
class Pass {
  readonly span: Span;
  cursor: string | undefined;
  returned = 0;
  lastTime = -Infinity;
  /** Up to where it has been read. */
  reached = -Infinity;
  readonly #used = new Set<string>();
  readonly #times = new Map<string, number>();

  constructor(span: Span) {
    this.span = span;
  }

  add(contacts: readonly ListedContact[], times: readonly number[]): void {
    this.returned += contacts.length;
    this.lastTime = times.at(-1) ?? this.lastTime;
    contacts.forEach(({ contactId }, i) => this.#times.set(contactId, times[i]!));
  }

  /** False for a cursor that was followed before. */
  follow(cursor: string): boolean {
    if (this.#used.has(cursor)) return false;
    this.#used.add(cursor);
    this.cursor = cursor;
    return true;
  }

  /**
   * Whether what this pass returned came again in the next one, as far as both were read. If so, both together are
   * complete: to hide a contact from this one, another must have left meanwhile, and would be missing from the next.
   */
  cameAgainIn(next: Pass): boolean {
    const until = Math.min(this.reached, next.reached);
    return [...this.#times].every(([contactId, time]) => time > until || next.#times.get(contactId) === time);
  }
}

interface Cut extends ReceivedPage {
  /** The API returns no more of this query, whether or not there is more. */
  isCut: boolean;
}

async function readOrCut(read: () => Promise<ReceivedPage>, returned: number, count: number): Promise<Cut> {
  try {
    const page = await read();
    return { ...page, isCut: page.nextCursor === undefined && returned + page.contacts.length > RESULT_LIMIT - count };
  } catch (error) {
    if (!isResultLimit(error, returned, count)) throw error;
    return { contacts: [], nextCursor: undefined, isCut: true };
  }
}

function tooDense(operation: Operation, { span, lastTime }: Pass, order: TimeOrder, delivered: number): ResultLimitError {
  const from = new Date(span.start).toISOString();
  const to = new Date(order.holds ? Math.min(lastTime + OVERLAP_MS, span.end) : span.end).toISOString();
  return new ResultLimitError(
    `${operation}: the seconds from ${from} to ${to} hold ${RESULT_LIMIT} contacts or more, and the API returns no more per ` +
      "query. Narrow the query by contactTagId, accessibleRange or another filter",
    { limit: RESULT_LIMIT, delivered },
  );
}
