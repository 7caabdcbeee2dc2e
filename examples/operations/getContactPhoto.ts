import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({
  auth: process.env.LINEWORKS_TOKEN ?? "",
});

// Follows the redirect. The body can be streamed, too.
const contactId = "contact2-a56d-44a4-5304-033e16fca8d1";
const photo = await client.contacts.photo.download(contactId);
const bytes = await photo.arrayBuffer();
console.log(photo.headers.get("content-type"), bytes.byteLength);
