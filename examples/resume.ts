import { readFile, rename, rm, writeFile } from "node:fs/promises";
import type { ContactPage, ContactsClient, ListedContact } from "lineworks-contacts";

/** Lists everything; killed in the middle, it goes on after the last page that was saved. */
export async function exportContacts(client: ContactsClient, file: string, save: (contacts: ListedContact[]) => Promise<void>): Promise<void> {
  const after = await kept(file);

  for await (const page of client.contacts.listAll().pages({ after })) {
    await save(page.contacts);
    // Kept last: a crash before it brings the page once more, a crash after it brings the next one.
    await writeFile(`${file}.new`, JSON.stringify(page), { mode: 0o600 });
    await rename(`${file}.new`, file);
  }
  await rm(file);
}

async function kept(file: string): Promise<ContactPage | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as ContactPage;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
