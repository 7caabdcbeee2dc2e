import { ContactsClient } from "lineworks-contacts";
import { reportUnexpected } from "lineworks-contacts/validate";

export const client = new ContactsClient({
  auth: process.env.LINEWORKS_TOKEN!,
  onUnexpectedResponse: reportUnexpected(({ operation, status, issues }) => {
    for (const { path, message } of issues) console.warn(`${operation} ${status} ${path} ${message}`);
  }),
});
