import { idOf } from "./contact-generator.js";
import type { ContactStore } from "./contact-store.js";
import { contactAnswer, type AnswerFormat } from "./contact-answer.js";
import { withDefaults } from "./contact-defaults.js";
import { parseDateTime } from "../date-times.js";
import { filledBody, type ContactOverrides } from "./make-contact.js";
import { sortName, type Contact, type ContactBody, type StoredContact } from "./stored-contact.js";

/** The contacts that a fake holds, to look at and to change behind a client's back. Nothing is validated here. */
export class ContactBook {
  readonly #store: ContactStore;
  readonly #format: AnswerFormat;
  readonly #now: () => Date;
  readonly #seed: number;

  /** @internal */
  constructor(store: ContactStore, format: AnswerFormat, now: () => Date, seed: number) {
    this.#store = store;
    this.#format = format;
    this.#now = now;
    this.#seed = seed;
  }

  /** How many contacts there are, hidden ones included. */
  get count(): number {
    return this.#store.size;
  }

  /** The ids of all contacts at this moment, in the order of arrival. */
  ids(): string[] {
    return this.#store.ids();
  }

  /** A contact as `GET /contacts/{contactId}` shows it, even if it is hidden. */
  get(contactId: string): Contact | undefined {
    const stored = this.#store.get(contactId);
    return stored === undefined ? undefined : this.#show(stored);
  }

  /** Adds a contact, or replaces the one with its `contactId`. The rest is filled in as by `makeContact`; missing times are now. */
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

  /** Changes some properties of a contact and sets its `modifiedTime` to now. Throws if there is no such contact. */
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

  /** Removes a contact. Returns false if there is none. */
  remove(contactId: string): boolean {
    return this.#store.delete(contactId);
  }

  #put(contact: Omit<StoredContact, "name"> & { body: ContactBody }): Contact {
    return this.#show(this.#store.put({ ...contact, name: sortName(contact.body.contactName), body: withDefaults(contact.body) }));
  }

  #show(stored: StoredContact): Contact {
    return jsonCopy(contactAnswer(stored, this.#store.bodyOf(stored), "get", this.#format));
  }
}

function readTime(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const time = parseDateTime(text);
  if (time === undefined) throw new RangeError(`FakeWorks: createdTime and modifiedTime must be YYYY-MM-DDThh:mm:ssTZD, not ${text}`);
  return time;
}

// What goes in and out is plain JSON data, and later changes to it have no effect.
function jsonCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
