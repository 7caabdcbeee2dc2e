import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({
  auth: process.env.LINEWORKS_TOKEN ?? "",
});

// Its values go with it, in all contacts.
const domainId = 10000001;
await client.customProperties.delete("ext_id", { domainId });
