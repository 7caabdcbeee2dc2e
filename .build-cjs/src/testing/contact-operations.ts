import { findContact, userOf } from "./contact-access.js";
import { contactAnswer, type AnswerView } from "./contact-answer.js";
import { ContactLists } from "./contact-lists.js";
import type { ContactStore } from "./contact-store.js";
import { jsonAnswer, type Answer } from "./exchange.js";
import { readListQuery } from "./list-query.js";
import type { ResolvedOptions } from "./options.js";
import type { Call, Handlers } from "./routes.js";
import type { Contact, StoredContact } from "./stored-contact.js";

/** How the API reads contacts. */
export class ContactOperations {
  readonly handlers = {
    listContacts: (call) => this.#list(call),
    listUserContacts: (call) => this.#list(call, userOf(call)),
    getContact: (call) => jsonAnswer(200, this.show(findContact(this.#store, call), "get")),
  } satisfies Partial<Handlers>;
  readonly #store: ContactStore;
  readonly #options: ResolvedOptions;
  readonly #lists: ContactLists;

  constructor(store: ContactStore, options: ResolvedOptions) {
    this.#store = store;
    this.#options = options;
    this.#lists = new ContactLists(store, options);
  }

  /** A contact as an answer of the view shows it. */
  show(stored: StoredContact, view: AnswerView): Contact {
    return contactAnswer(stored, this.#store.bodyOf(stored), view, this.#options.messengerType);
  }

  /** A time as precisely as the store keeps it. */
  timeOf(time: number): number {
    return this.#options.timePrecision === "second" ? Math.floor(time / 1_000) * 1_000 : time;
  }

  #list({ query, twist }: Call, userId?: string): Answer {
    const { contacts, nextCursor, sameCursor } = this.#lists.page(readListQuery(query, userId));
    if (twist === "emptyPage") return jsonAnswer(200, { contacts: [], responseMetaData: { nextCursor: sameCursor } });
    const cursor = twist === "repeatCursor" ? (query["cursor"] ?? nextCursor) : nextCursor;
    const responseMetaData = cursor === undefined ? {} : { nextCursor: cursor };
    return jsonAnswer(200, { contacts: contacts.map((stored) => this.show(stored, "list")), responseMetaData });
  }
}
