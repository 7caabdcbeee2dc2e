import { ContactsClient } from "lineworks-contacts";

const client = new ContactsClient({ auth: process.env.LINEWORKS_TOKEN! });

// One GET, your change, one PUT of everything that was there.
await client.contacts.edit("contact2-a56d-44a4-5304-033e16fca8d1", (draft) => {
  draft.memo = "called back";
});
