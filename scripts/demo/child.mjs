// A process that syncs a copy, for the demo to kill.
import { ContactsClient } from "lineworks-contacts";
import { openCopy, syncCopy } from "./sqlite.mjs";

const [file, baseUrl, auth] = process.argv.slice(2);
await syncCopy(new ContactsClient({ auth, baseUrl }), openCopy(file), { onProgress: ({ upserts }) => process.send(upserts) });
