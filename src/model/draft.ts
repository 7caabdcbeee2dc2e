import { canonical } from "./constraints.js";
import type { Contact, ContactWrite } from "./contact.js";
import { READ_ONLY } from "./rules.js";
import { unsendable } from "./unsendable.js";

/** A deep copy of everything in a fetched contact that may be sent back, including properties that this SDK doesn't know. */
export function writableCopy(contact: Contact): ContactWrite {
  const draft: Partial<Contact> = copy(contact);
  for (const key of READ_ONLY) delete draft[key];
  return draft as ContactWrite;
}

/** Whether sending `after` over `before` would change nothing. */
export function isUnchanged(before: ContactWrite, after: ContactWrite): boolean {
  // A Map in place of `{}` is a change, although it would be sent as `{}`: the check before sending must see it.
  return unsendable(after).length === 0 && canonical(before) === canonical(after);
}

// fromEntries makes `__proto__` an ordinary property. Not structuredClone: under jest, its objects are of another realm.
function copy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copy) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copy(each as unknown)])) as T;
}

/**
 * Whether a contact, read again, is what a PUT sent. Null, an absent property and an empty list count as the same, and
 * the server may have filled in defaults inside its parts (`type`, `isCoEditing`).
 */
export function isAsSent(sent: ContactWrite, found: ContactWrite): boolean {
  const unsent = Object.entries(found).filter(([key]) => !Object.hasOwn(sent, key));
  return unsent.every(([, value]) => isEmpty(value)) && holds(found, sent);
}

function holds(found: unknown, sent: unknown): boolean {
  if (isEmpty(sent)) return isEmpty(found);
  if (Array.isArray(sent)) {
    return Array.isArray(found) && found.length === sent.length && sent.every((item, index) => holds(found[index], item));
  }
  if (typeof sent !== "object" || sent === null) return found === sent;
  if (typeof found !== "object" || found === null) return false;
  return Object.entries(sent).every(([key, value]) => holds(Object.getOwnPropertyDescriptor(found, key)?.value, value));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
