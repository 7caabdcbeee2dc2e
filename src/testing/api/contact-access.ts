import { contactAnswer } from "../book/contact-answer.js";
import type { ContactStore } from "../book/contact-store.js";
import { notFound, Refusal } from "../http/exchange.js";
import type { ResolvedOptions } from "../options.js";
import type { Call } from "./routes.js";
import type { StoredContact } from "../book/stored-contact.js";

/** Decides which contacts a call can see and edit. */
export class ContactAccess {
  /** Whether no list and no `get` shows the contact; undefined if all are shown. */
  readonly isHidden: ((stored: StoredContact) => boolean) | undefined;
  readonly #store: ContactStore;

  constructor(store: ContactStore, options: ResolvedOptions) {
    const { hidden } = options;
    this.#store = store;
    this.isHidden = hidden && ((stored) => hidden(contactAnswer(stored, store.bodyOf(stored), "get", options)));
  }

  /** The contact that a call names. */
  find({ parameters }: Call): StoredContact {
    const stored = this.#store.get(parameters["contactId"] ?? "");
    if (stored === undefined || this.isHidden?.(stored) === true) throw notFound("contact");
    return stored;
  }

  /** The contact that a call wants to write to. Without `isCoEditing` only its master may. */
  findEditable(call: Call): StoredContact {
    const stored = this.find(call);
    const { isCoEditing, masterUserId } = this.#store.bodyOf(stored).permission;
    const { userId } = call.grant;
    if (isCoEditing === false && (userId === undefined || userId !== masterUserId)) {
      throw new Refusal(403, "ACCESS_DENIED", "Only the master of the contact may edit it.");
    }
    return stored;
  }
}

/** The member that a path names. A service account's token has no "me". https://developers.worksmobile.com/kr/docs/auth-jwt */
export function userOf({ parameters, grant }: Call): string {
  const userId = parameters["userId"] ?? "";
  if (userId !== "me") return userId;
  if (grant.userId === undefined) throw new Refusal(403, "SERVICE_ACCOUNT_NOT_ALLOWED", "me can't be used with a service account.");
  return grant.userId;
}
