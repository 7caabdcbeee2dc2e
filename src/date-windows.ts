import { formatDateTime, readDateTime } from "./date-time.js";
import { refusal } from "./errors.js";

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;

/**
 * The vendor says "at most 7 days", but not whether the bounds belong to a window, nor whether times are stored to the
 * second or the millisecond. So neighbours share one second, which loses nothing even where both bounds are
 * exclusive, and a window is one second short of the 7 days, which is allowed even where they are inclusive.
 * https://developers.worksmobile.com/kr/docs/contact-user-list
 */
export const OVERLAP_MS = SECOND_MS;
const LONGEST_MS = 7 * DAY_MS - SECOND_MS;

/** A span that one dated query can ask for, its bounds ready to send. */
export interface DateWindow {
  startDateTime: string;
  endDateTime: string;
}

/** A span in milliseconds since the epoch. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Cuts a span of any length into the fewest windows that the API takes: at most 7 days less a second each, neighbours
 * overlapping by one second.
 *
 * Drop what two neighbours both return. Throws `ValidationError` for a date without a zone, an invalid or a reversed one.
 *
 * @see https://developers.worksmobile.com/kr/docs/contact-user-list
 * @example
 * ```ts
 * import { dateWindows } from "lineworks-contacts";
 *
 * for (const window of dateWindows("2026-01-01T00:00:00+09:00", new Date())) console.log(window.startDateTime);
 * ```
 */
export function dateWindows(startDateTime: Date | string, endDateTime: Date | string): DateWindow[] {
  const start = readDateTime("startDateTime", startDateTime);
  const end = readDateTime("endDateTime", endDateTime);
  refuseReversed(start.ms, end.ms);
  return cutSpan({ start: start.ms, end: end.ms }).map((span) => toWindow(span, start.offset));
}

export function cutSpan({ start, end }: Span): Span[] {
  const spans: Span[] = [];
  for (let at = start; ; at += LONGEST_MS - OVERLAP_MS) {
    spans.push({ start: at, end: Math.min(at + LONGEST_MS, end) });
    if (at + LONGEST_MS >= end) return spans;
  }
}

export function toWindow({ start, end }: Span, offset: string): DateWindow {
  return { startDateTime: formatDateTime(new Date(start), offset), endDateTime: formatDateTime(new Date(end), offset) };
}

export function refuseReversed(start: number, end: number): void {
  if (start <= end) return;
  throw refusal("endDateTime", "lies before startDateTime: give the earlier one as startDateTime");
}
