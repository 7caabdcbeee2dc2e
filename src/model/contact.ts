import type { components, operations } from "../../generated/schema.js";

type Schemas = components["schemas"];

/** A contact as `contacts.get` returns it. */
export interface Contact extends Omit<Schemas["Contact"], "contactId" | "createdTime" | "modifiedTime"> {
  /** The contact's id, assigned by the server. */
  contactId: string;
  /** When it was created, such as `2021-08-10T11:05:41+09:00`. */
  createdTime: string;
  /** When it was last changed. */
  modifiedTime: string;
}

/**
 * A contact as a list returns it: without `prefix`, `suffix` and `middleName`, which only `contacts.get` returns.
 *
 * Lists have null there, and a copy made from a list would wipe what the contact has. https://developers.worksmobile.com/kr/docs/contact-get
 */
export interface ListedContact extends Omit<Contact, "contactName"> {
  contactName: ListedContactName;
}

/** Names, phonetic names, nickname, prefix, suffix and middle name. */
export type ContactName = Schemas["ContactName"];
/** The names that a list returns. */
export type ListedContactName = Omit<ContactName, "prefix" | "suffix" | "middleName">;
/** Who may see and edit a contact. */
export type ContactPermission = Schemas["ContactPermission"];
/** A member, organization or group that may see a contact. */
export type ContactAccessibleMember = Schemas["ContactAccessibleMember"];
/** The LINE user, or the WORKS user of another company, behind an external contact. */
export type LinkedExternalUser = Schemas["LinkedExternalUser"];
/** An e-mail address. */
export type ContactEmail = Schemas["ContactEmail"];
/** A telephone number, and what kind it is. */
export type ContactTelephone = Schemas["ContactTelephone"];
/** A company, the department and the title there. */
export type ContactOrganization = Schemas["ContactOrganization"];
/** A birthday, an anniversary or another day, by the solar or the lunar calendar. */
export type ContactEvent = Schemas["ContactEvent"];
/** A postal address. */
export type ContactLocation = Schemas["ContactLocation"];
/** An id of a messenger; X (once Twitter) is always `X` here. */
export type ContactMessenger = Schemas["ContactMessenger"];
/** A web address. */
export type ContactWebsite = Schemas["ContactWebsite"];
/** Values of the company's custom properties, by property name. */
export type CustomProperties = Schemas["CustomProperties"];

/**
 * What a PUT takes: the whole contact. What is left out is lost.
 *
 * The four properties that only the server sets are refused, so that nobody sends back a fetched contact by mistake. To change
 * one, use `contacts.edit`.
 */
export type ContactWrite = Schemas["ContactWrite"] & {
  contactId?: never;
  linkedExternalUser?: never;
  createdTime?: never;
  modifiedTime?: never;
};

/** What a PATCH takes: the properties to change, with lists and objects given whole. */
export type ContactUpdate = Schemas["ContactUpdate"] & {
  contactId?: never;
  linkedExternalUser?: never;
  createdTime?: never;
  modifiedTime?: never;
};

type ListContactsParameters = NonNullable<operations["listContacts"]["parameters"]["query"]>;

/** Which contacts to list, and in which order; the same for both lists. */
export interface ListContactsQuery extends Omit<ListContactsParameters, "startDateTime" | "endDateTime"> {
  /** Start of a span of at most 7 days: a `Date`, or an ISO 8601 string with a time zone. */
  startDateTime?: Date | string | undefined;
  /** End of that span. */
  endDateTime?: Date | string | undefined;
}
