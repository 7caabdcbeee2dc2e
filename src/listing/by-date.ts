import type { Operation } from "../../generated/operations.js";
import type { ListContactsQuery, ListedContact } from "../model/contact.js";
import {
  formatDateTime,
  LONGEST_MS,
  OVERLAP_MS,
  readDateTime,
  refuseReversed,
  secondOf,
  SECOND_MS,
  toWindow,
  type DateWindow,
  type Span,
} from "../model/dates.js";
import { PaginationError, ResultLimitError } from "../model/errors.js";
import type { ContactPage, ReadContactPages, ReceivedPage } from "./contact-listing.js";
import { cover, type Covered } from "./cover.js";
import { notResumable } from "./listing.js";
import { timeReader } from "./order.js";
import { readTogether } from "./read-ahead.js";
import type { Ask } from "./span-reader.js";

/** How far a walk by date has come. */
export interface ListProgress {
  windowsDone: number;
  windowsTotal: number;
  /** Contacts delivered so far. */
  contacts: number;
}

/** Which contacts of a span to list. Takes the filters of `ListContactsQuery`. */
export interface ListByDateQuery
  extends Omit<ListContactsQuery, "cursor" | "orderBy" | "searchDateType" | "startDateTime" | "endDateTime"> {
  /** Which time to search by. */
  searchDateType: "CREATED_TIME" | "MODIFIED_TIME";
  /** Start of the span, inclusive: a `Date`, or an ISO 8601 string with a time zone. */
  startDateTime: Date | string;
  /** End of the span, inclusive. Default: the moment when iteration starts, by the server's clock. */
  endDateTime?: Date | string | undefined;
  /** Lists what this member can access, with `GET /users/{userId}/contacts`. */
  userId?: string;
  /** Windows to read at the same time. Default 4. */
  concurrency?: number | undefined;
  /** Called and awaited before each page is delivered. If it throws, the walk ends with that error. */
  onProgress?: ((progress: ListProgress) => unknown) | undefined;
}

/** The query for one page by date. */
export interface DatedQuery extends DateWindow {
  searchDateType: "CREATED_TIME" | "MODIFIED_TIME";
  orderBy: `${"createdTime" | "modifiedTime"} ${"asc" | "desc"}`;
  count: number;
  cursor?: string;
}

export interface DatedWalk {
  /** The method whose pages resume it. */
  method: "listAll" | "listByDate";
  operation: Operation;
  searchDateType: "CREATED_TIME" | "MODIFIED_TIME";
  startDateTime: Date | string;
  endDateTime?: Date | string | undefined;
  count: number;
  /** The API's limit of rows per query. */
  limit: number;
  concurrency: number;
  onProgress?: ListByDateQuery["onProgress"] | undefined;
  signal: AbortSignal | undefined;
  /** The local clock, used if no response has a `Date`. */
  now: () => number;
  /** Contacts delivered before, if this walk continues another one. */
  delivered?: readonly ListedContact[];
  readPage: (query: DatedQuery, signal: AbortSignal) => Promise<ReceivedPage>;
}

/** What a resumed run must know about a walk by date. */
interface DatePlace {
  method: DatedWalk["method"];
  searchDateType: DatedWalk["searchDateType"];
  /** The end of the whole span, in milliseconds since 1970. */
  end: number;
}

/** The local clock may be behind. Asking for a little more than it says saves another query for the last seconds. */
const CLOCK_SLACK_MS = 60_000;

type SpanPage = Covered & { span: Span };

/** Reads a span of any length, window by window, in the order of time. */
export function walkByDate(walk: DatedWalk): ReadContactPages {
  const { searchDateType } = walk;
  const start = readDateTime("startDateTime", walk.startDateTime);
  const givenEnd = walk.endDateTime === undefined ? undefined : readDateTime("endDateTime", walk.endDateTime).ms;
  if (givenEnd !== undefined) refuseReversed(start.ms, givenEnd);
  const timeOf = timeReader(TIMES[searchDateType]);
  const versionOf = (contact: ListedContact): string => `${contact.contactId} ${contact[TIMES[searchDateType]]}`;

  return async function* ({ after, ahead }) {
    const known = after && endOf(after, walk);
    const from = secondOf(after?.window ? resumeFrom(after, after.window) : start.ms);
    const reader = { walk, timeOf, offset: start.offset };
    const { end, first } = givenEnd === undefined && known === undefined ? await readUntilNow(reader, from) : { end: givenEnd ?? known!, first: undefined };
    if (after?.window && !after.nextCursor && from >= secondOf(end)) return;

    let before = new Set([...(walk.delivered ?? []), ...(after?.contacts ?? [])].map(versionOf));
    let delivered = after?.delivered ?? 0;
    let windowsDone = 0;
    const spans = cut({ start: from, end: secondOf(end) + SECOND_MS });
    const readers = spans.map((span, i) => (signal: AbortSignal) => readSpan(reader, span, signal, i === 0 ? first : undefined));
    for await (const { contacts: found, upTo, span } of readTogether(readers, { ...walk, ahead })) {
      // Adjacent windows overlap; earlier contacts can't come again.
      const contacts = found.filter((contact) => isInside(timeOf(contact), start.ms, end) && !before.has(versionOf(contact)));
      before = new Set(found.map(versionOf));
      delivered += contacts.length;
      const isDone = upTo >= span.end;
      if (isDone) windowsDone += 1;
      await walk.onProgress?.({ windowsDone, windowsTotal: spans.length, contacts: delivered });
      yield {
        contacts,
        delivered,
        window: toWindow({ start: Math.max(span.start, start.ms), end: Math.min(span.end, end) }, start.offset),
        place: { method: walk.method, searchDateType, end } satisfies DatePlace,
        ...(!isDone && { nextCursor: formatDateTime(new Date(upTo), start.offset) }),
      };
    }
  };
}

interface DateReader {
  walk: DatedWalk;
  timeOf: (contact: ListedContact) => number;
  /** The UTC offset to write dates with. */
  offset: string;
}

async function* readSpan(reader: DateReader, span: Span, signal: AbortSignal, first?: ReceivedPage): AsyncGenerator<SpanPage, void, undefined> {
  const { operation, count, limit } = reader.walk;
  let delivered = 0;
  const covering = cover(
    span,
    {
      count,
      limit,
      by: TIMES[reader.walk.searchDateType],
      read: (part, ask) => readPart(reader, part, ask, signal),
      tooDense: (second) => tooDense(operation, second, limit, delivered),
      repeatedCursor: () => new PaginationError(operation, delivered),
    },
    first,
  );
  for await (const covered of covering) {
    delivered += covered.contacts.length;
    yield { ...covered, span };
  }
}

/**
 * Finds at least all of the span. The vendor doesn't say whether bounds are inclusive. So the query begins a second early (a millisecond,
 * if that second is full) and ends at the first moment after the span (a millisecond before, if that moment turned out to be included).
 */
async function readPart({ walk, timeOf, offset }: DateReader, { start, end }: Span, { direction, startsTight, endsTight, ...page }: Ask, signal: AbortSignal): Promise<ReceivedPage> {
  const from = start - (startsTight ? 1 : OVERLAP_MS);
  const { searchDateType } = walk;
  const orderBy = `${TIMES[searchDateType]} ${direction}` as const;
  const answer = await walk.readPage({ searchDateType, orderBy, ...page, ...toWindow({ start: from, end: endsTight ? end - 1 : end }, offset) }, signal);
  // A change during the walk can't explain it, because changes only make times later.
  if (answer.contacts.some((contact) => timeOf(contact) < secondOf(from) - SECOND_MS)) {
    throw answer.unexpected("contacts from before the span that was asked for: the API read the dates differently, so contacts may be missing");
  }
  return answer;
}

/** All contacts of the second that begins then. */
export async function readSecond(walk: DatedWalk, start: number): Promise<ListedContact[]> {
  const reader = { walk, timeOf: timeReader(TIMES[walk.searchDateType]), offset: "+09:00" };
  const contacts: ListedContact[] = [];
  for await (const covered of readSpan(reader, { start, end: start + SECOND_MS }, walk.signal ?? new AbortController().signal)) contacts.push(...covered.contacts);
  return contacts;
}

/** The end of a span that lasts until now, by the server's clock, and the response that told it, which is the first one of the span. */
async function readUntilNow(reader: DateReader, from: number): Promise<{ end: number; first: ReceivedPage | undefined }> {
  const { now, count, signal } = reader.walk;
  const [span] = cut({ start: from, end: Math.max(from, secondOf(now() + CLOCK_SLACK_MS)) + SECOND_MS });
  const first = await readPart(reader, span!, { direction: "asc", count }, signal ?? new AbortController().signal);
  const end = Math.max(from, first.serverTime ?? now());
  const [needed] = cut({ start: from, end: secondOf(end) + SECOND_MS });
  return { end, first: needed!.end <= span!.end ? first : undefined };
}

/** Adjacent windows that are short enough for the API. */
function cut({ start, end }: Span): Span[] {
  const longest = LONGEST_MS - OVERLAP_MS;
  return Array.from({ length: Math.ceil((end - start) / longest) }, (_, i) => ({ start: start + i * longest, end: Math.min(start + (i + 1) * longest, end) }));
}

/** The end of the span in the previous run. Refuses a page of another walk: resuming from there would leave out what comes before it. */
function endOf({ window, place }: ContactPage, walk: DatedWalk): number | undefined {
  // listAll() has read this page without dates. It isn't a page of this walk; its contacts are in `delivered`.
  if (!window && walk.delivered) return undefined;
  const { method, searchDateType, end } = { ...place } as Partial<DatePlace>;
  if (!window || method !== walk.method || searchDateType !== walk.searchDateType || !Number.isFinite(end)) {
    throw notResumable(`is not a page of this ${walk.method}() by ${walk.searchDateType}: a page resumes only the walk it came from, with the same query`);
  }
  return end;
}

/** Where to go on after a saved page: within its window, or with the next one. */
function resumeFrom({ nextCursor }: ContactPage, window: DateWindow): number {
  return nextCursor ? readDateTime("nextCursor", nextCursor).ms : readDateTime("window", window.endDateTime).ms;
}

/** Whether a time is in the span. A time without milliseconds stands for its whole second. */
function isInside(time: number, start: number, end: number): boolean {
  const least = time % SECOND_MS === 0 ? secondOf(start) : start;
  // Negated, so that a contact without a readable time is delivered, not dropped.
  return !(time < least) && !(time > end);
}

function tooDense(operation: Operation, { start }: Span, limit: number, delivered: number): ResultLimitError {
  const second = new Date(secondOf(start)).toISOString().replace(".000", "");
  return new ResultLimitError(
    `${operation}: not all contacts of the second ${second} can be read: it has more than the API's limit of ${limit} per query, or they come ` +
      "in a different order each time. Narrow the query by contactTagId, accessibleRange or another filter",
    { limit, delivered },
  );
}

const TIMES = { CREATED_TIME: "createdTime", MODIFIED_TIME: "modifiedTime" } as const;
