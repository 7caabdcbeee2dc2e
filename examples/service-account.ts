import { readFile } from "node:fs/promises";
import { ContactsClient, serviceAccountAuth } from "lineworks-contacts";

export const client = new ContactsClient({
  auth: serviceAccountAuth({
    clientId: process.env.CLIENT_ID!,
    clientSecret: process.env.CLIENT_SECRET!,
    serviceAccount: process.env.SERVICE_ACCOUNT!,
    privateKey: await readFile(process.env.PRIVATE_KEY_FILE!, "utf8"),
    scope: ["contact"],
  }),
});
