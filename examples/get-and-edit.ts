import { ContactsClient, StaleContactError } from "lineworks-contacts";

const client = new ContactsClient({ auth: process.env.LINEWORKS_TOKEN! });
const contactId = "contact2-a56d-44a4-5304-033e16fca8d1";

const contact = await client.contacts.get(contactId);
console.log(contact.contactName.prefix, contact.contactName.lastName);

// One GET, your change, one PUT of all that was there.
await client.contacts.edit(contactId, (draft) => {
  draft.memo = "called back";
  draft.telephones = [...(draft.telephones ?? []), { primary: false, type: "WORK", telephone: "02-0000-0000" }];
});

// Only if nobody has changed it since it was read above: here somebody has, the edit before.
try {
  await client.contacts.edit(contactId, (draft) => void (draft.memo = "no answer"), { ifModifiedTime: contact.modifiedTime });
} catch (error) {
  if (!(error instanceof StaleContactError)) throw error;
  console.log("somebody was faster; read it again and decide anew");
}
