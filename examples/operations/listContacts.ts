import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({
  auth: process.env.LINEWORKS_TOKEN ?? "",
});

// Follows the cursors. There is listAll for more than 50,000
// contacts, and listByDate for a span of time.
const contacts = client.contacts.list({ accessibleRange: "ALL" });
for await (const contact of contacts) {
  console.log(contact.contactId, contact.contactName.lastName);
}
