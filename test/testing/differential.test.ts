import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { operations, type OperationId } from "../../generated/operations.js";
import { responseBodies } from "../../generated/validators.js";
import { FakeWorks, type FakeWorksServer } from "../../src/testing/index.js";
import { authorized, told, type Told } from "./ask.js";

// Two fakes alike, one asked in the process and one over HTTP: a PUT changes both in the same way.
const make = () => new FakeWorks({ contacts: 700, now: "2026-11-21T12:00:00+09:00", cap: 600, rateLimitPerMinute: 240 });
const inProcess = make();
const overHttp = make();
let server: FakeWorksServer;

beforeAll(async () => {
  server = await overHttp.listen();
});
afterAll(() => server.close());

const [id = "", second = ""] = inProcess.contacts.ids();
const contact = inProcess.contacts.get(id);
const master = contact?.permission.masterUserId ?? "";
const window = "searchDateType=MODIFIED_TIME&startDateTime=2026-11-14T00%3A00%3A00%2B09%3A00&endDateTime=2026-11-21T00%3A00%3A00%2B09%3A00";
const minimal = { permission: { accessibleRange: "ALL" }, contactName: { lastName: "홍" }, telephones: [{ primary: true, telephone: "010" }] };

type Row = [path: string, init?: { method?: string; body?: string; headers?: Record<string, string> }, terms?: { scope?: string; userId?: string; token?: string }];
const put = (path: string, body: unknown, headers: Record<string, string> = {}): Row => [path, { method: "PUT", body: typeof body === "string" ? body : JSON.stringify(body), headers }, { userId: master }];

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
];

describe("over HTTP and in the process", () => {
  it.each(rows.map(([path, init = {}, terms = {}]) => [path, init, terms] as const))("%s %j %j is answered the same, and as the document says", async (path, init, terms) => {
    const token = { token: "one-for-all", ...terms };
    const [here, there] = await Promise.all([
      inProcess.fetch(`https://www.worksapis.com/v1.0${path}`, authorized(inProcess.issueToken(token), init)).then(told),
      fetch(`${server.baseUrl}${path}`, authorized(overHttp.issueToken(token), init)).then(told),
    ]);
    expect([there.status, there.text]).toEqual([here.status, here.text]);
    expect(Object.fromEntries(there.headers)).toMatchObject(Object.fromEntries(here.headers));
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

/** Where an answer departs from the document. */
function breachesOf({ status, json }: Told, operation: string | undefined): unknown[] {
  const operationId = (Object.keys(operations) as OperationId[]).find((id) => operations[id].operation === operation);
  const validate = operationId === undefined ? undefined : responseBodies[operationId][status];
  return validate === undefined ? [`${operation} does not know ${status}`] : validate(json);
}
