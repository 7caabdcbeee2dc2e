import { canonical } from "../canonical.js";
import type { Contact, ContactWrite } from "./contact.js";
import { unsendable } from "./unsendable.js";
import { READ_ONLY } from "./write-rules.js";

/** All of a fetched contact that may be sent back, what this SDK does not know included; nothing of it is shared. */
export function writableCopy(contact: Contact): ContactWrite {
  const draft: Partial<Contact> = copy(contact);
  for (const key of READ_ONLY) delete draft[key];
  return draft as ContactWrite;
}

/** Whether sending `after` over `before` would change nothing. */
export function isUnchanged(before: ContactWrite, after: ContactWrite): boolean {
  // A Map over `{}` is a change, although it would be sent as `{}`: the check before sending has to see it.
  return unsendable(after).length === 0 && canonical(before) === canonical(after);
}

// fromEntries makes `__proto__` a property like any other. Not structuredClone: under jest its objects are of another realm.
function copy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copy) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copy(each as unknown)])) as T;
}
