import type { Operation } from "../../generated/operations.js";
import type { ListedContact } from "../model/contact.js";
import type { DateWindow } from "../model/dates.js";
import { BadRequestError, ResultLimitError } from "../model/errors.js";
import type { OrderSoFar } from "./window.js";
import { followCursors, Listing, notResumable, type CursorWalk, type ListingPage, type ReadPages, type Received } from "./listing.js";

/** The most contacts that one query returns, however many match. https://developers.worksmobile.com/jp/docs/contact-list */
export const RESULT_LIMIT = 50_000;

/** One page of a walk; kept as JSON, it resumes the walk. */
export interface ContactPage extends ListingPage {
  contacts: ListedContact[];
  /** The window that the page belongs to, in a walk by date. */
  window?: DateWindow;
  /** The time that the walk goes by, in a walk by date. */
  searchDateType?: "CREATED_TIME" | "MODIFIED_TIME";
  /** Where the walk is in a query that takes several pages, in a walk by date. */
  place?: WalkPlace;
}

/**
 * Where a walk by date goes on in a query that it can't begin anew at a later time: one that is followed by cursors, say,
 * since more share its seconds than a page holds. Without it, runs of a page each would never get out of there.
 */
export interface WalkPlace {
  /** The end of the query, in milliseconds since 1970: the window's, or that of a part of it. */
  end: number;
  /** The server's; absent where the query is read from its beginning. */
  cursor?: string;
  /** What the cursors of the query have returned so far. */
  returned: number;
  /** Which reading of the query this is. */
  pass: number;
  /** Whether answers come by time, as far as they have shown. */
  order: OrderSoFar;
}

/** A page as the server gave it. */
export type ReceivedPage = Pick<Received<ContactPage>, "contacts" | "nextCursor">;

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

export interface ContactWalk extends Omit<CursorWalk<ContactPage>, "itemsOf"> {
  /** The page size that is asked for. */
  count: number;
}

/** Follows cursors, and throws where the list may have ended at the API's limit, and not because there is no more. */
export function followContacts(walk: ContactWalk): ReadContactPages {
  const read = followCursors<ContactPage>({ ...walk, itemsOf: contactsOf });
  return async function* (options) {
    // Its cursor is a date, and without one it is the last page of its window, not of everything.
    if (options.after?.window) throw notResumable("is a page of a walk by date: it resumes the listByDate() or listAll() that gave it");
    let delivered = options.after?.delivered ?? 0;
    try {
      for await (const page of read(options)) {
        delivered = page.delivered;
        yield page;
      }
    } catch (error) {
      throw isResultLimit(error, delivered, walk.count) ? maybeMore(walk.operation, delivered) : error;
    }
    if (delivered > RESULT_LIMIT - walk.count) throw maybeMore(walk.operation, delivered);
  };
}

/** The cap is documented, its form is not: the cursor may end, or the request for more be refused. */
export function isResultLimit(error: unknown, returned: number, count: number): boolean {
  return error instanceof BadRequestError && (error.code === "LIMIT_EXCEEDED" || returned > RESULT_LIMIT - count);
}

function contactsOf({ contacts }: Pick<ContactPage, "contacts">): ListedContact[] {
  return contacts;
}

function maybeMore(operation: Operation, delivered: number): ResultLimitError {
  return new ResultLimitError(
    `${operation}: the list ended after ${delivered} contacts, at the ${RESULT_LIMIT} that the API returns per query, ` +
      "so there may be more. Use contacts.listAll() for everything, or contacts.listByDate() for a span of time",
    { limit: RESULT_LIMIT, delivered },
  );
}
