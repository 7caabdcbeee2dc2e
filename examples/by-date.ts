import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({ auth: process.env.LINEWORKS_TOKEN! });

const changed = client.contacts.listByDate({
  searchDateType: "MODIFIED_TIME",
  startDateTime: "2026-01-01T00:00:00+09:00",
  onProgress: ({ windowsDone, windowsTotal, contacts }) => console.log(`${windowsDone} of ${windowsTotal} windows, ${contacts} contacts`),
});
for await (const contact of changed) console.log(contact.contactId, contact.modifiedTime);
