import { describe, expect, it, jest } from "@jest/globals";
import { examples } from "../../generated/examples.js";
import { ContactsClient } from "../../src/client.js";
import type { ListContactsQuery } from "../../src/model/contact.js";
import { ValidationError } from "../../src/model/errors.js";
import { readQuery } from "../../src/listing/query.js";
import { forbidden, odd, unsafe, week } from "./query-rows.js";

describe("a query", () => {
  it.each([...forbidden, ...unsafe])("with %s is refused before anything is sent", (_what, query, path, message) => {
    const fetch = jest.fn<typeof globalThis.fetch>(() => Promise.reject(new Error("sent")));
    const { contacts } = new ContactsClient({ auth: "token", fetch });
    for (const list of [() => contacts.list(query as ListContactsQuery), () => contacts.listForUser("user1", query as ListContactsQuery)]) {
      let refusal: unknown;
      try {
        list();
      } catch (error) {
        refusal = error;
      }
      expect(refusal).toBeInstanceOf(ValidationError);
      expect((refusal as ValidationError).issues).toEqual([{ path, message }]);
    }
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each(odd)("with %s is accepted", (_what, query, sent) => {
    expect(readQuery(query)).toEqual({ count: 500, ...sent });
  });

  it.each(Object.entries(examples.listContacts.parameters).filter(([name]) => !name.endsWith("DateTime")))("takes the vendor's %s %j", (name, value) => {
    expect(readQuery({ [name]: value })).toEqual({ count: 500, [name]: value });
  });

  it("takes all of the vendor's parameters together", () => {
    expect(readQuery(examples.listContacts.parameters)).toEqual(examples.listContacts.parameters);
  });

  it("is told all that is wrong at once", () => {
    const query = { count: 0, pageSize: 5, cursor: "", telephone: "1", orderBy: "name%20asc", startDateTime: "today", email: "e".repeat(300) };
    let refusal: unknown;
    try {
      readQuery(query as ListContactsQuery);
    } catch (error) {
      refusal = error;
    }
    const paths = (refusal as ValidationError).issues.map(({ path }) => path);
    expect(paths.sort()).toEqual(["count", "cursor", "email", "endDateTime", "orderBy", "pageSize", "searchDateType", "startDateTime", "telephone"]);
  });

  it("stays as the caller made it", () => {
    const query = Object.freeze({ ...week, startDateTime: new Date("2021-06-04T00:00:00Z"), email: null }) as ListContactsQuery;
    const before = structuredClone(query);
    readQuery(query);
    expect(query).toEqual(before);
  });
});
