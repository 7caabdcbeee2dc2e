import { type Constraints, queryConstraints } from "../../generated/constraints.js";
import { fillPath } from "../http/paths.js";
import { breachesOf, toIssue } from "../model/constraints.js";
import type { ListContactsQuery } from "../model/contact.js";
import { formatDateTime, readDateTime } from "../model/dates.js";
import { refusal, ValidationError, type ValidationIssue } from "../model/errors.js";
import type { ListByDateQuery } from "./by-date.js";

/** The page size that walks ask for: the API's own default of 100 costs five times the requests. */
export const PAGE_SIZE = 500;

/** A query as it is sent. */
export type SentQuery = Omit<ListContactsQuery, "startDateTime" | "endDateTime" | "count"> & {
  count: number;
  startDateTime?: string;
  endDateTime?: string;
};

/** The longest span of dates that one query can ask for. https://developers.worksmobile.com/kr/docs/contact-list */
const LONGEST_SPAN_MS = 7 * 24 * 60 * 60 * 1000;

type Parameters = Readonly<Record<string, Constraints>>;

/** Dates may be `Date`s too, and are read apart. */
const PARAMETERS: Parameters = { ...queryConstraints.listContacts, startDateTime: {}, endDateTime: {} };

/** Who takes the query, and what may stand in it: for the message about a name that may not. */
export interface QueryTaker {
  name: string;
  parameters: readonly string[];
}

export const LIST: QueryTaker = { name: "a list", parameters: Object.keys(PARAMETERS) };

/** Checks a query, all of it at once, and writes its dates; the caller's object stays as it is. */
export function readQuery(query: ListContactsQuery, taker = LIST): SentQuery {
  const { given, issues } = readGiven(PARAMETERS, query, taker);
  const start = readBound("startDateTime", given);
  const end = readBound("endDateTime", given);
  refuseIssues([...issues, ...start.issues, ...end.issues, ...spanIssues(given, start.ms, end.ms)]);

  // Null, which the vendor allows for `email` and `telephone`, is no filter.
  const sent = Object.entries({ count: PAGE_SIZE, ...given, ...start.sent, ...end.sent }).filter((entry) => entry[1] !== null);
  return Object.fromEntries(sent) as SentQuery;
}

/** The operations whose query is sent as it is given. */
type PlainQuery = Exclude<keyof typeof queryConstraints, "listContacts" | "listUserContacts">;

/** Checks the query of an operation that takes no dates. */
export function checkedQuery<Q extends object>(operationId: PlainQuery, query: Q): Q {
  const parameters: Parameters = queryConstraints[operationId];
  const { given, issues } = readGiven(parameters, query, { name: "this call", parameters: Object.keys(parameters) });
  refuseIssues(issues);
  return given;
}

function readGiven<Q extends object>(parameters: Parameters, query: Q, taker: QueryTaker): { given: Q; issues: ValidationIssue[] } {
  const issues = breachesOf({ type: "object", properties: parameters }, query).map((breach) => toIssue(breach, "query"));
  if (issues[0]?.path === "query") throw new ValidationError(issues);
  const given = Object.fromEntries(Object.entries(query).filter((entry) => entry[1] !== undefined)) as Q;
  return { given, issues: [...unknownNames(parameters, given, taker), ...textIssues(given), ...issues] };
}

/** One issue each: the enum of `orderBy` has nothing to add where it is known to be encoded. */
function refuseIssues(issues: ValidationIssue[]): void {
  if (issues.length > 0) throw new ValidationError(issues.filter(({ path }, i) => issues.findIndex((each) => each.path === path) === i));
}

function unknownNames(parameters: Parameters, query: object, taker: QueryTaker): ValidationIssue[] {
  const names = Object.keys(query).filter((name) => !Object.hasOwn(parameters, name));
  return names.map((path) => ({ path, message: `is no parameter of ${taker.name}; those are ${taker.parameters.join(", ")}` }));
}

/** How a value looks that was encoded for an address: the vendor's own examples are. A `%` that means itself passes. */
const ENCODED: Readonly<Record<string, (text: string) => boolean>> = {
  cursor: (text) => /%(25)*(2B|2F|3D)/i.test(text) && !/[+/=]/.test(text),
  email: (text) => /%(25)*40/.test(text) && !text.includes("@"),
  orderBy: (text) => /%(25)*20|\+/.test(text),
};

function textIssues(query: object): ValidationIssue[] {
  return Object.entries(query).flatMap(([path, text]: [string, unknown]) => {
    const message = typeof text === "string" ? problemOf(path, text) : undefined;
    return message ? [{ path, message }] : [];
  });
}

function problemOf(name: string, text: string): string | undefined {
  if (Object.hasOwn(ENCODED, name) && ENCODED[name]?.(text)) return "is percent-encoded already; give it as it reads, it is encoded when it is sent";
  // An empty cursor would start the list again, and an empty filter keep nothing out.
  if (text === "") return "is empty; leave it out";
  // Fewer find nothing. https://developers.worksmobile.com/jp/docs/contact-list
  if (name === "telephone" && text.replace(/\D/g, "").length < 4) return "needs at least 4 digits";
  // It has no place in an address: encodeURIComponent throws.
  return /\p{Surrogate}/u.test(text) ? "holds half a character (a lone surrogate)" : undefined;
}

interface Bound {
  issues: readonly ValidationIssue[];
  ms?: number;
  sent?: Record<string, string>;
}

function readBound(path: "startDateTime" | "endDateTime", { [path]: value }: ListContactsQuery): Bound {
  if (value === undefined) return { issues: [] };
  try {
    const { ms, offset } = readDateTime(path, value);
    return { issues: [], ms, sent: { [path]: formatDateTime(new Date(ms), offset) } };
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    return { issues: error.issues.map(({ message }) => ({ path, message })) };
  }
}

/** What the two bounds must be together. https://developers.worksmobile.com/jp/docs/contact-list */
function spanIssues({ searchDateType, startDateTime, endDateTime }: ListContactsQuery, start = NaN, end = NaN): ValidationIssue[] {
  if (startDateTime === undefined && endDateTime === undefined) return [];
  const issues: ValidationIssue[] = [];
  if (searchDateType === undefined) {
    issues.push({ path: "searchDateType", message: "is missing: it says which date startDateTime and endDateTime mean, CREATED_TIME or MODIFIED_TIME" });
  }
  if (startDateTime === undefined || endDateTime === undefined) {
    const [given, path] = startDateTime === undefined ? ["endDateTime", "startDateTime"] : ["startDateTime", "endDateTime"];
    issues.push({ path, message: `is missing: ${given} alone means 7 days to the API, not an open span. Use contacts.listByDate()` });
  }
  if (end < start) issues.push({ path: "endDateTime", message: "is before startDateTime" });
  if (end - start > LONGEST_SPAN_MS) {
    issues.push({ path: "endDateTime", message: "is more than 7 days after startDateTime, the longest span the API takes at once. Use contacts.listByDate()" });
  }
  return issues;
}

/** Which contacts to list without end; filters as in `ListContactsQuery`. */
export interface ListAllQuery
  extends Omit<ListContactsQuery, "cursor" | "orderBy" | "searchDateType" | "startDateTime" | "endDateTime"> {
  /** Lists what this member can access, by `GET /users/{userId}/contacts`. */
  userId?: string;
  /** Windows read at once where the list goes on by date. Default 4. */
  concurrency?: number | undefined;
}

export interface Walked {
  userId: string | undefined;
  concurrency: number;
  filters: SentQuery;
}

const CONCURRENCY = 4;

/** A walk of one method: what it sets itself, and what it takes beside a list's parameters. */
interface Method {
  name: string;
  sets: readonly string[];
  takes: readonly string[];
}

const LIST_ALL: Method = {
  name: "contacts.listAll()",
  sets: ["cursor", "orderBy", "searchDateType", "startDateTime", "endDateTime"],
  takes: ["userId", "concurrency"],
};
const LIST_BY_DATE: Method = { name: "contacts.listByDate()", sets: ["cursor", "orderBy"], takes: ["userId", "concurrency", "onProgress"] };

export function readListAllQuery(query: ListAllQuery): Walked {
  refuseGiven(query, LIST_ALL);
  return readWalked(query, LIST_ALL);
}

export type DatedWalked = Walked & Pick<ListByDateQuery, "searchDateType" | "startDateTime" | "endDateTime" | "onProgress">;

export function readListByDateQuery(query: ListByDateQuery): DatedWalked {
  refuseGiven(query, LIST_BY_DATE);
  const { searchDateType, startDateTime, endDateTime, onProgress, ...rest } = query;
  if (searchDateType !== "CREATED_TIME" && searchDateType !== "MODIFIED_TIME") {
    throw refusal("searchDateType", "must be CREATED_TIME or MODIFIED_TIME");
  }
  if (onProgress !== undefined && typeof onProgress !== "function") throw refusal("onProgress", "must be a function");
  return { ...readWalked(rest, LIST_BY_DATE), searchDateType, startDateTime, endDateTime, onProgress };
}

function readWalked(query: ListAllQuery, { name, sets, takes }: Method): Walked {
  const { userId, concurrency = CONCURRENCY, ...filters } = query;
  // A member that was looked up and not found must not widen the walk to the whole company.
  if ("userId" in query) fillPath("{userId}", { userId });
  if (!Number.isInteger(concurrency) || concurrency < 1) throw refusal("concurrency", "must be a whole number from 1");
  const parameters = [...LIST.parameters.filter((parameter) => !sets.includes(parameter)), ...takes];
  return { userId, concurrency, filters: readQuery(filters, { name, parameters }) };
}

function refuseGiven(query: object, { name: method, sets }: Method): void {
  if (typeof query !== "object" || query === null) throw refusal("query", "must be an object");
  const given = Object.entries(query).filter(([name, value]) => value !== undefined && sets.includes(name));
  if (given.length > 0) throw new ValidationError(given.map(([path]) => ({ path, message: `is set by ${method} itself: leave it out` })));
}
