import { contactAnswer } from "../book/contact-answer.js";
import type { ContactStore } from "../book/contact-store.js";
import { jsonAnswer, type Answer } from "../http/exchange.js";
import type { ResolvedOptions } from "../options.js";
import { userOf, type ContactAccess } from "./contact-access.js";
import { ContactLists } from "./contact-lists.js";
import { listAnswer } from "./list-answer.js";
import { readListQuery } from "./list-query.js";
import type { Call, Handlers } from "./routes.js";

/** The operations that read contacts. */
export class ContactReads {
  readonly handlers = {
    listContacts: (call) => this.#list(call),
    listUserContacts: (call) => this.#list(call, userOf(call)),
    getContact: (call) => this.#get(call),
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

  #get(call: Call): Answer {
    const stored = this.#access.find(call);
    return jsonAnswer(200, contactAnswer(stored, this.#store.bodyOf(stored), "get", this.#options));
  }

  #list(call: Call, userId?: string): Answer {
    const { contacts, ...cursors } = this.#lists.page(readListQuery(call.query, userId));
    const shown = contacts.map((stored) => contactAnswer(stored, this.#store.bodyOf(stored), "list", this.#options));
    return listAnswer(call, "contacts", shown, cursors, this.#options.metadata);
  }
}
