import { describe, expect, it, jest } from "@jest/globals";
import { examples } from "../../generated/examples.js";
import { ContactsClient } from "../../src/client.js";
import { checkContactWrite } from "../../src/model/rules.js";
import { ValidationError, type ValidationIssue } from "../../src/model/errors.js";
import { base, forbidden, having, odd, unsafe } from "./write-rows.js";

const page = examples.replaceContact.request.ko;

function clientThatMustNotSend() {
  const fetch = jest.fn<typeof globalThis.fetch>(() => Promise.reject(new Error("sent")));
  return { fetch, contacts: new ContactsClient({ auth: "token", fetch, maxRetries: 0 }).contacts };
}

describe("replace", () => {
  it.each([...forbidden, ...unsafe])("refuses %s before anything is sent", async (_what, body, path, message) => {
    const { contacts, fetch } = clientThatMustNotSend();
    const refusal: unknown = await contacts.replace("c1", body as Parameters<typeof contacts.replace>[1]).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ValidationError);
    expect((refusal as ValidationError).issues).toEqual([{ path, message }]);
    expect(fetch).not.toHaveBeenCalled();
  });

  it("names all that is wrong at once", () => {
    const body = {
      contactName: { lastName: "a".repeat(101) },
      emails: [{ primary: true, email: "a" }, { primary: true }],
      events: [{ primary: true, date: new Date(0), type: "WORK" }],
      score: NaN,
    };
    expect(checkContactWrite(body).map(({ path }) => path)).toEqual([
      "events[0].date",
      "score",
      "permission",
      "contactName.lastName",
      "emails[1].email",
      "events[0].type",
      "emails",
    ]);
  });

  it("quotes no value in what it says", () => {
    const secret = "01012345678";
    const body = having({
      memo: secret.repeat(400),
      contactName: { lastName: secret.repeat(10), firstName: Number(secret) },
      telephones: [{ primary: true, telephone: `call ${secret}`, type: secret, customType: Number(secret) }],
      events: [{ primary: true, date: secret, dayType: secret }],
      customProperties: { site: secret, other: Number(secret) },
    });
    const issues = checkContactWrite(body);
    expect(issues.length).toBeGreaterThan(7);
    expect(JSON.stringify(issues)).not.toContain("1012345678");
  });
});

describe("the check of a contact", () => {
  it.each(odd)("accepts %s", (_what, body) => {
    expect(checkContactWrite(body)).toEqual([]);
  });

  it("accepts the body of the vendor's page", () => {
    expect(checkContactWrite(page, { external: false })).toEqual([]);
  });

  it.each(["ko", "ja", "ordinaryContact"] as const)("accepts what %s of the vendor's pages reads, sent back", (name) => {
    const { contactId, linkedExternalUser, createdTime, modifiedTime, ...body } = examples.getContact.responses["200"][name];
    expect([contactId, createdTime, modifiedTime].every(Boolean)).toBe(true);
    expect(checkContactWrite(body, { external: linkedExternalUser !== null })).toEqual([]);
  });

  const reachless = { permission: base.permission, contactName: base.contactName, emails: [], telephones: null };
  const unreachable: ValidationIssue[] = [{ path: "emails", message: "is empty, and so is telephones: a contact needs one of the two" }];

  it.each([
    ["asks an ordinary contact for an e-mail address or a telephone number", reachless, false, unreachable],
    ["asks nothing of the kind of an external contact", reachless, true, []],
    ["leaves it to the server where nobody knows which of the two it is", reachless, undefined, []],
    ["takes a telephone number alone", { ...reachless, telephones: [{ primary: true, telephone: "1" }] }, false, []],
  ])("%s", (_what, body, external, issues) => {
    expect(checkContactWrite(body, { external })).toEqual(issues);
  });
});
