import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({
  auth: process.env.LINEWORKS_TOKEN ?? "",
});

// By its id or its propertyName.
const domainId = 10000001;
const property = await client.customProperties.get("ext_id", { domainId });
console.log(property.displayName);
