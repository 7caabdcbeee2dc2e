import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({
  auth: process.env.LINEWORKS_TOKEN ?? "",
});

// Reads the contact, changes it and sends all of it back:
// what a PUT leaves out is lost.
const contactId = "contact2-a56d-44a4-5304-033e16fca8d1";
const contact = await client.contacts.edit(contactId, (draft) => {
  draft.memo = "called back";
});
console.log(contact.modifiedTime);
