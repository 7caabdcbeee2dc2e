import type { Operation } from "../../generated/operations.js";
import type { ListedContact } from "../model/contact.js";
import type { DateWindow } from "../model/dates.js";
import { ResultLimitError, type UnexpectedResponseError } from "../model/errors.js";
import { followCursors, Listing, notResumable, type CursorWalk, type ListingPage, type ReadPages, type Received } from "./listing.js";
import { RowCount, type RowsSoFar } from "./row-count.js";

/** One page of a walk; kept as JSON, it resumes the walk. */
export interface ContactPage extends ListingPage {
  contacts: ListedContact[];
  /** The window that the page belongs to, in a walk by date. */
  window?: DateWindow;
  /** What a run that resumes after this page has to know; only for that. */
  place?: object;
}

/** A page as the server gave it. */
export interface ReceivedPage extends Pick<Received<ContactPage>, "contacts" | "nextCursor"> {
  /** The server's clock, in milliseconds, to the second. */
  serverTime: number | undefined;
  /** The error for an answer that is not what the API promises. */
  unexpected: (what: string) => UnexpectedResponseError;
}

/** Reads the pages of a walk over contacts. */
export type ReadContactPages = ReadPages<ContactPage>;

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
export class ContactListing extends Listing<ListedContact, ContactPage> {
  /** @internal */
  constructor(read: ReadContactPages) {
    super(read, contactsOf);
  }
}

export interface ContactWalk extends Omit<CursorWalk<ContactPage>, "itemsOf" | "readPage"> {
  /** The page size that is asked for. */
  count: number;
  /** The most rows that one query gives. */
  limit: number;
  readPage: (cursor: string | undefined, signal: AbortSignal) => Promise<ReceivedPage>;
}

/** Follows cursors, and throws where the list may have been cut at the API's limit instead of having ended. */
export function followContacts({ readPage, ...walk }: ContactWalk): ReadContactPages {
  const read = followCursors<ContactPage>({
    ...walk,
    itemsOf: contactsOf,
    readPage: async (cursor, signal) => {
      const { contacts, nextCursor } = await readPage(cursor, signal);
      return { contacts, nextCursor };
    },
  });
  return async function* (options) {
    // Its cursor is a date, and without one it is the last page of its window, not of everything.
    if (options.after?.window) throw notResumable("is a page of a walk by date: it resumes the listByDate() or listAll() that gave it");
    let delivered = options.after?.delivered ?? 0;
    const rows = new RowCount(walk.limit, rowsOf(options.after));
    try {
      for await (const page of read(options)) {
        delivered = page.delivered;
        rows.add(walk.count, page.contacts.length, page.nextCursor !== undefined);
        yield { ...page, place: rows.soFar };
      }
    } catch (error) {
      throw rows.isLimit(error, walk.count) ? maybeMore(walk.operation, delivered, walk.limit) : error;
    }
    if (rows.mayBeCut) throw maybeMore(walk.operation, delivered, walk.limit);
  };
}

/** What the run before has counted; where its page does not say, all of its pages pass for full. */
function rowsOf(after: ContactPage | undefined): RowsSoFar | undefined {
  if (!after) return undefined;
  const { asked, returned, isShort } = { ...after.place } as Partial<RowsSoFar>;
  return { asked: asked ?? after.delivered, returned: returned ?? after.delivered, isShort: isShort ?? false };
}

function contactsOf({ contacts }: Pick<ContactPage, "contacts">): ListedContact[] {
  return contacts;
}

function maybeMore(operation: Operation, delivered: number, limit: number): ResultLimitError {
  return new ResultLimitError(
    `${operation}: the list ended after ${delivered} contacts, at the limit of ${limit} that the API gives per query, ` +
      "so there may be more. Use contacts.listAll() for everything, or contacts.listByDate() for a span of time",
    { limit, delivered },
  );
}
