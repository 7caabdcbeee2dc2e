import { describe, expect, it } from "@jest/globals";
import * as sdk from "../src/index.js";
import { reportUnexpected } from "../src/model/validate.js";
import { app, serviceAccount } from "./auth/fake-token-endpoint.js";
import { clientOf } from "./http/requests.js";

const fail = (): never => {
  throw new Error("called");
};

/** Values of the wrong kind, as JavaScript, JSON and environment variables bring them. */
const oddValues: readonly [kind: string, value: unknown][] = [
  ["null", null],
  ["a symbol", Symbol("odd")],
  ["a bigint", 10n],
  ["a negative number", -1],
  ["NaN", NaN],
  ["an invalid Date", new Date(NaN)],
  ["an empty list", []],
  ["a list of a text and a number", ["2026", 5]],
  ["a list of a symbol", [Symbol("odd")]],
  ["an object whose conversions throw", { valueOf: fail, toString: fail, [Symbol.toPrimitive]: fail }],
  ["an object without a prototype", Object.create(null)],
  ["a function", () => {}],
  ["true", true],
];

type Options = Record<string, unknown>;
type Call = (options: Options, client: sdk.ContactsClient) => unknown;

/** Who takes options: how it is called with one more, which it takes, and of these, which odd values are legal. */
const takers: Record<string, { call: Call; options: Record<string, readonly string[]> }> = {
  ContactsClient: {
    call: (options) => new sdk.ContactsClient({ auth: "token", ...options }),
    options: {
      ...named("auth baseUrl timeoutMs maxRetries maxRetryWaitMs maxConcurrency pace"),
      ...named("fetch onUnexpectedResponse", "a function"),
      dangerouslyAllowHttp: ["true"],
    },
  },
  "hooks of ContactsClient": {
    call: (hooks) => new sdk.ContactsClient({ auth: "token", hooks }),
    options: named("onRequest onResponse onRetry", "a function"),
  },
  serviceAccountAuth: {
    call: (options) => sdk.serviceAccountAuth({ ...serviceAccount, ...options }),
    options: { ...appOptions(), ...named("serviceAccount privateKey scope store") },
  },
  userAuth: {
    call: (options) => sdk.userAuth({ ...app, refreshToken: "r0", accessToken: "a0", ...options }),
    options: { ...appOptions(), ...named("refreshToken accessToken expiresAt store account"), onTokens: ["a function"] },
  },
  authorizationUrl: {
    call: (options) => sdk.authorizationUrl({ clientId: "abc", redirectUri: "https://app.example.com/back", scope: ["contact"], state: "s", ...options }),
    options: named("clientId redirectUri scope state authorizeUrl"),
  },
  exchangeCode: {
    call: (options) => sdk.exchangeCode({ ...app, code: "c", fetch: fail, ...options }),
    options: { ...appOptions(), ...named("code redirectUri signal") },
  },
  revokeToken: {
    call: (options) => sdk.revokeToken({ ...app, token: "t", fetch: fail, ...options }),
    options: { ...appOptions(), ...named("token tokenTypeHint revokeUrl signal") },
  },
  dateWindows: {
    call: ({ startDateTime = "2026-01-01T00:00:00Z", endDateTime = "2026-01-02T00:00:00Z" }) => sdk.dateWindows(startDateTime as Date, endDateTime as Date),
    options: named("startDateTime endDateTime"),
  },
  formatDateTime: {
    call: ({ date = new Date(0), offset = "+09:00" }) => sdk.formatDateTime(date as Date, offset as string),
    options: named("date offset"),
  },
  reportUnexpected: { call: ({ report }) => reportUnexpected(report as () => void), options: { report: ["a function"] } },
  "a call": {
    call: (options, { contacts }) => contacts.get("c1", options),
    options: { ...named("signal timeoutMs maxRetries"), headers: ["an empty list", "an invalid Date", "an object without a prototype"] },
  },
  "a call, as a header": { call: ({ headers }, { contacts }) => contacts.get("c1", { headers: { "x-odd": headers as string } }), options: named("headers") },
  "contacts.list": {
    call: (query, { contacts }) => contacts.list({ searchDateType: "CREATED_TIME", startDateTime: "2026-01-01T00:00:00Z", endDateTime: "2026-01-02T00:00:00Z", ...query }).firstPage(),
    options: { ...named("count cursor searchDateType startDateTime endDateTime accessibleRange contactTagId searchFilterType orderBy"), ...named("email telephone", "null") },
  },
  "contacts.listByDate": {
    call: (query, { contacts }) => contacts.listByDate({ searchDateType: "CREATED_TIME", startDateTime: "2026-01-01T00:00:00Z", ...query }).firstPage(),
    options: { ...named("searchDateType startDateTime endDateTime userId concurrency"), onProgress: ["a function"] },
  },
  "contacts.listAll": { call: (query, { contacts }) => contacts.listAll(query).firstPage(), options: named("userId concurrency count") },
  "contacts.edit": { call: (options, { contacts }) => contacts.edit("c1", () => {}, options), options: named("ifModifiedTime") },
  "contacts.photo.upload": {
    call: (options, { contacts }) => contacts.photo.upload("c1", new Uint8Array(1), options),
    options: named("fileName contentType"),
  },
};

function named(names: string, ...legal: string[]): Record<string, readonly string[]> {
  return Object.fromEntries(names.split(" ").map((name) => [name, legal]));
}

function appOptions(): Record<string, readonly string[]> {
  return { ...named("clientId clientSecret tokenUrl"), fetch: ["a function"], dangerouslyAllowHttp: ["true"] };
}

const rows = Object.entries(takers).flatMap(([taker, { call, options }]) => Object.entries(options).map(([name, legal]) => ({ taker, name, legal, call })));

describe("an option of the wrong kind is refused by name, before anything is sent", () => {
  it.each(rows)("$taker: $name", async ({ name, legal, call }) => {
    for (const [kind, value] of oddValues.filter(([each]) => !legal.includes(each))) {
      const { client, sent } = clientOf([200]);
      const outcome: unknown = await Promise.resolve()
        .then(() => call({ [name]: value }, client))
        .then(() => "taken", (error: unknown) => error);
      expect({ kind, outcome }).toEqual({ kind, outcome: expect.objectContaining({ name: expect.stringMatching(/^(Config|Validation)Error$/), message: expect.stringContaining(name) }) });
      expect(sent).toHaveLength(0);
    }
  });
});
