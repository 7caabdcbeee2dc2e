import type { Clock } from "../http/clock.js";
import { headersOf, type RawApi, type RequestOptions } from "../http/openapi.js";
import type { ListedContact } from "../model/contact.js";
import { LONGEST_MS, SECOND_MS, timeOfAnswer } from "../model/dates.js";

/** What is known of the server's clock when a reading begins. */
export interface ServerTime {
  /** A time that the server's clock has reached for certain, in milliseconds; null if nothing tells. */
  reached: number | null;
  /** A time that it has not passed, as far as anyone can know. */
  latest: number;
  /** The server's clock, or the local one where answers have no `Date`. Good for intervals only. */
  clock: number;
}

/** Enough of the contacts changed last that not all of them are left out by permissions. */
const LATEST = { count: 10, orderBy: "modifiedTime desc" } as const;

/**
 * Without `Date`, how far the local clock may be behind, even if the API ignores the order and shows other contacts than the latest. Far
 * more, and TLS would refuse the server's certificate as not valid yet. Each week is one more request.
 */
const BEHIND_MS = 31 * 86_400_000;

/**
 * Asks for the contacts changed last, and what time it is.
 *
 * No clock is trusted alone. The `Date` header comes from a gateway and may be missing, and the local clock may be wrong: so the time that
 * the server has reached for certain is the earlier of the two, or what contacts show if that is later. Each of them was changed when the
 * server's own clock had got there. `met` is the latest such time in earlier answers.
 */
export async function readServerTime(api: RawApi, clock: Clock, userId: string | undefined, init: RequestOptions, met: number | null): Promise<ServerTime> {
  const { data, response } =
    userId === undefined
      ? await api.GET("/contacts", { params: { query: LATEST }, ...init })
      : await api.GET("/users/{userId}/contacts", { params: { path: { userId }, query: LATEST }, ...init });
  // Whether this answer is as promised is for the walk to judge, which asks for the same list.
  const { contacts } = Object(data) as { contacts?: unknown };
  const times = (Array.isArray(contacts) ? contacts : []).map((contact: unknown) => (Object(contact) as Partial<ListedContact>).modifiedTime);
  const shown = latestOf([met, ...times.map(earliestMeaning)]);
  const local = clock.now();
  const date = Date.parse(headersOf(response).get("date") ?? "");
  if (Number.isNaN(date)) return { reached: shown, latest: latestOf([shown, local, ...times.map(latestMeaning)])! + BEHIND_MS, clock: local };
  // A contact from the future, whoever made it, must not take the mark there. A local clock far ahead costs one more window at most.
  const reached = latestOf([Math.min(date, local), shown !== null && shown <= date ? shown : null]);
  return { reached, latest: Math.max(date, Math.min(local, date + LONGEST_MS)) + SECOND_MS, clock: date };
}

/** Of a time without a zone, the earliest moment that it can mean: the zones are those from +14:00 to -12:00. */
export function earliestMeaning(text: string | null | undefined): number | null {
  return meaning(text, "+14:00");
}

function latestMeaning(text: string | null | undefined): number | null {
  return meaning(text, "-12:00");
}

function meaning(text: string | null | undefined, zone: string): number | null {
  const known = timeOfAnswer(text);
  const ms = Number.isNaN(known) && typeof text === "string" ? Date.parse(`${text}${zone}`) : known;
  return Number.isNaN(ms) ? null : ms;
}

export function latestOf(times: readonly (number | null)[]): number | null {
  return times.reduce((latest, time) => (latest === null || (time !== null && time > latest) ? time : latest), null);
}

export function earliestOf(times: readonly (number | null)[]): number | null {
  return times.reduce((earliest, time) => (earliest === null || (time !== null && time < earliest) ? time : earliest), null);
}
