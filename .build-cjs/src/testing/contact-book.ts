import { idOf } from "./contact-generator.js";
import type { ContactStore } from "./contact-store.js";
import { withDefaults } from "./contact-defaults.js";
import { parseDateTime } from "./date-times.js";
import { filledBody, type ContactOverrides } from "./make-contact.js";
import type { ContactOperations } from "./contact-operations.js";
import { sortName, type Contact, type ContactBody, type StoredContact } from "./stored-contact.js";

/** The contacts that a fake holds, to look at and to change behind a client's back. No rule is checked here. */
export class ContactBook {
  readonly #store: ContactStore;
  readonly #operations: ContactOperations;
  readonly #now: () => Date;
  readonly #seed: number;

  /** @internal */
  constructor(store: ContactStore, operations: ContactOperations, now: () => Date, seed: number) {
    this.#store = store;
    this.#operations = operations;
    this.#now = now;
    this.#seed = seed;
  }

  /** How many there are. */
  get count(): number {
    return this.#store.size;
  }

  /** The ids of all of them at this moment, in the order of arrival. */
  ids(): string[] {
    return this.#store.ids();
  }

  /** A contact as `GET /contacts/{contactId}` would answer it. */
  get(contactId: string): Contact | undefined {
    const stored = this.#store.get(contactId);
    return stored === undefined ? undefined : jsonCopy(this.#operations.show(stored, "get"));
  }

  /** Adds a contact, or puts it in the place of the one with its `contactId`. Filled in as by `makeContact`; times not given are now. */
  upsert(overrides: ContactOverrides = {}): Contact {
    const { contactId, createdTime, modifiedTime, ...given } = jsonCopy(overrides);
    const before = contactId === undefined ? undefined : this.#store.get(contactId);
    const sequence = before?.sequence ?? this.#store.nextSequence;
    const createdAt = readTime(createdTime) ?? before?.createdAt ?? this.#now().getTime();
    return this.#put({
      sequence,
      contactId: contactId ?? idOf(sequence, this.#seed),
      createdAt,
      modifiedAt: readTime(modifiedTime) ?? (before === undefined ? createdAt : this.#now().getTime()),
      body: filledBody(sequence + 1, given),
      photo: before?.photo,
    });
  }

  /** Changes a contact here and there, and sets its `modifiedTime` to now. Throws where there is no such contact. */
  touch(contactId: string, changes: Omit<ContactOverrides, "contactId"> = {}): Contact {
    const before = this.#store.get(contactId);
    if (before === undefined) throw new RangeError(`FakeWorks: there is no contact ${contactId}`);
    const { createdTime, modifiedTime, permission, contactName, ...given } = jsonCopy(changes);
    const body = this.#store.bodyOf(before);
    return this.#put({
      ...before,
      createdAt: readTime(createdTime) ?? before.createdAt,
      modifiedAt: readTime(modifiedTime) ?? this.#now().getTime(),
      body: { ...body, ...given, permission: { ...body.permission, ...permission }, contactName: { ...body.contactName, ...contactName } },
    });
  }

  /** Takes a contact away; false where there was none. */
  remove(contactId: string): boolean {
    return this.#store.delete(contactId);
  }

  #put(contact: Omit<StoredContact, "name"> & { body: ContactBody }): Contact {
    const stored = {
      ...contact,
      name: sortName(contact.body.contactName),
      createdAt: this.#operations.timeOf(contact.createdAt),
      modifiedAt: this.#operations.timeOf(contact.modifiedAt),
      body: withDefaults(contact.body),
    };
    this.#store.put(stored);
    return jsonCopy(this.#operations.show(stored, "get"));
  }
}

function readTime(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const time = parseDateTime(text);
  if (time === undefined) throw new RangeError(`FakeWorks: createdTime and modifiedTime must be YYYY-MM-DDThh:mm:ssTZD, not ${text}`);
  return time;
}

// What goes in and out is data as JSON carries it, and no one's to change afterwards.
function jsonCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
