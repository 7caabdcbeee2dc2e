import type { ListedContact } from "../model/contact.js";
import type { Span } from "../model/dates.js";
import { timeReader } from "./order.js";
import { RowCount } from "./row-count.js";
import type { Ask, SpanReader } from "./span-reader.js";

/** If this many readings never agree, the list can't be read. */
const MOST_READINGS = 100;
/** Sets how many readings in a row must bring nothing new: less than one contact is lost in a million such seconds. */
const CERTAINTY = Math.log(1e6);

/**
 * All contacts of one second that doesn't fit into one response, for example after a bulk import. Their times can't tell them apart, so
 * only cursors lead on, and cursors can hide contacts: an offset when a contact before it is deleted, any cursor when ties come in a
 * different order each time. So the second is read until two readings with different page sizes agree, contact by contact. If ties
 * change each time, readings never agree. Then it is read until nothing new has come for so long that no contact can have been missed by
 * chance, given that a single reading misses about one contact in three.
 */
export async function readDenseSecond(second: Span, reader: SpanReader): Promise<ListedContact[]> {
  const { count, by } = reader;
  const timeOf = timeReader(by);
  const otherCount = count > 1 ? count - Math.ceil(count / 7) : 2;
  const found = new Map<string, ListedContact>();
  let before: string[] | undefined;
  let quiet = 0;
  let endsTight = false;
  for (let reading = 0; reading < MOST_READINGS; reading += 1) {
    const { contacts, isCut } = await readByCursors(second, { direction: "asc", count: reading % 2 === 0 ? count : otherCount, startsTight: true, endsTight }, reader);
    if (isCut) {
      // The next second may be just as full, and the query may include its first moment.
      if (endsTight || !contacts.some((contact) => timeOf(contact) === second.end)) throw reader.tooDense(second);
      endsTight = true;
      continue;
    }
    const known = found.size;
    for (const contact of contacts) found.set(contact.contactId, contact);
    const ids = contacts.map(({ contactId }) => contactId);
    if (before?.length === ids.length && before.every((id, i) => id === ids[i])) return [...found.values()];
    quiet = found.size === known ? quiet + 1 : 0;
    if (quiet > Math.log(found.size) + CERTAINTY) return [...found.values()];
    before = ids;
  }
  throw reader.tooDense(second);
}

async function readByCursors(second: Span, ask: Ask, { limit, read, repeatedCursor }: SpanReader): Promise<{ contacts: ListedContact[]; isCut: boolean }> {
  const rows = new RowCount(limit);
  const contacts: ListedContact[] = [];
  const used = new Set<string>();
  for (let cursor: string | undefined; ; ) {
    try {
      const page = await read(second, { ...ask, ...(cursor !== undefined && { cursor }) });
      rows.add(ask.count, page.contacts.length, page.nextCursor !== undefined);
      contacts.push(...page.contacts);
      cursor = page.nextCursor;
    } catch (error) {
      if (!rows.isLimit(error, ask.count)) throw error;
      return { contacts, isCut: true };
    }
    if (cursor === undefined) return { contacts, isCut: rows.mayBeCut };
    if (used.has(cursor)) throw repeatedCursor();
    used.add(cursor);
  }
}
