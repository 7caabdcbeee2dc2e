import { ContactsClient, isWorksError, serviceAccountAuth } from "lineworks-contacts";
import { FakeWorks } from "lineworks-contacts/testing";
import { validateResponse } from "lineworks-contacts/validate";

test("lists, edits, validates, and knows an error", async () => {
  const works = new FakeWorks({ contacts: 700 });
  const client = new ContactsClient({ auth: serviceAccountAuth({ ...works.serviceAccount, fetch: works.fetch }), fetch: works.fetch });
  const contacts = await client.contacts.listAll().toArray({ max: 1_000 });
  const edited = await client.contacts.edit(contacts[0]!.contactId, (draft) => void (draft.memo = "전화함"));
  const error: unknown = await client.contacts.get("nobody").catch((thrown: unknown) => thrown);
  const result = { listed: contacts.length, memo: edited.memo, issues: validateResponse("GET /contacts/{contactId}", 200, edited), error: isWorksError(error) && error.name };
  process.stdout.write(`${JSON.stringify(result)}\n`);
  expect(result).toEqual({ listed: 700, memo: "전화함", issues: [], error: "NotFoundError" });
});
