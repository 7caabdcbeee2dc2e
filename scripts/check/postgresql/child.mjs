// Syncs a copy again and again, until it is killed.
import { ContactsClient } from "lineworks-contacts";
import pg from "pg";
import { openCopy, syncCopy } from "./postgresql.js";

const [url, baseUrl, auth] = process.argv.slice(2);
const client = new ContactsClient({ auth, baseUrl, pace: false });
const db = await openCopy(new pg.Pool({ connectionString: url }));
for (let run = 0; ; run += 1) await syncCopy(client, db, { full: run % 2 === 1 });
