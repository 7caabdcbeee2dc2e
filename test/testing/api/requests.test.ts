import { describe, expect, it } from "@jest/globals";
import { FakeWorks, type FakeWorksOptions } from "../../../src/testing/index.js";
import { ask, authorized, told } from "../ask.js";

const now = "2026-11-21T12:00:00+09:00";
const url = "https://www.worksapis.com/v1.0/contacts";

describe("authorization", () => {
  const answerTo = async (works: FakeWorks, authorization?: string) => told(await works.fetch(url, authorization === undefined ? {} : { headers: { authorization } }));

  it.each([
    ["a missing token", undefined, "Bearer"],
    ["an unknown token", "Bearer unknown", 'Bearer error="invalid_token", error_description="The access token is invalid"'],
    ["two spaces before the token", "Bearer  TOKEN", 'Bearer error="invalid_token", error_description="The access token is invalid"'],
    ["another scheme", "Basic TOKEN", 'Bearer error="invalid_token", error_description="The access token is invalid"'],
  ])("refuses %s", async (_, header, challenge) => {
    const works = new FakeWorks({ now });
    const answer = await answerTo(works, header?.replace("TOKEN", works.issueToken()));
    expect(answer).toMatchObject({ status: 401, json: { code: "UNAUTHORIZED" } });
    expect(answer.headers.get("www-authenticate")).toBe(challenge);
  });

  it("refuses a token that expired, or was revoked, and says so", async () => {
    let time = Date.parse(now);
    const works = new FakeWorks({ now: () => new Date(time) });
    const [short, revoked] = [works.issueToken({ expiresInSeconds: 60 }), works.issueToken()];
    works.revokeToken(revoked);
    expect((await answerTo(works, `Bearer ${short}`)).status).toBe(200);
    time += 60_000;
    expect((await answerTo(works, `Bearer ${short}`)).headers.get("www-authenticate")).toContain("expired");
    expect((await answerTo(works, `Bearer ${revoked}`)).headers.get("www-authenticate")).toContain("revoked");
  });

  it("refuses a scope that does not reach: contact.read may not PUT", async () => {
    const works = new FakeWorks({ contacts: [{ contactId: "c1" }], now });
    const token = works.issueToken({ scope: "contact.read" });
    expect((await works.fetch(url, authorized(token))).status).toBe(200);
    expect(await told(await works.fetch(`${url}/c1`, authorized(token, { method: "PUT", body: "{}" })))).toMatchObject({ status: 403, json: { code: "FORBIDDEN" } });
    expect((await works.fetch(url, authorized(works.issueToken({ scope: ["directory"] })))).status).toBe(403);
  });

  it("takes the scheme in any case", async () => {
    const works = new FakeWorks({ now });
    const token = works.issueToken();
    for (const scheme of ["bearer", "BEARER"]) expect((await answerTo(works, `${scheme} ${token}`)).status).toBe(200);
  });

  it("takes a token of a test's own choosing", async () => {
    const works = new FakeWorks({ now });
    works.issueToken({ token: "secret-canary" });
    expect((await answerTo(works, "Bearer secret-canary")).status).toBe(200);
  });
});

describe("the rate limit", () => {
  it("is counted per operation and minute, and refuses what is beyond it", async () => {
    let time = Date.parse(now);
    const works = new FakeWorks({ contacts: [{ contactId: "c1" }], now: () => new Date(time), rateLimitPerMinute: 2 });
    const limits = async (path: string) => {
      const { status, headers } = await ask(works, path);
      return [status, ...["ssed", "limit", "remaining", "reset"].map((name) => Number(headers.get(`rateLimit-${name}`)))];
    };
    expect(await limits("/contacts")).toEqual([200, 1, 2, 1, 60]);
    time += 20_000;
    expect(await limits("/contacts?count=0")).toEqual([400, 2, 2, 0, 40]);
    expect(await limits("/contacts")).toEqual([429, 2, 2, 0, 40]);
    expect(await limits("/contacts/c1")).toEqual([200, 1, 2, 1, 60]);
    time += 40_000;
    expect(await limits("/contacts")).toEqual([200, 1, 2, 1, 60]);
  });

  it("answers 429 with the vendor's code, and no Retry-After, which it does not document", async () => {
    const works = new FakeWorks({ now, rateLimitPerMinute: 0 });
    const { status, json, headers } = await ask(works, "/contacts");
    expect([status, json.code, headers.get("retry-after")]).toEqual([429, "TOO_MANY_REQUESTS", null]);
  });

  it("can be left out with its headers", async () => {
    const { headers } = await ask(new FakeWorks({ now, rateLimitPerMinute: false }), "/contacts");
    expect([...headers.keys()].filter((name) => name.startsWith("ratelimit"))).toEqual([]);
  });

  it("is out of the way unless asked for", async () => {
    const { headers } = await ask(new FakeWorks({ now }), "/contacts");
    expect(Number(headers.get("rateLimit-remaining"))).toBeGreaterThan(100_000);
  });
});

describe("what there is not", () => {
  it.each(["/", "/contacts/", "/contacts/a/b", "/v1.0/contacts", "/tags", "/contacts/.."])("answers 404 to %s", async (path) => {
    expect(await ask(new FakeWorks({ now }), path)).toMatchObject({ status: 404, json: { code: "NOT_FOUND" } });
  });

  it("answers 405 to a method that the resource does not know", async () => {
    const { status, headers } = await ask(new FakeWorks({ now }), "/contacts/c1", { method: "OPTIONS" });
    expect([status, headers.get("allow")]).toEqual([405, "GET, PUT, PATCH, DELETE"]);
  });

  it("answers 404 to another version", async () => {
    const works = new FakeWorks({ now });
    expect((await works.fetch("https://www.worksapis.com/v2.0/contacts", authorized(works.issueToken()))).status).toBe(404);
  });
});

describe("options", () => {
  it("that are misspelt are refused", () => {
    expect(() => new FakeWorks({ cursorkind: "keyset" } as FakeWorksOptions)).toThrow("there is no option cursorkind");
  });

  it("that are undefined have their default", async () => {
    const { json } = await ask(new FakeWorks({ contacts: 3, now, cap: undefined }), "/contacts");
    expect(json.contacts).toHaveLength(3);
  });
});

describe("the log of requests", () => {
  it("holds what was sent and what it was answered with", async () => {
    const works = new FakeWorks({ contacts: [{ contactId: "a/b" }], now });
    await ask(works, "/contacts?email=a%2Bb%40c&count=5");
    await ask(works, "/contacts/a%2Fb", { method: "PUT", body: '{"memo":1}', headers: { "X-Trace": "t" } });
    expect(works.requests).toMatchObject([
      { method: "GET", operation: "GET /contacts", path: "/v1.0/contacts", rawQuery: "email=a%2Bb%40c&count=5", query: { email: "a+b@c", count: "5" }, body: undefined, status: 200, at: new Date(now) },
      { method: "PUT", operation: "PUT /contacts/{contactId}", path: "/v1.0/contacts/a%2Fb", headers: { "x-trace": "t" }, body: { memo: 1 }, rawBody: '{"memo":1}', status: 400 },
    ]);
  });

  it("is told of each request before it is answered", async () => {
    const works: FakeWorks = new FakeWorks({ now, onRequest: () => void works.contacts.upsert({ contactId: "late" }) });
    expect((await ask(works, "/contacts/late")).status).toBe(200);
  });
});

describe("contacts", () => {
  const options = { contacts: 500, now, seed: 7 };

  it("are the same for the same seed and time", async () => {
    const [one, two, other] = [new FakeWorks(options), new FakeWorks(options), new FakeWorks({ ...options, seed: 8 })];
    const page = async (works: FakeWorks) => (await ask(works, "/contacts?count=500")).text;
    expect(await page(one)).toBe(await page(two));
    expect(one.contacts.ids()).not.toEqual(other.contacts.ids());
  });

  it("are of all kinds", () => {
    const works = new FakeWorks(options);
    const all = works.contacts.ids().map((id) => works.contacts.get(id));
    const some = (holds: (contact: NonNullable<(typeof all)[number]>) => boolean) => all.some((contact) => contact !== undefined && holds(contact));
    expect(new Set(works.contacts.ids()).size).toBe(500);
    expect(some(({ linkedExternalUser, emails, telephones }) => linkedExternalUser !== null && (emails?.length ?? 0) + (telephones?.length ?? 0) === 0)).toBe(true);
    expect(some(({ emails }) => emails === null)).toBe(true);
    expect(some(({ events }) => events === undefined)).toBe(true);
    expect(some(({ events }) => events?.length === 0)).toBe(true);
    expect(some(({ contactName }) => contactName.firstName === null)).toBe(true);
    expect(some(({ permission }) => permission.accessibleRange === "MEMBER")).toBe(true);
    expect(some(({ customProperties }) => Object.keys(customProperties ?? {}).length === 4)).toBe(true);
    expect(some(({ createdTime, modifiedTime }) => createdTime !== modifiedTime)).toBe(true);
  });

  it("can be written back as get gives them, every one", async () => {
    const works = new FakeWorks({ ...options, messengerType: "X" });
    for (const id of works.contacts.ids()) {
      const before = works.contacts.get(id);
      const userId = before?.permission.masterUserId ?? "";
      const answer = await told(await works.fetch(`${url}/${id}`, authorized(works.issueToken({ userId }), { method: "PUT", body: JSON.stringify(before) })));
      expect(answer.status).toBe(200);
      expect({ ...works.contacts.get(id), modifiedTime: before?.modifiedTime }).toEqual(before);
    }
  });

  it("change, appear and vanish behind a client's back", async () => {
    const works = new FakeWorks({ contacts: 3, now });
    const [first = "", second = ""] = works.contacts.ids();
    works.contacts.remove(first);
    const added = works.contacts.upsert({ memo: "new" });
    const touched = works.contacts.touch(second, { memo: "changed" });
    expect(works.contacts.count).toBe(3);
    expect(added).toMatchObject({ memo: "new", createdTime: now, modifiedTime: now });
    expect(touched).toMatchObject({ contactId: second, memo: "changed", modifiedTime: now });
    expect((await ask(works, `/contacts/${first}`)).status).toBe(404);
    expect(works.contacts.remove(first)).toBe(false);
  });

  it("keep their times at the asker's wish", () => {
    const works = new FakeWorks({ contacts: 2, now, contactTimes: (i) => ({ created: Date.parse(now) - i * 1_000 }) });
    expect(works.contacts.ids().map((id) => works.contacts.get(id)?.createdTime)).toEqual([now, "2026-11-21T11:59:59+09:00"]);
  });

  it("with one id twice, or with a time without a zone, are refused", () => {
    expect(() => new FakeWorks({ contacts: [{ contactId: "a" }, { contactId: "a" }] })).toThrow("two contacts have the id a");
    expect(() => new FakeWorks({ contacts: [{ createdTime: "2026-11-01T00:00:00" }] })).toThrow("createdTime");
    expect(() => new FakeWorks({ now: "yesterday" })).toThrow("now is not a date");
  });
});

it("lists 60,000 contacts to the cap in a few seconds", async () => {
  const works = new FakeWorks({ contacts: 60_000, now });
  const started = performance.now();
  let cursor: string | undefined;
  let listed = 0;
  do {
    const { json } = await ask(works, `/contacts?count=500${cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`}`);
    listed += json.contacts?.length ?? 0;
    cursor = json.responseMetaData?.nextCursor;
  } while (cursor !== undefined);
  expect([listed, works.requests.length]).toEqual([50_000, 100]);
  expect(performance.now() - started).toBeLessThan(15_000);
});
