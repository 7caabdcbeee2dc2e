import type { Operation } from "../../generated/operations.js";
import type { Contact, ContactName, ListedContact } from "./contact.js";
import { renameReceivedMessengers } from "./messengers.js";

/** A response as the server sent it, whatever its status. */
export interface RawAnswer {
  operation: Operation;
  status: number;
  /** Not parsed. It may contain contact data. */
  body: string;
}

/** Inspects responses. If it throws or rejects, nothing changes. */
export type AnswerCheck = (answer: RawAnswer) => unknown;

/**
 * Only `get` returns these names; elsewhere they are null, whatever the contact has. In reverse order, because V8 deletes the
 * property added last at half the cost, and a listing does this for every contact. https://developers.worksmobile.com/kr/docs/contact-get
 */
const NAMES_OF_GET = ["middleName", "suffix", "prefix"] as const;

/** The contact in a parsed response; undefined if it isn't one. */
export function receivedContact(value: unknown): Contact | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const contact = value as Contact;
  // Without an id, one contact could pass for another.
  if (typeof contact.contactId !== "string") return undefined;
  renameReceivedMessengers(contact);
  return contact;
}

/** The same for a contact of a list. Its three nulls are removed, because they would wipe the names in a copy made by `get`. */
export function receivedListedContact(value: unknown): ListedContact | undefined {
  const contact = receivedContact(value);
  if (!contact) return undefined;
  const name = contact.contactName;
  for (const key of NAMES_OF_GET) if (name?.[key] === null) delete name[key];
  return contact;
}

/** What a list returns of a contact that `get` returned: nothing of the three names. */
export function asListed(contact: Contact): ListedContact {
  for (const key of NAMES_OF_GET) delete contact.contactName?.[key];
  return contact;
}

/** The response to a PUT has null for three names that were sent. The result has them as sent. */
export function withSentNames(answer: Contact, sent: { contactName: ContactName | null }): Contact {
  for (const key of NAMES_OF_GET) {
    const name = sent.contactName?.[key];
    // The write has succeeded, so a response without a name must not turn it into a failure.
    if (name != null) (answer.contactName ??= {})[key] ??= name;
  }
  return answer;
}
