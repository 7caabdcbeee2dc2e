import type { Operation } from "../generated/operations.js";
import type { ListedContact } from "./contact/contact.js";
import { OVERLAP_MS, type Span } from "./date-windows.js";
import { PaginationError, ResultLimitError } from "./errors.js";
import { isResultLimit, RESULT_LIMIT, type ReceivedPage } from "./contact-listing.js";
import { TimeOrder } from "./time-order.js";

/** Below this a span can't be halved: its halves overlap by a second. */
const NARROWEST_MS = 3_000;
/** Contacts may leave in each pass; that one contact was hidden in all of so many is beyond chance. */
const MOST_PASSES = 5;

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
  let delivered = 0;

  for (;;) {
    const { start, end } = pass.span;
    const { contacts, nextCursor, isCut } = await readOrCut(() => read(pass.span, pass.cursor), pass.returned, count);
    const times = contacts.map(timeOf);
    order.read(times, { isFirst: pass.cursor === undefined, earliest: start - OVERLAP_MS });
    pass.add(contacts, times);
    delivered += contacts.length;

    const isEnd = nextCursor === undefined && !isCut;
    pass.reached = isEnd ? Infinity : order.isProven ? pass.lastTime - OVERLAP_MS : -Infinity;
    // Where the cursor serves, it does so until pages are well longer than the overlap: short steps by key would cost more.
    const leaves = isEnd || pass.reached > (pass.cursor === undefined || isCut ? start : (times[0] ?? Infinity) + OVERLAP_MS);
    const again = leaves && order.holds && !pass.isConfirmed;
    const next = !leaves || again ? pass.span : pass.settled < Infinity ? { start: pass.settled, end } : later.pop();
    yield { contacts, readOnFrom: next?.start };

    if (!next) return;
    if (leaves) pass = new Pass(next, again ? pass : undefined);
    else if (nextCursor !== undefined) {
      if (!pass.follow(nextCursor)) throw new PaginationError(operation, delivered);
    } else {
      // Sorted by time, a query that returned all it may without leaving a second can't be cut by time.
      if (end - start <= NARROWEST_MS || (order.holds && pass.returned > RESULT_LIMIT - count)) throw tooDense(operation, pass, order, delivered);
      const middle = start + Math.floor((end - start) / 2);
      later.push({ start: middle - OVERLAP_MS, end });
      pass = new Pass({ start, end: middle });
    }
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
  /** The same query, read before. */
  readonly #before: Pass | undefined;
  readonly #number: number;
  readonly #used = new Set<string>();
  readonly #times = new Map<string, number>();

  constructor(span: Span, before?: Pass) {
    this.span = span;
    this.#before = before;
    this.#number = before ? before.#number + 1 : 1;
  }

  /** Up to where it and the pass before, together, have been read. */
  get settled(): number {
    return Math.min(this.reached, this.#before?.reached ?? Infinity);
  }

  /**
   * Whether nothing can have been hidden up to there. One answer is always whole. Two passes are, together, if all that the
   * first returned came again: to hide a contact from it, another must have left meanwhile, and would be missing now.
   */
  get isConfirmed(): boolean {
    if (this.cursor === undefined || this.#number === MOST_PASSES) return true;
    const before = this.#before && [...this.#before.#times];
    return before?.every(([contactId, time]) => time > this.settled || this.#times.get(contactId) === time) ?? false;
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
