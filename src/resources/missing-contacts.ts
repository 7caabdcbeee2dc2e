import { type RawApi, type RequestOptions, unexpected } from "../http/openapi.js";
import { listContactsByDate, type ListSettings } from "../listing/contact-lists.js";
import type { ListedContact } from "../model/contact.js";
import { NotFoundError, PermissionError, refusal } from "../model/errors.js";
import { timeOfAnswer } from "../model/dates.js";
import { asListed, receivedContact } from "../model/responses.js";
import type { SyncPlace } from "./sync-state.js";

/** Ids, as they come from a query or a cursor. */
export type KnownIds = Iterable<string> | AsyncIterable<string>;

/** A share of a small book is less than one contact; so many may go anyway. */
const ALWAYS_ALLOWED = 10;

/**
 * The caller's ids that a full reading has not met, if they are few enough. A token that has lost its rights finds nothing, and
 * neither does `get`: then everything is missing, and the list is not even read to its end.
 */
export async function missingIds(known: KnownIds, { met, deleted }: SyncPlace, share: number): Promise<{ ids: string[]; heldBack?: { missing: number; allowed: number } }> {
  const ids: string[] = [];
  for await (const id of known) {
    if (typeof id !== "string" || id === "") throw refusal("knownIds", "must give ids that are non-empty strings");
    ids.push(id);
    const missing = ids.length + deleted;
    const allowed = allowedOf(met, missing, share);
    if (missing > allowed) return { ids: [], heldBack: { missing, allowed } };
  }
  return { ids };
}

function allowedOf(met: number, missing: number, share: number): number {
  const allowed = Math.floor(share * (met + missing));
  return share === 0 || met === 0 ? allowed : Math.max(allowed, ALWAYS_ALLOWED);
}

/** What `get` says of missing contacts. */
export interface Confirmed {
  goneIds: string[];
  /** They exist: an offset or a filter has hidden them. */
  found: ListedContact[];
  unconfirmedIds: string[];
}

/** Asks for each of them. Only a 404 makes a deletion or, for a member, a complete list of that second without the contact. */
export async function confirmMissing(api: RawApi, settings: ListSettings, userId: string | undefined, ids: readonly string[], init: RequestOptions): Promise<Confirmed> {
  const confirmed: Confirmed = { goneIds: [], found: [], unconfirmedIds: [] };
  // All of them are awaited, so that no request goes on after an error.
  const answers = await Promise.allSettled(ids.map((contactId) => find(api, settings, userId, contactId, init)));
  for (const [i, answer] of answers.entries()) {
    if (answer.status === "rejected") throw answer.reason;
    if (answer.value === "gone") confirmed.goneIds.push(ids[i]!);
    else if (answer.value === "unknown") confirmed.unconfirmedIds.push(ids[i]!);
    else confirmed.found.push(answer.value);
  }
  return confirmed;
}

async function find(api: RawApi, settings: ListSettings, userId: string | undefined, contactId: string, init: RequestOptions): Promise<ListedContact | "gone" | "unknown"> {
  try {
    const { data, response } = await api.GET("/contacts/{contactId}", { params: { path: { contactId } }, ...init });
    const contact = receivedContact(data);
    if (contact?.contactId !== contactId) throw unexpected(response, "another contact, or none");
    return userId === undefined ? asListed(contact) : await findForMember(api, settings, userId, contact, init);
  } catch (error) {
    if (error instanceof NotFoundError) return "gone";
    if (error instanceof PermissionError) return "unknown";
    throw error;
  }
}

/** The contact exists, but the member may no longer have access to it: then it must not stay in the member's copy. */
async function findForMember(api: RawApi, settings: ListSettings, userId: string, { contactId, createdTime }: ListedContact, init: RequestOptions): Promise<ListedContact | "gone" | "unknown"> {
  const created = timeOfAnswer(createdTime);
  if (Number.isNaN(created)) return "unknown";
  const second = new Date(created);
  const listing = listContactsByDate(api, settings, { userId, searchDateType: "CREATED_TIME", startDateTime: second, endDateTime: second }, init);
  for await (const listed of listing) if (listed.contactId === contactId) return listed;
  return "gone";
}
