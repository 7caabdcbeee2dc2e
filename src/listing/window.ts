import type { Operation } from "../../generated/operations.js";
import type { ListedContact } from "../model/contact.js";
import { OVERLAP_MS, type Span } from "../model/dates.js";
import { BadRequestError, PaginationError, ResultLimitError } from "../model/errors.js";
import { isResultLimit, type ReceivedPage, RESULT_LIMIT, type WalkPlace } from "./contact-listing.js";

/** Below this a span can't be halved: its halves overlap by a second. */
const NARROWEST_MS = 3_000;
/** Contacts may leave in each pass; that one contact was hidden in all of so many is beyond chance. */
const MOST_PASSES = 5;

export interface WindowQuery {
  operation: Operation;
  span: Span;
  /** Where in the span to read on; at its start where none is given. */
  place: WalkPlace | undefined;
  count: number;
  /** The time that is searched and sorted by, in milliseconds; NaN where a contact has none. */
  timeOf: (contact: ListedContact) => number;
  read: (span: Span, cursor: string | undefined) => Promise<ReceivedPage>;
}

export interface WindowPage {
  contacts: ListedContact[];
  /** From where the window must be read on; undefined where it has been read to its end. */
  readOnFrom: number | undefined;
  place: WalkPlace | undefined;
}

/**
 * Reads one window by key: each request starts at the last time seen, less the overlap, so that contacts which leave
 * the span meanwhile shift nothing, as they would under a cursor that is an offset. The cursor serves where a page
 * shares one second, and is believed once the same contacts have come twice; and where answers do not come sorted.
 */
export async function* readWindow({ operation, span, place, count, timeOf, read }: WindowQuery): AsyncGenerator<WindowPage, void, undefined> {
  const order = new TimeOrder(place?.order);
  /** What is left after the span under way; a span is halved where it holds more than the API returns. */
  const later: Span[] = place && place.end < span.end ? [{ start: place.end - OVERLAP_MS, end: span.end }] : [];
  let pass = new Pass({ start: span.start, end: Math.min(place?.end ?? span.end, span.end) }, place);
  let isKept = pass.cursor !== undefined;
  let delivered = 0;

  /** What is read after this page: a pass, this one or another; nothing, or what can't be read. */
  const after = ({ nextCursor, isCut }: Cut, times: readonly number[]): Pass | Error | undefined => {
    const { start, end } = pass.span;
    const isEnd = nextCursor === undefined && !isCut;
    pass.reached = isEnd ? Infinity : order.isProven ? pass.lastTime - OVERLAP_MS : -Infinity;
    // Where the cursor serves, it does so until pages are well longer than the overlap: short steps by key would cost more.
    if (isEnd || pass.reached > (pass.cursor === undefined || isCut ? start : (times[0] ?? Infinity) + OVERLAP_MS)) {
      if (order.holds && !pass.isConfirmed) return pass.again();
      const rest = pass.settled < Infinity ? { start: pass.settled, end } : later.pop();
      return rest && new Pass(rest);
    }
    if (nextCursor !== undefined) return pass.follow(nextCursor) ? pass : new PaginationError(operation, delivered);
    // Sorted by time, a query that returned all it may without leaving a second can't be cut by time.
    if (end - start <= NARROWEST_MS || (order.holds && pass.returned > RESULT_LIMIT - count)) return tooDense(operation, pass, order, delivered);
    const middle = start + Math.floor((end - start) / 2);
    later.push({ start: middle - OVERLAP_MS, end });
    return new Pass({ start, end: middle });
  };

  // The run before has come to where nothing can be read on, and may have left without hearing of it.
  if (place && place.cursor === undefined && place.returned > 0) throw tooDense(operation, pass, order, place.returned);
  for (;;) {
    let page: Cut;
    try {
      page = await readOrCut(() => read(pass.span, pass.cursor), pass.returned, count);
    } catch (error) {
      if (!isKept || !(error instanceof BadRequestError)) throw error;
      // How long a cursor lives is not documented: where a kept one has ended, its query begins anew.
      pass = new Pass(pass.span);
      continue;
    } finally {
      isKept = false;
    }
    const { contacts } = page;
    const times = contacts.map(timeOf);
    order.read(times, { isFirst: pass.cursor === undefined, earliest: pass.span.start - OVERLAP_MS });
    pass.add(contacts, times);
    delivered += contacts.length;

    const next = after(page, times);
    if (next instanceof Error) yield { contacts, readOnFrom: pass.span.start, place: next instanceof ResultLimitError ? pass.deadEnd(order) : undefined };
    else yield { contacts, readOnFrom: next?.span.start, place: next?.place(span, order) };
    if (!next) return;
    if (next instanceof Error) throw next;
    pass = next;
  }
}

/** One query, and what its cursors have returned. */
class Pass {
  readonly span: Span;
  cursor: string | undefined;
  returned: number;
  lastTime: number;
  /** Up to where it has been read. */
  reached = -Infinity;
  /** The same query, read before. */
  readonly #before: Pass | undefined;
  readonly #number: number;
  readonly #used: Set<string>;
  readonly #times = new Map<string, number>();
  /** Begun by another run: what that has read is not in `#times`. */
  readonly #isPart: boolean;

  constructor(span: Span, { cursor, returned = 0, pass = 1, order }: Partial<WalkPlace> = {}, before?: Pass) {
    this.span = span;
    this.cursor = cursor;
    this.#isPart = cursor !== undefined;
    this.lastTime = (returned > 0 ? order?.last : null) ?? -Infinity;
    this.#used = new Set(cursor === undefined ? [] : [cursor]);
    this.returned = returned;
    this.#number = pass;
    this.#before = before;
  }

  /** The same query, from its beginning. */
  again(): Pass {
    return new Pass(this.span, { pass: this.#number + 1 }, this);
  }

  /** How another run gets here; undefined where the start of its span is all it takes. */
  place({ end }: Span, order: TimeOrder): WalkPlace | undefined {
    const { cursor, span } = this;
    if (cursor === undefined && this.#number === 1 && span.end === end && order.holds) return undefined;
    return { ...this.deadEnd(order), ...(cursor !== undefined && { cursor }) };
  }

  /** How another run learns that there is no way on: it has returned something, and no cursor leads further. */
  deadEnd(order: TimeOrder): WalkPlace {
    return { end: this.span.end, returned: this.returned, pass: this.#number, order: order.soFar };
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
    const before = this.#before && !this.#before.#isPart ? [...this.#before.#times] : undefined;
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
  const to = new Date(order.holds && Number.isFinite(lastTime) ? Math.min(lastTime + OVERLAP_MS, span.end) : span.end).toISOString();
  return new ResultLimitError(
    `${operation}: the seconds from ${from} to ${to} hold ${RESULT_LIMIT} contacts or more, and the API returns no more per ` +
      "query. Narrow the query by contactTagId, accessibleRange or another filter",
    { limit: RESULT_LIMIT, delivered },
  );
}

/** What the answers so far have shown; as JSON it is the same. */
export interface OrderSoFar {
  holds: boolean;
  chance: number;
  compared: number;
  equal: number;
  /** The last time seen, in milliseconds. */
  last: number | null;
}

const NOTHING_READ: OrderSoFar = { holds: true, chance: 1, compared: 0, equal: 0, last: null };
/** Chance makes answers look sorted less than once in a million times. */
const CHANCE = 1e-6;

/**
 * Whether answers come in ascending order of time, and how certain that is: a page of one contact is in order, whatever
 * the server does, and so is one that shares a second. Read on after its last time, it would lose what was to come.
 */
export class TimeOrder {
  /** No answer has been out of order. */
  holds: boolean;
  #chance: number;
  #compared: number;
  #equal: number;
  #last: number;

  constructor({ holds, chance, compared, equal, last }: OrderSoFar = NOTHING_READ) {
    this.holds = holds;
    this.#chance = chance;
    this.#compared = compared;
    this.#equal = equal;
    this.#last = last ?? -Infinity;
  }

  /** For the next run to judge by. */
  get soFar(): OrderSoFar {
    const last = Number.isFinite(this.#last) ? this.#last : null;
    return { holds: this.holds, chance: this.#chance, compared: this.#compared, equal: this.#equal, last };
  }

  /** So many contacts were in order that it is no chance. */
  get isProven(): boolean {
    return this.holds && this.#chance < CHANCE;
  }

  /** A page of a query, its first or the next one, on which nothing is to be from before `earliest`. */
  read(times: readonly number[], { isFirst, earliest }: { isFirst: boolean; earliest: number }): void {
    if (isFirst) this.#compared = this.#equal = 0;
    // Once proven, pages are judged one by one: after a cursor that is an offset, one may begin again where another ended.
    if (isFirst || this.isProven) this.#last = earliest;
    for (const time of times) {
      // Negated, so that a contact without a time breaks the order.
      if (!(time >= this.#last)) this.holds = false;
      this.#compared += 1;
      this.#equal = time === this.#last ? this.#equal + 1 : 1;
      this.#chance *= this.#equal / this.#compared;
      this.#last = time;
    }
  }
}
