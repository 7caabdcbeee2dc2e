import type { ListedContact } from "../model/contact.js";
import { SECOND_MS, secondOf, type Span } from "../model/dates.js";
import type { ReceivedPage } from "./contact-listing.js";
import { readDenseSecond } from "./dense-second.js";
import { isAscending, TimeOrder, timeReader } from "./order.js";
import type { SpanReader } from "./span-reader.js";

/** All contacts of a part of a span. */
export interface Covered {
  contacts: ListedContact[];
  /** The end of the part. Everything before it has been delivered. */
  upTo: number;
}

/** If a page spans no more than this, many of its contacts share a second. */
const DENSE_MS = 10 * SECOND_MS;

type TimeOf = ReturnType<typeof timeReader>;

interface Part {
  span: Span;
  /** Whether responses have shown that they come in the order asked for. */
  order: "unproven" | "shown" | "broken";
  /** All of its contacts, if a response has already given them. */
  contacts?: ListedContact[];
  /** Whether each second has so many contacts that asking for one more second could fill the page. */
  isDense?: boolean;
}

/**
 * Yields all contacts of a span, part by part in the order of time. One rule makes it complete: **every second of the span is covered
 * by one response that is complete for it**. Two kinds of response are complete:
 *
 * - one that ends its list, for everything that was asked for;
 * - one that has a next page, up to the second of its last contact, once the order has been shown.
 *
 * One response is one look at the data. So it doesn't matter what is created, edited or deleted between two responses, whether
 * cursors are offsets, how ties are sorted, when filters apply or how the limit shows. Whatever no response covers is asked for again in
 * narrower parts. Only a second that doesn't fit into one response is read by cursors, in `dense-second.ts`.
 */
export async function* cover(span: Span, reader: SpanReader, first?: ReceivedPage): AsyncGenerator<Covered, void, undefined> {
  const parts: Part[] = [{ span, order: "unproven" }];
  let known = first;
  for (let part = parts.pop(); part; part = parts.pop()) {
    if (part.contacts) yield { contacts: byTime(part.contacts, timeReader(reader.by)), upTo: part.span.end };
    else parts.push(...(await look(part, reader, known)).reverse());
    known = undefined;
  }
}

/** Asks once or twice for a part. Returns it with its contacts, or narrower parts in the order of time. */
async function look({ span, order, isDense = false }: Part, reader: SpanReader, known?: ReceivedPage): Promise<Part[]> {
  const { count, by, read } = reader;
  const timeOf = timeReader(by);
  let bounds = { startsTight: isDense, endsTight: false };
  let near = known ?? (await read(span, { direction: "asc", count, ...bounds }));
  if (near.nextCursor !== undefined && near.contacts.length > 0) {
    // The query also finds contacts just outside the span, and those may fill its page.
    const startsLate = !isDense && near.contacts.every((contact) => timeOf(contact) < span.start);
    const endsTight = near.contacts.some((contact) => timeOf(contact) === span.end);
    bounds = { startsTight: isDense || startsLate, endsTight };
    if (startsLate || endsTight) near = await read(span, { direction: "asc", count, ...bounds });
  }
  if (near.nextCursor === undefined) return [{ span, order, contacts: near.contacts }];
  if (span.end - span.start <= SECOND_MS) return [{ span, order, contacts: await readDenseSecond(span, reader) }];

  const inOrder = new TimeOrder().add(near.contacts.map(timeOf));
  if (near.contacts.length === 0 || !inOrder.isSorted) return split(span, near.contacts, inOrder.isSorted ? order : "broken", timeOf);
  if (order === "shown") return follow(span, near.contacts, [], timeOf);
  if (order === "broken") return split(span, near.contacts, order, timeOf);

  const other = await read(span, { direction: "desc", count, ...bounds });
  if (other.nextCursor === undefined) return [{ span, order, contacts: other.contacts }];
  const seen = inOrder.confirmedBy(near.contacts, other.contacts, by);
  const far = other.contacts.toReversed();
  return seen === "shown" ? follow(span, near.contacts, isAscending(far.map(timeOf)) ? far : [], timeOf) : split(span, near.contacts, seen, timeOf);
}

/**
 * Once the order has been shown, the first page is complete up to the second of its last contact, and the page from the other end is
 * complete from the second after its earliest contact on.
 */
function follow(span: Span, near: ListedContact[], far: ListedContact[], timeOf: TimeOf): Part[] {
  const nearEnd = secondOf(timeOf(near.at(-1)!));
  if (nearEnd <= span.start || nearEnd >= span.end) return split(span, near, "shown", timeOf);
  const isDense = nearEnd - timeOf(near[0]!) <= DENSE_MS;
  const farStart = far[0] ? Math.max(nearEnd, secondOf(timeOf(far[0])) + SECOND_MS) : span.end;
  const parts: Part[] = [
    { span: { start: span.start, end: nearEnd }, order: "shown", contacts: near },
    { span: { start: nearEnd, end: Math.min(farStart, span.end) }, order: "shown", isDense },
    { span: { start: farStart, end: span.end }, order: "shown", contacts: far },
  ];
  return parts.filter((part) => part.span.start < part.span.end);
}

/** Narrower parts, cut at whole seconds: where most of the contacts seen are, or around the one second that has them all. */
function split({ start, end }: Span, seen: readonly ListedContact[], order: Part["order"], timeOf: TimeOf): Part[] {
  const times = seen.map(timeOf);
  const seconds = times.map(secondOf).filter((second) => second >= start && second < end).sort((a, b) => a - b);
  // If the page is in order, its contacts should fit into the first part, except those of its last second. Otherwise it is a sample.
  const cut = seconds[Math.floor(seconds.length * (isAscending(times) ? 0.9 : 0.5))] ?? secondOf((start + end) / 2);
  const cuts = seconds.length > 0 && seconds[0] === seconds.at(-1) ? [cut, cut + SECOND_MS] : [cut];
  const inside = cuts.filter((at) => at > start && at < end);
  const bounds = [start, ...(inside.length > 0 ? inside : [start + SECOND_MS]), end];
  return bounds.slice(1).map((to, i) => ({ span: { start: bounds[i]!, end: to }, order }));
}

function byTime(contacts: ListedContact[], timeOf: TimeOf): ListedContact[] {
  if (isAscending(contacts.map(timeOf))) return contacts;
  return contacts.toSorted((a, b) => timeOf(a) - timeOf(b) || 0);
}
