import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({ auth: process.env.LINEWORKS_TOKEN! });

// Afterwards the contact is this and nothing else: no memo, no tags, no telephone number, and no master if none is given.
await client.contacts.replace("contact2-a56d-44a4-5304-033e16fca8d1", {
  permission: { accessibleRange: "ALL", masterUserId: "userf7da-f82c-4284-13e7-030f3b4c756x" },
  contactName: { lastName: "홍", firstName: "길동" },
  emails: [{ primary: true, email: "gildong@example.com" }],
  organizations: [{ primary: true, name: "Example", title: "과장" }],
});
