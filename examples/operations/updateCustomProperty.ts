import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({
  auth: process.env.LINEWORKS_TOKEN ?? "",
});

// Its propertyName, propertyType and multiValued stay for good.
const property = await client.customProperties.update("ext_id", {
  domainId: 10000001,
  displayName: "Customer no.",
});
console.log(property.displayName);
