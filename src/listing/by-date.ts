import type { Operation } from "../../generated/operations.js";
import type { ListContactsQuery, ListedContact } from "../model/contact.js";
import { cutSpan, type DateWindow, formatDateTime, OVERLAP_MS, readDateTime, refuseReversed, type Span, toWindow } from "../model/dates.js";
import type { ContactPage, ReadContactPages, ReceivedPage, WalkPlace } from "./contact-listing.js";
import { notResumable } from "./listing.js";
import { readTogether } from "./read-ahead.js";
import { readWindow, type WindowPage } from "./window.js";

/** How far a walk by date has come. */
export interface ListProgress {
  windowsDone: number;
  windowsTotal: number;
  /** Contacts delivered so far. */
  contacts: number;
}

/** Which contacts of a span to list; filters as in `ListContactsQuery`. */
export interface ListByDateQuery
  extends Omit<ListContactsQuery, "cursor" | "orderBy" | "searchDateType" | "startDateTime" | "endDateTime"> {
  /** The time that is searched by. */
  searchDateType: "CREATED_TIME" | "MODIFIED_TIME";
  /** Start of the span, included: a `Date`, or an ISO 8601 text with a zone. */
  startDateTime: Date | string;
  /** End of the span, included; by default the moment at which iteration starts. */
  endDateTime?: Date | string | undefined;
  /** Lists what this member can access, by `GET /users/{userId}/contacts`. */
  userId?: string;
  /** Windows read at once. Default 4. */
  concurrency?: number | undefined;
  /** Called, and awaited, before each page is delivered; what it throws ends the walk. */
  onProgress?: ((progress: ListProgress) => unknown) | undefined;
}

/** A dated query as one page of it is asked for. */
export interface DatedQuery extends DateWindow {
  searchDateType: "CREATED_TIME" | "MODIFIED_TIME";
  orderBy: "createdTime asc" | "modifiedTime asc";
  cursor?: string;
}

export interface DatedWalk {
  operation: Operation;
  searchDateType: "CREATED_TIME" | "MODIFIED_TIME";
  startDateTime: Date | string;
  endDateTime: Date | string | undefined;
  count: number;
  concurrency: number;
  onProgress: ListByDateQuery["onProgress"];
  signal: AbortSignal | undefined;
  now: () => number;
  /** What was delivered before this walk, where it goes on after another. */
  seen?: Seen;
  readPage: (query: DatedQuery, signal: AbortSignal) => Promise<ReceivedPage>;
}

/** Reads a span of any length, window by window, in the order of time. */
export function walkByDate(walk: DatedWalk): ReadContactPages {
  const start = readDateTime("startDateTime", walk.startDateTime);
  const givenEnd = walk.endDateTime === undefined ? undefined : readDateTime("endDateTime", walk.endDateTime).ms;
  if (givenEnd !== undefined) refuseReversed(start.ms, givenEnd);
  const timeOf = timeReader(walk.searchDateType);

  return async function* ({ after, ahead }) {
    const asked: Span = { start: start.ms, end: givenEnd ?? Math.max(start.ms, walk.now()) };
    if (after) refuseForeign(after, walk);
    const from = after?.window ? resumeFrom(after, after.window) : asked.start;
    if (from > asked.end) return;
    const seen = walk.seen ?? new Seen();
    for (const contact of after?.contacts ?? []) seen.add(contact.contactId, timeOf(contact));
    let delivered = after?.delivered ?? 0;
    let windowsDone = 0;

    // One second wider than asked, for where the API takes a bound for exclusive; what lies outside is dropped again.
    // Where a page says from where to read on, that lies as far back already.
    const spans = cutSpan({ start: after?.nextCursor && after.window ? from : from - OVERLAP_MS, end: asked.end + OVERLAP_MS });
    const readers = spans.map((span, i) => {
      const place = i === 0 ? (after?.place ?? undefined) : undefined;
      return (signal: AbortSignal) => readSpan(walk, timeOf, { span, place }, start.offset, signal);
    });
    for await (const { page, span } of readTogether(readers, { ...walk, ahead })) {
      const contacts = page.contacts.filter((contact) => {
        const time = timeOf(contact);
        return isInside(time, asked) && seen.add(contact.contactId, time);
      });
      delivered += contacts.length;
      const { readOnFrom, place } = page;
      if (readOnFrom === undefined) windowsDone += 1;
      // The next window begins a second before this one ends, and a bound may be cut to the second.
      seen.forgetBefore((readOnFrom ?? span.end - OVERLAP_MS) - OVERLAP_MS);
      await walk.onProgress?.({ windowsDone, windowsTotal: spans.length, contacts: delivered });
      yield {
        contacts,
        delivered,
        window: toWindow(clip(span, asked), start.offset),
        searchDateType: walk.searchDateType,
        ...(readOnFrom !== undefined && { nextCursor: formatDateTime(new Date(readOnFrom), start.offset) }),
        ...(place && { place }),
      };
    }
  };
}

interface SpanPage {
  page: WindowPage;
  span: Span;
}

async function* readSpan(
  { operation, searchDateType, count, readPage }: DatedWalk,
  timeOf: (contact: ListedContact) => number,
  { span, place }: { span: Span; place: WalkPlace | undefined },
  offset: string,
  signal: AbortSignal,
): AsyncGenerator<SpanPage, void, undefined> {
  const orderBy = searchDateType === "CREATED_TIME" ? "createdTime asc" : "modifiedTime asc";
  const read = (part: Span, cursor: string | undefined): Promise<ReceivedPage> =>
    readPage({ searchDateType, orderBy, ...toWindow(part, offset), ...(cursor !== undefined && { cursor }) }, signal);
  for await (const page of readWindow({ operation, span, place, count, timeOf, read })) yield { page, span };
}

/** A page of another walk would be taken for a place in this one, and what lies before it be left out. */
function refuseForeign({ window, searchDateType, place, nextCursor }: ContactPage, walk: DatedWalk): void {
  if (place && (!nextCursor || !Number.isFinite(place.end))) throw notResumable("is no page that pages() gave: its place is not whole");
  // What listAll() has read without dates is no page of this walk, and is handed on in `seen`.
  if (window ? searchDateType !== walk.searchDateType : !walk.seen) {
    throw notResumable(`is no page of a walk by ${walk.searchDateType}: it resumes the walk that gave it, with the same query`);
  }
}

/** After a page that was kept: on in its window, or with the next one. */
function resumeFrom(page: ContactPage, window: DateWindow): number {
  if (page.nextCursor) return readDateTime("nextCursor", page.nextCursor).ms;
  // Behind the end, not at it: a window that was read to its end leaves nothing to read.
  return readDateTime("window", window.endDateTime).ms + 1;
}

/** Whether a time lies in the span; one that was stored to the second counts by its second. */
function isInside(time: number, { start, end }: Span): boolean {
  const least = time % 1000 === 0 ? Math.floor(start / 1000) * 1000 : start;
  // Negated, so that a contact without a time is delivered rather than dropped.
  return !(time < least) && !(time > end);
}

function clip(span: Span, { start, end }: Span): Span {
  return { start: Math.max(span.start, start), end: Math.min(span.end, end) };
}

/** The time that is searched by, in milliseconds. */
export function timeReader(searchDateType: "CREATED_TIME" | "MODIFIED_TIME"): (contact: ListedContact) => number {
  const name = searchDateType === "CREATED_TIME" ? "createdTime" : "modifiedTime";
  return (contact) => Date.parse(contact[name] ?? "");
}

/** What has been delivered lately: by second, so that what can't come again is forgotten and memory stays flat. */
export class Seen {
  readonly #keysBySecond = new Map<number, Set<string>>();

  /** Whether this version of the contact is new here; from now on it is not. */
  add(contactId: string, time: number): boolean {
    const second = Math.floor(time / 1000);
    let keys = this.#keysBySecond.get(second);
    if (!keys) this.#keysBySecond.set(second, (keys = new Set()));
    const key = `${time} ${contactId}`;
    if (keys.has(key)) return false;
    keys.add(key);
    return true;
  }

  forgetBefore(time: number): void {
    const second = Math.floor(time / 1000);
    for (const known of this.#keysBySecond.keys()) if (known < second) this.#keysBySecond.delete(known);
  }
}
