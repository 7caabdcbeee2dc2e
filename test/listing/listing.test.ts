import { describe, expect, it } from "@jest/globals";
import { PaginationError, ResultLimitError, UnexpectedResponseError, ValidationError, type ContactPage, type ListContactsQuery } from "../../src/index.js";
import { FakeWorks } from "../../src/testing/index.js";
import { bigBook } from "./big-book.js";
import { clientOf, collect, pageOf, scripted, until } from "../surroundings.js";

const now = "2026-11-21T12:00:00+09:00";
const idsOf = (contacts: readonly { contactId: string }[]) => contacts.map(({ contactId }) => contactId);

describe("a listing", () => {
  it("sends nothing before it is iterated", () => {
    const { contacts, asked } = scripted();
    contacts.list();
    contacts.list().pages();
    contacts.list()[Symbol.asyncIterator]();
    expect(asked).toHaveLength(0);
  });

  it("gives the contacts of all pages in their order", async () => {
    const { contacts, asked } = scripted(pageOf(["a", "b"], "2"), pageOf(["c"], "3"), pageOf(["d"]));
    expect(idsOf(await collect(contacts.list()))).toEqual(["a", "b", "c", "d"]);
    expect(asked.map((url) => url.searchParams.get("cursor"))).toEqual([null, "2", "3"]);
  });

  it("gives pages with their cursor and what was delivered", async () => {
    const { contacts } = scripted(pageOf(["a", "b"], "2"), pageOf(["c"]));
    const pages = await collect(contacts.list().pages());
    expect(pages.map(({ contacts, nextCursor, delivered }) => ({ ids: idsOf(contacts), nextCursor, delivered }))).toEqual([
      { ids: ["a", "b"], nextCursor: "2", delivered: 2 },
      { ids: ["c"], delivered: 3 },
    ]);
  });

  it("begins anew with each loop", async () => {
    const { contacts } = scripted(pageOf(["a"]), pageOf(["b"]));
    const listing = contacts.list();
    expect(idsOf(await collect(listing))).toEqual(["a"]);
    expect(idsOf(await collect(listing))).toEqual(["b"]);
  });

  it("gives its first page in one request", async () => {
    const { contacts, asked } = scripted(pageOf(["a"], "2"));
    expect(await contacts.list().firstPage()).toMatchObject({ nextCursor: "2", delivered: 1 });
    expect(asked).toHaveLength(1);
  });

  it("asks for the next page while the current one is consumed, and for no more", async () => {
    const { contacts, asked } = scripted(pageOf(["a"], "2"), pageOf(["b"], "3"), pageOf(["c"]));
    const pages = contacts.list().pages();
    await pages.next();
    await new Promise(setImmediate);
    expect(asked).toHaveLength(2);
    await pages.return();
  });

  it("goes on after an empty page with a cursor", async () => {
    const { contacts } = scripted(pageOf([], "2"), pageOf(["a"]));
    expect(idsOf(await collect(contacts.list()))).toEqual(["a"]);
  });

  it.each([
    ["absent", undefined],
    ["null", null],
    ["empty", ""],
  ])("ends where the cursor is %s", async (_, cursor) => {
    const { contacts } = scripted(pageOf(["a"], cursor));
    const [page] = await collect(contacts.list().pages());
    expect(page).not.toHaveProperty("nextCursor");
  });

  it("ends where the metadata is absent", async () => {
    const { contacts } = scripted({ contacts: pageOf(["a"]).contacts });
    expect(await collect(contacts.list())).toHaveLength(1);
  });

  it("takes a page without its list for an empty one", async () => {
    const { contacts } = scripted({ responseMetaData: { nextCursor: "2" } }, { contacts: null, responseMetaData: {} });
    expect((await collect(contacts.list().pages())).map((page) => page.contacts)).toEqual([[], []]);
  });

  it("aborts the request under way when the loop is left", async () => {
    const signals: AbortSignal[] = [];
    const answers = [pageOf(["a"], "2")];
    const works = new FakeWorks();
    const fetch = (_: unknown, init?: RequestInit): Promise<Response> => {
      signals.push(init!.signal!);
      const answer = answers.shift();
      return answer ? Promise.resolve(new Response(JSON.stringify(answer))) : new Promise(() => undefined);
    };
    for await (const contact of clientOf(works, now, { fetch }).contacts.list()) {
      await new Promise(setImmediate);
      expect(contact.contactId).toBe("a");
      break;
    }
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, true]);
  });
});

describe("a signal", () => {
  it("that was aborted before gives its reason, and not an empty list", async () => {
    const { contacts, asked } = scripted(pageOf(["a"]));
    const reason = new Error("no more");
    await expect(collect(contacts.list({}, { signal: AbortSignal.abort(reason) }))).rejects.toBe(reason);
    await expect(contacts.list({}, { signal: AbortSignal.abort(reason) }).firstPage()).rejects.toBe(reason);
    expect(asked).toHaveLength(0);
  });

  it("that aborts while a page is consumed gives its reason", async () => {
    const { contacts } = scripted(pageOf(["a"], "2"), pageOf(["b"]));
    const controller = new AbortController();
    const pages = contacts.list({}, { signal: controller.signal }).pages();
    await pages.next();
    controller.abort("enough");
    await expect(pages.next()).rejects.toBe("enough");
  });

  it("that aborts while the last page is consumed gives its reason, for the caller wanted the walk to fail", async () => {
    const { contacts } = scripted(pageOf(["a"]));
    const controller = new AbortController();
    const pages = contacts.list({}, { signal: controller.signal }).pages();
    await pages.next();
    controller.abort("enough");
    await expect(pages.next()).rejects.toBe("enough");
  });

  it("that aborts while a request is under way gives its reason", async () => {
    const controller = new AbortController();
    const fetch = (): Promise<Response> => {
      queueMicrotask(() => controller.abort("enough"));
      return new Promise(() => undefined);
    };
    const listing = clientOf(new FakeWorks(), now, { fetch }).contacts.list({}, { signal: controller.signal });
    await expect(collect(listing)).rejects.toBe("enough");
  });
});

describe("toArray", () => {
  it("gives all contacts where there are no more than max", async () => {
    const { contacts } = scripted(pageOf(["a", "b"], "2"), pageOf(["c"]));
    expect(idsOf(await contacts.list().toArray({ max: 3 }))).toEqual(["a", "b", "c"]);
  });

  it("throws ResultLimitError where there are more, rather than return a part", async () => {
    const { contacts } = scripted(pageOf(["a", "b"], "2"), pageOf(["c"]));
    await expect(contacts.list().toArray({ max: 2 })).rejects.toMatchObject({ name: "ResultLimitError", limit: 2 });
  });

  it.each([undefined, {}, { max: -1 }, { max: 1.5 }, { max: Infinity }, { max: "9" }])("refuses %j", async (options) => {
    const { contacts, asked } = scripted();
    const listing = contacts.list() as unknown as { toArray(options: unknown): Promise<unknown> };
    await expect(listing.toArray(options)).rejects.toBeInstanceOf(ValidationError);
    expect(asked).toHaveLength(0);
  });
});

describe("resuming", () => {
  const asJson = (page: ContactPage | undefined) => JSON.parse(JSON.stringify(page)) as ContactPage;

  it("goes on behind a page that went through JSON", async () => {
    const works = new FakeWorks({ contacts: 1_234, now });
    const listing = clientOf(works, now).contacts.list();
    const all = await collect(listing.pages());
    works.requests.length = 0;
    const rest = await collect(listing.pages({ after: asJson(all[0]) }));
    expect(rest).toEqual(all.slice(1));
    expect(works.requests).toHaveLength(2);
  });

  it.each([null, "page", { contacts: [], delivered: 0 }, { afer: { contacts: [], delivered: 0 } }])("refuses %j, which would begin it again", (options) => {
    expect(() => scripted().contacts.list().pages(options as object)).toThrow("options must be { after: page }");
  });

  it("behind the last page gives nothing and sends nothing", async () => {
    const { contacts, asked } = scripted();
    expect(await collect(contacts.list().pages({ after: { contacts: [], delivered: 3 } }))).toEqual([]);
    expect(asked).toHaveLength(0);
  });

  it.each([
    ["a text that was not parsed", JSON.stringify({ contacts: [], delivered: 1, nextCursor: "2" })],
    ["what holds no contacts", { nextCursor: "2", delivered: 2 }],
    ["what does not say how many were delivered", { contacts: [], nextCursor: "2" }],
    ["nothing but an object", {}],
  ])("refuses %s, which would pass for the last page", (_, after) => {
    const { contacts, asked } = scripted();
    expect(() => contacts.list().pages({ after: after as ContactPage })).toThrow("after must be a page from pages()");
    expect(asked).toHaveLength(0);
  });

  it("does not pass for an empty object where it is sent as JSON without having been read", () => {
    const { contacts } = scripted();
    expect(() => JSON.stringify(contacts.list())).toThrow("a listing is not an array: read it with for await");
  });

  it("refuses the page of a walk by date in a list, which has no windows", async () => {
    const { contacts, asked } = scripted();
    const after = { contacts: [], delivered: 2, window: { startDateTime: "2026-11-01T00:00:00.000+09:00", endDateTime: "2026-11-02T00:00:00.000+09:00" } };
    await expect(contacts.list().pages({ after }).next()).rejects.toThrow("after is a page of a walk by date");
    expect(asked).toHaveLength(0);
  });

  it("goes on from a cursor that the caller kept", async () => {
    const { contacts, asked } = scripted(pageOf(["b"]));
    await collect(contacts.list({ cursor: "kept" }));
    expect(asked[0]!.searchParams.get("cursor")).toBe("kept");
  });
});

describe("a cursor that comes again", () => {
  it.each([
    ["A, A", ["A", "A"], 2],
    ["A, B, A", ["A", "B", "A"], 3],
    ["A, B, B", ["A", "B", "B"], 3],
  ])("%s throws PaginationError after what was delivered", async (_, cursors, requests) => {
    const { contacts, asked } = scripted(...cursors.map((cursor, i) => pageOf([`${i}`], cursor)));
    const { delivered, error } = await until(contacts.list());
    expect(error).toBeInstanceOf(PaginationError);
    expect(error).toMatchObject({ operation: "GET /contacts", delivered: delivered.length });
    expect(asked).toHaveLength(requests);
  });

  it("as the caller's own throws PaginationError", async () => {
    const { contacts, asked } = scripted(pageOf(["a"], "own"));
    expect((await until(contacts.list({ cursor: "own" }))).error).toBeInstanceOf(PaginationError);
    expect(asked).toHaveLength(1);
  });

  it("as the one that the walk was resumed from throws PaginationError", async () => {
    const { contacts, asked } = scripted(pageOf(["a"], "kept"));
    const pages = contacts.list().pages({ after: { contacts: [], nextCursor: "kept", delivered: 7 } });
    expect((await until(pages)).error).toMatchObject({ name: "PaginationError", delivered: 8 });
    expect(asked).toHaveLength(1);
  });

  it("is met in the fake within 4 requests", async () => {
    const works = new FakeWorks({ contacts: 2_000, now });
    works.failNext({ kind: "repeatCursor", times: 9 });
    expect((await until(clientOf(works, now).contacts.list())).error).toBeInstanceOf(PaginationError);
    expect(works.requests.length).toBeLessThanOrEqual(4);
  });
});

describe("an answer that is no page", () => {
  it.each([
    ["empty", ""],
    ["HTML", "<html>Sign in</html>"],
    ["cut", '{"contacts":[{"contactId":"a"'],
    ["neither list nor metadata", "{}"],
    ["null", "null"],
    ["a list", "[]"],
    ["a text", '"contacts"'],
    ["contacts that are no list", '{"contacts":{},"responseMetaData":{}}'],
    ["a cursor that is no text", '{"contacts":[],"responseMetaData":{"nextCursor":{"a":"b"}}}'],
    ["a cursor that is 0", '{"contacts":[],"responseMetaData":{"nextCursor":0}}'],
    ["metadata that is a text", '{"contacts":[],"responseMetaData":"next"}'],
    ["a contact without id", '{"contacts":[{"contactName":{}}],"responseMetaData":{}}'],
    ["a contact that is null", '{"contacts":[null],"responseMetaData":{}}'],
  ])("(%s) throws UnexpectedResponseError and never ends the list", async (_, body) => {
    const { contacts } = scripted(pageOf(["a"], "2"), body);
    const { delivered, error } = await until(contacts.list());
    expect(error).toBeInstanceOf(UnexpectedResponseError);
    expect(delivered).toHaveLength(1);
  });
});

describe("the API's limit", () => {
  const works = new FakeWorks({ contacts: 60_000, now });
  const contacts = clientOf(works, now).contacts;
  let pages: ContactPage[];

  it("lists 1,234 contacts in 3 requests, none missing, none twice", async () => {
    const few = new FakeWorks({ contacts: 1_234, now });
    const ids = idsOf(await collect(clientOf(few, now).contacts.list()));
    expect(few.requests).toHaveLength(3);
    expect(ids).toHaveLength(1_234);
    expect(new Set(ids)).toEqual(new Set(few.contacts.ids()));
  });

  it("delivers 50,000 of 60,000 contacts, then throws ResultLimitError", async () => {
    const { delivered, error } = await until(contacts.list().pages());
    pages = delivered;
    expect(error).toBeInstanceOf(ResultLimitError);
    expect(error).toMatchObject({ limit: 50_000, delivered: 50_000 });
    expect((error as Error).message).toMatch(/listAll.*listByDate/s);
    expect(new Set(pages.flatMap((page) => idsOf(page.contacts))).size).toBe(50_000);
  });

  it("throws it also when the walk was resumed, half-way or behind its last page", async () => {
    for (const at of [49, 99]) {
      const after = JSON.parse(JSON.stringify(pages[at])) as ContactPage;
      const { delivered, error } = await until(contacts.list().pages({ after }));
      expect(delivered).toHaveLength(99 - at);
      expect(error).toMatchObject({ name: "ResultLimitError", delivered: 50_000 });
    }
  });

  it("throws it where the limit shows as a refusal", async () => {
    const page: ContactPage = { contacts: [], nextCursor: "100", delivered: 49_500 };
    const refusal = () => new Response('{"code":"INVALID_PARAMETER","description":"too many"}', { status: 400 });
    const refused = scripted(pageOf(["a"], "101"), refusal());
    expect((await until(refused.contacts.list().pages({ after: page }))).error).toMatchObject({ name: "ResultLimitError", delivered: 49_501 });
    const early = scripted(pageOf(["a"], "2"), refusal());
    expect((await until(early.contacts.list())).error).toMatchObject({ name: "BadRequestError" });
  });

  it.each([49_700, 49_999])("does not throw where a list of %d ended with a page that came short, after full ones", async (total) => {
    const { contacts } = bigBook(Array.from({ length: total }, (_, i) => Date.parse("2020-01-01T00:00:00Z") + i * 1_000), { now: "2026-11-21T12:00:00+09:00" });
    expect(await collect(contacts.list())).toHaveLength(total);
  });

  it("does not throw where the list ended more than a page before it", async () => {
    const { contacts } = scripted(pageOf(["a"]));
    const page: ContactPage = { contacts: [], nextCursor: "100", delivered: 49_499 };
    expect(await collect(contacts.list().pages({ after: page }))).toHaveLength(1);
  });
});

describe("a query", () => {
  it("is sent as it reads, each character encoded once", async () => {
    const { contacts, asked } = scripted(pageOf([]));
    await collect(
      contacts.list({
        cursor: "a+b/c==",
        orderBy: "createdTime desc",
        email: "a+b@example.com",
        searchDateType: "CREATED_TIME",
        startDateTime: "2026-01-01T00:00:00+09:00",
        endDateTime: new Date("2026-01-02T00:00:00Z"),
      }),
    );
    const sent = asked[0]!.search;
    for (const part of [
      "count=500",
      "cursor=a%2Bb%2Fc%3D%3D",
      "orderBy=createdTime%20desc",
      "email=a%2Bb%40example.com",
      "startDateTime=2026-01-01T00%3A00%3A00.000%2B09%3A00",
      "endDateTime=2026-01-02T09%3A00%3A00.000%2B09%3A00",
    ]) {
      expect(`${sent}&`.replace("?", "&")).toContain(`&${part}&`);
    }
  });

  it("stays as the caller wrote it", async () => {
    const { contacts } = scripted(pageOf(["a"], "2"), pageOf(["b"]));
    const query: ListContactsQuery = Object.freeze({ count: 10, orderBy: "name asc" });
    const options = Object.freeze({ headers: Object.freeze({ "x-trace": "1" }) });
    await collect(contacts.list(query, options));
    expect(query).toEqual({ count: 10, orderBy: "name asc" });
  });

  it("keeps the caller's count on every page", async () => {
    const { contacts, asked } = scripted(pageOf(["a"], "2"), pageOf(["b"]));
    await collect(contacts.list({ count: 1 }));
    expect(asked.map((url) => url.searchParams.get("count"))).toEqual(["1", "1"]);
  });

  it.each(["startDateTime", "endDateTime"])("with %s alone is refused, naming listByDate", (name) => {
    const { contacts, asked } = scripted();
    const list = () => contacts.list({ searchDateType: "CREATED_TIME", [name]: "2026-01-01T00:00:00+09:00" });
    expect(list).toThrow(ValidationError);
    expect(list).toThrow(/listByDate/);
    expect(asked).toHaveLength(0);
  });
});
