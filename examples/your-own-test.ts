import { expect, it } from "@jest/globals";
import { ContactsClient } from "lineworks-contacts";
import { FakeWorks } from "lineworks-contacts/testing";
import { find } from "./errors.js";

it("finds a contact although the connection is reset", async () => {
  const works = new FakeWorks({ contacts: [{ contactId: "c1", contactName: { lastName: "홍" } }] });
  const client = new ContactsClient({ auth: works.issueToken(), fetch: works.fetch });

  works.failNext("reset");
  const contact = await find(client, "c1");

  expect(contact?.contactName.lastName).toBe("홍");
  expect(works.requests.map(({ path, status }) => [path, status])).toEqual([["/v1.0/contacts/c1", undefined], ["/v1.0/contacts/c1", 200]]);
});
