import { bySequence, compareTo, fixedOrders, lowerBound, sortContacts, sortKeyOf, type SortField, type SortOrder, type TieRank } from "../book/contact-order.js";
import type { ContactStore } from "../book/contact-store.js";
import { readCursor, writeCursor, type CursorPosition } from "./cursors.js";
import { Refusal } from "../http/exchange.js";
import type { DateRange, ListQuery } from "./list-query.js";
import type { ResolvedOptions } from "../options.js";
import { contactFilter } from "./contact-filter.js";
import { scatter } from "../seeded-random.js";
import type { StoredContact } from "../book/stored-contact.js";

type Keep = (contact: StoredContact) => boolean;

export interface ListedPage {
  readonly contacts: readonly StoredContact[];
  readonly nextCursor: string | undefined;
  /** A cursor to the place where this page starts, different from the one in the request. */
  readonly sameCursor: string;
}

/** A stretch of a list sorted ascending. */
interface Stretch {
  readonly sorted: readonly StoredContact[];
  readonly field: SortField;
  readonly from: number;
  readonly to: number;
}

/** The rows that one request counts and cuts into pages. */
interface Rows extends Stretch {
  readonly descending: boolean;
  readonly rankOf: TieRank;
}

const KEPT_STRETCHES = 16;

/** Answers list queries from the store's indexes. What the indexes can't answer is found once and kept until a contact changes. */
export class ContactLists {
  readonly #store: ContactStore;
  readonly #options: ResolvedOptions;
  readonly #isHidden: Keep | undefined;
  readonly #kept = new Map<number, Stretch>();
  #keptVersion = -1;
  #requests = 0;

  constructor(store: ContactStore, options: ResolvedOptions, isHidden: Keep | undefined) {
    this.#store = store;
    this.#options = options;
    this.#isHidden = isHidden;
  }

  page(query: ListQuery): ListedPage {
    const { cap, capBehaviour, filtering } = this.#options;
    const keep = this.#keepOf(query);
    const rows = this.#rowsOf(query, filtering === "before the cap" ? keep : undefined);
    const total = rows.to - rows.from;
    const position = query.cursor === undefined ? { query: query.fingerprint, delivered: 0 } : readCursor(query.cursor, query.fingerprint);
    if (position.delivered >= cap) throw new Refusal(400, "LIMIT_EXCEEDED", `At most ${cap} contacts can be listed. Narrow the query.`);
    const start = placeAfter(rows, position);
    const length = Math.max(0, Math.min(query.count, cap - position.delivered, total - start));
    const page = Array.from({ length }, (_, i) => contactAt(rows, start + i));
    const delivered = position.delivered + length;
    const ended = start + length >= total || (delivered >= cap && capBehaviour === "silent");
    return {
      contacts: filtering === "after the cap" && keep !== undefined ? page.filter(keep) : page,
      nextCursor: ended ? undefined : writeCursor(this.#positionAfter(page.at(-1), rows.field, query, delivered)),
      sameCursor: writeCursor({ ...position, detour: (position.detour ?? 0) + 1 }),
    };
  }

  #positionAfter(last: StoredContact | undefined, field: SortField, query: ListQuery, delivered: number): CursorPosition {
    const position = { query: query.fingerprint, delivered };
    if (this.#options.cursorKind === "offset" || last === undefined) return position;
    return { ...position, after: [sortKeyOf[field](last), last.sequence] };
  }

  /** Everything but dates that decides whether a contact is shown; undefined if nothing does. */
  #keepOf(query: ListQuery): Keep | undefined {
    const filter = contactFilter(query, this.#store, this.#options.groups);
    const isHidden = this.#isHidden;
    if (isHidden === undefined) return filter;
    return (contact) => !isHidden(contact) && (filter?.(contact) ?? true);
  }

  #rowsOf(query: ListQuery, keep: Keep | undefined): Rows {
    const { field, descending } = this.#orderOf(query);
    const stretch = this.#stretchOf(query, field, keep);
    if (this.#options.ties === "stable") return { ...stretch, descending, rankOf: bySequence };
    // Without a tie-breaker, each request puts ties in a new order.
    this.#requests += 1;
    const nonce = scatter(this.#options.seed + this.#requests);
    const rankOf: TieRank = (sequence) => scatter(sequence ^ nonce);
    const sorted = sortContacts(stretch.sorted.slice(stretch.from, stretch.to), field, rankOf);
    return { sorted, field, descending, from: 0, to: sorted.length, rankOf };
  }

  #orderOf({ dates, orderBy, descending }: ListQuery): SortOrder {
    const order = dates === undefined ? this.#options.answerOrder : this.#options.datedAnswerOrder;
    return order === "as asked" ? { field: orderBy, descending } : fixedOrders[order];
  }

  #stretchOf(query: ListQuery, field: SortField, keep: Keep | undefined): Stretch {
    const dated = query.dates === undefined ? undefined : this.#between(query.dates);
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

  #keptOr(key: number, find: () => Stretch): Stretch {
    if (this.#keptVersion !== this.#store.version) this.#kept.clear();
    this.#keptVersion = this.#store.version;
    const kept = this.#kept.get(key) ?? find();
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_STRETCHES && oldest !== undefined) this.#kept.delete(oldest);
    return kept;
  }

  // The pages don't say whether the bounds are inclusive.
  #between({ field, start, end }: DateRange): Stretch {
    const { bounds } = this.#options;
    const sorted = this.#store.sortedBy(field);
    const timeOf = field === "createdTime" ? (c: StoredContact) => c.createdAt : (c: StoredContact) => c.modifiedAt;
    const from = lowerBound(sorted, bounds.startsWith("[") ? (c) => timeOf(c) < start : (c) => timeOf(c) <= start);
    const to = lowerBound(sorted, bounds.endsWith("]") ? (c) => timeOf(c) <= end : (c) => timeOf(c) < end);
    return { sorted, field, from, to: Math.max(from, to) };
  }
}

function contactAt({ sorted, descending, from, to }: Rows, place: number): StoredContact {
  const contact = sorted[descending ? to - 1 - place : from + place];
  if (contact === undefined) throw new RangeError(`no contact at ${place}`);
  return contact;
}

// An offset counts contacts: one that leaves the list shifts all that follow. A keyset names the last contact delivered.
function placeAfter({ sorted, field, descending, from, to, rankOf }: Rows, { after, delivered }: CursorPosition): number {
  if (after === undefined) return delivered;
  const [key, sequence] = after;
  const isBefore = descending
    ? (c: StoredContact) => compareTo(c, field, key, sequence, rankOf) < 0
    : (c: StoredContact) => compareTo(c, field, key, sequence, rankOf) <= 0;
  const place = Math.min(Math.max(lowerBound(sorted, isBefore), from), to);
  return descending ? to - place : place - from;
}
