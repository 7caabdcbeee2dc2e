// What each toolchain is given to build: a service account, a list, an edit, a validator, an error.
import { ContactsClient, isWorksError, serviceAccountAuth } from "lineworks-contacts";
import { validateResponse } from "lineworks-contacts/validate";

export async function exercise({ baseUrl, credentials, fetch }) {
  const client = new ContactsClient({ auth: serviceAccountAuth({ ...credentials, ...(fetch && { fetch }) }), ...(baseUrl && { baseUrl }), ...(fetch && { fetch }) });
  const contacts = await client.contacts.listAll().toArray({ max: 1_000 });
  const edited = await client.contacts.edit(contacts[0].contactId, (draft) => void (draft.memo = "전화함"));
  const error = await client.contacts.get("nobody").catch((thrown) => thrown);
  return { listed: contacts.length, memo: edited.memo, issues: validateResponse("GET /contacts/{contactId}", 200, edited), error: isWorksError(error) && error.name };
}
