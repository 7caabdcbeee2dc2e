import { inspect } from "node:util";
import { describe, expect, it, jest } from "@jest/globals";
import { examples } from "../../generated/examples.js";
import { ContactsClient } from "../../src/index.js";
import { FakeWorks } from "../../src/testing/index.js";
import { reportUnexpected, validateResponse, type UnexpectedResponse } from "../../src/model/validate.js";

const contact = examples.getContact.responses["200"].ko;

/** A client whose every answer is this one, and what it reports. */
function setUp(body: unknown, status = 200) {
  const reports: UnexpectedResponse[] = [];
  const fetch = () => Promise.resolve(new Response(typeof body === "string" ? body : JSON.stringify(body), { status }));
  const onUnexpectedResponse = reportUnexpected((report) => reports.push(report));
  return { reports, client: new ContactsClient({ auth: "token", fetch, maxRetries: 0, onUnexpectedResponse }) };
}

describe("validateResponse", () => {
  it("finds nothing against the vendor's own example", () => {
    expect(validateResponse("GET /contacts/{contactId}", 200, contact)).toEqual([]);
  });

  it("names each departure by its place, and quotes no value", () => {
    const body = { ...contact, memo: 5, messengers: [{ primary: true, id: "secret", type: "BAND" }] };

    expect(validateResponse("GET /contacts/{contactId}", 200, body)).toEqual([
      { path: "/messengers/0/type", message: "must be equal to one of the allowed values: LINE, FACEBOOK, TWITTER, X, CUSTOM" },
      { path: "/memo", message: "must be string" },
    ]);
  });

  it("names a status that the document does not have", () => {
    expect(validateResponse("GET /contacts", 418, {})).toEqual([{ path: "", message: "the document has no response 418 for GET /contacts" }]);
  });
});

describe("onUnexpectedResponse", () => {
  it("is silent on all that the API answers as documented", async () => {
    const works = new FakeWorks({ contacts: 1_234 });
    const reports: UnexpectedResponse[] = [];
    const onUnexpectedResponse = reportUnexpected((report) => reports.push(report));
    const client = new ContactsClient({ auth: works.issueToken(), fetch: works.fetch, onUnexpectedResponse });

    const contacts = await client.contacts.list().toArray({ max: 2_000 });
    await client.contacts.edit(contacts[0]!.contactId, (draft) => (draft.memo = "x"));
    await expect(client.contacts.get("nobody")).rejects.toMatchObject({ status: 404 });

    expect(reports).toEqual([]);
  });

  it("reports a departure and returns the contact all the same", async () => {
    const { client, reports } = setUp({ ...contact, memo: 5 });

    await expect(client.contacts.get("c")).resolves.toMatchObject({ memo: 5 });
    expect(reports).toEqual([{ operation: "GET /contacts/{contactId}", status: 200, issues: [{ path: "/memo", message: "must be string" }] }]);
  });

  it("judges the answer as it came, before TWITTER is renamed", async () => {
    const bodies: string[] = [];
    const raw = { ...contact, messengers: [{ primary: true, id: "example1", type: "TWITTER" }] };
    const fetch = () => Promise.resolve(Response.json(raw));
    const client = new ContactsClient({ auth: "token", fetch, onUnexpectedResponse: ({ body }) => bodies.push(body) });

    const received = await client.contacts.get("c");

    expect([received.messengers![0]!.type, bodies]).toEqual(["X", [JSON.stringify(raw)]]);
  });

  it.each([
    ["<html></html>", "the body is not JSON"],
    ["", "the body is empty"],
  ])("reports %j", async (body, message) => {
    const { client, reports } = setUp(body);

    await expect(client.contacts.get("c")).rejects.toMatchObject({ name: "UnexpectedResponseError" });
    expect(reports).toEqual([{ operation: "GET /contacts/{contactId}", status: 200, issues: [{ path: "", message }] }]);
  });

  it("is silent on a server that fails: that is thrown", async () => {
    const { client, reports } = setUp("<html></html>", 502);

    await expect(client.contacts.get("c")).rejects.toMatchObject({ status: 502 });
    expect(reports).toEqual([]);
  });

  it("sees the answers of raw calls too", async () => {
    const { client, reports } = setUp({ ...contact, memo: 5 });

    await client.api.GET("/contacts/{contactId}", { params: { path: { contactId: "c" } } });

    expect(reports).toHaveLength(1);
  });

  it.each([
    ["throws", () => { throw new Error("broken"); }],
    ["rejects", () => Promise.reject(new Error("broken"))],
  ])("changes nothing where it %s", async (_, onUnexpectedResponse: () => unknown) => {
    const fetch = () => Promise.resolve(Response.json(contact));
    const client = new ContactsClient({ auth: "token", fetch, onUnexpectedResponse });

    await expect(client.contacts.get("c")).resolves.toMatchObject({ contactId: contact.contactId });
  });

  it("changes nothing by a report that rejects", async () => {
    const unhandled = jest.fn();
    process.on("unhandledRejection", unhandled);
    const fetch = () => Promise.resolve(Response.json({ ...contact, memo: 5 }));
    const client = new ContactsClient({ auth: "token", fetch, onUnexpectedResponse: reportUnexpected(() => Promise.reject(new Error("no log"))) });

    await expect(client.contacts.get("c")).resolves.toMatchObject({ memo: 5 });

    await new Promise(setImmediate);
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it("puts no contact data into the report", async () => {
    const { client, reports } = setUp({ ...contact, contactName: { lastName: ["canary"] }, emails: [{ primary: "canary", email: 1 }] });

    await client.contacts.get("c");

    expect(reports).toHaveLength(1);
    expect(inspect(reports, { depth: Infinity })).not.toContain("canary");
  });
});
