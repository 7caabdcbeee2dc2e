import { type Constraints, queryConstraints } from "../../generated/constraints.js";
import { fillPath } from "../http/paths.js";
import { strayCharacters } from "../model/characters.js";
import { breachesOf, toIssue } from "../model/constraints.js";
import type { ListContactsQuery } from "../model/contact.js";
import { formatDateTime, readDateTime } from "../model/dates.js";
import { refusal, ValidationError, type ValidationIssue } from "../model/errors.js";
import type { ListByDateQuery } from "./by-date.js";

/** The page size that walks ask for. The API's default of 100 would cost five times as many requests. */
export const PAGE_SIZE = 500;

/** A query as it is sent. */
export type SentQuery = Omit<ListContactsQuery, "startDateTime" | "endDateTime" | "count"> & {
  count: number;
  startDateTime?: string;
  endDateTime?: string;
};

/** The longest span that one query may ask for. https://developers.worksmobile.com/kr/docs/contact-list */
const LONGEST_SPAN_MS = 7 * 24 * 60 * 60 * 1000;

type Parameters = Readonly<Record<string, Constraints>>;

/** Dates are checked separately, because they may be `Date` objects. */
const PARAMETERS: Parameters = /* @__PURE__ */ (() => ({ ...queryConstraints.listContacts, startDateTime: {}, endDateTime: {} }))();

/** Who takes the query, and which parameters: for the message about an unknown one. */
export interface QueryTaker {
  name: string;
  parameters: readonly string[];
}

export const LIST: QueryTaker = { name: "a list", parameters: /* @__PURE__ */ Object.keys(PARAMETERS) };

/** Checks a whole query and formats its dates. The caller's object is not changed. */
export function readQuery(query: ListContactsQuery, taker = LIST): SentQuery {
  const { given, issues } = readGiven(PARAMETERS, query, taker);
  const start = readBound("startDateTime", given);
  const end = readBound("endDateTime", given);
  refuseIssues([...issues, ...start.issues, ...end.issues, ...spanIssues(given, start.ms, end.ms)]);

  // The vendor allows null for `email` and `telephone`; it means no filter.
  const telephone = given.telephone && digitsOf(given.telephone);
  const sent = Object.entries({ count: PAGE_SIZE, ...given, telephone, ...start.sent, ...end.sent }).filter((entry) => entry[1] != null);
  return Object.fromEntries(sent) as SentQuery;
}

/** The operations whose query is sent as given. */
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

/** Reports one issue per parameter: if `orderBy` is percent-encoded, its list of values adds nothing. */
function refuseIssues(issues: ValidationIssue[]): void {
  if (issues.length > 0) throw new ValidationError(issues.filter(({ path }, i) => issues.findIndex((each) => each.path === path) === i));
}

function unknownNames(parameters: Parameters, query: object, taker: QueryTaker): ValidationIssue[] {
  const names = Object.keys(query).filter((name) => !Object.hasOwn(parameters, name));
  return names.map((path) => ({ path, message: `is not a parameter of ${taker.name}; it takes ${taker.parameters.join(", ")}` }));
}

/** Recognises percent-encoded values, such as those in the vendor's examples. A literal `%` passes. */
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
  if (Object.hasOwn(ENCODED, name) && ENCODED[name]?.(text)) return "is already percent-encoded; give it unencoded, the SDK encodes it";
  // An empty cursor would start the list again, and an empty filter would filter nothing.
  if (text === "") return "is empty; leave it out";
  if (name === "telephone") return telephoneProblem(text);
  // encodeURIComponent would throw for it.
  return /\p{Surrogate}/u.test(text) ? "contains half a character (a lone surrogate)" : undefined;
}

/** The API searches by digits only, so separators are left out: `+82 (10) 1234-5678` is sent as `821012345678`. */
function digitsOf(telephone: string): string {
  return telephone.replace(/^ *\+|[-. ()]/g, "");
}

// At least 4 digits: https://developers.worksmobile.com/jp/docs/contact-list
function telephoneProblem(telephone: string): string | undefined {
  const digits = digitsOf(telephone);
  if (/^\d{4,}$/.test(digits)) return undefined;
  if (/^\d*$/.test(digits)) return "needs at least 4 digits";
  const withoutPlus = telephone.replace(/^ *\+/, (plus) => " ".repeat(plus.length));
  return `is searched by its digits only, and has ${strayCharacters(withoutPlus, /[-0-9. ()]/)}`;
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

/** Checks the two bounds together. https://developers.worksmobile.com/jp/docs/contact-list */
function spanIssues({ searchDateType, startDateTime, endDateTime }: ListContactsQuery, start = NaN, end = NaN): ValidationIssue[] {
  if (startDateTime === undefined && endDateTime === undefined) return [];
  const issues: ValidationIssue[] = [];
  if (searchDateType === undefined) {
    issues.push({ path: "searchDateType", message: "is missing: it must say which time startDateTime and endDateTime refer to, CREATED_TIME or MODIFIED_TIME" });
  }
  if (startDateTime === undefined || endDateTime === undefined) {
    const [given, path] = startDateTime === undefined ? ["endDateTime", "startDateTime"] : ["startDateTime", "endDateTime"];
    issues.push({ path, message: `is missing: ${given} alone means a span of 7 days, not an open one. Use contacts.listByDate()` });
  }
  if (end < start) issues.push({ path: "endDateTime", message: "is before startDateTime" });
  if (end - start > LONGEST_SPAN_MS) {
    issues.push({ path: "endDateTime", message: "is more than 7 days after startDateTime, which is the API's longest span. Use contacts.listByDate()" });
  }
  return issues;
}

/** Which contacts to list, however many. Takes the filters of `ListContactsQuery`. */
export interface ListAllQuery
  extends Omit<ListContactsQuery, "cursor" | "orderBy" | "searchDateType" | "startDateTime" | "endDateTime"> {
  /** Lists what this member can access, with `GET /users/{userId}/contacts`. */
  userId?: string;
  /** Windows to read at the same time when the list goes on by date. Default 4. */
  concurrency?: number | undefined;
}

export interface Walked {
  userId: string | undefined;
  concurrency: number;
  filters: SentQuery;
}

const CONCURRENCY = 4;

/** A method that walks: the parameters it sets itself, and those it takes besides a list's. */
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
  // If a lookup of the member found nothing, the walk must not widen to the whole company.
  if ("userId" in query) fillPath("{userId}", { userId });
  if (!Number.isInteger(concurrency) || concurrency < 1) throw refusal("concurrency", "must be a whole number, at least 1");
  const parameters = [...LIST.parameters.filter((parameter) => !sets.includes(parameter)), ...takes];
  return { userId, concurrency, filters: readQuery(filters, { name, parameters }) };
}

function refuseGiven(query: object, { name: method, sets }: Method): void {
  if (typeof query !== "object" || query === null) throw refusal("query", "must be an object");
  const given = Object.entries(query).filter(([name, value]) => value !== undefined && sets.includes(name));
  if (given.length > 0) throw new ValidationError(given.map(([path]) => ({ path, message: `is set by ${method} itself; leave it out` })));
}
