import type { ContactStore } from "./contact-store.js";
import { notFound, Refusal } from "./exchange.js";
import type { Call } from "./routes.js";
import type { StoredContact } from "./stored-contact.js";

/** The contact that a call names. */
export function findContact(store: ContactStore, { parameters }: Call): StoredContact {
  const stored = store.get(parameters["contactId"] ?? "");
  if (stored === undefined) throw notFound("contact");
  return stored;
}

/** The contact that a call names, to write to: without `isCoEditing` that is for its master alone. */
export function findEditable(store: ContactStore, call: Call): StoredContact {
  const stored = findContact(store, call);
  const { isCoEditing, masterUserId } = store.bodyOf(stored).permission;
  const { userId } = call.grant;
  if (isCoEditing === false && (userId === undefined || userId !== masterUserId)) {
    throw new Refusal(403, "ACCESS_DENIED", "Only the master of the contact may edit it.");
  }
  return stored;
}

/** The member that a path names. "me" is no one where the token is a service account's. https://developers.worksmobile.com/kr/docs/auth-jwt */
export function userOf({ parameters, grant }: Call): string {
  const userId = parameters["userId"] ?? "";
  if (userId !== "me") return userId;
  if (grant.userId === undefined) throw new Refusal(403, "SERVICE_ACCOUNT_NOT_ALLOWED", "me can't be used with a service account.");
  return grant.userId;
}
