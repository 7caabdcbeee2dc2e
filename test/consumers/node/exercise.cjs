// What every consumer does with the package, however it has loaded it. Asks nothing of Node but `assert`.
const assert = require("node:assert/strict");

exports.exercise = async function exercise({ ContactsClient, serviceAccountAuth, isWorksError }, { FakeWorks, makeContact }, { validateResponse, reportUnexpected }) {
  const works = new FakeWorks({ contacts: 1_234 });
  const auth = serviceAccountAuth({ ...works.serviceAccount, fetch: works.fetch });
  const client = new ContactsClient({ auth, fetch: works.fetch });
  const contacts = await client.contacts.list().toArray({ max: 2_000 });
  assert.equal(new Set(contacts.map(({ contactId }) => contactId)).size, 1_234, "every contact is listed");

  const { contactId } = contacts[0];
  const before = await client.contacts.get(contactId);
  const after = await client.contacts.edit(contactId, (draft) => void (draft.memo = "전화함 · 電話済み"));
  assert.deepEqual({ ...after, modifiedTime: "" }, { ...before, memo: "전화함 · 電話済み", modifiedTime: "" });
  await assert.rejects(client.contacts.get("nobody"), (error) => isWorksError(error) && error.name === "NotFoundError");

  assert.deepEqual(validateResponse("GET /contacts/{contactId}", 200, after), []);
  assert.equal(validateResponse("GET /contacts", 200, { contacts: [{ contactId: 5 }] }).length > 0, true);
  assert.equal(typeof reportUnexpected(() => {}), "function");
  assert.equal(typeof makeContact({}).contactId, "string");

  const server = await works.listen();
  try {
    const overHttp = new ContactsClient({ auth: works.issueToken(), baseUrl: server.baseUrl });
    assert.equal((await overHttp.contacts.get(contactId)).memo, "전화함 · 電話済み", "and over the platform's own fetch");
  } finally {
    await server.close();
  }
};
