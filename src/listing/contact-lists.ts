import type { Operation } from "../../generated/operations.js";
import { receivedPage } from "../http/answers.js";
import type { Clock } from "../http/clock.js";
import { headersOf, requestInit, unexpected, type RawApi, type RequestOptions } from "../http/openapi.js";
import type { ListContactsQuery } from "../model/contact.js";
import { receivedListedContact } from "../model/responses.js";
import { walkAll } from "./all.js";
import { walkByDate, type ListByDateQuery } from "./by-date.js";
import { ContactListing, followContacts, type ReceivedPage } from "./contact-listing.js";
import { readListAllQuery, readListByDateQuery, readQuery, type ListAllQuery, type SentQuery } from "./query.js";

/** What all lists of a client share. */
export interface ListSettings {
  clock: Clock;
  /** The API's limit of rows per query. */
  resultLimit: number;
}

/** Lists contacts as the API does: by cursors, up to its limit. */
export function listContacts(api: RawApi, { resultLimit }: ListSettings, userId: string | undefined, query: ListContactsQuery, options: RequestOptions): ContactListing {
  const { cursor, ...sent } = readQuery(query);
  const { read, ...walk } = pageReader(api, userId, options);
  const readPage = (at: string | undefined, signal: AbortSignal): Promise<ReceivedPage> => read(withCursor(sent, at), signal);
  return new ContactListing(followContacts({ ...walk, limit: resultLimit, count: sent.count, cursor, readPage }));
}

/** Lists all contacts: by cursors up to the limit, then by date. */
export function listAllContacts(api: RawApi, { clock, resultLimit }: ListSettings, query: ListAllQuery, options: RequestOptions): ContactListing {
  const { userId, concurrency, filters } = readListAllQuery(query);
  const { read, ...reader } = pageReader(api, userId, options);
  const walk = { ...reader, limit: resultLimit, count: filters.count };
  const ascending = { ...filters, orderBy: "createdTime asc" } as const;
  return new ContactListing(
    walkAll({
      ...walk,
      concurrency,
      now: () => clock.now(),
      undated: followContacts({ ...walk, cursor: undefined, readPage: (cursor, signal) => read(withCursor(ascending, cursor), signal) }),
      readUndated: (orderBy, cursor) => read(withCursor({ ...filters, orderBy }, cursor), walk.signal),
      readPage: (dated, signal) => read({ ...filters, ...dated }, signal),
    }),
  );
}

/** Lists the contacts of a span of any length. */
export function listContactsByDate(api: RawApi, { clock, resultLimit }: ListSettings, query: ListByDateQuery, options: RequestOptions): ContactListing {
  const { userId, filters, ...span } = readListByDateQuery(query);
  const { read, ...walk } = pageReader(api, userId, options);
  return new ContactListing(
    walkByDate({
      ...walk,
      ...span,
      method: "listByDate",
      limit: resultLimit,
      count: filters.count,
      now: () => clock.now(),
      readPage: (dated, signal) => read({ ...filters, ...dated }, signal),
    }),
  );
}

function withCursor<Q extends object>(query: Q, cursor: string | undefined): Q & { cursor?: string } {
  return cursor === undefined ? query : { ...query, cursor };
}

function pageReader(api: RawApi, userId: string | undefined, options: RequestOptions) {
  const { signal, ...init } = requestInit(options);
  const operation: Operation = userId === undefined ? "GET /contacts" : "GET /users/{userId}/contacts";
  const read = async (query: SentQuery, walk: AbortSignal | undefined): Promise<ReceivedPage> => {
    const sent = { ...init, signal: walk };
    const answer =
      userId === undefined
        ? await api.GET("/contacts", { params: { query }, ...sent })
        : await api.GET("/users/{userId}/contacts", { params: { path: { userId }, query }, ...sent });
    const { response } = answer;
    const serverTime = Date.parse(headersOf(response).get("date") ?? "");
    return {
      ...receivedPage("contacts", answer, query.count, receivedListedContact),
      serverTime: Number.isNaN(serverTime) ? undefined : serverTime,
      unexpected: (what) => unexpected(response, what),
    };
  };
  return { operation, signal, read };
}
