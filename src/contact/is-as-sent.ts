import type { ContactWrite } from "./contact.js";

/**
 * Whether a contact that was read again is what a PUT sent: null, an absent property and an empty list are the same
 * thing, and inside its parts the server may have filled in defaults (`type`, `isCoEditing`).
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
