import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({
  auth: process.env.LINEWORKS_TOKEN ?? "",
});

const userId = "userf7da-f82c-4284-13e7-030f3b4c756x";
for await (const tag of client.tags.listForUser(userId)) {
  console.log(tag.contactTagName, tag.type);
}
