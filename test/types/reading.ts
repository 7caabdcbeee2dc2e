// What must compile and what must not, of reading. Checked by `npm run typecheck`: a line that should be refused and is
// not makes its @ts-expect-error an error.
import type { Contact, ContactPage, ContactsClient, ContactListing, ListedContact } from "lineworks-contacts";
import { expectType, type Equal } from "./equal.js";

export async function reading(client: ContactsClient, page: ContactPage): Promise<void> {
  const { contacts, api } = client;
  const listing = contacts.list({ orderBy: "createdTime desc", count: 100, accessibleRange: "MEMBER", searchFilterType: "LINKED_EXTERNAL_USER" });
  contacts.list({ searchDateType: "MODIFIED_TIME", startDateTime: new Date(), endDateTime: "2026-01-01T00:00:00+09:00" });
  contacts.listForUser("me", { email: "example@example.com" }, { timeoutMs: 1_000, signal: AbortSignal.abort() });
  contacts.listAll({ userId: "user", concurrency: 2 });
  contacts.listByDate({ searchDateType: "CREATED_TIME", startDateTime: new Date(), onProgress: ({ windowsDone }) => windowsDone });

  // @ts-expect-error no such order
  contacts.list({ orderBy: "modifiedTime descending" });
  // @ts-expect-error no such date to search by
  contacts.list({ searchDateType: "DELETED_TIME" });
  // @ts-expect-error a misspelt filter would not filter
  contacts.list({ acessibleRange: "ALL" });
  // @ts-expect-error a date is no number of milliseconds
  contacts.list({ startDateTime: 1_700_000_000_000 });
  // @ts-expect-error whose contacts
  contacts.listForUser();
  // @ts-expect-error listByDate pages by key: a cursor would be of another query
  contacts.listByDate({ searchDateType: "CREATED_TIME", startDateTime: new Date(), cursor: "abc" });
  // @ts-expect-error listByDate sets the order itself
  contacts.listByDate({ searchDateType: "CREATED_TIME", startDateTime: new Date(), orderBy: "name" });
  // @ts-expect-error by which date
  contacts.listByDate({ startDateTime: new Date() });
  // @ts-expect-error from when on
  contacts.listByDate({ searchDateType: "MODIFIED_TIME" });
  // @ts-expect-error everything has no span: that is listByDate
  contacts.listAll({ startDateTime: new Date() });
  // @ts-expect-error how many can be held has to be said
  await listing.toArray();
  // @ts-expect-error and said by name
  await listing.toArray(1_000);
  // @ts-expect-error a listing is iterated: nothing is read before
  void listing.length;
  // @ts-expect-error it is async
  for (const contact of listing) void contact;
  // @ts-expect-error a page resumes the walk, not a bare cursor
  listing.pages({ after: "cursor" });
  // @ts-expect-error no such operation
  client.rateLimit("GET /contact");
  // @ts-expect-error a path of the document, not a filled one: ids go in params, where they are encoded
  await api.GET("/contacts/abc");

  for await (const contact of listing) {
    expectType<Equal<typeof contact, ListedContact>>();
    // @ts-expect-error a list does not know the prefix
    void contact.contactName.prefix;
    void contact.emails?.map(({ email }) => email);
    // @ts-expect-error the server may leave lists out, or null
    contact.emails.map(({ email }) => email);
  }
  for await (const { contacts: listed, nextCursor, window } of listing.pages({ after: page })) {
    const all: ListedContact[] = listed;
    void [all, nextCursor?.length, window?.startDateTime];
  }
  expectType<Equal<ReturnType<typeof contacts.listByDate>, ContactListing>>();
}

export async function got({ contacts }: ContactsClient): Promise<void> {
  const contact = await contacts.get("id");
  expectType<Equal<typeof contact, Contact>>();
  expectType<Equal<typeof contact.contactId, string>>();
  void contact.contactName.middleName;
  // @ts-expect-error an id is a string
  await contacts.get(5);
}
