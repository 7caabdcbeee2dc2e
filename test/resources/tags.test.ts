import { describe, expect, it } from "@jest/globals";
import { ConflictError, PaginationError, PermissionError, ResultLimitError, UnexpectedResponseError, ValidationError, type ContactTagPage, type ContactTagWrite, type ListContactTagsQuery } from "../../src/index.js";
import { collect, until } from "../surroundings.js";
import { clientOf, json, rejection } from "../http/requests.js";

const tag = (contactTagId: string) => ({ contactTagId, contactTagName: contactTagId, type: "COMPANY" });
const page = (ids: string[], nextCursor?: string | null) => json({ contactTags: ids.map(tag), responseMetaData: nextCursor === undefined ? {} : { nextCursor } });
const queries = (sent: { url: string }[]) => sent.map(({ url }) => new URL(url).search);

describe("a listing of tags", () => {
  it("sends nothing before it is iterated", () => {
    const { client, sent } = clientOf([page([])]);
    client.tags.list();
    expect(sent).toHaveLength(0);
  });

  it("gives the tags of all pages, 500 a page, the query with every cursor", async () => {
    const { client, sent } = clientOf([page(["a", "b"], "c+="), page([], "d"), page(["e"], null)]);
    expect((await collect(client.tags.list({ type: "USER", orderBy: "name desc" }))).map(({ contactTagId }) => contactTagId)).toEqual(["a", "b", "e"]);
    const query = "?count=500&type=USER&orderBy=name%20desc";
    expect(queries(sent)).toEqual([query, `${query}&cursor=c%2B%3D`, `${query}&cursor=d`]);
  });

  it("keeps the caller's count", async () => {
    const { client, sent } = clientOf([page([])]);
    await client.tags.list({ count: 3 }).firstPage();
    expect(queries(sent)).toEqual(["?count=3"]);
  });

  it("of a member has the id in its path, encoded", async () => {
    const { client, sent } = clientOf([page(["a"])]);
    expect(await client.tags.listForUser("kim@example.com").toArray({ max: 1 })).toEqual([tag("a")]);
    expect(sent[0]!.url).toBe("https://www.worksapis.com/v1.0/users/kim%40example.com/contact-tags?count=500");
  });

  it("gives pages, and resumes behind one that was kept as JSON", async () => {
    const { client, sent } = clientOf([page(["a"], "2"), page(["b"])]);
    const first = await client.tags.list().firstPage();
    expect(first).toStrictEqual({ contactTags: [tag("a")], delivered: 1, nextCursor: "2" });
    const kept = JSON.parse(JSON.stringify(first)) as ContactTagPage;
    expect(await collect(client.tags.list().pages({ after: kept }))).toStrictEqual([{ contactTags: [tag("b")], delivered: 2 }]);
    expect(queries(sent)).toEqual(["?count=500", "?count=500&cursor=2"]);
  });

  it.each([
    ["a page of contacts", { contacts: [], delivered: 0 }],
    ["its text", '{"contactTags":[],"delivered":0}'],
    ["a page without its count", { contactTags: [] }],
  ])("does not resume behind %s", (_, after) => {
    const { client } = clientOf([page([])]);
    expect(() => client.tags.list().pages({ after: after as unknown as ContactTagPage })).toThrow(ValidationError);
  });

  it.each([[0], [{}]])("throws UnexpectedResponseError for the cursor %j, which is no text", async (nextCursor) => {
    const { client } = clientOf([json({ contactTags: [tag("a")], responseMetaData: { nextCursor } })]);
    expect(await rejection(collect(client.tags.list()))).toBeInstanceOf(UnexpectedResponseError);
  });

  it("throws PaginationError for a cursor that comes again, after the tags", async () => {
    const { client, sent } = clientOf([page(["a"], "2"), page(["b"], "3"), page(["c"], "2")]);
    const { delivered, error } = await until(client.tags.list());
    expect(delivered).toHaveLength(3);
    expect(error).toBeInstanceOf(PaginationError);
    expect(error).toMatchObject({ operation: "GET /contact-tags", delivered: 3 });
    expect(sent).toHaveLength(3);
  });

  it("throws ResultLimitError rather than return a part", async () => {
    const { client } = clientOf([page(["a", "b"])]);
    expect(await rejection(client.tags.list().toArray({ max: 1 }))).toBeInstanceOf(ResultLimitError);
  });

  it("takes an empty page without its list for one, and nothing without metadata too", async () => {
    expect(await collect(clientOf([json({ responseMetaData: {} })]).client.tags.list())).toEqual([]);
    expect(await rejection(collect(clientOf([json({})]).client.tags.list()))).toBeInstanceOf(UnexpectedResponseError);
  });

  it.each([
    ["a list that is none", { contactTags: {}, responseMetaData: {} }],
    ["a tag without id", { contactTags: [{ contactTagName: "x" }], responseMetaData: {} }],
    ["a tag that is null", { contactTags: [null], responseMetaData: {} }],
  ])("throws UnexpectedResponseError for %s", async (_, body) => {
    expect(await rejection(collect(clientOf([json(body)]).client.tags.list()))).toBeInstanceOf(UnexpectedResponseError);
  });

  it("ends with the signal's reason", async () => {
    const { client } = clientOf([page(["a"], "2"), () => new Promise(() => {})]);
    const controller = new AbortController();
    const { delivered, error } = await until(
      (async function* () {
        for await (const each of client.tags.list({}, { signal: controller.signal })) {
          yield each;
          controller.abort("enough");
        }
      })(),
    );
    expect([delivered.length, error]).toEqual([1, "enough"]);
  });

  it.each([
    ["an unknown name", { domainId: 1 }, "domainId", "is not a parameter of this call; it takes type, orderBy, count, cursor"],
    ["an unknown type", { type: "BOTH" }, "type", "must be one of: COMPANY, USER"],
    ["a count of 501", { count: 501 }, "count", "must be from 1 to 500"],
    ["an encoded order", { orderBy: "name%20asc" }, "orderBy", "is already percent-encoded; give it unencoded, the SDK encodes it"],
    ["an empty cursor", { cursor: "" }, "cursor", "is empty; leave it out"],
  ])("refuses %s at once", (_, query, path, message) => {
    const { client, sent } = clientOf([page([])]);
    for (const list of [() => client.tags.list(query as ListContactTagsQuery), () => client.tags.listForUser("u", query as ListContactTagsQuery)]) {
      expect(list).toThrow(expect.objectContaining({ name: "ValidationError", issues: [{ path, message }] }));
    }
    expect(sent).toHaveLength(0);
  });

  it("refuses an id that is none at once", () => {
    expect(() => clientOf([page([])]).client.tags.listForUser("")).toThrow(ValidationError);
  });
});

describe("a tag", () => {
  it("is created, for the company or a member, by one POST", async () => {
    const { client, sent } = clientOf([json(tag("a"), { status: 201 })]);
    expect(await client.tags.create({ contactTagName: "VIP" })).toEqual(tag("a"));
    await client.tags.createForUser("me", { contactTagName: "VIP" });
    expect(sent.map(({ url, init }) => [init.method, url, init.body])).toEqual([
      ["POST", "https://www.worksapis.com/v1.0/contact-tags", '{"contactTagName":"VIP"}'],
      ["POST", "https://www.worksapis.com/v1.0/users/me/contact-tags", '{"contactTagName":"VIP"}'],
    ]);
  });

  it("is not created again once it may have been", async () => {
    const { client, sent } = clientOf([503, 200]);
    expect(await rejection(client.tags.create({ contactTagName: "VIP" }))).toMatchObject({ mayHaveSucceeded: true });
    expect(sent).toHaveLength(1);
  });

  it("is replaced again after a 503", async () => {
    const { client, clock, sent } = clientOf([503, json(tag("a"))]);
    expect(await clock.until(client.tags.replace("a", { contactTagName: "VIP" }))).toEqual(tag("a"));
    expect(sent.map(({ init }) => init.method)).toEqual(["PUT", "PUT"]);
  });

  it("whose name is taken throws ConflictError, and one that is not allowed PermissionError", async () => {
    expect(await rejection(clientOf([409]).client.tags.update("a", { contactTagName: "VIP" }))).toBeInstanceOf(ConflictError);
    expect(await rejection(clientOf([403]).client.tags.create({ contactTagName: "VIP" }))).toBeInstanceOf(PermissionError);
  });

  it("that comes without its id throws UnexpectedResponseError", async () => {
    expect(await rejection(clientOf([json({ contactTagName: "VIP" })]).client.tags.get("a"))).toBeInstanceOf(UnexpectedResponseError);
  });

  it.each([
    ["a name of 31 characters", { contactTagName: "n".repeat(31) }, "contactTagName"],
    ["a name that is a Date", { contactTagName: new Date(0) }, "contactTagName"],
    ["no name", {}, "contactTagName"],
    ["null", null, "body"],
    ["a list", [], "body"],
  ])("is refused with %s before anything is sent", async (_, body, path) => {
    const { client, sent } = clientOf([200]);
    const { tags } = client;
    const given = body as ContactTagWrite;
    for (const write of [() => tags.create(given), () => tags.createForUser("u", given), () => tags.replace("a", given)]) {
      const error = await rejection(write());
      expect(error).toBeInstanceOf(ValidationError);
      expect((error as ValidationError).issues.map((issue) => issue.path)).toEqual([path]);
    }
    expect(sent).toHaveLength(0);
  });

  it("may be updated by nothing, but not by a name that is too long", async () => {
    const { client, sent } = clientOf([json(tag("a"))]);
    await client.tags.update("a", {});
    expect(sent[0]!.init.body).toBe("{}");
    expect(await rejection(client.tags.update("a", { contactTagName: "n".repeat(31) }))).toBeInstanceOf(ValidationError);
  });
});
