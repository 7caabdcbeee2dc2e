import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({ auth: process.env.LINEWORKS_TOKEN! });
const anHourAgo = new Date(Date.now() - 3_600_000);

// Once for a domain: a property that contacts can hold values for, and a tag.
await client.customProperties.create({ domainId: 10000001, propertyName: "crm_id", displayName: "CRM id", propertyType: "STRING" });
const { contactTagId } = await client.tags.create({ contactTagName: "VIP" });

const { contactId } = await client.contacts.create({
  permission: { accessibleRange: "ALL" },
  contactName: { lastName: "홍", firstName: "길동" },
  telephones: [{ primary: true, type: "WORK", telephone: "02-0000-0000" }],
  contactTagIds: [contactTagId],
  customProperties: { crm_id: { content: "4711" } },
});
// A path, bytes, a Blob or a stream; at most 10 MiB.
await client.contacts.photo.upload(contactId, "examples/photo.png");

for await (const contact of client.contacts.listByDate({ searchDateType: "CREATED_TIME", startDateTime: anHourAgo, contactTagId })) {
  console.log(contact.contactId, contact.contactName.lastName);
}
const photo = await client.contacts.photo.download(contactId);
console.log(photo.headers.get("content-type"), (await photo.arrayBuffer()).byteLength);

await client.contacts.edit(contactId, (draft) => {
  draft.memo = "moved to another company";
  draft.contactTagIds = [];
});
await client.contacts.delete(contactId);
