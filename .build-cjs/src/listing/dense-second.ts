import type { ListedContact } from "../model/contact.js";
import { secondOf, type Span } from "../model/dates.js";
import type { SpanReader } from "./cover.js";
import { RowCount } from "./row-count.js";

/** After so many readings that never agree, what was read is no list. */
const MOST_READINGS = 100;
/** How many times in a row nothing new must come is reckoned for less than one contact lost in a million such seconds. */
const CERTAINTY = Math.log(1e6);

type Found = Map<string, ListedContact>;

/**
 * All contacts of one second that holds more than one answer, a bulk import say. Their times can't tell them apart, so only cursors
 * lead on, and cursors can hide contacts: an offset when one before it is deleted, any cursor when ties come in another order at each
 * request. So the second is read until two readings agree, contact by contact, although their pages end at different places. Where ties
 * change each time they never agree; then it is read until nothing new has come for so long that no contact can have been missed by
 * chance: by chance, a reading misses one contact in three.
 */
export async function readDenseSecond(span: Span, reader: SpanReader): Promise<ListedContact[]> {
  return [...(await readUntilCertain(span, reader)).values()];
}

async function readUntilCertain(span: Span, reader: SpanReader): Promise<Found> {
  const { count } = reader;
  const otherCount = count > 1 ? count - Math.ceil(count / 7) : 2;
  const found: Found = new Map();
  let before: string[] | undefined;
  let quiet = 0;
  for (let reading = 0; reading < MOST_READINGS; reading += 1) {
    const { contacts, isCut } = await readByCursors(span, reading % 2 === 0 ? count : otherCount, reader);
    const known = found.size;
    for (const contact of contacts) found.set(contact.contactId, contact);
    if (isCut) return readHalves(span, found, reader);

    const ids = contacts.map(({ contactId }) => contactId);
    if (before?.length === ids.length && before.every((id, i) => id === ids[i])) return found;
    quiet = found.size === known ? quiet + 1 : 0;
    if (quiet > Math.log(found.size) + CERTAINTY) return found;
    before = ids;
  }
  throw reader.tooDense(span);
}

async function readByCursors(span: Span, count: number, { limit, read, repeatedCursor }: SpanReader): Promise<{ contacts: ListedContact[]; isCut: boolean }> {
  const rows = new RowCount(limit);
  const contacts: ListedContact[] = [];
  const used = new Set<string>();
  for (let cursor: string | undefined; ; ) {
    try {
      const page = await read(span, { direction: "asc", count, isTight: true, ...(cursor !== undefined && { cursor }) });
      rows.add(count, page.contacts.length, page.nextCursor !== undefined);
      contacts.push(...page.contacts);
      cursor = page.nextCursor;
    } catch (error) {
      if (!rows.isLimit(error, count)) throw error;
      return { contacts, isCut: true };
    }
    if (cursor === undefined) return { contacts, isCut: rows.mayBeCut };
    if (used.has(cursor)) throw repeatedCursor();
    used.add(cursor);
  }
}

/**
 * A second that holds more than the API gives, or whose neighbor does: read by halves. It takes an API that stores or compares
 * milliseconds, which nobody promises; so what was found before has to be found again.
 */
async function readHalves(span: Span, found: Found, reader: SpanReader): Promise<Found> {
  const middle = (span.start + span.end) >> 1;
  if (span.end - span.start < 2) throw reader.tooDense(span);
  const halves = [{ start: span.start, end: middle }, { start: middle, end: span.end }];
  const all: Found = new Map();
  for (const half of halves) for (const [contactId, contact] of await readUntilCertain(half, reader)) all.set(contactId, contact);
  const isLost = (contact: ListedContact): boolean => {
    const second = secondOf(reader.timeOf(contact));
    return (Number.isNaN(second) || second === secondOf(span.start)) && !all.has(contact.contactId);
  };
  if ([...found.values()].some(isLost)) throw reader.tooDense(span);
  return all;
}
