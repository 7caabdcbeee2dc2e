import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import nock from "nock";
import { ContactsClient, type ContactWrite } from "../../src/index.js";
import { version } from "../../generated/version.js";
import { contact, rejection } from "./requests.js";

const HOST = "https://www.worksapis.com";
const write: ContactWrite = { permission: { accessibleRange: "ALL" }, contactName: { lastName: "홍", firstName: "길동" }, memo: "a+b & c" };

beforeAll(() => nock.disableNetConnect());
afterEach(() => {
  const pending = nock.pendingMocks();
  nock.cleanAll();
  expect(pending).toEqual([]);
});
afterAll(() => nock.restore());

const client = new ContactsClient({ auth: "the-token" });

describe("what is sent", () => {
  it("for get: method, path, headers, no body, once", async () => {
    nock(HOST, {
      reqheaders: {
        authorization: "Bearer the-token",
        accept: "application/json",
        "user-agent": `lineworks-contacts/${version}`,
      },
      badheaders: ["content-type", "cookie"],
    })
      .get("/v1.0/contacts/c1", "")
      .reply(200, contact);
    expect(await client.contacts.get("c1")).toMatchObject(contact);
  });

  it("for an id with signs that have a meaning in a URL: one segment", async () => {
    let path: string | undefined;
    nock(HOST).get(/.*/).reply(200, function (uri) {
      path = uri;
      return contact;
    });
    await client.contacts.get("a/b?c#d%e 한");
    expect(path).toBe("/v1.0/contacts/a%2Fb%3Fc%23d%25e%20%ED%95%9C");
  });

  it("for a list: the query, encoded", async () => {
    let path: string | undefined;
    nock(HOST).get(/.*/).reply(200, function (uri) {
      path = uri;
      return { contacts: [], responseMetaData: {} };
    });
    await client.contacts.list({ orderBy: "createdTime asc", email: "a+b@example.com", cursor: "x+y/z==", count: 5 }).firstPage();
    expect(path!.split(/[?&]/).sort()).toEqual([
      "/v1.0/contacts",
      "count=5",
      "cursor=x%2By%2Fz%3D%3D",
      "email=a%2Bb%40example.com",
      "orderBy=createdTime%20asc",
    ]);
  });

  it("for replace: the contact as JSON", async () => {
    nock(HOST, { reqheaders: { "content-type": "application/json", authorization: "Bearer the-token" } })
      .put("/v1.0/contacts/c1", JSON.parse(JSON.stringify(write)) as Record<string, string>)
      .reply(200, contact);
    await client.contacts.replace("c1", write);
  });

  it("with headers of the call, but never another token", async () => {
    nock(HOST, { reqheaders: { "x-request-id": "7", authorization: "Bearer the-token" } }).get("/v1.0/contacts/c1").reply(200, contact);
    await client.contacts.get("c1", { headers: { "x-request-id": "7", authorization: "Bearer another" } });
  });

  it("below a base URL with a path", async () => {
    nock("https://gateway.example.com").get("/works/v1.0/contacts/c1").reply(200, contact);
    await new ContactsClient({ auth: "t", baseUrl: "https://gateway.example.com/works/v1.0/" }).contacts.get("c1");
  });

  it.each(["", " ", ".", "..", undefined, null, 7])("is nothing for the id %p", async (id) => {
    await expect(client.contacts.get(id as string)).rejects.toMatchObject({ name: "ValidationError", issues: [{ path: "contactId" }] });
  });
});

it("finds the global fetch at each call, so that a client made before nock is caught by it", async () => {
  const early = new ContactsClient({ auth: "t" });
  const real = globalThis.fetch;
  globalThis.fetch = () => Promise.resolve(new Response(JSON.stringify({ ...contact, memo: "patched" })));
  try {
    expect(await early.contacts.get("c1")).toMatchObject({ memo: "patched" });
  } finally {
    globalThis.fetch = real;
  }
});

describe("an answer that is no contact", () => {
  it.each<[string, number, string, RegExp]>([
    ["empty", 200, "", /200 with an empty body/],
    ["HTML", 200, "<html>Sign in, Kim</html>", /200 with a body that is not JSON \(text\/html, 25 characters\)/],
    ["JSON, but no object", 200, "[]", /200 with no contact in it/],
  ])("is an UnexpectedResponseError where it is %s", async (_, status, body, message) => {
    nock(HOST).get("/v1.0/contacts/c1").reply(status, body, { "content-type": "text/html; charset=utf-8" });
    const error = await rejection(client.contacts.get("c1"));
    expect(error).toMatchObject({ name: "UnexpectedResponseError", status: 200, body, operation: "GET /contacts/{contactId}", attempts: 1 });
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message).not.toContain("Kim");
    expect(error).not.toHaveProperty("cause");
  });
});
