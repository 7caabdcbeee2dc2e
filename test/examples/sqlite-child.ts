import { ContactsClient } from "lineworks-contacts";
import { getNames, openCopy, syncCopy } from "../../examples/sqlite.js";

/** Syncs a copy again and again, until it is killed. */
async function syncForever(file: string, baseUrl: string, auth: string): Promise<never> {
  const client = new ContactsClient({ auth, baseUrl, pace: false });
  const db = openCopy(file);
  for (let run = 0; ; run += 1) {
    await syncCopy(client, db, { count: 20, maxDeletedShare: 1, full: run % 2 === 1 });
    await getNames(client, db, 10);
  }
}

const [file = "", baseUrl = "", auth = ""] = process.argv.slice(2);
void syncForever(file, baseUrl, auth);
