import type { Keyv } from "keyv";
import { ContactsClient, serviceAccountAuth } from "lineworks-contacts";

/** In every process, on the same store: `new Keyv(new KeyvRedis("redis://…"), { namespace: "lineworks" })`, say. */
export function clientOn(store: Keyv): ContactsClient {
  const auth = serviceAccountAuth({
    clientId: process.env.CLIENT_ID!,
    clientSecret: process.env.CLIENT_SECRET!,
    serviceAccount: process.env.SERVICE_ACCOUNT!,
    privateKey: process.env.PRIVATE_KEY!,
    scope: ["contact"],
    store,
  });
  return new ContactsClient({ auth });
}
