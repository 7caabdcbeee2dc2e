import type { SortField } from "./contact-order.js";
import { DAY, parseDateTime } from "./date-times.js";
import { invalidParameter } from "./exchange.js";
import { fingerprint } from "./seeded-random.js";

/** The longest span between startDateTime and endDateTime. https://developers.worksmobile.com/jp/docs/contact-list */
const LONGEST_WINDOW = 7 * DAY;

export interface DateRange {
  readonly field: "createdTime" | "modifiedTime";
  readonly start: number;
  readonly end: number;
}

/** A list request that keeps the rules, its defaults filled in. */
export interface ListQuery {
  readonly count: number;
  readonly cursor: string | undefined;
  readonly dates: DateRange | undefined;
  readonly accessibleRange: string | undefined;
  readonly contactTagId: string | undefined;
  readonly email: string | undefined;
  readonly telephone: string | undefined;
  readonly externalOnly: boolean;
  /** Only contacts that this member can see. */
  readonly userId: string | undefined;
  readonly orderBy: Exclude<SortField, "none">;
  readonly descending: boolean;
  /** The same for two requests that differ in `count` and `cursor` alone. */
  readonly fingerprint: number;
}

type Given = Readonly<Record<string, string>>;

/** Refuses what the documented rules forbid; parameters it does not know it ignores. */
export function readListQuery(given: Given, userId?: string): ListQuery {
  const [orderBy, descending] = readOrder(given["orderBy"]);
  const query = {
    dates: readDates(given),
    accessibleRange: readChoice(given, "accessibleRange", ["ALL", "MEMBER"]),
    contactTagId: readTag(given["contactTagId"]),
    email: readEmail(given["email"]),
    telephone: readTelephone(given["telephone"]),
    externalOnly: readChoice(given, "searchFilterType", ["LINKED_EXTERNAL_USER"]) !== undefined,
    userId,
    orderBy,
    descending,
  };
  return { ...query, count: readCount(given["count"]), cursor: given["cursor"], fingerprint: fingerprint(JSON.stringify(query)) };
}

export function readCount(text = "100"): number {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(count >= 1 && count <= 500)) throw invalidParameter("count must be a whole number from 1 to 500.");
  return count;
}

function readOrder(text = "name"): [ListQuery["orderBy"], boolean] {
  const match = /^(name|createdTime|modifiedTime)(?: (asc|desc))?$/.exec(text);
  if (match === null) throw invalidParameter("orderBy must be name, createdTime or modifiedTime, then a space and asc or desc.");
  return [match[1] as ListQuery["orderBy"], match[2] === "desc"];
}

export function readChoice(given: Given, name: string, choices: readonly string[]): string | undefined {
  const value = given[name];
  if (value !== undefined && !choices.includes(value)) throw invalidParameter(`${name} must be ${choices.join(" or ")}.`);
  return value;
}

function readTag(tag: string | undefined): string | undefined {
  if (tag === "") throw invalidParameter("contactTagId must not be empty.");
  return tag;
}

// The page calls email and telephone nullable: an empty one is no filter. The one that is worse for a client, who meant to narrow.
function readEmail(email: string | undefined): string | undefined {
  if (email === undefined || email === "") return undefined;
  if (/%40/.test(email) && !email.includes("@")) throw invalidParameter("email is percent-encoded twice.");
  if ([...email].length > 256) throw invalidParameter("email must be at most 256 characters.");
  return email.toLowerCase();
}

function readTelephone(telephone: string | undefined): string | undefined {
  if (telephone === undefined || telephone === "") return undefined;
  if (!/^\d{4,100}$/.test(telephone)) throw invalidParameter("telephone must be 4 to 100 digits.");
  return telephone;
}

function readDates(given: Given): DateRange | undefined {
  const type = readChoice(given, "searchDateType", ["CREATED_TIME", "MODIFIED_TIME"]);
  const start = readDate(given, "startDateTime");
  const end = readDate(given, "endDateTime");
  if (start === undefined && end === undefined) return undefined;
  if (type === undefined) throw invalidParameter("searchDateType is required with startDateTime or endDateTime.");
  const range = withBothBounds(start, end);
  if (range.end < range.start) throw invalidParameter("endDateTime must not be before startDateTime.");
  if (range.end - range.start > LONGEST_WINDOW) throw invalidParameter("startDateTime and endDateTime must be at most 7 days apart.");
  return { field: type === "CREATED_TIME" ? "createdTime" : "modifiedTime", ...range };
}

// Of one bound alone only the Japanese page speaks: within 7 days of it, and not to which side.
function withBothBounds(start: number | undefined, end: number | undefined): { start: number; end: number } {
  if (start === undefined) return { start: (end ?? 0) - LONGEST_WINDOW, end: end ?? 0 };
  return { start, end: end ?? start + LONGEST_WINDOW };
}

function readDate(given: Given, name: string): number | undefined {
  const text = given[name];
  if (text === undefined) return undefined;
  const time = parseDateTime(text);
  if (time === undefined) throw invalidParameter(`${name} must be YYYY-MM-DDThh:mm:ssTZD, its + sent as %2B.`);
  return time;
}
