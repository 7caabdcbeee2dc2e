import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({
  auth: process.env.LINEWORKS_TOKEN ?? "",
});

const contact = await client.contacts.create({
  permission: { accessibleRange: "ALL" },
  contactName: { lastName: "홍", firstName: "길동" },
  telephones: [{ primary: true, type: "WORK", telephone: "02-0000-0000" }],
});
console.log(contact.contactId);
