import { userOf, type ContactAccess } from "./contact-access.js";
import { contactAnswer, type AnswerView } from "./contact-answer.js";
import { ContactLists } from "./contact-lists.js";
import type { ContactStore } from "./contact-store.js";
import { jsonAnswer, type Answer } from "./exchange.js";
import { listAnswer } from "./list-answer.js";
import { readListQuery } from "./list-query.js";
import type { ResolvedOptions } from "./options.js";
import type { Call, Handlers } from "./routes.js";
import type { Contact, StoredContact } from "./stored-contact.js";

/** How the API reads contacts. */
export class ContactOperations {
  readonly handlers = {
    listContacts: (call) => this.#list(call),
    listUserContacts: (call) => this.#list(call, userOf(call)),
    getContact: (call) => jsonAnswer(200, this.show(this.#access.find(call), "get")),
  } satisfies Partial<Handlers>;
  readonly #store: ContactStore;
  readonly #access: ContactAccess;
  readonly #options: ResolvedOptions;
  readonly #lists: ContactLists;

  constructor(store: ContactStore, access: ContactAccess, options: ResolvedOptions) {
    this.#store = store;
    this.#access = access;
    this.#options = options;
    this.#lists = new ContactLists(store, options, access.isHidden);
  }

  /** A contact as an answer of the view shows it. */
  show(stored: StoredContact, view: AnswerView): Contact {
    return contactAnswer(stored, this.#store.bodyOf(stored), view, this.#options);
  }

  /** A time as precisely as the store keeps it. */
  timeOf(time: number): number {
    return this.#options.timePrecision === "second" ? Math.floor(time / 1_000) * 1_000 : time;
  }

  #list(call: Call, userId?: string): Answer {
    const { contacts, ...cursors } = this.#lists.page(readListQuery(call.query, userId));
    const shown = contacts.map((stored) => this.show(stored, "list"));
    return listAnswer(call, "contacts", shown, cursors, this.#options.metadata);
  }
}
