import { describe, expect, it } from "@jest/globals";
import { FakeWorks, type CustomPropertyOverrides } from "../../../src/testing/index.js";
import { ask, send } from "../ask.js";

const now = "2026-11-21T12:00:00+09:00";
const path = "/contacts/custom-properties";
const extId = { domainId: 10_000_001, propertyName: "ext_id", displayName: "외부 ID", propertyType: "STRING" };
const minimal = { permission: { accessibleRange: "ALL" }, contactName: { lastName: "홍" }, emails: [{ primary: true, email: "hong@example.com" }] };
const names = (json: Record<string, unknown>) => (json["customProperties"] as { propertyName: string }[]).map(({ propertyName }) => propertyName);
const create = (works: FakeWorks, more: object = {}) => send(works, `POST ${path}`, { ...extId, ...more });

describe("creating one", () => {
  it("answers 201 with all of it, and its id", async () => {
    const works = new FakeWorks({ now });
    const { status, json } = await create(works, { customPropertyId: "mine" });
    expect([status, json]).toEqual([201, { ...extId, customPropertyId: expect.stringMatching(/^custompi-/), i18nDisplayNames: [], displayOrder: null, multiValued: false }]);
    expect((await ask(works, `${path}/${String(json["customPropertyId"])}`)).json).toEqual(json);
  });

  it.each([
    ["no domain", { domainId: undefined }, "INVALID_PARAMETER", "domainId is required."],
    ["no name", { propertyName: undefined }, "INVALID_PARAMETER", "propertyName is required."],
    ["no name to show", { displayName: undefined }, "INVALID_PARAMETER", "displayName is required."],
    ["no type", { propertyType: undefined }, "INVALID_PARAMETER", "propertyType is required."],
    ["a name that begins with a digit", { propertyName: "1st" }, "INVALID_PARAMETER", "propertyName"],
    ["a name with a hyphen", { propertyName: "ext-id" }, "INVALID_PARAMETER", "propertyName"],
    ["a name of 121 characters", { propertyName: "a".repeat(121) }, "INVALID_PARAMETER", "propertyName"],
    ["a name to show of 21 characters", { displayName: "가".repeat(21) }, "INVALID_PARAMETER", "displayName"],
    ["an empty name to show", { displayName: "" }, "INVALID_PARAMETER", "displayName"],
    ["an unknown type", { propertyType: "NUMBER" }, "INVALID_PARAMETER", "propertyType"],
    ["an unknown language", { i18nDisplayNames: [{ language: "fr_FR", name: "id" }] }, "INVALID_PARAMETER", "i18nDisplayNames"],
    ["a place of 0", { displayOrder: 0 }, "OUT_OF_RANGE", "displayOrder"],
  ])("refuses %s", async (_, more, code, description) => {
    expect(await create(new FakeWorks({ now }), more)).toMatchObject({ status: 400, json: { code, description: expect.stringContaining(description) } });
  });

  it("refuses a sixth of one domain, and not a first of another", async () => {
    const works = new FakeWorks({ now });
    for (let i = 1; i <= 5; i += 1) expect((await create(works, { propertyName: `p${i}`, displayName: `P${i}` })).status).toBe(201);
    expect(await create(works)).toMatchObject({ status: 400, json: { code: "LIMIT_EXCEEDED" } });
    expect((await create(works, { domainId: 2 })).status).toBe(201);
  });

  it.each([["propertyName", { displayName: "other" }], ["displayName", { propertyName: "other" }]])("refuses a %s that the domain has, with takenName", async (_, more) => {
    const again = async (takenName?: 400 | 409) => {
      const works = new FakeWorks({ now, customProperties: [extId as CustomPropertyOverrides], takenName });
      expect((await create(works, { ...more, domainId: 2 })).status).toBe(201);
      const { status, json } = await create(works, more);
      return [status, json.code];
    };
    expect([await again(), await again(409)]).toEqual([[400, "INVALID_PARAMETER"], [409, "ALREADY_EXIST"]]);
  });
});

describe("reading them", () => {
  const works = new FakeWorks({
    now,
    customProperties: [
      { propertyName: "last" },
      { propertyName: "second", displayOrder: 2 },
      { propertyName: "first", displayOrder: 1 },
      { propertyName: "also_second", displayOrder: 2 },
      { propertyName: "elsewhere", domainId: 2, customPropertyId: "custompi-2" },
    ],
  });

  it("lists those of a domain in their order, without pages", async () => {
    const { json } = await ask(works, `${path}?domainId=10000001`);
    expect(names(json)).toEqual(["first", "second", "also_second", "last"]);
    expect(json).not.toHaveProperty("responseMetaData");
    expect(names((await ask(works, path)).json)).toEqual(names(json));
    expect(names((await ask(works, `${path}?domainId=2`)).json)).toEqual(["elsewhere"]);
    expect(names((await ask(works, `${path}?domainId=3`)).json)).toEqual([]);
  });

  it("refuses a domain that is no number", async () => {
    expect((await ask(works, `${path}?domainId=x`)).status).toBe(400);
  });

  it.each([
    ["by id", "custompi-2?domainId=2", 200],
    ["by name", "elsewhere?domainId=2", 200],
    ["not in another domain", "custompi-2", 404],
    ["not in a domain that is none", "first?domainId=x", 404],
    ["not where there is none", "nothing", 404],
  ])("gets one %s", async (_, wanted, status) => {
    expect((await ask(works, `${path}/${wanted}`)).status).toBe(status);
  });
});

describe("changing one", () => {
  const setUp = () => new FakeWorks({ now, customProperties: [extId as CustomPropertyOverrides, { propertyName: "other", displayName: "Other" }] });

  it("changes what is sent, by id or by name", async () => {
    const works = setUp();
    const { status, json } = await send(works, `PATCH ${path}/ext_id`, { domainId: 10_000_001, displayName: "고객 번호", displayOrder: 3 });
    expect([status, json]).toEqual([200, { ...extId, customPropertyId: expect.any(String), displayName: "고객 번호", displayOrder: 3, i18nDisplayNames: [], multiValued: false }]);
    expect((await send(works, `PATCH ${path}/${String(json["customPropertyId"])}`, { displayOrder: null })).json).toEqual({ ...json, displayOrder: null });
  });

  it.each([
    ["its name", { propertyName: "ext_id" }, 400],
    ["its type", { propertyType: "STRING" }, 400],
    ["whether it has several values", { multiValued: false }, 400],
    ["to a name that another shows", { displayName: "Other" }, 400],
    ["to a name that is too long", { displayName: "a".repeat(21) }, 400],
    ["in a domain that it does not belong to", { domainId: 2, displayOrder: 1 }, 404],
  ])("does not change %s", async (_, body, status) => {
    const works = setUp();
    const before = (await ask(works, path)).json;
    expect((await send(works, `PATCH ${path}/ext_id`, body)).status).toBe(status);
    expect((await ask(works, path)).json).toEqual(before);
  });

  it("takes the name that it shows already", async () => {
    expect((await send(setUp(), `PATCH ${path}/other`, { displayName: "Other" })).status).toBe(200);
  });
});

describe("deleting one", () => {
  const remove = (works: FakeWorks, name: string) => send(works, `DELETE ${path}/${name}`);

  it("answers 204, then 404, and makes room for another", async () => {
    const works = new FakeWorks({ now, customProperties: [extId as CustomPropertyOverrides] });
    expect(await remove(works, "ext_id")).toMatchObject({ status: 204, text: "" });
    expect(await remove(works, "ext_id")).toMatchObject({ status: 404, json: { code: "NOT_FOUND" } });
    expect((await create(works)).status).toBe(201);
  });

  it("takes its values from all contacts, and no others, and moves no modifiedTime", async () => {
    const works = new FakeWorks({ contacts: 60, now });
    const before = works.contacts.ids().map((id) => works.contacts.get(id));
    const written = works.contacts.upsert({ customProperties: { string_single: { content: "x" }, link_single: { link: "https://example.com" } } });
    await remove(works, "string_single");
    expect(works.contacts.get(written.contactId)?.customProperties).toEqual({ link_single: { link: "https://example.com" } });
    const expected = before.map((contact) => {
      const { string_single: _, ...customProperties } = contact?.customProperties ?? {};
      return contact?.customProperties === undefined ? contact : { ...contact, customProperties };
    });
    expect(before.some((contact) => contact?.customProperties?.["string_single"])).toBe(true);
    expect(works.contacts.ids().slice(0, 60).map((id) => works.contacts.get(id))).toEqual(expected);
  });

  it("does not bring the values back with a property of the same name", async () => {
    const works = new FakeWorks({ contacts: 1, now });
    await remove(works, "string_single");
    await create(works, { propertyName: "string_single" });
    expect(works.contacts.get(works.contacts.ids()[0] ?? "")?.customProperties).not.toHaveProperty("string_single");
  });

  it("leaves the values where another domain has a property of the name", async () => {
    const works = new FakeWorks({ now, customProperties: [{ propertyName: "level" }, { propertyName: "level", domainId: 2 }], contacts: [{ contactId: "c1", customProperties: { level: { content: "x" } } }] });
    await remove(works, "level");
    expect(works.contacts.get("c1")?.customProperties).toEqual({ level: { content: "x" } });
  });

  it("takes its time with valueRemovalMs", async () => {
    let time = Date.parse(now);
    const works = new FakeWorks({ now: () => new Date(time), valueRemovalMs: 5_000, customProperties: [{ propertyName: "level" }], contacts: [{ contactId: "c1", customProperties: { level: { content: "x" } } }] });
    await remove(works, "level");
    const shown = async () => (await ask(works, "/contacts/c1")).json["customProperties"];
    time += 4_999;
    expect(await shown()).toEqual({ level: { content: "x" } });
    time += 1;
    expect(await shown()).toEqual({});
  });
});

describe("values in contacts", () => {
  const customProperties: CustomPropertyOverrides[] = [
    { propertyName: "text" },
    { propertyName: "texts", multiValued: true },
    { propertyName: "link", propertyType: "LINK" },
    { propertyName: "links", propertyType: "LINK", multiValued: true },
  ];
  const link = "https://example.com";

  it.each([
    ["text", { content: "x" }],
    ["texts", [{ content: "x", represent: true }, { content: "y" }]],
    ["link", { text: null, link }],
    ["links", [{ link }]],
  ])("of %s are taken as %j, in POST, PUT and PATCH", async (name, value) => {
    const works = new FakeWorks({ now, customProperties, contacts: [{ contactId: "c1" }] });
    const body = { ...minimal, customProperties: { [name]: value } };
    const answers = [await send(works, "POST /contacts", body), await send(works, "PUT /contacts/c1", body), await send(works, "PATCH /contacts/c1", { customProperties: body.customProperties })];
    expect(answers.map(({ status, json }) => [status, json["customProperties"]])).toEqual([201, 200, 200].map((status) => [status, body.customProperties]));
  });

  it.each([
    ["text", [{ content: "x" }]],
    ["text", { link }],
    ["text", null],
    ["texts", { content: "x" }],
    ["texts", [{ link }]],
    ["link", { content: "x" }],
    ["link", { text: "x" }],
    ["link", { link: "nowhere" }],
    ["link", [{ link }]],
    ["links", { link }],
    ["links", [1]],
  ])("of %s are refused as %j", async (name, value) => {
    const works = new FakeWorks({ now, customProperties });
    expect((await send(works, "POST /contacts", { ...minimal, customProperties: { [name]: value } })).status).toBe(400);
  });

  it("under a name that is not defined are refused in a PUT, and stand where they were given to the fake", async () => {
    const works = new FakeWorks({ now, contacts: [{ contactId: "c1", customProperties: { old: { content: "x" } } }] });
    const put = async (customProperties: object) => (await send(works, "PUT /contacts/c1", { ...minimal, customProperties })).status;
    expect(await put({ fresh: { content: "x" } })).toBe(400);
    expect(await put({ old: { content: "x" } })).toBe(200);
    expect(await put({ old: { content: "changed" } })).toBe(200);
  });

  it("under a name that is not defined are refused all the same with oldBreaches refused", async () => {
    const works = new FakeWorks({ now, oldBreaches: "refused", contacts: [{ contactId: "c1", customProperties: { old: { content: "x" } } }] });
    expect((await send(works, "PUT /contacts/c1", { ...minimal, customProperties: { old: { content: "x" } } })).status).toBe(400);
  });
});

it("those that made contacts use are defined, where contacts are made", async () => {
  expect(names((await ask(new FakeWorks({ contacts: 1, now }), path)).json)).toEqual(["string_single", "string_multi", "link_single", "link_multi"]);
  expect(names((await ask(new FakeWorks({ now }), path)).json)).toEqual([]);
});
