// What must compile and what must not, of writing.
import type { Contact, ContactsClient, ContactWrite, ListedContact } from "lineworks-contacts";

const permission = { accessibleRange: "ALL" } as const;
const contactName = { lastName: "홍", firstName: "길동" };

export async function replacing({ contacts }: ContactsClient, fetched: Contact, listed: ListedContact): Promise<void> {
  const write: ContactWrite = { permission, contactName, emails: [{ primary: true, email: "example@example.com" }] };
  await contacts.replace("id", write);
  await contacts.replace("id", { permission, contactName, telephones: null, memo: null, events: [] });

  // @ts-expect-error a fetched contact: edit keeps what replace would lose
  await contacts.replace("id", fetched);
  // @ts-expect-error a listed one lacks names, too
  await contacts.replace("id", listed);
  // @ts-expect-error nor by spreading it
  await contacts.replace("id", { ...fetched, memo: "" });
  // @ts-expect-error the server gives ids
  await contacts.replace("id", { permission, contactName, contactId: "id" });
  // @ts-expect-error the server keeps the time
  await contacts.replace("id", { permission, contactName, modifiedTime: "2026-01-01T00:00:00+09:00" });
  // @ts-expect-error the server links external users
  await contacts.replace("id", { permission, contactName, linkedExternalUser: null });
  // @ts-expect-error who may see it
  await contacts.replace("id", { contactName });
  // @ts-expect-error no such range
  await contacts.replace("id", { permission: { accessibleRange: "EVERYONE" }, contactName });
  // @ts-expect-error a list, even of one
  await contacts.replace("id", { permission, contactName, emails: { email: "example@example.com" } });
  // @ts-expect-error no such property: it would be dropped
  await contacts.replace("id", { permission, contactName, email: "example@example.com" });
  // @ts-expect-error the id comes first
  await contacts.replace(write, "id");
}

export async function editing({ contacts }: ContactsClient): Promise<void> {
  await contacts.edit("id", (draft) => {
    draft.memo = null;
    draft.emails = [...(draft.emails ?? []), { primary: false, email: "example@example.com" }];
    // @ts-expect-error read-only
    draft.contactId = "other";
    // @ts-expect-error read-only
    draft.createdTime = "2026-01-01T00:00:00+09:00";
    // @ts-expect-error not a text
    draft.memo = 5;
  });
  await contacts.edit("id", async (draft) => ({ ...(await Promise.resolve(draft)), memo: "" }), { ifModifiedTime: new Date(), maxRetries: 0 });
  // @ts-expect-error a change is a function
  await contacts.edit("id", { memo: "" });
  // @ts-expect-error no such option
  await contacts.edit("id", () => undefined, { ifUnmodifiedSince: new Date() });
}

export async function writingOthers({ contacts, tags, customProperties }: ContactsClient, fetched: Contact): Promise<void> {
  await contacts.update("id", { memo: null, emails: [] }, { repeatable: true });
  // @ts-expect-error a POST is never repeated once it may have arrived
  await contacts.create({ permission, contactName }, { repeatable: true });
  // @ts-expect-error a fetched contact is no list of changes
  await contacts.update("id", fetched);
  // @ts-expect-error a number is no file
  await contacts.photo.upload("id", 5);
  // @ts-expect-error the name of a tag is all there is
  await tags.create({ contactTagName: "VIP", type: "USER" });
  // @ts-expect-error the type of a custom property stays
  await customProperties.update("id", { propertyType: "LINK" });
}

export async function writingRaw({ api }: ContactsClient, fetched: Contact): Promise<void> {
  await api.PUT("/contacts/{contactId}", { params: { path: { contactId: "id" } }, body: { permission, contactName } });
  // @ts-expect-error without a body nothing is replaced
  await api.PUT("/contacts/{contactId}", { params: { path: { contactId: "id" } } });
  // @ts-expect-error no such operation
  await api.POST("/contacts/{contactId}", { params: { path: { contactId: fetched.contactId } } });
}
