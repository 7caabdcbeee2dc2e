import type { Operation } from "../generated/operations.js";
import type { ListedContact } from "./contact/contact.js";
import type { DateWindow } from "./date-windows.js";
import { BadRequestError, PaginationError, ResultLimitError, ValidationError } from "./errors.js";
import { readTogether } from "./read-together.js";

/** The most contacts that one query returns, however many match. https://developers.worksmobile.com/jp/docs/contact-list */
export const RESULT_LIMIT = 50_000;

/** One page of a walk; kept as JSON, it resumes the walk. */
export interface ContactPage {
  contacts: ListedContact[];
  /** Where the next page begins; absent on the last one. */
  nextCursor?: string;
  /** Contacts delivered by the walk so far, this page included. */
  delivered: number;
  /** The window that the page belongs to, in a walk by date. */
  window?: DateWindow;
}

/** What resumes a walk: the last page that was dealt with. */
export interface ResumeOptions {
  after?: ContactPage | undefined;
}

export interface WalkOptions extends ResumeOptions {
  /** Whether the next page is asked for while the current one is consumed. */
  ahead: boolean;
}

/** Reads the pages of a walk, from the beginning or after one. */
export type ReadPages = (options: WalkOptions) => AsyncGenerator<ContactPage, void, undefined>;

/**
 * The contacts of a query, read as they are asked for; each loop over it begins anew.
 *
 * @example
 * ```ts
 * import { ContactsClient } from "lineworks-contacts";
 *
 * const client = new ContactsClient({ auth: "token" });
 * for await (const contact of client.contacts.list({ orderBy: "createdTime asc" })) console.log(contact.contactId);
 * ```
 */
export class ContactListing implements AsyncIterable<ListedContact> {
  readonly #read: ReadPages;

  /** @internal */
  constructor(read: ReadPages) {
    this.#read = read;
  }

  /** Every contact, page after page. */
  async *[Symbol.asyncIterator](): AsyncGenerator<ListedContact, void, undefined> {
    for await (const { contacts } of this.pages()) for (const contact of contacts) yield contact;
  }

  /**
   * The pages; `after` a page that was kept, the walk goes on behind it.
   *
   * @example
   * ```ts
   * import { ContactsClient, type ContactPage } from "lineworks-contacts";
   *
   * async function goOn(kept: ContactPage | undefined, keep: (page: ContactPage) => Promise<void>): Promise<void> {
   *   const client = new ContactsClient({ auth: "token" });
   *   for await (const page of client.contacts.list().pages({ after: kept })) await keep(page);
   * }
   * ```
   */
  pages({ after }: ResumeOptions = {}): AsyncGenerator<ContactPage, void, undefined> {
    return this.#read({ after, ahead: true });
  }

  /** The first page, in one request. */
  async firstPage(): Promise<ContactPage> {
    for await (const page of this.#read({ ahead: false })) return page;
    throw new TypeError("a walk gives at least one page");
  }

  /** All of them at once; throws `ResultLimitError` where there are more than `max`, rather than return a part. */
  async toArray(options: { max: number }): Promise<ListedContact[]> {
    // From JavaScript it may be left out.
    const { max }: { max: number } = { ...options };
    if (!Number.isInteger(max) || max < 0) {
      throw new ValidationError([{ path: "max", message: "must be a whole number: how many contacts you can hold" }]);
    }
    const all: ListedContact[] = [];
    for await (const { contacts } of this.pages()) {
      for (const contact of contacts) all.push(contact);
      if (all.length > max) {
        throw new ResultLimitError(`there are more than the ${max} contacts that toArray was allowed; iterate instead`, {
          limit: max,
          delivered: 0,
        });
      }
    }
    return all;
  }
}

/** A page as the server gave it. */
export interface ReceivedPage {
  contacts: ListedContact[];
  nextCursor: string | undefined;
}

export interface CursorWalk {
  operation: Operation;
  /** The page size that is asked for. */
  count: number;
  /** Where the first page begins, for a walk that does not begin at the beginning. */
  cursor: string | undefined;
  signal: AbortSignal | undefined;
  readPage: (cursor: string | undefined, signal: AbortSignal) => Promise<ReceivedPage>;
}

/** Follows cursors until none comes. */
export function followCursors(walk: CursorWalk): ReadPages {
  return async function* ({ after, ahead }) {
    let delivered = after?.delivered ?? 0;
    if (!after || after.nextCursor) {
      const from = after?.nextCursor ?? walk.cursor;
      const read = (signal: AbortSignal) => readCursors(walk, from, delivered, signal);
      for await (const page of readTogether([read], { concurrency: 1, signal: walk.signal, ahead })) {
        delivered = page.delivered;
        yield page;
      }
    }
    if (delivered > RESULT_LIMIT - walk.count) throw maybeMore(walk.operation, delivered);
  };
}

async function* readCursors(
  { operation, count, readPage }: CursorWalk,
  from: string | undefined,
  before: number,
  signal: AbortSignal,
): AsyncGenerator<ContactPage, void, undefined> {
  const used = new Set<string>();
  let delivered = before;
  for (let cursor = from; ; ) {
    if (cursor !== undefined) used.add(cursor);
    const { contacts, nextCursor } = await readPage(cursor, signal).catch((error: unknown) => {
      throw isResultLimit(error, delivered, count) ? maybeMore(operation, delivered) : error;
    });
    delivered += contacts.length;
    yield nextCursor === undefined ? { contacts, delivered } : { contacts, delivered, nextCursor };
    if (nextCursor === undefined) return;
    if (used.has(nextCursor)) throw new PaginationError(operation, delivered);
    cursor = nextCursor;
  }
}

/** The cap is documented, its form is not: the cursor may end, or the request for more be refused. */
export function isResultLimit(error: unknown, returned: number, count: number): boolean {
  return error instanceof BadRequestError && (error.code === "LIMIT_EXCEEDED" || returned > RESULT_LIMIT - count);
}

function maybeMore(operation: Operation, delivered: number): ResultLimitError {
  return new ResultLimitError(
    `${operation}: the list ended after ${delivered} contacts, at the ${RESULT_LIMIT} that the API returns per query, ` +
      "so there may be more. Use contacts.listAll() for everything, or contacts.listByDate() for a span of time",
    { limit: RESULT_LIMIT, delivered },
  );
}
