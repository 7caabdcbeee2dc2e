import { refusal } from "./errors.js";

const FORM = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const OFFSET = /^([+-])(0\d|1[0-4]):([0-5]\d)$/;
const EXAMPLE = "a Date, or a string with a time zone, such as 2021-06-03T10:00:00+09:00";

/** A moment, and the UTC offset it is written with. */
export interface DateTime {
  ms: number;
  offset: string;
}

/**
 * Formats a moment as the API takes it: `2021-06-03T10:00:00.000+09:00`. The default offset is that of Korea and Japan.
 *
 * Throws `ValidationError` for an invalid date or an offset that is not of the form `+09:00`.
 * https://developers.worksmobile.com/jp/docs/contact-list
 *
 * @example
 * ```ts
 * import { formatDateTime } from "lineworks-contacts";
 *
 * formatDateTime(new Date("2021-06-03T01:00:00Z")); // "2021-06-03T10:00:00.000+09:00"
 * ```
 */
export function formatDateTime(date: Date, offset = "+09:00"): string {
  const parts = typeof offset === "string" && OFFSET.exec(offset);
  if (!parts) throw refusal("offset", 'must be of the form "+09:00"');
  const offsetMs = Number(`${parts[1]}1`) * (Number(parts[2]) * 60 + Number(parts[3])) * 60_000;
  const local = new Date(date instanceof Date ? date.getTime() + offsetMs : Number.NaN);
  if (Number.isNaN(local.getTime())) throw refusal("date", "must be a valid Date");
  const text = local.toISOString();
  // ISO strings of other years have a sign, which the API doesn't know.
  if (!/^\d{4}-/.test(text)) throw refusal("date", "is outside the years 0000 to 9999");
  return text.replace("Z", offset);
}

/** The zone at the end of a time. */
const ZONE = /(?:Z|[+-]\d\d:?\d\d)$/i;

/**
 * A time of a response in milliseconds; NaN if it can't be read for certain. `Date.parse` would read a time without a zone as local
 * time of this process.
 */
export function timeOfAnswer(text: string | null | undefined): number {
  return typeof text === "string" && ZONE.test(text) ? Date.parse(text) : NaN;
}

/** The beginning of a time's second. */
export function secondOf(ms: number): number {
  return Math.floor(ms / SECOND_MS) * SECOND_MS;
}

/** Reads a date that the caller gave. Refuses one that doesn't exist or has no time zone. */
export function readDateTime(path: string, value: unknown): DateTime {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw refusal(path, `is an invalid Date; give ${EXAMPLE}`);
    return { ms: value.getTime(), offset: "+09:00" };
  }
  if (typeof value !== "string") throw refusal(path, `must be ${EXAMPLE}`);
  if (/%(2B|3A)/i.test(value)) throw refusal(path, "is already percent-encoded; give it unencoded, the SDK encodes it");
  if (/ \d{2}:?\d{2}$/.test(value)) throw refusal(path, `has a space in place of the + of its time zone; give ${EXAMPLE}`);
  const parts = FORM.exec(value);
  if (!parts) throw refusal(path, `must be ${EXAMPLE}`);
  const offset = parts[2] === "Z" ? "+00:00" : parts[2]!;
  const ms = Date.parse(value);
  // Date.parse reads February 30 as March 2.
  if (Number.isNaN(ms) || !formatDateTime(new Date(ms), offset).startsWith(parts[1]!.slice(0, 16))) {
    throw refusal(path, `is not a date that exists; give ${EXAMPLE}`);
  }
  return { ms, offset };
}

export const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;

/**
 * The vendor says "at most 7 days", but not whether the bounds belong to a window, nor whether times are stored to the
 * second or the millisecond. So neighbours share one second, which loses nothing even where both bounds are
 * exclusive, and a window is one second short of the 7 days, which is allowed even where they are inclusive.
 * https://developers.worksmobile.com/kr/docs/contact-user-list
 */
export const OVERLAP_MS = SECOND_MS;
export const LONGEST_MS = 7 * DAY_MS - SECOND_MS;

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
  throw refusal("endDateTime", "is before startDateTime: give the earlier one as startDateTime");
}
