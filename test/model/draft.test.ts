import { describe, expect, it } from "@jest/globals";
import { examples } from "../../generated/examples.js";
import type { Contact, ContactWrite } from "../../src/model/contact.js";
import { isUnchanged, writableCopy } from "../../src/model/draft.js";

const { ko, ordinaryContact } = examples.getContact.responses["200"];
const received = (json: string) => JSON.parse(json) as Contact;
const parsed = (json: string) => JSON.parse(json) as ContactWrite;

describe("writableCopy", () => {
  it("leaves out what only the server sets, and nothing else", () => {
    const { contactId, linkedExternalUser, createdTime, modifiedTime, ...rest } = ko;
    expect([contactId, linkedExternalUser, createdTime, modifiedTime]).not.toContain(undefined);
    expect(writableCopy(ko as Contact)).toStrictEqual(rest);
  });

  it("keeps nulls, missing lists and properties that this SDK does not know", () => {
    const json = '{"permission":{"accessibleRange":"ALL","since":null},"contactName":null,"memo":null,"score":{"all":[1,null,[{}]]}}';
    expect(JSON.stringify(writableCopy(received(json)))).toBe(json);
  });

  it("keeps a custom property named __proto__ as a property", () => {
    const json = '{"contactName":{},"customProperties":{"__proto__":{"content":"a"},"constructor":[{"content":"b"}],"toJSON":{}}}';
    const copy = writableCopy(received(json));
    expect(JSON.stringify(copy)).toBe(json);
    expect(Object.getPrototypeOf(copy.customProperties)).toBe(Object.prototype);
  });

  it("shares nothing with the contact", () => {
    const contact = structuredClone(ko) as Contact;
    const copy = writableCopy(contact);
    copy.contactName.lastName = "김";
    copy.emails?.pop();
    copy.permission.accessibleMembers?.push({ id: "u", type: "USER" });
    delete copy.customProperties?.["link_multi"];
    expect(contact).toEqual(ko);
  });
});

describe("isUnchanged", () => {
  const before = (): ContactWrite => writableCopy(ko as Contact);
  const changed = (change: (contact: ContactWrite) => unknown): boolean => {
    const after = before();
    change(after);
    return !isUnchanged(before(), after);
  };

  it.each<[string, (contact: ContactWrite) => unknown]>([
    ["nothing was done", () => undefined],
    ["a value was put that it had", (contact) => (contact.memo = "memo")],
    ["keys stand in another order", (contact) => (contact.contactName = Object.fromEntries(Object.entries(contact.contactName).reverse()))],
    ["a new property is undefined", (contact) => Object.assign(contact, { nothing: undefined })],
    ["a list was copied", (contact) => (contact.emails = contact.emails?.map((email) => ({ ...email })))],
  ])("is true where %s", (_what, change) => {
    expect(changed(change)).toBe(false);
  });

  it.each<[string, (contact: ContactWrite) => unknown]>([
    ["a text differs", (contact) => (contact.memo = "called")],
    ["a text has become null", (contact) => (contact.memo = null)],
    ["a property was taken away", (contact) => delete contact.memo],
    ["a property was made undefined", (contact) => (contact.memo = undefined)],
    ["items changed places", (contact) => contact.emails?.reverse()],
    ["an item is gone", (contact) => contact.websites?.pop()],
    ["a list has become null", (contact) => (contact.websites = null)],
    ["a new property is null", (contact) => Object.assign(contact, { nothing: null })],
    ["a custom property named __proto__ is new", (contact) => (contact.customProperties = JSON.parse('{"__proto__":{"content":"a"}}') as ContactWrite["customProperties"])],
  ])("is false where %s", (_what, change) => {
    expect(changed(change)).toBe(true);
  });

  it("is false where a key gave way to __proto__", () => {
    expect(isUnchanged(parsed('{"customProperties":{"a":{}}}'), parsed('{"customProperties":{"__proto__":{}}}'))).toBe(false);
  });

  it.each([
    ["a Map over an empty object", new Map([["site", { content: "c" }]])],
    ["an object with toJSON over the same values", { toJSON: () => ({ site: { content: "c" } }) }],
  ])("is false for %s, which the check before sending has to see", (_what, customProperties) => {
    const empty = writableCopy(ordinaryContact as Contact);
    expect(empty.customProperties).toEqual({});
    expect(isUnchanged(empty, Object.assign({ ...empty }, { customProperties }))).toBe(false);
  });
});
