import type { ListedContact } from "../model/contact.js";
import { OVERLAP_MS } from "../model/dates.js";
import { ResultLimitError } from "../model/errors.js";
import { type DatedWalk, Seen, timeReader, walkByDate } from "./by-date.js";
import type { ContactPage, ReadContactPages } from "./contact-listing.js";

/** How far the local clock may be behind the server's before a new contact would pass for one of the future. */
const CLOCK_SKEW_MS = 5 * 60_000;

export interface AllWalk extends Omit<DatedWalk, "searchDateType" | "startDateTime" | "endDateTime" | "seen"> {
  /** The list without dates, by `createdTime asc`; throws `ResultLimitError` beyond the cap. */
  undated: ReadContactPages;
}

/** Everything: the list without dates as far as the API returns it, then windows of the created time. */
export function walkAll(walk: AllWalk): ReadContactPages {
  const timeOf = timeReader("CREATED_TIME");

  return async function* ({ after, ahead }) {
    const seen = new Seen();
    let last: ContactPage | undefined = after;
    let start = after?.window ? Date.parse(after.window.startDateTime) : lastTime(after, timeOf, -Infinity);
    if (!after?.window) {
      try {
        for await (const page of walk.undated({ after, ahead })) {
          start = lastTime(page, timeOf, start);
          // Where a cursor is an offset, what comes to match a filter shifts the others, and one of them comes again.
          const contacts = page.contacts.filter((contact) => seen.add(contact.contactId, timeOf(contact)));
          seen.forgetBefore(start - 2 * OVERLAP_MS);
          last = page;
          yield { ...page, contacts };
        }
        return;
      } catch (error) {
        // NaN and -Infinity: the list did not come by created time, so where to go on is unknown.
        if (!(error instanceof ResultLimitError) || !Number.isFinite(start)) throw error;
      }
    }
    const rest = walkByDate({
      ...walk,
      searchDateType: "CREATED_TIME",
      startDateTime: new Date(start),
      endDateTime: undefined,
      now: () => walk.now() + CLOCK_SKEW_MS,
      seen,
    });
    yield* rest({ after: after?.window ? after : last, ahead });
  };
}

/** The created time of the last contact; NaN where the order is broken. */
function lastTime(page: ContactPage | undefined, timeOf: (contact: ListedContact) => number, earliest: number): number {
  return (page?.contacts ?? []).reduce((previous, contact) => {
    const time = timeOf(contact);
    return time >= previous ? time : NaN;
  }, earliest);
}
