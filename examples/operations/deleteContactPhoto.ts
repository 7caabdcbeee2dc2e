import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({
  auth: process.env.LINEWORKS_TOKEN ?? "",
});

const contactId = "contact2-a56d-44a4-5304-033e16fca8d1";
await client.contacts.photo.delete(contactId);
