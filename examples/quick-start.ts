import { ContactsClient, serviceAccountAuth } from "lineworks-contacts";

const auth = serviceAccountAuth({
  clientId: process.env.CLIENT_ID!,
  clientSecret: process.env.CLIENT_SECRET!,
  serviceAccount: process.env.SERVICE_ACCOUNT!,
  privateKey: process.env.PRIVATE_KEY!,
  scope: ["contact.read"],
});
const client = new ContactsClient({ auth });

for await (const contact of client.contacts.listAll()) console.log(contact.contactId, contact.contactName.lastName);
