import { describe, expect, it } from "@jest/globals";
import { examples } from "../../../generated/examples.js";
import { FakeWorks, type CustomPropertyOverrides } from "../../../src/testing/index.js";
import * as writes from "../../model/write-rows.js";
import * as queries from "../../listing/query-rows.js";
import { ask, send } from "../ask.js";

const page = examples.replaceContact.request.ko;
// Before "mid-November 2026", when TWITTER goes: the pages still take it.
const now = "2026-10-01T00:00:00+09:00";

/** The custom properties that a body uses, so that nothing but its rules can speak against it. */
function definitionsFor(body: unknown): CustomPropertyOverrides[] {
  const { customProperties } = Object(body) as { customProperties?: object | null };
  return Object.entries(customProperties ?? {}).map(([propertyName, value]: [string, unknown]) => {
    const isLink = [value].flat().some((entry) => "link" in Object(entry));
    return { propertyName, propertyType: isLink ? "LINK" : "STRING", multiValued: Array.isArray(value) };
  });
}

/** What the fake says to the body, past all that the SDK has to say about it. */
async function put(body: unknown, linkedExternalUser: { type: "WORKS" } | null) {
  const tags = page.contactTagIds?.map((contactTagId, i) => ({ contactTagId, contactTagName: `tag ${i}` })) ?? [];
  const contact = { contactId: "c1", contactName: { lastName: "before" }, linkedExternalUser };
  const works = new FakeWorks({ now, contacts: [contact], customProperties: definitionsFor(body), tags });
  return send(works, "PUT /contacts/c1", body);
}

async function get(query: object) {
  const works = new FakeWorks({ now, contacts: 5 });
  const given = Object.entries(query).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  return ask(works, `/contacts?${given.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`);
}

const taken = { status: 200 };
const refused = { status: 400 };

/** How the fake names a property, where it is not by its name. */
const otherWords: Record<string, RegExp> = { contact: /body/, contactName: /[nN]ame/, permission: /permission|member/ };

/** What the SDK leaves to the server and the fake refuses: a client must be ready for either. */
const leftToTheServer = new Set([
  // "A valid URL", and no page says what is one. https://developers.worksmobile.com/jp/docs/contact-list
  "a link that is not a URL",
  // Only who gave a cursor knows it.
  "a cursor as the vendor shows it",
  "a cursor of other characters, a percent sign among them",
]);

describe("the fake and the SDK's checks agree with the pages", () => {
  it.each(writes.forbidden)("that %s can't be written", async (_what, body, path) => {
    const [property = ""] = path.split(/[.[]/);
    const { status, json } = await put(body, null);
    expect(status).toBe(400);
    expect(json.description).toMatch(otherWords[property] ?? property);
  });

  it("that the body of the page on PUT can be written", async () => {
    expect(await put(page, null)).toMatchObject(taken);
  });

  it.each(writes.odd)("on whether %s can be written", async (what, body) => {
    expect(await put(body, { type: "WORKS" })).toMatchObject(leftToTheServer.has(what) ? refused : taken);
  });

  it.each(queries.forbidden)("that a query with %s is refused", async (_what, query, path) => {
    const { status, json } = await get(query as object);
    expect(status).toBe(400);
    expect(json.description).toContain(path);
  });

  it.each(queries.odd)("on whether a query with %s is answered", async (what, _query, sent) => {
    expect(await get(sent)).toMatchObject(leftToTheServer.has(what) ? refused : taken);
  });
});
