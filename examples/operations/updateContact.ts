import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({
  auth: process.env.LINEWORKS_TOKEN ?? "",
});

// Only what is named changes; a list is given whole.
const contactId = "contact2-a56d-44a4-5304-033e16fca8d1";
const contact = await client.contacts.update(contactId, {
  memo: "called back",
  contactTagIds: ["ctag2a81-94b6-4642-6903-03aa7977da91"],
});
console.log(contact.modifiedTime);
