import { findEditable } from "./contact-access.js";
import { withDefaults } from "./contact-defaults.js";
import { idOf } from "./contact-generator.js";
import type { ContactOperations } from "./contact-operations.js";
import type { ContactStore } from "./contact-store.js";
import { invalidParameter, jsonAnswer, noContent, Refusal, type Answer } from "./exchange.js";
import { readJson } from "./json-body.js";
import type { ResolvedOptions } from "./options.js";
import type { Call, Handlers } from "./routes.js";
import { sortName, type ContactBody, type StoredContact } from "./stored-contact.js";
import { breachesOf, isOld, type Known } from "./write-rules.js";

/** "Mid-November 2026" is when TWITTER was to go from requests. https://developers.worksmobile.com/jp/docs/contact-list */
const TWITTER_ENDS = Date.parse("2026-11-15T00:00:00+09:00");

/** How the API writes contacts. */
export class ContactWrites {
  readonly handlers = {
    createContact: (call) => this.#create(call),
    replaceContact: (call) => this.#replace(call),
    updateContact: (call) => this.#update(call),
    deleteContact: (call) => this.#delete(call),
    forceDeleteContact: (call) => this.#delete(call),
  } satisfies Partial<Handlers>;
  readonly #store: ContactStore;
  readonly #operations: ContactOperations;
  readonly #options: ResolvedOptions;
  readonly #known: Known;

  constructor(store: ContactStore, operations: ContactOperations, options: ResolvedOptions, known: Known) {
    this.#store = store;
    this.#operations = operations;
    this.#options = options;
    this.#known = known;
  }

  #create(call: Call): Answer {
    const given = readBody(call);
    this.#refuse(given, given);
    const sequence = this.#store.nextSequence;
    const createdAt = this.#operations.timeOf(call.now);
    const contactId = idOf(sequence, this.#options.seed);
    const body = { ...given, linkedExternalUser: null };
    return this.#put(201, { sequence, contactId, createdAt, modifiedAt: createdAt, body });
  }

  // What is not in the request is gone afterwards, but for what only the server sets.
  #replace(call: Call): Answer {
    const given = readBody(call);
    const stored = findEditable(this.#store, call);
    const before = this.#store.bodyOf(stored);
    this.#refuse(given, given, before);
    const external = before.linkedExternalUser === undefined ? {} : { linkedExternalUser: before.linkedExternalUser };
    return this.#put(200, { ...stored, modifiedAt: this.#operations.timeOf(call.now), body: { ...given, ...external } });
  }

  // A list or an object that is sent takes the place of the whole: that they are merged no page says.
  #update(call: Call): Answer {
    const given = readBody(call);
    const stored = findEditable(this.#store, call);
    const before = this.#store.bodyOf(stored);
    const body = { ...before, ...given };
    this.#refuse(given, body, before);
    return this.#put(200, { ...stored, modifiedAt: this.#operations.timeOf(call.now), body });
  }

  // What tells the two deletions apart is whether an administrator can undo them: through the API none comes back.
  #delete(call: Call): Answer {
    this.#store.delete(findEditable(this.#store, call).contactId);
    return noContent;
  }

  #put(status: number, contact: Omit<StoredContact, "name"> & { body: ContactBody }): Answer {
    const body = withDefaults(contact.body);
    const stored = { ...contact, body, name: sortName(body.contactName) };
    this.#store.put(stored);
    return jsonAnswer(status, this.#operations.show(stored, "write"));
  }

  /** Refuses a request that gives this and would leave that, unless the contact before was no better. */
  #refuse(given: ContactBody, body: ContactBody, before?: ContactBody): void {
    const held = before !== undefined && this.#options.oldBreaches === "accepted" ? breachesOf(before, before, this.#known) : [];
    const fresh = breachesOf(body, before, this.#known).find((breach) => before === undefined || !isOld(breach, body, before, held));
    if (fresh !== undefined) throw new Refusal(400, fresh.code, fresh.description);
    if (!this.#takesTwitter() && given.messengers?.some(({ type }) => type === "TWITTER")) {
      throw invalidParameter("messengers.type TWITTER is no longer supported. Use X.");
    }
  }

  #takesTwitter(): boolean {
    const { twitterOnWrite, now } = this.#options;
    return twitterOnWrite === undefined ? now().getTime() < TWITTER_ENDS : twitterOnWrite === "accepted";
  }
}

/** The body without what only the server sets. */
function readBody(call: Call): ContactBody {
  const value: object = readJson(call);
  for (const name of ["contactId", "linkedExternalUser", "createdTime", "modifiedTime"]) Reflect.deleteProperty(value, name);
  // Not known yet: the rules judge it before anything reads it.
  return value as ContactBody;
}
