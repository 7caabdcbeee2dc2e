// What a TypeScript consumer writes; compiled against the package's declarations, `skipLibCheck` off.
import { ContactsClient, dateWindows, isWorksError, serviceAccountAuth, type Contact, type ContactWrite, type ListedContact, type TokenSource } from "lineworks-contacts";
import { FakeWorks, makeContact, type FakeWorksServer } from "lineworks-contacts/testing";
import { reportUnexpected, validateResponse } from "lineworks-contacts/validate";

export async function changedSince(auth: TokenSource, since: Date): Promise<Map<string, ListedContact>> {
  const client = new ContactsClient({ auth, maxRetries: 5, onUnexpectedResponse: reportUnexpected(({ issues }) => void issues.length) });
  const contacts = new Map<string, ListedContact>();
  for await (const contact of client.contacts.listByDate({ searchDateType: "MODIFIED_TIME", startDateTime: since })) {
    contacts.set(contact.contactId, contact);
  }
  return contacts;
}

export async function callBack(client: ContactsClient, contactId: string): Promise<string | undefined> {
  try {
    const contact: Contact = await client.contacts.edit(contactId, (draft: ContactWrite) => {
      draft.memo = "called back";
    });
    return contact.emails?.[0]?.email ?? undefined;
  } catch (error) {
    if (isWorksError(error) && error.name === "NotFoundError") return undefined;
    throw error;
  }
}

export async function raw(client: ContactsClient): Promise<number> {
  const { data, error } = await client.api.GET("/contacts", { params: { query: { count: 10, orderBy: "name asc" } } });
  return error === undefined ? (data.contacts?.length ?? 0) : 0;
}

const works = new FakeWorks({ contacts: [makeContact({ memo: null })] });
export const auth: TokenSource = serviceAccountAuth({ ...works.serviceAccount, fetch: works.fetch });
export const server: Promise<FakeWorksServer> = works.listen();
export const windows: number = dateWindows(new Date(0), new Date(1)).length;
export const issues: number = validateResponse("GET /contacts", 200, {}).length;
