import { compareTo, lowerBound, sortContacts, sortKeyOf, type SortField } from "./contact-order.js";
import type { ContactBody, StoredContact } from "./stored-contact.js";

/** Contacts by id, and sorted by each field that was asked for: an index is made at first use and kept up to date. */
export class ContactStore {
  /** Counts the changes, so that what was derived from the contacts can tell when it is stale. */
  version = 0;
  readonly #contacts = new Map<string, StoredContact>();
  readonly #indexes = new Map<SortField, StoredContact[]>();
  readonly #makeBody: (sequence: number) => ContactBody;
  readonly #changes: ((body: ContactBody) => ContactBody)[] = [];
  #nextSequence = 0;

  /** `makeBody` makes the body of a contact that is stored without one. */
  constructor(makeBody: (sequence: number) => ContactBody) {
    this.#makeBody = makeBody;
  }

  get size(): number {
    return this.#contacts.size;
  }

  get nextSequence(): number {
    return this.#nextSequence;
  }

  get(contactId: string): StoredContact | undefined {
    return this.#contacts.get(contactId);
  }

  ids(): string[] {
    return [...this.#contacts.keys()];
  }

  bodyOf(contact: StoredContact): ContactBody {
    return contact.body ?? this.#changes.reduce((body, change) => change(body), this.#makeBody(contact.sequence));
  }

  /** Changes the bodies of all contacts, and no times: those that are made at each reading are changed there. */
  changeAll(change: (body: ContactBody) => ContactBody): void {
    this.#changes.push(change);
    for (const contact of this.#contacts.values()) if (contact.body !== undefined) contact.body = change(contact.body);
    this.version += 1;
  }

  /** Adds a contact, or puts it in the place of the one with its id. */
  put(contact: StoredContact): void {
    const before = this.#contacts.get(contact.contactId);
    if (before !== undefined) this.#removeFromIndexes(before);
    this.#contacts.set(contact.contactId, contact);
    this.#nextSequence = Math.max(this.#nextSequence, contact.sequence + 1);
    for (const [field, index] of this.#indexes) index.splice(placeOf(contact, field, index), 0, contact);
    this.version += 1;
  }

  delete(contactId: string): boolean {
    const contact = this.#contacts.get(contactId);
    if (contact === undefined) return false;
    this.#contacts.delete(contactId);
    this.#removeFromIndexes(contact);
    this.version += 1;
    return true;
  }

  /** All contacts, ascending by the field. Not to be changed. */
  sortedBy(field: SortField): readonly StoredContact[] {
    let index = this.#indexes.get(field);
    if (index === undefined) {
      index = sortContacts([...this.#contacts.values()], field);
      this.#indexes.set(field, index);
    }
    return index;
  }

  #removeFromIndexes(contact: StoredContact): void {
    for (const [field, index] of this.#indexes) index.splice(placeOf(contact, field, index), 1);
  }
}

function placeOf(contact: StoredContact, field: SortField, index: readonly StoredContact[]): number {
  const key = sortKeyOf[field](contact);
  return lowerBound(index, (other) => compareTo(other, field, key, contact.sequence) < 0);
}
