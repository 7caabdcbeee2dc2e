import { contactAnswer, type AnswerView } from "./contact-answer.js";
import { withDefaults } from "./contact-defaults.js";
import { ContactLists } from "./contact-lists.js";
import type { ContactStore } from "./contact-store.js";
import { invalidParameter, jsonAnswer, Refusal, type Answer } from "./exchange.js";
import { readListQuery } from "./list-query.js";
import type { ResolvedOptions } from "./options.js";
import type { Call, Route } from "./routes.js";
import { sortName, type Contact, type ContactBody, type StoredContact } from "./stored-contact.js";
import { breachesOf, isOld } from "./write-rules.js";

const READ = ["contact", "contact.read"] as const;
const WRITE = ["contact"] as const;

/** "Mid-November 2026" is when TWITTER was to go from requests. https://developers.worksmobile.com/jp/docs/contact-create */
const TWITTER_ENDS = Date.parse("2026-11-15T00:00:00+09:00");

/** What the API does with contacts. */
export class ContactOperations {
  readonly routes: readonly Route[] = [
    { operation: "GET /contacts", scopes: READ, handle: (call) => this.#list(call) },
    { operation: "GET /users/{userId}/contacts", scopes: READ, handle: (call) => this.#list(call, userOf(call)) },
    { operation: "GET /contacts/{contactId}", scopes: READ, handle: (call) => this.#get(call) },
    { operation: "PUT /contacts/{contactId}", scopes: WRITE, handle: (call) => this.#replace(call) },
  ];
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

  #list({ query, twist }: Call, userId?: string): Answer {
    const { contacts, nextCursor, sameCursor } = this.#lists.page(readListQuery(query, userId));
    if (twist === "emptyPage") return jsonAnswer(200, { contacts: [], responseMetaData: { nextCursor: sameCursor } });
    const cursor = twist === "repeatCursor" ? (query["cursor"] ?? nextCursor) : nextCursor;
    const responseMetaData = cursor === undefined ? {} : { nextCursor: cursor };
    return jsonAnswer(200, { contacts: contacts.map((stored) => this.show(stored, "list")), responseMetaData });
  }

  #get({ parameters }: Call): Answer {
    return jsonAnswer(200, this.show(this.#find(parameters["contactId"]), "get"));
  }

  #replace(call: Call): Answer {
    const given = readJson(call);
    const stored = this.#find(call.parameters["contactId"]);
    const before = this.#store.bodyOf(stored);
    const { isCoEditing, masterUserId } = before.permission;
    if (isCoEditing === false && (call.grant.userId === undefined || call.grant.userId !== masterUserId)) {
      throw new Refusal(403, "ACCESS_DENIED", "Only the master of the contact may edit it.");
    }
    const body = this.#accepted(given, before);
    const replaced = { ...stored, body, name: sortName(body.contactName), modifiedAt: this.timeOf(call.now) };
    this.#store.put(replaced);
    return jsonAnswer(200, this.show(replaced, "replace"));
  }

  /** A time as precisely as the store keeps it. */
  timeOf(time: number): number {
    return this.#options.timePrecision === "second" ? Math.floor(time / 1_000) * 1_000 : time;
  }

  #find(contactId = ""): StoredContact {
    const stored = this.#store.get(contactId);
    if (stored === undefined) throw new Refusal(404, "NOT_FOUND", "The contact does not exist.");
    return stored;
  }

  // What is not in the request is gone afterwards, but for what only the server sets.
  #accepted(body: ContactBody, before: ContactBody): ContactBody {
    const held = this.#options.oldBreaches === "accepted" ? breachesOf(before, before) : [];
    const fresh = breachesOf(body, before).find((breach) => !isOld(breach, body, before, held));
    if (fresh !== undefined) throw new Refusal(400, fresh.code, fresh.description);
    if (!this.#takesTwitter() && body.messengers?.some(({ type }) => type === "TWITTER")) {
      throw invalidParameter("messengers.type TWITTER is no longer supported. Use X.");
    }
    const external = before.linkedExternalUser === undefined ? {} : { linkedExternalUser: before.linkedExternalUser };
    return withDefaults({ ...body, ...external });
  }

  #takesTwitter(): boolean {
    const { twitterOnWrite, now } = this.#options;
    return twitterOnWrite === undefined ? now().getTime() < TWITTER_ENDS : twitterOnWrite === "accepted";
  }
}

// "me" is no one where the token is a service account's. https://developers.worksmobile.com/kr/docs/auth-jwt
function userOf({ parameters, grant }: Call): string {
  const userId = parameters["userId"] ?? "";
  if (userId !== "me") return userId;
  if (grant.userId === undefined) throw new Refusal(403, "SERVICE_ACCOUNT_NOT_ALLOWED", "me can't be used with a service account.");
  return grant.userId;
}

/** The body without what only the server sets. */
function readJson({ request: { headers, body } }: Call): ContactBody {
  if (!/^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "")) throw badRequest("The body must be application/json.");
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw badRequest("The body is not JSON.");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw badRequest("The body must be an object.");
  for (const name of ["contactId", "linkedExternalUser", "createdTime", "modifiedTime"]) Reflect.deleteProperty(value, name);
  // Not known yet: the rules judge it before anything reads it.
  return value as ContactBody;
}

function badRequest(description: string): Refusal {
  return new Refusal(400, "BAD_REQUEST", description);
}
