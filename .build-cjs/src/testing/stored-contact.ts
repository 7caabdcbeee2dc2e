import type { Bytes } from "./bytes.js";
import type { components } from "../../generated/schema.js";

/** A contact as the API answers it. */
export interface Contact extends Omit<components["schemas"]["Contact"], "contactId" | "createdTime" | "modifiedTime"> {
  contactId: string;
  createdTime: string;
  modifiedTime: string;
}

/** All of a contact but its id and its times. */
export type ContactBody = Omit<Contact, "contactId" | "createdTime" | "modifiedTime">;

export interface Photo {
  /** In the address that it is downloaded from. */
  readonly fileId: string;
  readonly contentType: string;
  readonly content: Bytes;
}

/**
 * A contact in the store. Times are milliseconds since 1970. A generated contact has no `body` until it is changed: it is made
 * again at each reading, so that half a million of them fit in memory.
 */
export interface StoredContact {
  /** Counts up in the order of arrival; decides between equal sort keys. */
  readonly sequence: number;
  readonly contactId: string;
  name: string;
  createdAt: number;
  modifiedAt: number;
  body: ContactBody | undefined;
  photo?: Photo | undefined;
}

/** What contacts are sorted by under `orderBy=name`: surname, then given name, by code unit. */
export function sortName(name: Contact["contactName"]): string {
  return `${name?.lastName ?? ""}${name?.firstName ?? ""}`;
}
