import { contactAnswer } from "../book/contact-answer.js";
import type { ContactAccess } from "./contact-access.js";
import { withDefaults } from "../book/contact-defaults.js";
import { idOf } from "../book/contact-generator.js";
import type { ContactStore } from "../book/contact-store.js";
import { invalidParameter, jsonAnswer, noContent, Refusal, type Answer } from "../http/exchange.js";
import { readJson } from "./json-body.js";
import type { ResolvedOptions } from "../options.js";
import type { Call, Handlers } from "./routes.js";
import { sortName, type ContactBody, type StoredContact } from "../book/stored-contact.js";
import { breachesOf, isOld, type Known } from "./write-rules.js";

/** The vendor announced that requests may not say TWITTER from "mid-November 2026". https://developers.worksmobile.com/jp/docs/contact-list */
const TWITTER_ENDS = Date.parse("2026-11-15T00:00:00+09:00");

/** The operations that write contacts. */
export class ContactWrites {
  readonly handlers = {
    createContact: (call) => this.#create(call),
    replaceContact: (call) => this.#replace(call),
    updateContact: (call) => this.#update(call),
    deleteContact: (call) => this.#delete(call),
    forceDeleteContact: (call) => this.#delete(call),
  } satisfies Partial<Handlers>;
  readonly #store: ContactStore;
  readonly #access: ContactAccess;
  readonly #options: ResolvedOptions;
  readonly #known: Known;

  constructor(store: ContactStore, access: ContactAccess, options: ResolvedOptions, known: Known) {
    this.#store = store;
    this.#access = access;
    this.#options = options;
    this.#known = known;
  }

  #create(call: Call): Answer {
    const given = readBody(call);
    this.#refuse(given, given);
    const sequence = this.#store.nextSequence;
    const createdAt = call.now;
    const contactId = idOf(sequence, this.#options.seed);
    const body = { ...given, linkedExternalUser: null };
    return this.#put(201, { sequence, contactId, createdAt, modifiedAt: createdAt, body });
  }

  // Whatever the request leaves out is removed, except for what only the server sets.
  #replace(call: Call): Answer {
    const given = readBody(call);
    const stored = this.#access.findEditable(call);
    const before = this.#store.bodyOf(stored);
    this.#refuse(given, given, before);
    const external = before.linkedExternalUser === undefined ? {} : { linkedExternalUser: before.linkedExternalUser };
    return this.#put(200, { ...stored, modifiedAt: call.now, body: { ...given, ...external } });
  }

  // A list or an object in the request replaces the whole stored one: no page says that they are merged.
  #update(call: Call): Answer {
    const given = readBody(call);
    const stored = this.#access.findEditable(call);
    const before = this.#store.bodyOf(stored);
    const body = { ...before, ...given };
    this.#refuse(given, body, before);
    return this.#put(200, { ...stored, modifiedAt: call.now, body });
  }

  // The two deletions differ in whether an administrator can undo them, which the API doesn't show.
  #delete(call: Call): Answer {
    this.#store.delete(this.#access.findEditable(call).contactId);
    return noContent;
  }

  #put(status: number, contact: Omit<StoredContact, "name"> & { body: ContactBody }): Answer {
    const body = withDefaults(contact.body);
    const stored = this.#store.put({ ...contact, body, name: sortName(body.contactName) });
    return jsonAnswer(status, contactAnswer(stored, body, "write", this.#options));
  }

  /** Refuses a request whose `given` values would leave the contact as `body`, unless the stored contact broke the same rules. */
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

/** The request's body without what only the server sets. */
function readBody(call: Call): ContactBody {
  const value: object = readJson(call);
  for (const name of ["contactId", "linkedExternalUser", "createdTime", "modifiedTime"]) Reflect.deleteProperty(value, name);
  // Its shape is not checked yet. The rules judge it before anything reads it.
  return value as ContactBody;
}
