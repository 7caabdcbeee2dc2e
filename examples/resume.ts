import { readFile, rm, writeFile } from "node:fs/promises";
import type { ContactPage, ContactsClient, ListedContact } from "lineworks-contacts";

/** Lists everything; killed in the middle, it goes on behind the last page that was saved. */
export async function exportContacts(client: ContactsClient, file: string, save: (contacts: ListedContact[]) => Promise<void>): Promise<void> {
  const kept = await readFile(file, "utf8").catch(() => undefined);
  const after = kept === undefined ? undefined : (JSON.parse(kept) as ContactPage);

  for await (const page of client.contacts.listAll().pages({ after })) {
    await save(page.contacts);
    // Written last: a crash before it brings the page once more, a crash after it brings the next one.
    await writeFile(file, JSON.stringify(page));
  }
  await rm(file, { force: true });
}
