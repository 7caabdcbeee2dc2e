import type { Operation } from "../../generated/operations.js";
import type { ListContactsQuery } from "../model/contact.js";
import { receivedListedContact } from "../model/responses.js";
import { ContactListing, followContacts, type ReceivedPage } from "./contact-listing.js";
import { walkAll } from "./all.js";
import { walkByDate, type ListByDateQuery } from "./by-date.js";
import { type ListAllQuery, readListAllQuery, readListByDateQuery, readQuery, type SentQuery } from "./query.js";
import { receivedPage } from "../http/answers.js";
import type { Clock } from "../http/clock.js";
import { requestInit, type RawApi, type RequestOptions } from "../http/openapi.js";

/** As the API lists them: by cursors, up to its limit. */
export function listContacts(api: RawApi, userId: string | undefined, query: ListContactsQuery, options: RequestOptions): ContactListing {
  const { cursor, ...sent } = readQuery(query);
  const pages = pageReader(api, userId, options);
  const readPage = (at: string | undefined, signal: AbortSignal): Promise<ReceivedPage> =>
    pages.read(at === undefined ? sent : { ...sent, cursor: at }, signal);
  return new ContactListing(followContacts({ ...pages, count: sent.count, cursor, readPage }));
}

/** All of them: by cursors up to the limit, by date from there. */
export function listAllContacts(api: RawApi, clock: Clock, query: ListAllQuery, options: RequestOptions): ContactListing {
  const { userId, concurrency, filters } = readListAllQuery(query);
  const pages = pageReader(api, userId, options);
  const undated = followContacts({
    ...pages,
    count: filters.count,
    cursor: undefined,
    readPage: (cursor, signal) => pages.read({ ...filters, orderBy: "createdTime asc", ...(cursor !== undefined && { cursor }) }, signal),
  });
  return new ContactListing(
    walkAll({
      ...pages,
      undated,
      count: filters.count,
      concurrency,
      onProgress: undefined,
      now: () => clock.now(),
      readPage: (dated, signal) => pages.read({ ...filters, ...dated }, signal),
    }),
  );
}

/** Those of a span of any length. */
export function listContactsByDate(api: RawApi, clock: Clock, query: ListByDateQuery, options: RequestOptions): ContactListing {
  const { userId, concurrency, filters, searchDateType, startDateTime, endDateTime, onProgress } = readListByDateQuery(query);
  const pages = pageReader(api, userId, options);
  return new ContactListing(
    walkByDate({
      ...pages,
      searchDateType,
      startDateTime,
      endDateTime,
      count: filters.count,
      concurrency,
      onProgress,
      now: () => clock.now(),
      readPage: (dated, signal) => pages.read({ ...filters, ...dated }, signal),
    }),
  );
}

function pageReader(api: RawApi, userId: string | undefined, options: RequestOptions) {
  const { signal, ...init } = requestInit(options);
  const operation: Operation = userId === undefined ? "GET /contacts" : "GET /users/{userId}/contacts";
  const read = (query: SentQuery, walk: AbortSignal): Promise<ReceivedPage> => readPage(api, userId, query, { ...init, signal: walk });
  return { operation, signal, read };
}

async function readPage(api: RawApi, userId: string | undefined, query: SentQuery, init: ReturnType<typeof requestInit>): Promise<ReceivedPage> {
  const answer =
    userId === undefined
      ? await api.GET("/contacts", { params: { query }, ...init })
      : await api.GET("/users/{userId}/contacts", { params: { path: { userId }, query }, ...init });
  return receivedPage("contacts", answer, receivedListedContact);
}
