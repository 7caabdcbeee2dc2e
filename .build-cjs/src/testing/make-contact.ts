import type { Contact, ContactBody } from "./stored-contact.js";

/** What to set on a contact; the rest is filled in. Of `permission` and `contactName` a part is enough. */
export type ContactOverrides = Partial<Omit<Contact, "permission" | "contactName">> & {
  permission?: Partial<Contact["permission"]>;
  contactName?: Partial<Contact["contactName"]>;
};

let made = 0;

/**
 * Makes one contact that is valid to the API, with an id of its own: one e-mail address, one telephone number, visible to all.
 * What is given stands as given, valid or not, and properties that the API does not know are kept.
 *
 * @example
 * ```ts
 * const contact = makeContact({ contactName: { lastName: "홍", firstName: "길동" }, memo: "VIP" });
 * const works = new FakeWorks({ contacts: [contact] });
 * ```
 */
export function makeContact(overrides: ContactOverrides = {}): Contact {
  made += 1;
  const { contactId, createdTime, modifiedTime, ...given } = overrides;
  return {
    contactId: contactId ?? `contact2-a56d-44a4-5304-03${made.toString(16).padStart(10, "0")}`,
    ...filledBody(made, given),
    createdTime: createdTime ?? "2021-08-10T11:05:41+09:00",
    modifiedTime: modifiedTime ?? "2021-08-10T11:09:37+09:00",
  };
}

/** All of contact number `number` but its id and its times. */
export function filledBody(number: number, { permission, contactName, ...rest }: ContactOverrides): ContactBody {
  return {
    permission: {
      masterUserId: "userf7da-f82c-4284-13e7-030f3b4c756x",
      isCoEditing: true,
      accessibleRange: "ALL",
      accessibleMembers: [],
      ...permission,
    },
    contactName: {
      lastName: "홍",
      firstName: `길동${number}`,
      nickName: null,
      phoneticFirstName: null,
      phoneticLastName: null,
      prefix: null,
      suffix: null,
      middleName: null,
      ...contactName,
    },
    linkedExternalUser: null,
    emails: [{ primary: true, email: `gildong.hong${number}@example.com` }],
    telephones: [{ primary: true, telephone: `010-0000-${String(number).padStart(4, "0")}`, type: "CELLPHONE", customType: null }],
    organizations: [],
    locations: [],
    events: [],
    messengers: [],
    websites: [],
    memo: null,
    contactTagIds: [],
    ...rest,
  };
}
