import type { ListContactsQuery } from "./contact/contact.js";
import { refusal, ValidationError } from "./errors.js";
import type { ListByDateQuery } from "./list-by-date.js";
import { LIST, readQuery, type SentQuery } from "./query.js";
import { fillPath } from "./transport/path.js";

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
