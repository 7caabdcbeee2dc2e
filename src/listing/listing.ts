import type { Operation } from "../../generated/operations.js";
import { PaginationError, ResultLimitError, refusal, type ValidationError } from "../model/errors.js";
import { itemsOfPages, readTogether } from "./read-ahead.js";

/** What every page has besides its items. Stored as JSON, a page resumes the walk. */
export interface ListingPage {
  /** The cursor of the next page; absent on the last page. */
  nextCursor?: string;
  /** Items delivered so far, including this page and, in a resumed walk, the runs before. */
  delivered: number;
}

export interface WalkOptions<Page> {
  /** The last page of the run before, to resume after it. */
  after?: Page | undefined;
  /** Whether to request the next page while the current one is consumed. */
  ahead: boolean;
}

/** Reads the pages of a walk, from the beginning or after one. */
export type ReadPages<Page> = (options: WalkOptions<Page>) => AsyncGenerator<Page, void, undefined>;

/** The items of a query. Requests are sent as you iterate, and each loop starts from the beginning. */
export class Listing<Item, Page extends ListingPage> implements AsyncIterable<Item> {
  readonly #read: ReadPages<Page>;
  readonly #itemsOf: (page: Page) => Item[];

  /** @internal */
  constructor(read: ReadPages<Page>, itemsOf: (page: Page) => Item[]) {
    this.#read = read;
    this.#itemsOf = itemsOf;
  }

  /** Every item, page after page. */
  [Symbol.asyncIterator](): AsyncIterableIterator<Item> {
    return itemsOfPages(this.pages(), this.#itemsOf);
  }

  /**
   * Iterates over pages. With `after`, the walk goes on after the last page that you have stored; in a walk by date, contacts of the last second or
   * two may then come again. Throws `ValidationError` if `after` is not a page of this walk.
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
  pages(options: { after?: Page | undefined } = {}): AsyncGenerator<Page, void, undefined> {
    // pages(page) instead of pages({ after: page }) would silently start from the beginning.
    if (typeof options !== "object" || options === null || Object.keys(options).some((name) => name !== "after")) {
      throw refusal("options", "must be { after: page } or left out");
    }
    const { after } = options;
    if (after != null && !this.#isPage(after)) throw notResumable("must be a page from pages(); if it was stored as JSON, parse it first");
    return this.#read({ after, ahead: true });
  }

  /** The first page, in one request. */
  async firstPage(): Promise<Page> {
    for await (const page of this.#read({ ahead: false })) return page;
    throw new TypeError("a walk must give at least one page");
  }

  /** All items at once. Throws `ResultLimitError` if there are more than `max`, instead of returning a part. */
  async toArray(options: { max: number }): Promise<Item[]> {
    // In JavaScript it may be left out.
    const { max }: { max: number } = { ...options };
    if (!Number.isInteger(max) || max < 0) {
      throw refusal("max", "must be a whole number: the most items you can hold in memory");
    }
    const all: Item[] = [];
    for await (const page of this.pages()) {
      for (const item of this.#itemsOf(page)) all.push(item);
      if (all.length > max) {
        throw new ResultLimitError(`there are more than ${max} items, the max given to toArray; iterate instead`, {
          limit: max,
          delivered: 0,
        });
      }
    }
    return all;
  }

  /** Without this, JSON.stringify would give `{}`, and the items would be silently lost. @internal */
  toJSON(): never {
    throw new TypeError("a listing is not an array: read it with for await, pages(), toArray({ max }) or firstPage()");
  }

  /** Anything without a cursor would pass for the last page, and the walk would end without delivering anything. */
  #isPage(value: unknown): boolean {
    const page = Object(value) as Page;
    return Array.isArray(this.#itemsOf(page)) && Number.isInteger(page.delivered);
  }
}

export function notResumable(message: string): ValidationError {
  return refusal("after", message);
}

/** A page as the server sent it. */
export type Received<Page extends ListingPage> = Omit<Page, keyof ListingPage> & { nextCursor: string | undefined };

export interface CursorWalk<Page extends ListingPage> {
  operation: Operation;
  /** The cursor of the first page, for a walk that starts at one. */
  cursor: string | undefined;
  signal: AbortSignal | undefined;
  readPage: (cursor: string | undefined, signal: AbortSignal) => Promise<Received<Page>>;
  itemsOf: (page: Received<Page>) => unknown[];
}

/** Follows cursors until a page has none. */
export function followCursors<Page extends ListingPage>(walk: CursorWalk<Page>): ReadPages<Page> {
  return async function* ({ after, ahead }) {
    if (after && !after.nextCursor) return;
    const from = after?.nextCursor ?? walk.cursor;
    const read = (signal: AbortSignal) => readCursors(walk, from, after?.delivered ?? 0, signal);
    yield* readTogether([read], { concurrency: 1, signal: walk.signal, ahead });
  };
}

async function* readCursors<Page extends ListingPage>(
  { operation, readPage, itemsOf }: CursorWalk<Page>,
  from: string | undefined,
  before: number,
  signal: AbortSignal,
): AsyncGenerator<Page, void, undefined> {
  const used = new Set<string>();
  let delivered = before;
  for (let cursor = from; ; ) {
    if (cursor !== undefined) used.add(cursor);
    const received = await readPage(cursor, signal);
    const { nextCursor, ...items } = received;
    delivered += itemsOf(received).length;
    yield { ...items, delivered, ...(nextCursor !== undefined && { nextCursor }) } as unknown as Page;
    if (nextCursor === undefined) return;
    if (used.has(nextCursor)) throw new PaginationError(operation, delivered);
    cursor = nextCursor;
  }
}
