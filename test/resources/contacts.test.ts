import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import nock from "nock";
import { version } from "../../generated/version.js";
import { ContactsClient, NotFoundError, UnexpectedResponseError, ValidationError, type ListedContact } from "../../src/index.js";
import { FakeWorks, makeContact } from "../../src/testing/index.js";
import { clientOf, collect, pageOf, scripted } from "../surroundings.js";

const now = "2026-11-21T12:00:00+09:00";
const host = "https://www.worksapis.com";
const contacts = new ContactsClient({ auth: "token", maxRetries: 0 }).contacts;

describe("the request", () => {
  beforeAll(() => nock.disableNetConnect());
  afterEach(() => nock.cleanAll());
  afterAll(() => {
    nock.enableNetConnect();
    nock.restore();
  });

  it("of list is GET /contacts with 500 a page, the token and the user agent", async () => {
    const scope = nock(host, {
      reqheaders: { authorization: "Bearer token", accept: "application/json", "user-agent": `lineworks-contacts/${version}` },
    })
      .get("/v1.0/contacts?count=500")
      .reply(200, pageOf(["a"]));
    expect(await contacts.list().toArray({ max: 9 })).toHaveLength(1);
    scope.done();
  });

  it("of list carries no body and no content type", async () => {
    const scope = nock(host, { badheaders: ["content-type"] }).get("/v1.0/contacts?count=500", "").reply(200, pageOf([]));
    await contacts.list().toArray({ max: 9 });
    scope.done();
  });

  it("of listForUser has the id in its path, encoded", async () => {
    const scope = nock(host).get("/v1.0/users/a%2Fb%40example.com%20%2B/contacts?count=500").reply(200, pageOf([]));
    await contacts.listForUser("a/b@example.com +").toArray({ max: 9 });
    scope.done();
  });

  it("of get is GET /contacts/{contactId}, the id encoded", async () => {
    const scope = nock(host).get("/v1.0/contacts/a%2Fb%3F%23").reply(200, { contactId: "a/b?#" });
    expect((await contacts.get("a/b?#")).contactId).toBe("a/b?#");
    scope.done();
  });

  it("carries every parameter, each encoded once", async () => {
    const query =
      "count=20&searchDateType=MODIFIED_TIME&startDateTime=2026-01-01T00%3A00%3A00.000%2B00%3A00&endDateTime=2026-01-02T00%3A00%3A00.000%2B00%3A00" +
      "&accessibleRange=ALL&contactTagId=t%20%2B&searchFilterType=LINKED_EXTERNAL_USER&email=a%2Bb%40example.com&telephone=0100&orderBy=name%20asc&cursor=%2B%2F%3D";
    const sent: string[] = [];
    nock(host)
      .get("/v1.0/contacts")
      .query(true)
      .reply(200, function (uri) {
        sent.push(uri);
        return pageOf([]);
      });
    const listing = contacts.list({
      count: 20,
      searchDateType: "MODIFIED_TIME",
      startDateTime: "2026-01-01T00:00:00Z",
      endDateTime: "2026-01-02T00:00:00Z",
      accessibleRange: "ALL",
      contactTagId: "t +",
      searchFilterType: "LINKED_EXTERNAL_USER",
      email: "a+b@example.com",
      telephone: "0100",
      orderBy: "name asc",
      cursor: "+/=",
    });
    await listing.toArray({ max: 9 });
    expect(sent[0]!.slice(sent[0]!.indexOf("?") + 1).split("&").sort()).toEqual(query.split("&").sort());
  });

  it("carries the caller's headers, but the client's authorization", async () => {
    const scope = nock(host, { reqheaders: { "x-trace": "1", authorization: "Bearer token" } }).get("/v1.0/contacts/a").reply(200, { contactId: "a" });
    await contacts.get("a", { headers: { "x-trace": "1", authorization: "Bearer other" } });
    scope.done();
  });
});

describe("an id", () => {
  it.each([[""], [" "], ["."], [".."], ["x/../y"], ["..\\y"], ["x/."], [undefined], [null], [7], [{}], ["\ud800"]])("%j is refused and nothing is sent", async (id) => {
    const { contacts, asked } = scripted();
    await expect(contacts.get(id as string)).rejects.toBeInstanceOf(ValidationError);
    expect(() => contacts.listForUser(id as string)).toThrow(ValidationError);
    expect(() => contacts.listAll({ userId: id as string })).toThrow(ValidationError);
    expect(() => contacts.listByDate({ userId: id as string, searchDateType: "CREATED_TIME", startDateTime: now })).toThrow(ValidationError);
    expect(asked).toHaveLength(0);
  });

  it("is named in the refusal", async () => {
    await expect(contacts.get("")).rejects.toMatchObject({ issues: [{ path: "contactId", message: "is empty" }] });
    expect(() => contacts.listForUser("..")).toThrow("userId");
  });
});

describe("a contact", () => {
  const listed = async (contact: object): Promise<ListedContact> => {
    const { contacts } = scripted({ contacts: [contact], responseMetaData: {} });
    const [only] = await collect(contacts.list());
    return only!;
  };

  it("of a list is without the three names that lists hold null for", async () => {
    const { contactName } = await listed({ contactId: "a", contactName: { lastName: "홍", firstName: null, prefix: null, suffix: null, middleName: null } });
    expect(contactName).toEqual({ lastName: "홍", firstName: null });
  });

  it("of a list keeps one of these names that holds something after all", async () => {
    expect((await listed({ contactId: "a", contactName: { prefix: "Dr.", suffix: null } })).contactName).toEqual({ prefix: "Dr." });
  });

  it("of get has the three names", async () => {
    const works = new FakeWorks({ contacts: [makeContact({ contactId: "a", contactName: { prefix: "Dr.", suffix: null, middleName: "Q." } })], now });
    expect((await clientOf(works, now).contacts.get("a")).contactName).toMatchObject({ prefix: "Dr.", suffix: null, middleName: "Q." });
  });

  it.each(["X", "TWITTER"])("whose messenger the server calls %s has an X", async (type) => {
    expect((await listed({ contactId: "a", messengers: [{ id: "a", type }, { type: "LINE" }] })).messengers).toEqual([{ id: "a", type: "X" }, { type: "LINE" }]);
    const { contacts } = scripted({ contactId: "a", messengers: [{ id: "a", type }] });
    expect((await contacts.get("a")).messengers).toEqual([{ id: "a", type: "X" }]);
  });

  it("passes through what is not in the document: properties, enum values, nulls, missing lists", async () => {
    const odd = {
      contactId: "a",
      contactName: { lastName: null, newName: "b" },
      permission: { accessibleRange: "GALAXY" },
      emails: null,
      messengers: [{ type: "NEW" }, null],
      telephones: [],
      linkedExternalUser: { type: "MARS" },
      newProperty: { deep: [1, null] },
    };
    expect(await listed(odd)).toEqual(odd);
    const { contacts } = scripted(odd);
    expect(await contacts.get("a")).toEqual(odd);
  });

  it("without a name or with a null one passes through", async () => {
    expect(await listed({ contactId: "a" })).toEqual({ contactId: "a" });
    expect(await listed({ contactId: "a", contactName: null, messengers: null })).toEqual({ contactId: "a", contactName: null, messengers: null });
  });

  it.each([
    ["nothing", ""],
    ["null", "null"],
    ["a list", "[]"],
    ["an object without contactId", "{}"],
    ["a contact whose id is null", '{"contactId":null}'],
    ["HTML", "<html>"],
  ])("that comes as %s throws UnexpectedResponseError", async (_, body) => {
    await expect(scripted(body).contacts.get("a")).rejects.toBeInstanceOf(UnexpectedResponseError);
  });

  it("that has no id in a list throws UnexpectedResponseError: two of them would pass for one", async () => {
    const page = { contacts: [{ contactId: null }, { contactId: null }], responseMetaData: {} };
    await expect(scripted(page).contacts.list().toArray({ max: 9 })).rejects.toBeInstanceOf(UnexpectedResponseError);
  });

  it("that does not exist throws NotFoundError", async () => {
    await expect(clientOf(new FakeWorks({ now }), now).contacts.get("a")).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe("listForUser", () => {
  it("gives what the member can access", async () => {
    const mine = makeContact({ contactId: "mine", permission: { accessibleRange: "MEMBER", masterUserId: "me-id" } });
    const theirs = makeContact({ contactId: "theirs", permission: { accessibleRange: "MEMBER", masterUserId: "other" } });
    const works = new FakeWorks({ contacts: [mine, theirs], now });
    const ids = (await collect(clientOf(works, now).contacts.listForUser("me-id"))).map(({ contactId }) => contactId);
    expect(ids).toEqual(["mine"]);
    expect(works.requests[0]!.path).toBe("/v1.0/users/me-id/contacts");
  });
});
