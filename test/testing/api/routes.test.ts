import { describe, expect, it } from "@jest/globals";
import { operations } from "../../../generated/operations.js";
import { FakeWorks } from "../../../src/testing/index.js";
import { ask, authorized, send, told } from "../ask.js";

const now = "2026-11-21T12:00:00+09:00";
const url = (path: string) => `https://www.worksapis.com/v1.0${path.replaceAll(/\{\w+\}/g, "x")}`;

const all = Object.values(operations).map(({ operation, scopes }) => {
  const [method = "", path = ""] = operation.split(" ");
  return { operation, method, path, scopes };
});

describe.each(all)("$operation", ({ operation: name, method, path, scopes }) => {
  it("has a route, which asks for a token", async () => {
    const works = new FakeWorks({ now });
    expect((await works.fetch(url(path), { method })).status).toBe(401);
    expect(works.requests[0]?.operation).toBe(name);
  });

  it("takes the scopes that the document names, and no others", async () => {
    const works = new FakeWorks({ now });
    for (const scope of ["contact", "contact.read", "directory"]) {
      const { status } = await works.fetch(url(path), authorized(works.issueToken({ scope }), { method }));
      expect([scope, status === 403]).toEqual([scope, !scopes.includes(scope)]);
    }
  });

  it("is counted against its own limit, and fails where it is told to", async () => {
    const works = new FakeWorks({ now, rateLimitPerMinute: 1 });
    works.failNext({ status: 503, operation: name });
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await works.fetch(url(path), authorized(works.issueToken(), { method }))).status);
    expect([statuses[0], statuses[1] === 429, statuses[2]]).toEqual([503, false, 429]);
  });
});

describe("/contacts/custom-properties", () => {
  it.each(["PUT", "PATCH", "DELETE"])("is no contact, not for %s either", async (method) => {
    const works = new FakeWorks({ now, contacts: [{ contactId: "custom-properties" }] });
    const { status, headers } = await ask(works, "/contacts/custom-properties", { method });
    expect([status, headers.get("allow")]).toEqual([405, "GET, POST"]);
    expect(works.contacts.count).toBe(1);
  });

  it.each(["photo", "forcedelete"])("/%s is a custom property", async (propertyName) => {
    const works = new FakeWorks({ now, contacts: [{ contactId: "custom-properties" }], customProperties: [{ propertyName }] });
    expect(await ask(works, `/contacts/custom-properties/${propertyName}`)).toMatchObject({ status: 200, json: { propertyName } });
    expect((await send(works, `DELETE /contacts/custom-properties/${propertyName}`)).status).toBe(204);
    expect(works.contacts.count).toBe(1);
  });
});

it.each(["/contacts/c1/photos", "/contact-tags/", "/contact-tags/t1/x", "/users/u1", "/users/u1/contact-tags/t1", "/contacts/custom-properties/p/x"])("answers 404 to %s", async (path) => {
  expect(await ask(new FakeWorks({ now }), path)).toMatchObject({ status: 404, json: { code: "NOT_FOUND" } });
});

it("no body, or one that is no JSON, is a bad request for all that take one", async () => {
  const works = new FakeWorks({ now, contacts: [{ contactId: "x" }] });
  for (const { operation, method, path } of all.filter(({ method }) => method.startsWith("P"))) {
    for (const body of [undefined, "{", "[]"]) {
      const answer = await told(await works.fetch(url(path), authorized(works.issueToken(), { method, body })));
      expect([operation, answer.status, answer.json.code]).toEqual([operation, 400, "BAD_REQUEST"]);
    }
  }
});
