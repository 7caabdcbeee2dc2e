import { compareTo, lowerBound, sortContacts, sortKeyOf, type SortField } from "./contact-order.js";
import type { ContactStore } from "./contact-store.js";
import { readCursor, writeCursor, type CursorPosition } from "./cursors.js";
import { Refusal } from "./exchange.js";
import type { DateRange, ListQuery } from "./list-query.js";
import type { ResolvedOptions } from "./options.js";
import { contactFilter } from "./contact-filter.js";
import type { StoredContact } from "./stored-contact.js";

export interface ListedPage {
  readonly contacts: readonly StoredContact[];
  readonly nextCursor: string | undefined;
  /** A cursor to the place this page starts at, other than the one it was asked with. */
  readonly sameCursor: string;
}

/** A stretch of a sorted list. */
interface Results {
  readonly sorted: readonly StoredContact[];
  readonly field: SortField;
  readonly from: number;
  readonly to: number;
}

const KEPT_RESULTS = 16;

/** Answers list queries from the store's indexes; what they can't answer is found once and kept until a contact changes. */
export class ContactLists {
  readonly #store: ContactStore;
  readonly #options: ResolvedOptions;
  readonly #kept = new Map<number, Results>();
  #keptVersion = -1;

  constructor(store: ContactStore, options: ResolvedOptions) {
    this.#store = store;
    this.#options = options;
  }

  page(query: ListQuery): ListedPage {
    const { cap, capBehaviour } = this.#options;
    const results = this.#resultsOf(query);
    const total = results.to - results.from;
    const position = query.cursor === undefined ? { query: query.fingerprint, delivered: 0 } : readCursor(query.cursor, query.fingerprint);
    if (position.delivered >= cap) throw new Refusal(400, "LIMIT_EXCEEDED", `At most ${cap} contacts can be listed. Narrow the query.`);
    const start = placeAfter(results, query.descending, position);
    const length = Math.max(0, Math.min(query.count, cap - position.delivered, total - start));
    const contacts = Array.from({ length }, (_, i) => contactAt(results, query.descending, start + i));
    const delivered = position.delivered + length;
    const ended = start + length >= total || (delivered >= cap && capBehaviour === "silent");
    return {
      contacts,
      nextCursor: ended ? undefined : writeCursor(this.#positionAfter(contacts.at(-1), results.field, query, delivered)),
      sameCursor: writeCursor({ ...position, detour: (position.detour ?? 0) + 1 }),
    };
  }

  #positionAfter(last: StoredContact | undefined, field: SortField, query: ListQuery, delivered: number): CursorPosition {
    const position = { query: query.fingerprint, delivered };
    if (this.#options.cursorKind === "offset" || last === undefined) return position;
    return { ...position, after: [sortKeyOf[field](last), last.sequence] };
  }

  #resultsOf(query: ListQuery): Results {
    const { dates } = query;
    const field = dates !== undefined && this.#options.datedAnswers === "unsorted" ? "none" : query.orderBy;
    const keep = contactFilter(query, this.#store, this.#options.groups);
    const dated = dates === undefined ? undefined : this.#between(dates);
    if (keep === undefined && dated?.field === field) return dated;
    if (keep === undefined && dated === undefined) {
      const sorted = this.#store.sortedBy(field);
      return { sorted, field, from: 0, to: sorted.length };
    }
    return this.#keptOr(query.fingerprint, () => {
      const candidates = dated === undefined ? this.#store.sortedBy(field) : dated.sorted.slice(dated.from, dated.to);
      const found = keep === undefined ? [...candidates] : candidates.filter(keep);
      return { sorted: sortContacts(found, field), field, from: 0, to: found.length };
    });
  }

  #keptOr(key: number, find: () => Results): Results {
    if (this.#keptVersion !== this.#store.version) this.#kept.clear();
    this.#keptVersion = this.#store.version;
    const kept = this.#kept.get(key) ?? find();
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_RESULTS && oldest !== undefined) this.#kept.delete(oldest);
    return kept;
  }

  // Whether the bounds are inclusive the pages don't say.
  #between({ field, start, end }: DateRange): Results {
    const { bounds } = this.#options;
    const sorted = this.#store.sortedBy(field);
    const timeOf = field === "createdTime" ? (c: StoredContact) => c.createdAt : (c: StoredContact) => c.modifiedAt;
    const from = lowerBound(sorted, bounds.startsWith("[") ? (c) => timeOf(c) < start : (c) => timeOf(c) <= start);
    const to = lowerBound(sorted, bounds.endsWith("]") ? (c) => timeOf(c) <= end : (c) => timeOf(c) < end);
    return { sorted, field, from, to: Math.max(from, to) };
  }
}

function contactAt({ sorted, from, to }: Results, descending: boolean, place: number): StoredContact {
  const contact = sorted[descending ? to - 1 - place : from + place];
  if (contact === undefined) throw new RangeError(`no contact at ${place}`);
  return contact;
}

// An offset counts contacts: one that leaves the list shifts all behind it. A keyset names the last one delivered.
function placeAfter({ sorted, field, from, to }: Results, descending: boolean, { after, delivered }: CursorPosition): number {
  if (after === undefined) return delivered;
  const [key, sequence] = after;
  const isBefore = descending
    ? (c: StoredContact) => compareTo(c, field, key, sequence) < 0
    : (c: StoredContact) => compareTo(c, field, key, sequence) <= 0;
  const place = Math.min(Math.max(lowerBound(sorted, isBefore), from), to);
  return descending ? to - place : place - from;
}
