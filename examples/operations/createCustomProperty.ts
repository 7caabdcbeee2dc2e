import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({
  auth: process.env.LINEWORKS_TOKEN ?? "",
});

const property = await client.customProperties.create({
  domainId: 10000001,
  propertyName: "crm_id",
  displayName: "CRM id",
  propertyType: "STRING",
});
console.log(property.customPropertyId);
