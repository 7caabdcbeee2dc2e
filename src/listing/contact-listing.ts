import type { Operation } from "../../generated/operations.js";
import type { ListedContact } from "../model/contact.js";
import type { DateWindow } from "../model/dates.js";
import { ResultLimitError, type UnexpectedResponseError } from "../model/errors.js";
import { followCursors, Listing, notResumable, type CursorWalk, type ListingPage, type ReadPages, type Received } from "./listing.js";
import { RowCount, type RowsSoFar } from "./row-count.js";

/** One page of a walk. Stored as JSON, it resumes the walk. */
export interface ContactPage extends ListingPage {
  contacts: ListedContact[];
  /** The page's window, in a walk by date. */
  window?: DateWindow;
  /** What a run that resumes after this page must know. Opaque. */
  place?: object;
}

/** A page as the server sent it. */
export interface ReceivedPage extends Pick<Received<ContactPage>, "contacts" | "nextCursor"> {
  /** The server's clock, in milliseconds, to the second. */
  serverTime: number | undefined;
  /** Makes the error for a response that is not what the API promises. */
  unexpected: (what: string) => UnexpectedResponseError;
}

/** Reads the pages of a walk over contacts. */
export type ReadContactPages = ReadPages<ContactPage>;

/**
 * The contacts of a query. Requests are sent as you iterate, and each loop starts from the beginning.
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
  /** The page size to ask for. */
  count: number;
  /** The API's limit of rows per query. */
  limit: number;
  readPage: (cursor: string | undefined, signal: AbortSignal) => Promise<ReceivedPage>;
}

/** Follows cursors. Throws if the list may have been cut off at the API's limit. */
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
    // The cursor of such a page is a date, and a page without one is the last of its window, not of the list.
    if (options.after?.window) throw notResumable("is a page of a walk by date; it resumes only the listByDate() or listAll() it came from");
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

/** What the previous run counted. If its page doesn't say, its pages are taken to have been full. */
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
    `${operation}: the list ended after ${delivered} contacts, at the API's limit of ${limit} per query, ` +
      "so there may be more. Use contacts.listAll() for everything, or contacts.listByDate() for a span of time",
    { limit, delivered },
  );
}
