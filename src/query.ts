import type { ListContactsQuery } from "./contact/contact.js";
import { formatDateTime, readDateTime } from "./date-time.js";
import { ValidationError } from "./errors.js";

/** The page size that walks ask for: the API's own default of 100 costs five times the requests. */
export const PAGE_SIZE = 500;

/** A query as it is sent. */
export type SentQuery = Omit<ListContactsQuery, "startDateTime" | "endDateTime" | "count"> & {
  count: number;
  startDateTime?: string;
  endDateTime?: string;
};

/** Checks a query and writes its dates; the caller's object stays as it is. */
export function readQuery(query: ListContactsQuery): SentQuery {
  const { startDateTime, endDateTime, count = PAGE_SIZE, ...rest } = query;
  if ((startDateTime === undefined) !== (endDateTime === undefined)) {
    const [given, missing] = startDateTime === undefined ? ["endDateTime", "startDateTime"] : ["startDateTime", "endDateTime"];
    throw new ValidationError([
      { path: missing, message: `is missing: ${given} alone means 7 days to the API, not an open span. Use contacts.listByDate()` },
    ]);
  }
  if (startDateTime === undefined || endDateTime === undefined) return { ...rest, count };
  return {
    ...rest,
    count,
    startDateTime: written("startDateTime", startDateTime),
    endDateTime: written("endDateTime", endDateTime),
  };
}

function written(path: string, value: Date | string): string {
  const { ms, offset } = readDateTime(path, value);
  return formatDateTime(new Date(ms), offset);
}
