import { scatter } from "./seeded-random.js";
import type { StoredContact } from "./stored-contact.js";

/** What contacts can be sorted by. `none` is the order of no field at all. */
export type SortField = "name" | "createdTime" | "modifiedTime" | "none";

export type SortKey = string | number;

export const sortKeyOf: Readonly<Record<SortField, (contact: StoredContact) => SortKey>> = {
  name: (contact) => contact.name,
  createdTime: (contact) => contact.createdAt,
  modifiedTime: (contact) => contact.modifiedAt,
  none: (contact) => scatter(contact.sequence),
};

/** Sorts ascending by the field, and contacts with equal keys by their sequence. */
export function sortContacts(contacts: StoredContact[], field: SortField): StoredContact[] {
  const keyOf = sortKeyOf[field];
  if (isSorted(contacts, keyOf)) return contacts;
  return contacts.sort((a, b) => compareKeys(keyOf(a), keyOf(b)) || a.sequence - b.sequence);
}

/** The index of the first of the sorted contacts that `isBefore` does not hold for. */
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

/** Negative where the contact stands before the key and sequence in ascending order, 0 where it is that very place. */
export function compareTo(contact: StoredContact, field: SortField, key: SortKey, sequence: number): number {
  return compareKeys(sortKeyOf[field](contact), key) || contact.sequence - sequence;
}

function compareKeys(a: SortKey, b: SortKey): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// Generated contacts come sorted by creation: looking costs less than sorting half a million.
function isSorted(contacts: readonly StoredContact[], keyOf: (contact: StoredContact) => SortKey): boolean {
  return contacts.every((contact, i) => {
    const before = contacts[i - 1];
    return before === undefined || (compareKeys(keyOf(before), keyOf(contact)) || before.sequence - contact.sequence) < 0;
  });
}
