import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({
  auth: process.env.LINEWORKS_TOKEN ?? "",
});

const tag = await client.tags.create({ contactTagName: "VIP" });
console.log(tag.contactTagId);
