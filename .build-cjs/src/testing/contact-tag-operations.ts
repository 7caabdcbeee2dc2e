import { requestBodies } from "../../generated/validators.js";
import { userOf } from "./contact-access.js";
import type { ContactStore } from "./contact-store.js";
import type { ContactTags, Tag } from "./contact-tags.js";
import { invalidParameter, jsonAnswer, noContent, notFound, Refusal, type Answer } from "./exchange.js";
import { readValid } from "./json-body.js";
import { nameTaken } from "./name-taken.js";
import type { ResolvedOptions } from "./options.js";
import type { Call, Handlers } from "./routes.js";

interface TagBody {
  contactTagName: string;
}

/** What the API does with tags. */
export class ContactTagOperations {
  readonly handlers = {
    listContactTags: (call) => this.#list(call, call.grant.userId),
    listUserContactTags: (call) => this.#list(call, userOf(call)),
    createContactTag: (call) => this.#create(call, undefined),
    createUserContactTag: (call) => this.#create(call, userOf(call)),
    getContactTag: (call) => jsonAnswer(200, shown(this.#find(call))),
    replaceContactTag: (call) => this.#rename(call, readValid<TagBody>(call, requestBodies.replaceContactTag)),
    updateContactTag: (call) => this.#rename(call, readValid<Partial<TagBody>>(call, requestBodies.updateContactTag)),
    deleteContactTag: (call) => this.#delete(call),
  } satisfies Partial<Handlers>;
  readonly #tags: ContactTags;
  readonly #contacts: ContactStore;
  readonly #options: ResolvedOptions;

  constructor(tags: ContactTags, contacts: ContactStore, options: ResolvedOptions) {
    this.#tags = tags;
    this.#contacts = contacts;
    this.#options = options;
  }

  #list({ query, twist }: Call, userId: string | undefined): Answer {
    const { tags, nextCursor, sameCursor } = this.#tags.page(query, userId);
    if (twist === "emptyPage") return jsonAnswer(200, { contactTags: [], responseMetaData: { nextCursor: sameCursor } });
    const cursor = twist === "repeatCursor" ? (query["cursor"] ?? nextCursor) : nextCursor;
    return jsonAnswer(200, { contactTags: tags.map(shown), responseMetaData: cursor === undefined ? {} : { nextCursor: cursor } });
  }

  // The pages on creating name no status for a name that is taken. https://developers.worksmobile.com/kr/docs/contact-tag-create
  #create(call: Call, userId: string | undefined): Answer {
    const { contactTagName } = readValid<TagBody>(call, requestBodies.createContactTag);
    const { companyTags, takenName } = this.#options;
    if (userId === undefined ? companyTags === "forbidden" : !isOwn(userId, call)) throw noPermission();
    this.#refuseName(contactTagName, userId, takenName);
    // The vendor's example of a new tag leaves out whose it is.
    const { userId: _, ...answer } = shown(this.#tags.add({ contactTagName, ...(userId === undefined ? {} : { userId }) }));
    return jsonAnswer(201, answer);
  }

  #rename(call: Call, { contactTagName }: Partial<TagBody>): Answer {
    const tag = this.#find(call);
    if (contactTagName === undefined) return jsonAnswer(200, shown(tag));
    this.#refuseName(contactTagName, tag.userId, 409, tag.contactTagId);
    return jsonAnswer(200, shown(this.#tags.put({ ...tag, contactTagName })));
  }

  #delete(call: Call): Answer {
    const { contactTagId } = this.#find(call);
    this.#tags.delete(contactTagId);
    this.#contacts.changeAll((body) => {
      if (!body.contactTagIds?.includes(contactTagId)) return body;
      return { ...body, contactTagIds: body.contactTagIds.filter((id) => id !== contactTagId) };
    });
    return noContent;
  }

  #find(call: Call): Tag {
    const tag = this.#tags.get(call.parameters["contactTagId"] ?? "");
    if (tag === undefined) throw notFound("contact tag");
    if (tag.userId !== undefined && !isOwn(tag.userId, call)) throw noPermission();
    return tag;
  }

  #refuseName(name: string, userId: string | undefined, status: 400 | 409, except?: string): void {
    if (name === "") throw invalidParameter("contactTagName must not be empty.");
    if (this.#tags.isTaken(name, userId, except)) throw nameTaken(status, "A contact tag with this name exists.");
  }
}

// A service account is an administrator. https://developers.worksmobile.com/kr/docs/auth-jwt
function isOwn(userId: string, { grant }: Call): boolean {
  return grant.userId === undefined || grant.userId === userId;
}

function noPermission(): Refusal {
  return new Refusal(403, "FORBIDDEN", "No permission for contact tags.");
}

function shown({ contactTagId, contactTagName, userId }: Tag): { userId?: string; [name: string]: unknown } {
  return { contactTagId, contactTagName, type: userId === undefined ? "COMPANY" : "USER", ...(userId === undefined ? {} : { userId }) };
}
