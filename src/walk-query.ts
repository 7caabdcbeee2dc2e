import type { ListContactsQuery } from "./contact/contact.js";
import { ValidationError } from "./errors.js";
import type { ListByDateQuery } from "./list-by-date.js";
import { readQuery, type SentQuery } from "./query.js";
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

export function readListAllQuery(query: ListAllQuery): Walked {
  refuseGiven(query, ["cursor", "orderBy", "searchDateType", "startDateTime", "endDateTime"], "contacts.listAll()");
  return readWalked(query);
}

export type DatedWalked = Walked & Pick<ListByDateQuery, "searchDateType" | "startDateTime" | "endDateTime" | "onProgress">;

export function readListByDateQuery(query: ListByDateQuery): DatedWalked {
  refuseGiven(query, ["cursor", "orderBy"], "contacts.listByDate()");
  const { searchDateType, startDateTime, endDateTime, onProgress, ...rest } = query;
  if (searchDateType !== "CREATED_TIME" && searchDateType !== "MODIFIED_TIME") {
    throw refusal("searchDateType", "must be CREATED_TIME or MODIFIED_TIME");
  }
  return { ...readWalked(rest), searchDateType, startDateTime, endDateTime, onProgress };
}

function readWalked(query: ListAllQuery): Walked {
  const { userId, concurrency = CONCURRENCY, ...filters } = query;
  // A member that was looked up and not found must not widen the walk to the whole company.
  if ("userId" in query) fillPath("{userId}", { userId });
  if (!Number.isInteger(concurrency) || concurrency < 1) throw refusal("concurrency", "must be a whole number from 1");
  return { userId, concurrency, filters: readQuery(filters) };
}

function refuseGiven(query: object, names: string[], method: string): void {
  if (typeof query !== "object" || query === null) throw refusal("query", "must be an object");
  const given = Object.entries(query).filter(([name, value]) => value !== undefined && names.includes(name));
  if (given.length > 0) throw new ValidationError(given.map(([path]) => ({ path, message: `is set by ${method} itself: leave it out` })));
}

function refusal(path: string, message: string): ValidationError {
  return new ValidationError([{ path, message }]);
}
