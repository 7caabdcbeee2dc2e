import type { ContactStore } from "./contact-store.js";
import type { ListQuery } from "./list-query.js";
import type { ContactBody, StoredContact } from "./stored-contact.js";

/** Members of organisational units and groups, by the id of the unit or group. */
export type Groups = Readonly<Record<string, readonly string[]>>;

type BodyFilter = (body: ContactBody) => boolean;

/** What the query asks of a contact besides its dates; undefined where it asks nothing. */
export function contactFilter(query: ListQuery, store: ContactStore, groups: Groups): ((contact: StoredContact) => boolean) | undefined {
  const { accessibleRange, contactTagId, email, telephone, externalOnly, userId } = query;
  const filters: BodyFilter[] = [];
  if (accessibleRange !== undefined) filters.push((body) => body.permission?.accessibleRange === accessibleRange);
  if (contactTagId !== undefined) filters.push((body) => body.contactTagIds?.includes(contactTagId) ?? false);
  if (externalOnly) filters.push((body) => isExternal(body));
  if (userId !== undefined) filters.push((body) => isAccessible(body, userId, groups));
  if (email !== undefined) filters.push((body) => matchesEmail(body, email));
  if (telephone !== undefined) filters.push((body) => matchesTelephone(body, telephone));
  if (filters.length === 0) return undefined;
  return (contact) => {
    const body = store.bodyOf(contact);
    return filters.every((keeps) => keeps(body));
  };
}

/** Whether it stands for a LINE user or a member of another company, and not for a customer. */
export function isExternal(body: ContactBody): boolean {
  return body.linkedExternalUser !== null && body.linkedExternalUser !== undefined;
}

function isAccessible({ permission }: ContactBody, userId: string, groups: Groups): boolean {
  if (permission?.accessibleRange !== "MEMBER" || permission.masterUserId === userId) return true;
  return permission.accessibleMembers?.some(({ id, type }) => (type === "USER" ? id === userId : groups[id]?.includes(userId))) ?? false;
}

// Only the primary address counts: with an @ its beginning, without one any part before its @.
// https://developers.worksmobile.com/jp/docs/contact-list
function matchesEmail({ emails }: ContactBody, wanted: string): boolean {
  const address = (emails?.find(({ primary }) => primary) ?? emails?.[0])?.email.toLowerCase();
  if (address === undefined) return false;
  return wanted.includes("@") ? address.startsWith(wanted) : address.slice(0, Math.max(0, address.lastIndexOf("@"))).includes(wanted);
}

function matchesTelephone({ telephones }: ContactBody, digits: string): boolean {
  return telephones?.some(({ telephone }) => telephone.replaceAll(/\D/g, "").includes(digits)) ?? false;
}
