import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({
  auth: process.env.LINEWORKS_TOKEN ?? "",
});

for await (const tag of client.tags.list({ type: "COMPANY" })) {
  console.log(tag.contactTagId, tag.contactTagName);
}
