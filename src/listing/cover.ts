import type { ListedContact } from "../model/contact.js";
import { SECOND_MS, secondOf, type Span } from "../model/dates.js";
import type { ReceivedPage } from "./contact-listing.js";
import { readDenseSecond } from "./dense-second.js";
import { isAscending, TimeOrder, timeReader } from "./order.js";
import type { SpanReader } from "./span-reader.js";

/** All contacts of a part of a span. */
export interface Covered {
  contacts: ListedContact[];
  /** Where the part ends: all before it has been given. */
  upTo: number;
}

/** A page that spans no more has a good part of its contacts in each second. */
const DENSE_MS = 10 * SECOND_MS;

type TimeOf = ReturnType<typeof timeReader>;

interface Part {
  span: Span;
  /** Whether answers have shown that they come in the order asked for. */
  order: "unproven" | "shown" | "broken";
  /** All of its contacts, where an answer has given them already. */
  contacts?: ListedContact[];
  /** Whether so many contacts share each second that asking for the one before, too, would fill the page. */
  isDense?: boolean;
}

/**
 * Gives all contacts of a span, part by part in the order of time. One rule makes it complete: **every second of the span is covered
 * by one answer that is whole for it**. Two kinds of answer are whole:
 *
 * - one that ends its list, for all that was asked for;
 * - one that goes on, up to the second of its last contact, where the order has been shown.
 *
 * One answer is one look at the data. So it does not matter what is created, edited or deleted between two answers, whether
 * cursors are offsets, how ties are sorted, when filters apply or how the cap shows. What no answer covers is asked for again in
 * narrower parts; only a second that holds more than one answer is read by cursors, in `dense-second.ts`.
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

/** What an answer or two make of a part: itself with its contacts, or narrower parts in the order of time. */
async function look({ span, order, isDense = false }: Part, reader: SpanReader, known?: ReceivedPage): Promise<Part[]> {
  const { count, by, read } = reader;
  const timeOf = timeReader(by);
  let bounds = { startsTight: isDense, endsTight: false };
  let near = known ?? (await read(span, { direction: "asc", count, ...bounds }));
  if (near.nextCursor !== undefined && near.contacts.length > 0) {
    // Neighbors that are asked for along with the span may fill its page.
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
 * Where the order has been shown, the first page is whole up to the second of its last contact, and the page from the other end is
 * whole from the second after its earliest contact on.
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

/** Narrower parts, cut at whole seconds: where the contacts that were seen are many, or around the one second that holds all of them. */
function split({ start, end }: Span, seen: readonly ListedContact[], order: Part["order"], timeOf: TimeOf): Part[] {
  const times = seen.map(timeOf);
  const seconds = times.map(secondOf).filter((second) => second >= start && second < end).sort((a, b) => a - b);
  // A page in order is expected to fit into the first part, less what shares its last second; any other page is a sample.
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
