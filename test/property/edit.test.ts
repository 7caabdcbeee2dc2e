import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { ContactsClient } from "../../src/index.js";
import { FakeWorks } from "../../src/testing/index.js";
import { arbitraryOf } from "./arbitrary-of.js";

type Overrides = NonNullable<Exclude<ConstructorParameters<typeof FakeWorks>[0], undefined>["contacts"]>;

/** X by its new name, which is the one thing that an edit changes of itself. */
function renamed(contact: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(contact).replaceAll('"TWITTER"', '"X"')) as Record<string, unknown>;
}

describe("edit of one field", () => {
  it("leaves every other field of any contact as it was on the server", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryOf("Contact"), async (contact) => {
        const contactId = "contact2-a56d-44a4-5304-033e16fca8d1";
        const times = { createdTime: "2021-08-10T11:05:41+09:00", modifiedTime: "2021-08-10T11:09:37+09:00" };
        const works = new FakeWorks({ contacts: [{ ...renamed(contact), ...times, contactId }] as Overrides });
        const client = new ContactsClient({ auth: works.issueToken(), fetch: works.fetch, maxRetries: 0 });
        const before = renamed(works.contacts.get(contactId));
        const permission = before["permission"] as { isCoEditing?: boolean | null };
        // Refused by the server, rightly: only the master may edit it.
        fc.pre(permission.isCoEditing !== false);

        await client.contacts.edit(contactId, (draft) => {
          draft.memo = "only this";
        });

        const after = renamed(works.contacts.get(contactId));
        expect({ ...after, modifiedTime: undefined }).toEqual({ ...before, memo: "only this", modifiedTime: undefined });
      }),
      { numRuns: 150 },
    );
  });
});
