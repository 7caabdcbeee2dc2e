import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({
  auth: process.env.LINEWORKS_TOKEN ?? "",
});

const contactTagId = "ctag2a81-94b6-4642-6903-03aa7977da91";
const tag = await client.tags.get(contactTagId);
console.log(tag.contactTagName, tag.type);
