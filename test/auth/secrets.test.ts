import { inspect } from "node:util";
import { describe, expect, it } from "@jest/globals";
import { exchangeCode, revokeToken } from "../../src/auth/browser-login.js";
import { safeCause } from "../../src/http/redact.js";
import { serviceAccountAuth } from "../../src/auth/service-account.js";
import { userAuth } from "../../src/auth/user.js";
import { app, fakeTokenEndpoint, oauthError, serviceAccount, tokenAnswer, type TokenCall } from "./fake-token-endpoint.js";
import { ManualClock } from "./manual-clock.js";

/** Secrets with characters that a form and JSON write otherwise. */
const clientSecret = 'secret-canary+/"ü';
const refreshToken = "refresh-canary+/=";

function allTexts(error: unknown): string {
  const { message = "", stack = "" } = error as Error;
  return [message, stack, JSON.stringify(error), inspect(error, { depth: 20, showHidden: true })].join("\n");
}

/** Servers and fetches that quote the whole request, each in its own way. */
const quoting: [string, (call: TokenCall) => Response][] = [
  ["an error text that echoes the request", ({ form }) => oauthError("invalid_request", Object.values(form).join(" "))],
  ["an error text that echoes the body", ({ body }) => oauthError("invalid_request", body)],
  ["a code that echoes the request", ({ form }) => Response.json({ code: Object.values(form).join(" "), description: JSON.stringify(form) }, { status: 401 })],
  ["a page that echoes the request", ({ form }) => new Response(`<html>${JSON.stringify(form)}`, { status: 403 })],
  ["a success that makes no sense", ({ form }) => Response.json({ access_token: `a\n${JSON.stringify(form)}` })],
  [
    "a fetch whose error carries the request",
    ({ body }) => {
      throw Object.assign(new Error("failed"), { config: { data: body } });
    },
  ],
  [
    "a fetch whose error has a cause that quotes the body",
    ({ body }) => {
      throw new Error("failed", { cause: new Error(`POST ${body}`) });
    },
  ],
];

const asks: [string, (fetch: typeof globalThis.fetch, clock: ManualClock) => Promise<unknown>][] = [
  ["serviceAccountAuth", (fetch, clock) => serviceAccountAuth({ ...serviceAccount, clientSecret, fetch }, { clock, random: () => 0 }).getToken({})],
  ["userAuth", (fetch, clock) => userAuth({ ...app, clientSecret, refreshToken, fetch }, { clock, random: () => 0 }).getToken({})],
  ["exchangeCode", (fetch, clock) => exchangeCode({ ...app, clientSecret, code: "code-canary", fetch }, { clock, random: () => 0 })],
];

describe("secrets", () => {
  it.each(asks.flatMap(([name, ask]) => quoting.map(([what, reply]) => [name, what, ask, reply] as const)))(
    "of %s are in no text of an error: %s",
    async (_, __, ask, reply) => {
      const clock = new ManualClock();
      const { fetch, calls } = fakeTokenEndpoint(reply);
      const error: unknown = await clock.hurry(ask(fetch, clock)).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ name: "TokenError" });
      expect(allTexts(error)).not.toContain("canary");
      for (const { form } of calls) if (form["assertion"]) expect(allTexts(error)).not.toContain(form["assertion"]);
    },
  );

  it("of revokeToken are in no text of an error", async () => {
    const { fetch } = fakeTokenEndpoint(({ form }) => oauthError("invalid_request", JSON.stringify(form)));
    const error: unknown = await revokeToken({ ...app, clientSecret, token: "token-canary", fetch }).catch((reason: unknown) => reason);
    expect(allTexts(error)).not.toContain("canary");
  });

  it("of new tokens are in no text of the error of a failed onTokens, though the database quotes its row", async () => {
    const auth = userAuth({
      ...app,
      refreshToken,
      fetch: fakeTokenEndpoint(tokenAnswer("access-canary", { refresh_token: "rotated-canary" })).fetch,
      onTokens: (tokens) => {
        throw Object.assign(new Error("insert failed"), { parameters: new Map([["token", tokens.refreshToken]]) });
      },
    });
    const error: unknown = await auth.getToken({}).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "TokenError", message: expect.stringContaining("`onTokens` failed") });
    expect(allTexts(error)).not.toContain("canary");
    expect(inspect(auth, { depth: 20, showHidden: true }) + JSON.stringify(auth)).not.toContain("canary");
  });

  it("are looked for in loops and behind properties that throw", () => {
    const loop: Record<string, unknown> = {};
    loop["self"] = loop;
    expect(safeCause(loop, ["canary"])).toEqual({ cause: loop });
    const withClass = { type: class { get broken(): string { throw new Error("no"); } } };
    expect(safeCause(withClass, ["canary"])).toEqual({ cause: withClass });
    const throwing = Object.defineProperty({}, "x", { enumerable: true, get: () => { throw new Error("no"); } });
    expect(safeCause(throwing, ["canary"])).toEqual({});
  });
});
