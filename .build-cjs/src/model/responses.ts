import type { Operation } from "../../generated/operations.js";
import type { Contact, ContactName, ListedContact } from "./contact.js";
import { renameReceivedMessengers } from "./messengers.js";

/** An answer as the server sent it, whatever its status. */
export interface RawAnswer {
  operation: Operation;
  status: number;
  /** Not parsed; it may hold contact data. */
  body: string;
}

/** Looks at answers; what it throws, or rejects with, changes nothing. */
export type AnswerCheck = (answer: RawAnswer) => unknown;

/**
 * Only `get` returns these; elsewhere they are null whatever the contact holds. Last one first, as V8 deletes the property
 * added last for half the price, and a listing does it for every contact. https://developers.worksmobile.com/kr/docs/contact-get
 */
const NAMES_OF_GET = ["middleName", "suffix", "prefix"] as const;

/** A contact of a parsed answer, as the caller gets it; undefined where the answer holds no contact. */
export function receivedContact(value: unknown): Contact | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const contact = value as Contact;
  // Without an id of its own, one contact would pass for another.
  if (typeof contact.contactId !== "string") return undefined;
  renameReceivedMessengers(contact);
  return contact;
}

/** The same for a contact of a list: its three nulls would wipe the names of a copy made by `get`. */
export function receivedListedContact(value: unknown): ListedContact | undefined {
  const contact = receivedContact(value);
  if (!contact) return undefined;
  const name = contact.contactName;
  for (const key of NAMES_OF_GET) if (name?.[key] === null) delete name[key];
  return contact;
}

/** The answer of a PUT holds null for the three names that were sent with it: the result carries what was sent. */
export function withSentNames(answer: Contact, sent: { contactName: ContactName | null }): Contact {
  for (const key of NAMES_OF_GET) {
    const name = sent.contactName?.[key];
    // The write is done: an answer without a name must not turn it into a failure.
    if (name != null) (answer.contactName ??= {})[key] ??= name;
  }
  return answer;
}
