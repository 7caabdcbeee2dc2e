import { pino } from "pino";
import { ContactsClient } from "lineworks-contacts";

const log = pino({ name: "contacts" });

export const client = new ContactsClient({
  auth: process.env.LINEWORKS_TOKEN!,
  hooks: {
    onResponse: (event) => log.debug(event, "answer"),
    onRetry: (event) => log.warn(event, "will be sent again"),
  },
});
