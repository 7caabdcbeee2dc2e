import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({
  auth: process.env.LINEWORKS_TOKEN ?? "",
});

// Asks for the URL and sends the file there. Bytes, a Blob or a
// stream will do as well as a path.
const contactId = "contact2-a56d-44a4-5304-033e16fca8d1";
await client.contacts.photo.upload(contactId, "examples/photo.png");
