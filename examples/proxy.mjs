// Calls the API through the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name. Needs undici: npm install undici
// From Node 24 on, NODE_USE_ENV_PROXY=1 does the same for Node's own fetch, without any of this.
import { EnvHttpProxyAgent, fetch } from "undici";
import { ContactsClient, serviceAccountAuth } from "lineworks-contacts";

const proxy = new EnvHttpProxyAgent();
// Take fetch and agent from the same package: Node's own fetch may not fit the agent.
const throughProxy = (url, init) => fetch(url, { ...init, dispatcher: proxy });

// The token source has a fetch of its own: without it, tokens would be asked for directly.
const auth = serviceAccountAuth({
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  serviceAccount: process.env.SERVICE_ACCOUNT,
  privateKey: process.env.PRIVATE_KEY,
  scope: ["contact"],
  tokenUrl: process.env.TOKEN_URL,
  fetch: throughProxy,
});
const client = new ContactsClient({ auth, baseUrl: process.env.BASE_URL, fetch: throughProxy });

for await (const contact of client.contacts.list()) console.log(contact.contactId);
