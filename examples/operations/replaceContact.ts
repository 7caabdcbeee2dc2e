import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({ auth: process.env.LINEWORKS_TOKEN ?? "" });

// Reads the contact, applies the change and sends back all of it, so that nothing is lost.
const contact = await client.contacts.edit("contact2-a56d-44a4-5304-033e16fca8d1", (draft) => {
  draft.memo = "called back";
});
console.log(contact.modifiedTime);
