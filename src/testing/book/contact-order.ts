import { scatter } from "../seeded-random.js";
import type { StoredContact } from "./stored-contact.js";

/** What contacts can be sorted by. `none` is a fixed order that follows no field. */
export type SortField = "name" | "createdTime" | "modifiedTime" | "none";

export type SortKey = string | number;

/** Orders contacts with equal keys. */
export type TieRank = (sequence: number) => number;

/** An order that answers can have. `as asked` follows `orderBy`. */
export type AnswerOrder = "as asked" | "none" | `${"name" | "createdTime" | "modifiedTime"} ${"asc" | "desc"}`;

/** A field and a direction. */
export interface SortOrder {
  readonly field: SortField;
  readonly descending: boolean;
}

/** The orders that don't depend on the request. */
export const fixedOrders: Readonly<Record<Exclude<AnswerOrder, "as asked">, SortOrder>> = {
  none: { field: "none", descending: false },
  "name asc": { field: "name", descending: false },
  "name desc": { field: "name", descending: true },
  "createdTime asc": { field: "createdTime", descending: false },
  "createdTime desc": { field: "createdTime", descending: true },
  "modifiedTime asc": { field: "modifiedTime", descending: false },
  "modifiedTime desc": { field: "modifiedTime", descending: true },
};

export const bySequence: TieRank = (sequence) => sequence;

export const sortKeyOf: Readonly<Record<SortField, (contact: StoredContact) => SortKey>> = {
  name: (contact) => contact.name,
  createdTime: (contact) => contact.createdAt,
  modifiedTime: (contact) => contact.modifiedAt,
  none: (contact) => scatter(contact.sequence),
};

/** Sorts ascending by the field, and contacts with equal keys by their rank. */
export function sortContacts(contacts: StoredContact[], field: SortField, rankOf = bySequence): StoredContact[] {
  const keyOf = sortKeyOf[field];
  const compare = (a: StoredContact, b: StoredContact): number => compareKeys(keyOf(a), keyOf(b)) || rankOf(a.sequence) - rankOf(b.sequence);
  return isSorted(contacts, compare) ? contacts : contacts.sort(compare);
}

/** The index of the first contact for which `isBefore` is false. */
export function lowerBound(contacts: readonly StoredContact[], isBefore: (contact: StoredContact) => boolean): number {
  let low = 0;
  let high = contacts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const contact = contacts[middle];
    if (contact !== undefined && isBefore(contact)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Negative if the contact comes before the key and sequence in ascending order, 0 if it is at that very place. */
export function compareTo(contact: StoredContact, field: SortField, key: SortKey, sequence: number, rankOf = bySequence): number {
  return compareKeys(sortKeyOf[field](contact), key) || rankOf(contact.sequence) - rankOf(sequence);
}

function compareKeys(a: SortKey, b: SortKey): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// Generated contacts come sorted by creation, and checking that costs less than sorting half a million.
function isSorted(contacts: readonly StoredContact[], compare: (a: StoredContact, b: StoredContact) => number): boolean {
  return contacts.every((contact, i) => {
    const before = contacts[i - 1];
    return before === undefined || compare(before, contact) < 0;
  });
}
