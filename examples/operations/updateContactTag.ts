import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({
  auth: process.env.LINEWORKS_TOKEN ?? "",
});

// The same change made twice does no harm: so it may be sent again.
const contactTagId = "ctag2a81-94b6-4642-6903-03aa7977da91";
const changes = { contactTagName: "VIP" };
await client.tags.update(contactTagId, changes, { repeatable: true });
