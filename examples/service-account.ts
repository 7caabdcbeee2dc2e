import { readFile } from "node:fs/promises";
import { ContactsClient, serviceAccountAuth } from "lineworks-contacts";

const { CLIENT_ID = "", CLIENT_SECRET = "", SERVICE_ACCOUNT = "", PRIVATE_KEY_FILE = "" } = process.env;

export const client = new ContactsClient({
  auth: serviceAccountAuth({
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    serviceAccount: SERVICE_ACCOUNT,
    privateKey: await readFile(PRIVATE_KEY_FILE, "utf8"),
    scope: ["contact"],
  }),
});
