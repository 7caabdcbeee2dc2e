import { ContactsClient } from "../../src/index.js";
import { stillClock } from "../surroundings.js";

const SECOND = 1_000;
/** The most contacts of one query. */
const LIMIT = 50_000;

interface BigBookOptions {
  capBehaviour?: "silent" | "error";
  isSorted?: boolean;
  /** Whether `orderBy` turns the list round. */
  obeysDirection?: boolean;
  now: string;
}

/**
 * An address book too large for the fake, whose contacts are complete: these have an id and a created time. Offsets for
 * cursors, bounds exclusive, times stored to the millisecond and shown to the second.
 */
export function bigBook(times: readonly number[], { capBehaviour = "silent", isSorted = true, obeysDirection = true, now }: BigBookOptions) {
  const contacts = times.map((at, i) => {
    const createdTime = `${new Date(Math.floor(at / SECOND) * SECOND).toISOString().slice(0, 19)}+00:00`;
    return { at, json: JSON.stringify({ contactId: `c${i}`, createdTime }) };
  });
  if (isSorted) contacts.sort((a, b) => a.at - b.at);
  const found = new Map<string, typeof contacts>();
  const state = { requests: 0 };

  const find = (start: string | null, end: string | null) => {
    const [from, to] = [Date.parse(start ?? ""), Date.parse(end ?? "")];
    const known = found.get(`${start} ${end}`) ?? (start === null ? contacts : contacts.filter(({ at }) => at > from && at < to));
    found.set(`${start} ${end}`, known);
    return known;
  };
  const fetch = (input: RequestInfo | URL): Promise<Response> => {
    state.requests += 1;
    const query = new URL(input as string).searchParams;
    const all = find(query.get("startDateTime"), query.get("endDateTime"));
    const offset = Number(query.get("cursor"));
    if (offset >= LIMIT) return Promise.resolve(new Response('{"code":"INVALID_PARAMETER","description":"too many"}', { status: 400 }));
    const to = Math.min(offset + Number(query.get("count")), LIMIT);
    const isTurned = isSorted && obeysDirection && query.get("orderBy")?.endsWith(" desc");
    const page = isTurned ? all.slice(Math.max(0, all.length - to), all.length - offset).reverse() : all.slice(offset, to);
    const next = offset + page.length;
    const ended = next >= all.length || (next >= LIMIT && capBehaviour === "silent");
    const metadata = ended ? "{}" : `{"nextCursor":"${next}"}`;
    return Promise.resolve(new Response(`{"contacts":[${page.map(({ json }) => json).join()}],"responseMetaData":${metadata}}`));
  };
  const client = new ContactsClient({ auth: "token", fetch, pace: false, maxRetries: 0 }, { clock: stillClock(now), random: () => 0 });
  return { contacts: client.contacts, state };
}
