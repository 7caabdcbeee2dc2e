import { describe, expect, it } from "@jest/globals";
import { FakeWorks, type FakeWorksOptions } from "../src/testing/index.js";

interface Verify {
  verifyLive: (options: { auth: string; fetch: typeof fetch }) => Promise<string>;
}
const path = "../scripts/live/verify.mjs";
const { verifyLive } = (await import(path)) as Verify;

const DAY = 86_400_000;
const now = Date.now();

async function verify(options: FakeWorksOptions = {}) {
  const works = new FakeWorks({ contacts: 120, ...options });
  const report = await verifyLive({ auth: works.issueToken({ scope: "contact.read" }), fetch: works.fetch });
  const rows = report.split("\n").slice(4).map((line) => line.slice(2, -2).split(" | "));
  const answer = (question: string) => rows.find(([asked]) => asked!.includes(question))?.[1];
  return { works, report, answer };
}

/** A contact a day, each so many milliseconds behind a whole second. */
const timesAt = (msOf: (i: number) => number): FakeWorksOptions["contactTimes"] => (i) => ({ created: Math.floor(now / 1_000) * 1_000 - DAY * (3 + i) + msOf(i) });

describe("verify:live names the truth of", () => {
  it.each(["[]", "[)", "(]", "()"] as const)("bounds %s, times stored to the second", async (bounds) => {
    const { answer } = await verify({ contacts: 24, bounds, timePrecision: "second" });
    for (const type of ["CREATED_TIME", "MODIFIED_TIME"]) expect(answer(`belong to the span (${type})`)).toBe(`\`${bounds}\`, times stored to the second`);
  });

  it.each([
    ["[]", "`[]`"],
    ["[)", "`[)` or `(]`"],
    ["(]", "`[)` or `(]`"],
    ["()", "`()`"],
  ] as const)("bounds %s, times stored to the millisecond: as far as it can be told", async (bounds, told) => {
    const { answer } = await verify({ contacts: 24, bounds, contactTimes: timesAt((i) => 100 + 7 * i) });
    expect(answer("belong to the span (CREATED_TIME)")).toBe(`${told}, times stored to the millisecond`);
  });

  it.each(["[)", "(]"] as const)("bounds %s, times stored to the millisecond, by a contact at the edge of a second", async (bounds) => {
    const { answer } = await verify({ contacts: 3, bounds, contactTimes: timesAt((i) => [0, 999, 500][i]!) });
    expect(answer("belong to the span (CREATED_TIME)")).toBe(`\`${bounds}\`, times stored to the millisecond`);
  });

  it.each([
    ["silent", "the list just ends, without a cursor, after 1000"],
    ["error", "the page after the last one is refused: 400 LIMIT_EXCEEDED"],
  ] as const)("the cap: %s", async (capBehaviour, told) => {
    const { answer } = await verify({ contacts: 1_200, cap: 1_000, capBehaviour });
    expect(answer("at 50,000")).toBe(told);
  });

  it("a book below the cap", async () => {
    const { answer } = await verify();
    expect(answer("at 50,000")).toBe("not shown: this company has fewer contacts");
  });

  it.each([
    ["as asked", "yes"],
    ["none", "no"],
  ] as const)("dated answers that come in the order %s", async (datedAnswerOrder, told) => {
    const { answer } = await verify({ contacts: 2_000, datedAnswerOrder });
    for (const order of ["createdTime asc", "createdTime desc", "modifiedTime asc"]) expect(answer(`sorted as \`orderBy=${order}\` asks`)).toBe(told);
  });

  it.each([
    ["X", "X"],
    ["TWITTER", "TWITTER"],
  ] as const)("the messenger type %s", async (messengerType, told) => {
    expect((await verify({ messengerType })).answer("`X` or `TWITTER`")).toBe(told);
  });

  it.each(["null", "missing", "empty"] as const)("lists without entries that are %s", async (emptyLists) => {
    const { answer } = await verify({ emptyLists });
    expect(answer("Null, missing or empty")).toBe(`lists: ${emptyLists}; the rest: null, missing, empty`);
  });

  it("rate-limit headers, and of none", async () => {
    expect((await verify({ rateLimitPerMinute: 240 * 60 })).answer("rate-limit headers")).toMatch(/`ratelimit-limit: 14400`.*`ratelimit-ssed: 1`/);
    expect((await verify({ rateLimitPerMinute: false })).answer("rate-limit headers")).toBe("none");
  });

  it("spans: 7 days are taken, more is not, and one bound alone is 7 days", async () => {
    const { answer } = await verify({ contacts: 1_000 });
    expect(answer("exactly 7 days")).toBe("taken");
    expect(answer("8 days")).toBe("refused: 400 INVALID_PARAMETER");
    expect(answer("7 days and a second")).toBe("refused: 400 INVALID_PARAMETER");
    expect(answer("without `searchDateType`")).toBe("refused: 400 INVALID_PARAMETER");
    expect(answer("`startDateTime` alone")).toBe("the 7 days after it");
    expect(answer("`endDateTime` alone")).toBe("the 7 days before it");
  });

  it("cursors: the fake's survive another count, and no other query", async () => {
    const { answer } = await verify();
    expect(answer("survive being used twice")).toBe("yes: the list goes on where it was");
    expect(answer("survive another `count`")).toBe("yes: the list goes on where it was");
    expect(answer("survive `orderBy` left out")).toBe("no: 400 INVALID_PARAMETER");
    expect(answer("survive another filter")).toBe("no: 400 INVALID_PARAMETER");
  });
});

describe("verify:live", () => {
  it("sends nothing but GETs of lists, and prints no contact data", async () => {
    const contacts = Array.from({ length: 12 }, (_, i) => ({
      contactId: `canary-id-${i}`,
      permission: { masterUserId: "canary-user" },
      contactName: { lastName: "canary", nickName: "canary" },
      emails: [{ primary: true, email: "canary@example.com" }],
      telephones: [{ primary: true, telephone: "0551234567", type: "CUSTOM" as const, customType: "canary" }],
      messengers: [{ primary: true, id: "canary", type: "LINE" as const }],
      memo: "canary",
      contactTagIds: ["canary-tag"],
      customProperties: { canaryProperty: { content: "canary" } },
      createdTime: new Date(now - i * DAY).toISOString(),
    }));
    const { works, report } = await verify({ contacts });
    expect(works.requests.length).toBeGreaterThan(100);
    expect(new Set(works.requests.map(({ operation }) => operation))).toEqual(new Set(["GET /contacts"]));
    expect(report).not.toMatch(/canary|0551234567/);
    for (const { query, headers } of works.requests) for (const secret of [query["cursor"], headers["authorization"]!.slice(7)]) if (secret) expect(report).not.toContain(secret);
  });

  it("shows properties and enum values that the document does not have, and none of the company's own names", async () => {
    const contact = { photo: { url: "secret" }, messengers: [{ primary: true, id: "a", type: "KAKAO" }], customProperties: { vipCustomers: { content: "a" } } };
    const { answer, report } = await verify({ contacts: [contact as object] });
    expect(answer("Properties that the document")).toBe("`photo`");
    expect(answer("Enum values that the document")).toBe("`messengers[].type`: KAKAO");
    expect(report).not.toMatch(/vipCustomers|secret/);
  });

  it("says what is wrong with a token", async () => {
    const works = new FakeWorks();
    await expect(verifyLive({ auth: "unknown", fetch: works.fetch })).rejects.toMatchObject({ name: "AuthenticationError" });
  });

  it("quotes nothing of an answer that is no JSON", async () => {
    const fetch = () => Promise.resolve(new Response("canary-name", { status: 200 }));
    await expect(verifyLive({ auth: "token", fetch })).rejects.toMatchObject({ message: expect.not.stringContaining("canary") });
  });

  it("has an answer for an empty book", async () => {
    const { report } = await verify({ contacts: 0 });
    expect(report.match(/not shown/g)!.length).toBeGreaterThan(5);
  });
});
