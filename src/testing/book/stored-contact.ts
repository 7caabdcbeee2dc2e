import type { Bytes } from "../http/exchange.js";
import type { components } from "../../../generated/schema.js";

/** A contact as the API answers it. */
export interface Contact extends Omit<components["schemas"]["Contact"], "contactId" | "createdTime" | "modifiedTime"> {
  contactId: string;
  createdTime: string;
  modifiedTime: string;
}

/** A contact without its id and times. */
export type ContactBody = Omit<Contact, "contactId" | "createdTime" | "modifiedTime">;

export interface Photo {
  /** Part of the address that the photo is downloaded from. */
  readonly fileId: string;
  readonly contentType: string;
  readonly content: Bytes;
}

/**
 * A contact in the store. Times are milliseconds since 1970. A generated contact has no `body` until it is changed: the body is made
 * anew at each reading, so that half a million contacts fit in memory.
 */
export interface StoredContact {
  /** The order of arrival, which also orders contacts with equal sort keys. */
  readonly sequence: number;
  readonly contactId: string;
  name: string;
  createdAt: number;
  modifiedAt: number;
  body: ContactBody | undefined;
  photo?: Photo | undefined;
}

/** The sort key of `orderBy=name`: surname, then given name, compared by code unit. */
export function sortName(name: Contact["contactName"]): string {
  return `${name?.lastName ?? ""}${name?.firstName ?? ""}`;
}
