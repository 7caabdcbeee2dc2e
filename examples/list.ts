import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({ auth: process.env.LINEWORKS_TOKEN! });

// Contact by contact; the next page is asked for while you work on this one.
for await (const contact of client.contacts.list({ contactTagId: "ctag2a81-94b6-4642-6903-03aa7977da91", orderBy: "name asc" })) {
  console.log(contact.contactId, contact.emails?.[0]?.email);
}

// What one member can see, as an array: `max` is how many you can hold.
const theirs = await client.contacts.listForUser("userf7da-f82c-4284-13e7-030f3b4c756x").toArray({ max: 10_000 });
console.log(theirs.length);

// One page, in one request.
const { contacts, nextCursor } = await client.contacts.list({ email: "gildong", count: 20 }).firstPage();
console.log(contacts.length, nextCursor === undefined ? "and that is all" : "and there are more");
