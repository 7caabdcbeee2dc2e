import type { Operation } from "../../generated/operations.js";
import { PaginationError, ResultLimitError, refusal, type ValidationError } from "../model/errors.js";
import { itemsOfPages, readTogether } from "./read-ahead.js";

/** What every page of a walk has besides its items; kept as JSON, it resumes the walk. */
export interface ListingPage {
  /** Where the next page begins; absent on the last one. */
  nextCursor?: string;
  /** Items delivered by the walk so far, this page included, and in a resumed walk what the runs before it delivered. */
  delivered: number;
}

/** What resumes a walk: the last page that was dealt with. */
export interface ResumeOptions<Page> {
  after?: Page | undefined;
}

export interface WalkOptions<Page> extends ResumeOptions<Page> {
  /** Whether the next page is asked for while the current one is consumed. */
  ahead: boolean;
}

/** Reads the pages of a walk, from the beginning or after one. */
export type ReadPages<Page> = (options: WalkOptions<Page>) => AsyncGenerator<Page, void, undefined>;

/** The items of a query, read as they are asked for; each loop over it begins anew. */
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
   * The pages; `after` one that was kept, the walk goes on after it, and by date the contacts of the last second or two
   * before it may come again. Throws `ValidationError` for what is no page of such a walk.
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
  pages({ after }: ResumeOptions<Page> = {}): AsyncGenerator<Page, void, undefined> {
    if (after != null && !this.#isPage(after)) throw notResumable("must be a page that pages() gave, parsed again if it was kept as JSON");
    return this.#read({ after, ahead: true });
  }

  /** The first page, in one request. */
  async firstPage(): Promise<Page> {
    for await (const page of this.#read({ ahead: false })) return page;
    throw new TypeError("a walk gives at least one page");
  }

  /** All of them at once; throws `ResultLimitError` where there are more than `max`, rather than return a part. */
  async toArray(options: { max: number }): Promise<Item[]> {
    // From JavaScript it may be left out.
    const { max }: { max: number } = { ...options };
    if (!Number.isInteger(max) || max < 0) {
      throw refusal("max", "must be a whole number: how many you can hold");
    }
    const all: Item[] = [];
    for await (const page of this.pages()) {
      for (const item of this.#itemsOf(page)) all.push(item);
      if (all.length > max) {
        throw new ResultLimitError(`there are more than the ${max} that toArray was allowed; iterate instead`, {
          limit: max,
          delivered: 0,
        });
      }
    }
    return all;
  }

  /** As JSON it would be `{}`, and what it lists be lost in silence. @internal */
  toJSON(): never {
    throw new TypeError("a listing is no array: read it with for await, pages(), toArray({ max }) or firstPage()");
  }

  /** What lacks a cursor would pass for the last page, and the walk end with nothing delivered. */
  #isPage(value: unknown): boolean {
    const page = Object(value) as Page;
    return Array.isArray(this.#itemsOf(page)) && Number.isInteger(page.delivered);
  }
}

export function notResumable(message: string): ValidationError {
  return refusal("after", message);
}

/** A page as the server gave it. */
export type Received<Page extends ListingPage> = Omit<Page, keyof ListingPage> & { nextCursor: string | undefined };

export interface CursorWalk<Page extends ListingPage> {
  operation: Operation;
  /** Where the first page begins, for a walk that does not begin at the beginning. */
  cursor: string | undefined;
  signal: AbortSignal | undefined;
  readPage: (cursor: string | undefined, signal: AbortSignal) => Promise<Received<Page>>;
  itemsOf: (page: Received<Page>) => unknown[];
}

/** Follows cursors until none comes. */
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
