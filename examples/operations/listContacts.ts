import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({ auth: process.env.LINEWORKS_TOKEN ?? "" });

// Follows the cursors. For more than 50,000 contacts there is listAll, for a span of time listByDate.
for await (const contact of client.contacts.list({ accessibleRange: "ALL" })) {
  console.log(contact.contactId, contact.contactName.lastName);
}
