// What the checks send through a validator: every operation and every parameter, by the SDK, against the fake.
import assert from "node:assert/strict";
import { ContactsClient } from "lineworks-contacts";
import { FakeWorks } from "lineworks-contacts/testing";

const MINUTE = 60_000;
const READ_ONLY = ["contactId", "linkedExternalUser", "createdTime", "modifiedTime"];

export const createFake = () => new FakeWorks({ contacts: 1_234 });

/** A client that waits for nobody: a validator's objection is an error at once. */
export function createClient({ fake, baseUrl, fetch }) {
  return new ContactsClient({ auth: fake.issueToken(), baseUrl, fetch, maxRetries: 0 });
}

/** `redirects: false` leaves out the download of a photo, for a validator that follows its redirect itself. */
export async function walk(client, fake, { redirects = true } = {}) {
  const [userId] = fake.userIds;
  const all = await readAll(client.contacts.list());
  assert.equal(all.pages, 3, "1,234 contacts are three pages");
  assert.deepEqual(all.ids, fake.contacts.ids().sort(), "every contact is listed, once");
  const visible = await readAll(client.contacts.listForUser(userId));
  assert(visible.pages > 1, "the list of a member has several pages");

  const { contact, ...queries } = filters(fake);
  for (const [name, query] of Object.entries(queries)) {
    for (const listing of [client.contacts.list(query), client.contacts.listForUser(userId, query)]) {
      const { ids } = await readAll(listing);
      assert(ids.includes(contact.contactId), `the contact is found by ${name}`);
    }
  }

  const got = await client.contacts.get(contact.contactId);
  const write = Object.fromEntries(Object.entries(got).filter(([name]) => !READ_ONLY.includes(name)));
  const memo = "홍길동 고객 · お客様 + 1 %";
  const replaced = await client.contacts.replace(contact.contactId, { ...write, memo });
  assert.deepEqual({ ...replaced, modifiedTime: undefined }, { ...got, memo, modifiedTime: undefined }, "nothing but the memo is changed");

  const contactTagId = await walkTags(client, userId);
  const propertyName = await walkCustomProperties(client);
  await walkLife(client, redirects, { contactTagIds: [contactTagId], customProperties: { [propertyName]: { content: "4711" } } });
}

/** Every operation of tags; gives the tag that is left. */
async function walkTags(client, userId) {
  const { contactTagId } = await client.tags.create({ contactTagName: "새 태그" });
  await client.tags.replace(contactTagId, { contactTagName: "판매 2팀" });
  await client.tags.update(contactTagId, { contactTagName: "営業二課" });
  assert.equal((await client.tags.get(contactTagId)).contactTagName, "営業二課");
  await client.tags.createForUser(userId, { contactTagName: "나중에" });
  const own = await client.tags.createForUser(userId, { contactTagName: "call back" });
  const query = { type: "USER", orderBy: "name asc", count: 1 };
  await client.tags.list({ ...query, type: "COMPANY" }).toArray({ max: 500 });
  assert((await client.tags.listForUser(userId, query).toArray({ max: 500 })).some((tag) => tag.contactTagId === own.contactTagId));
  await client.tags.delete(own.contactTagId);
  return contactTagId;
}

/** Every operation of custom properties; gives the name of the one that is left. */
async function walkCustomProperties(client) {
  const domainId = 10000001;
  const wanted = { domainId, displayName: "CRM id", propertyType: "STRING", multiValued: false, displayOrder: 1 };
  const [first] = await client.customProperties.list({ domainId });
  if (first) await client.customProperties.delete(first.customPropertyId, { domainId });
  const { customPropertyId } = await client.customProperties.create({ ...wanted, propertyName: "crm_id", i18nDisplayNames: [{ language: "ko_KR", name: "고객 번호" }] });
  await client.customProperties.update(customPropertyId, { domainId, displayName: "고객 번호", displayOrder: null });
  return (await client.customProperties.get(customPropertyId, { domainId })).propertyName;
}

/** A contact from its creation to its end, and one that is gone for good. */
async function walkLife(client, redirects, given) {
  const body = { permission: { accessibleRange: "ALL" }, contactName: { lastName: "홍" }, emails: [{ primary: true, email: "a@example.com" }], ...given };
  const { contactId } = await client.contacts.create(body);
  await client.contacts.update(contactId, { memo: "お客様", contactTagIds: [] });
  await client.contacts.photo.upload(contactId, new Uint8Array([137, 80, 78, 71]), { fileName: "photo.png" });
  if (redirects) {
    const photo = await client.contacts.photo.download(contactId);
    assert.equal((await photo.arrayBuffer()).byteLength, 4, "the photo comes back as it went");
  }
  await client.contacts.photo.delete(contactId);
  await client.contacts.delete(contactId);
  const { contactId: other } = await client.contacts.create(body);
  await client.contacts.forceDelete(other);
}

/** The fake's requests that go to the API: photos themselves go to a storage, which the document does not describe. */
export const apiRequests = (fake) => fake.requests.filter(({ operation }) => operation !== "upload" && operation !== "download");

async function readAll(listing) {
  const ids = [];
  let pages = 0;
  for await (const { contacts } of listing.pages()) {
    ids.push(...contacts.map(({ contactId }) => contactId));
    pages += 1;
  }
  return { ids: ids.sort(), pages };
}

/** A contact that carries about everything, and queries that find it. */
function filters(fake) {
  const [userId] = fake.userIds;
  const contact = fake.contacts.upsert({
    permission: { masterUserId: userId, accessibleRange: "MEMBER", accessibleMembers: [{ id: userId, type: "USER" }] },
    contactName: { prefix: "Dr.", middleName: "가나", suffix: "님" },
    emails: [{ primary: true, email: "gildong.hong+works@example.com" }],
    telephones: [{ primary: true, telephone: "010-1234-5678", type: "CELLPHONE" }],
    organizations: [{ primary: true, name: "웍스 & サンプル", department: "영업", title: "과장" }],
    messengers: [{ primary: true, id: "gildong", type: "X" }],
    websites: [{ primary: true, url: "https://example.com/?a=b&c" }],
    locations: [{ primary: true, address: "서울 · 東京", type: "WORK", zipCode: "06236" }],
    events: [{ primary: true, date: "2000-02-29", type: "BIRTHDAY" }],
    linkedExternalUser: { id: "external1", type: "LINE", buddyUserIds: [userId] },
    customProperties: { grade: { content: "A" }, places: [{ text: "example", link: "https://www.example.com", represent: true }] },
    contactTagIds: ["ctag2a81-94b6-4642-6903-03aa7977da91"],
  });
  const created = Date.parse(contact.createdTime);
  return {
    contact,
    dates: {
      searchDateType: "CREATED_TIME",
      startDateTime: new Date(created - MINUTE),
      endDateTime: new Date(created + MINUTE),
      orderBy: "createdTime desc",
      count: 100,
    },
    "e-mail address and kind": { email: contact.emails[0].email, searchFilterType: "LINKED_EXTERNAL_USER" },
    "telephone number, range and tag": { telephone: "5678", accessibleRange: "MEMBER", contactTagId: contact.contactTagIds[0] },
  };
}
