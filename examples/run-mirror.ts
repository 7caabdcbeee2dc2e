import { ContactsClient } from "lineworks-contacts";
import { mirror } from "./mirror.js";

const client = new ContactsClient({ auth: process.env.LINEWORKS_TOKEN! });
const report = await mirror(client, process.env.MIRROR_FILE ?? "contacts.jsonl");
console.log(report);
