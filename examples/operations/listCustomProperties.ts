import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({
  auth: process.env.LINEWORKS_TOKEN ?? "",
});

const domainId = 10000001;
for (const property of await client.customProperties.list({ domainId })) {
  console.log(property.propertyName, property.propertyType);
}
