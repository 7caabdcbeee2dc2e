import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { operations, type OperationId } from "../../../generated/operations.js";
import { responseBodies } from "../../../generated/validators.js";
import { FakeWorks, type FakeWorksServer } from "../../../src/testing/index.js";
import { authorized, told, type Told } from "../ask.js";

// Two fakes alike, one asked in the process and one over HTTP: a request that changes one changes the other in the same way.
const make = () =>
  new FakeWorks({ contacts: 700, now: "2026-11-21T12:00:00+09:00", cap: 600, rateLimitPerMinute: 240, tags: [{ contactTagId: "t1", contactTagName: "VIP" }, { contactTagId: "own1", contactTagName: "VIP", userId: "u1" }] });
const inProcess = make();
const overHttp = make();
let server: FakeWorksServer;

beforeAll(async () => {
  server = await overHttp.listen();
  for (const works of [inProcess, overHttp]) await givePhoto(works);
  inProcess.requests.length = 0;
});
afterAll(() => server.close());

const [id = "", second = ""] = inProcess.contacts.ids();
const contact = inProcess.contacts.get(id);
const master = contact?.permission.masterUserId ?? "";
const window = "searchDateType=MODIFIED_TIME&startDateTime=2026-11-14T00%3A00%3A00%2B09%3A00&endDateTime=2026-11-21T00%3A00%3A00%2B09%3A00";
const minimal = { permission: { accessibleRange: "ALL" }, contactName: { lastName: "홍" }, telephones: [{ primary: true, telephone: "010" }] };

/** The storage of files, which is elsewhere for each door. */
const origins = { here: "https://www.worksapis.com:10443", there: /http:\/\/127\.0\.0\.1:\d+/ };

async function givePhoto(works: FakeWorks): Promise<void> {
  const init = authorized(works.issueToken(), { method: "POST", body: JSON.stringify({ fileName: "a.png", fileSize: 1 }) });
  const { json } = await told(await works.fetch(`https://www.worksapis.com/v1.0/contacts/${sixth}/photo`, init));
  const form = new FormData();
  form.set("Filedata", new Blob(["x"]), "a.png");
  await works.fetch(String(json["uploadUrl"]), { method: "POST", body: form, headers: { authorization: `Bearer ${works.issueToken()}` } });
}

type Row = [path: string, init?: { method?: string; body?: string; headers?: Record<string, string> }, terms?: { scope?: string; userId?: string; token?: string }];
const put = (path: string, body: unknown, headers: Record<string, string> = {}): Row => [path, { method: "PUT", body: typeof body === "string" ? body : JSON.stringify(body), headers }, { userId: master }];

const send = (operation: string, body?: unknown, userId?: string): Row => {
  const [method = "", path = ""] = operation.split(" ");
  return [path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }, userId === undefined ? {} : { userId }];
};
const property = { domainId: 10_000_001, propertyName: "ext_id", displayName: "외부 ID", propertyType: "STRING" };
const [third = "", fourth = "", fifth = "", sixth = ""] = inProcess.contacts.ids().filter((each) => inProcess.contacts.get(each)?.permission.isCoEditing === true).slice(2);

const rows: Row[] = [
  ["/contacts"],
  ["/contacts?count=1"],
  ["/contacts?count=500"],
  ["/contacts?count=500&orderBy=name%20desc"],
  ["/contacts?count=500&orderBy=createdTime"],
  ["/contacts?count=50&orderBy=modifiedTime+desc"],
  ["/contacts?count=0"],
  ["/contacts?count=501"],
  ["/contacts?count=abc"],
  ["/contacts?orderBy=memo"],
  ["/contacts?orderBy=name%2520asc"],
  ["/contacts?accessibleRange=MEMBER"],
  ["/contacts?accessibleRange=member"],
  ["/contacts?contactTagId=ctag2a81-94b6-4642-6903-03aa7977da91"],
  ["/contacts?contactTagId=none"],
  ["/contacts?email=taro"],
  ["/contacts?email=taro.%40"],
  ["/contacts?email=example%2540example.com"],
  ["/contacts?email=%E4%BD%90"],
  ["/contacts?email=%E4%BD"],
  ["/contacts?telephone=0100"],
  ["/contacts?telephone=010"],
  ["/contacts?telephone=%ED%95%9C%EA%B5%AD"],
  ["/contacts?searchFilterType=LINKED_EXTERNAL_USER"],
  ["/contacts?searchFilterType=LINE"],
  [`/contacts?${window}`],
  [`/contacts?${window}&orderBy=modifiedTime`],
  [`/contacts?${window}&telephone=0000`],
  ["/contacts?startDateTime=2026-11-14T00%3A00%3A00%2B09%3A00"],
  ["/contacts?searchDateType=CREATED_TIME&startDateTime=2026-11-14T00:00:00+09:00"],
  ["/contacts?searchDateType=CREATED_TIME&startDateTime=2026-11-14T00%3A00%3A00Z"],
  ["/contacts?searchDateType=CREATED_TIME&endDateTime=2026-11-14T00%3A00%3A00.000%2B09%3A00"],
  ["/contacts?searchDateType=CREATED_TIME&startDateTime=2026-11-01T00%3A00%3A00Z&endDateTime=2026-11-14T00%3A00%3A00Z"],
  ["/contacts?cursor=nonsense"],
  ["/contacts?colour=red&&x"],
  ["/contacts", { headers: { authorization: "Bearer nobody" } }],
  ["/contacts", { headers: { authorization: "" } }],
  [`/users/${master}/contacts?count=500`],
  ["/users/someone%40example.com/contacts?count=3"],
  ["/users/me/contacts?count=3", {}, { userId: "me-myself" }],
  ["/users/%E3%81/contacts"],
  [`/contacts/${id}`],
  [`/contacts/${id}`, {}, { scope: "contact.read" }],
  ["/contacts/none"],
  ["/contacts/%ED%95%9C"],
  ["/contacts/a%2Fb"],
  put(`/contacts/${id}`, minimal),
  put(`/contacts/${id}`, contact),
  put(`/contacts/${id}`, { ...minimal, permission: undefined }),
  put(`/contacts/${id}`, { ...minimal, permission: { accessibleRange: "MEMBER", masterUserId: "u" } }),
  put(`/contacts/${id}`, "{"),
  put(`/contacts/${id}`, minimal, { "content-type": "text/plain" }),
  put("/contacts/none", minimal),
  [`/contacts/${second}`, { method: "PUT", body: JSON.stringify(minimal) }, { scope: "contact.read" }],
  ["/contacts?count=20"],
  send("POST /contacts", minimal),
  send("POST /contacts", { ...minimal, contactTagIds: ["t1"], customProperties: { string_single: { content: "x" } } }),
  send("POST /contacts", { ...minimal, customProperties: { none: { content: "x" } } }),
  send("POST /contacts", {}),
  ["/contacts", { method: "POST", body: JSON.stringify(minimal) }, { scope: "contact.read" }],
  send(`PATCH /contacts/${third}`, { memo: "𠮷" }),
  send(`PATCH /contacts/${third}`, { contactTagIds: ["none"] }),
  send("PATCH /contacts/none", { memo: "x" }),
  send(`POST /contacts/${third}/photo`, { fileName: "a.png", fileSize: 10 }),
  send(`POST /contacts/${third}/photo`, { fileName: "a.png", fileSize: 10_485_761 }),
  send("POST /contacts/none/photo", { fileName: "a.png", fileSize: 10 }),
  send(`GET /contacts/${third}/photo`),
  send(`DELETE /contacts/${third}/photo`),
  send(`GET /contacts/${sixth}/photo`),
  send(`DELETE /contacts/${sixth}/photo`),
  send(`DELETE /contacts/${fourth}`),
  send(`DELETE /contacts/${fourth}`),
  send(`DELETE /contacts/${fifth}/forcedelete`),
  send(`DELETE /contacts/${fifth}/forcedelete`),
  send("GET /contact-tags"),
  send("GET /contact-tags?count=1&orderBy=name%20desc"),
  send("GET /contact-tags?type=none"),
  send("POST /contact-tags", { contactTagName: "거래처" }),
  send("POST /contact-tags", { contactTagName: "VIP" }),
  ["/contact-tags", { method: "POST", body: "{}" }, { scope: "contact.read" }],
  send("GET /contact-tags/t1"),
  send("GET /contact-tags/own1"),
  send("GET /contact-tags/own1", undefined, "u2"),
  send("GET /contact-tags/none"),
  send("PUT /contact-tags/t1", { contactTagName: "VVIP" }),
  send("PUT /contact-tags/t1", { contactTagName: "거래처" }),
  send("PUT /contact-tags/t1", {}),
  send("PUT /contact-tags/none", { contactTagName: "x" }),
  send("PATCH /contact-tags/none", { contactTagName: "x" }),
  send("PATCH /contact-tags/t1", { contactTagName: "" }),
  send("PATCH /contact-tags/t1", { contactTagName: "거래처" }),
  send("PATCH /contact-tags/t1", {}),
  send("DELETE /contact-tags/own1", undefined, "u2"),
  send("DELETE /contact-tags/t1"),
  send("DELETE /contact-tags/t1"),
  send("GET /users/u1/contact-tags"),
  send("GET /users/u1/contact-tags?count=0"),
  send("POST /users/u1/contact-tags", { contactTagName: "own" }),
  send("POST /users/u1/contact-tags", { contactTagName: "own" }),
  send("POST /users/me/contact-tags", { contactTagName: "own" }),
  send("GET /contacts/custom-properties"),
  send("GET /contacts/custom-properties?domainId=x"),
  send("POST /contacts/custom-properties", property),
  send("POST /contacts/custom-properties", property),
  send("POST /contacts/custom-properties", { ...property, propertyName: "1" }),
  send("GET /contacts/custom-properties/ext_id?domainId=10000001"),
  send("GET /contacts/custom-properties/none"),
  send("PATCH /contacts/custom-properties/ext_id", { displayOrder: 1, i18nDisplayNames: null }),
  send("PATCH /contacts/custom-properties/ext_id", { multiValued: true }),
  send("PATCH /contacts/custom-properties/none", {}),
  send("DELETE /contacts/custom-properties/string_single"),
  send("DELETE /contacts/custom-properties/string_single"),
  send("GET /contacts?count=500&orderBy=createdTime"),
];

describe("over HTTP and in the process", () => {
  it.each(rows.map(([path, init = {}, terms = {}]) => [path, init, terms] as const))("%s %j %j is answered the same, and as the document says", async (path, init, terms) => {
    const token = { token: "one-for-all", ...terms };
    const asked = (works: FakeWorks): RequestInit => ({ ...authorized(works.issueToken(token), init), redirect: "manual" });
    const [here, there] = await Promise.all([
      inProcess.fetch(`https://www.worksapis.com/v1.0${path}`, asked(inProcess)).then(told),
      fetch(`${server.baseUrl}${path}`, asked(overHttp)).then(told),
    ]);
    expect([there.status, there.text.replace(origins.there, origins.here)]).toEqual([here.status, here.text]);
    const { "content-length": length, ...headers } = Object.fromEntries(here.headers);
    const sentThere = [...there.headers].map(([name, value]) => [name, value.replace(origins.there, origins.here)] as const);
    expect(Object.fromEntries(sentThere)).toMatchObject(headers);
    expect(length).toBe(here.status === 204 ? undefined : String(Buffer.byteLength(here.text)));
    expect(breachesOf(here, inProcess.requests.at(-1)?.operation)).toEqual([]);
  });

  it("cursors lead the same way", async () => {
    const walked: string[] = [];
    for (let cursor: string | undefined = ""; cursor !== undefined; ) {
      const path: string = `/contacts?count=250${cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`}`;
      const here = await told(await inProcess.fetch(`https://h/v1.0${path}`, authorized(inProcess.issueToken())));
      const there = await told(await fetch(`${server.baseUrl}${path}`, authorized(overHttp.issueToken())));
      expect(there.text).toBe(here.text);
      walked.push(...(here.json.contacts ?? []).map(({ contactId }) => contactId));
      cursor = here.json.responseMetaData?.nextCursor;
    }
    expect(new Set(walked).size).toBe(600);
  });
});

it("every operation is among them", () => {
  expect(new Set(inProcess.requests.map(({ operation }) => operation))).toEqual(new Set(Object.values(operations).map(({ operation }) => operation)));
});

it("every status that the document names is among them, but those that every operation has", () => {
  const seen = new Set(inProcess.requests.map(({ operation, status }) => `${operation} ${status}`));
  const named = Object.entries(responseBodies).flatMap(([id, statuses]) => Object.keys(statuses).map((status) => `${operations[id as OperationId].operation} ${status}`));
  const missing = named.filter((name) => !seen.has(name) && !/ (401|403|429)$/.test(name));
  expect(missing).toEqual([]);
});

/** Where an answer departs from the document. */
function breachesOf({ status, json, text }: Told, operation: string | undefined): unknown[] {
  const operationId = (Object.keys(operations) as OperationId[]).find((id) => operations[id].operation === operation);
  const validate = operationId === undefined ? undefined : responseBodies[operationId][status];
  return validate === undefined ? [`${operation} does not know ${status}`] : validate(text === "" ? undefined : json);
}
