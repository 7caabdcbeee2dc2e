import { describe, expect, it } from "@jest/globals";
import {
  authorizationUrl,
  exchangeCode,
  revokeToken,
  type RevokeTokenOptions,
} from "../../src/auth/browser-login.js";
import { userAuth } from "../../src/auth/user.js";
import { ContactsClient } from "../../src/client.js";
import { FakeWorks } from "../../src/testing/index.js";
import { app, fakeTokenEndpoint, oauthError, reset, tokenAnswer } from "./fake-token-endpoint.js";
import { ManualClock } from "./manual-clock.js";

const login = { clientId: "client-1", redirectUri: "https://app.example.com/back?from=works", scope: ["contact", "user.read"], state: "s+1&x" };

describe("authorizationUrl", () => {
  it("names the app, the way back, the scopes and the state", () => {
    const url = new URL(authorizationUrl(login));
    expect(url.origin + url.pathname).toBe("https://auth.worksmobile.com/oauth2/v2.0/authorize");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: "client-1",
      redirect_uri: "https://app.example.com/back?from=works",
      scope: "contact user.read",
      response_type: "code",
      state: "s+1&x",
    });
  });

  it("goes to another host where one is given", () => {
    const url = authorizationUrl({ ...login, authorizeUrl: "https://auth.naverworks.com/oauth2/v2.0/authorize" });
    expect(url).toMatch(/^https:\/\/auth\.naverworks\.com\/oauth2\/v2\.0\/authorize\?client_id=client-1&/);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["no state", { state: undefined }, "`state` is required: without it, anyone can log your user in as somebody else"],
    ["an empty state", { state: "" }, "`state` is required"],
    ["no scope", { scope: [] }, "`scope` must be an array"],
    ["a way back that is not a URL", { redirectUri: "/back" }, "`redirectUri` is not a URL"],
    ["an address in cleartext", { authorizeUrl: "http://auth.example.com" }, "`authorizeUrl` must be https"],
    ["an unknown option", { scopes: [] }, "`scopes` is not an option of authorizationUrl"],
  ])("refuses %s", (_, options, message) => {
    const make = (): unknown => authorizationUrl({ ...login, ...options });
    expect(make).toThrow(expect.objectContaining({ name: "ConfigError", message: expect.stringContaining(message) }));
  });
});

describe("exchangeCode", () => {
  it("gives tokens that fit into userAuth, and revokeToken ends them", async () => {
    const works = new FakeWorks({ contacts: 1 });
    const { clientId, clientSecret } = works.userCredentials();
    const credentials = { clientId, clientSecret, fetch: works.fetch };
    const tokens = await exchangeCode({ ...credentials, code: works.issueCode() });
    const auth = userAuth({ ...credentials, ...tokens });
    await expect(new ContactsClient({ auth, fetch: works.fetch }).contacts.list().toArray({ max: 1 })).resolves.toHaveLength(1);
    expect(works.requests.map(({ operation }) => operation)).toEqual(["token", "GET /contacts"]);
    await revokeToken({ ...credentials, token: tokens.refreshToken, tokenTypeHint: "refresh_token" });
    await expect(userAuth({ ...credentials, refreshToken: tokens.refreshToken }).getToken({})).rejects.toMatchObject({ error: "invalid_grant" });
  });

  it("sends the code with the way back, and counts the end from the sending", async () => {
    const clock = new ManualClock();
    const { fetch, calls } = fakeTokenEndpoint(tokenAnswer("a1", { refresh_token: "r1" }));
    const tokens = await exchangeCode({ ...app, code: "c1", redirectUri: login.redirectUri, fetch }, { clock, random: () => 0 });
    expect(tokens).toEqual({ accessToken: "a1", refreshToken: "r1", expiresAt: new Date(clock.now() + 3_600_000) });
    expect(calls[0]?.form).toEqual({
      grant_type: "authorization_code",
      code: "c1",
      redirect_uri: login.redirectUri,
      client_id: "client-1",
      client_secret: "secret-canary",
    });
  });

  it.each([
    ["a reset", reset],
    ["503", new Response("", { status: 503 })],
    ["429", new Response("", { status: 429 })],
    ["a refusal", oauthError("invalid_grant", "used")],
    ["an answer without refresh_token", tokenAnswer("a1")],
  ])("never sends a code twice: after %s", async (_, reply) => {
    const clock = new ManualClock();
    const { fetch, calls } = fakeTokenEndpoint(reply);
    const exchanged = exchangeCode({ ...app, code: "code-canary", fetch }, { clock, random: () => 0 });
    await expect(clock.hurry(exchanged)).rejects.toMatchObject({ name: "TokenError", message: expect.not.stringContaining("canary") });
    expect(calls).toHaveLength(1);
  });

  it("ends with the reason of its signal", async () => {
    const { fetch } = fakeTokenEndpoint(() => new Promise<Response>(() => {}));
    const controller = new AbortController();
    const exchanged = exchangeCode({ ...app, code: "c1", fetch, signal: controller.signal });
    controller.abort("enough");
    await expect(exchanged).rejects.toBe("enough");
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["no code", { code: "" }, "`code` is required"],
    ["an address in cleartext", { tokenUrl: "http://auth.example.com" }, "`tokenUrl` must be https"],
    ["an unknown option", { store: {} }, "`store` is not an option of exchangeCode"],
  ])("refuses %s, and sends nothing", async (_, options, message) => {
    const { fetch, calls } = fakeTokenEndpoint(tokenAnswer("a1"));
    const exchanged = exchangeCode({ ...app, code: "c1", fetch, ...options });
    await expect(exchanged).rejects.toMatchObject({ name: "ConfigError", message: expect.stringContaining(message) });
    expect(calls).toHaveLength(0);
  });
});

describe("revokeToken", () => {
  it.each([
    ["beside the token address by default", {}, "https://auth.worksmobile.com/oauth2/v2.0/revoke"],
    ["beside a token address that is given", { tokenUrl: "https://auth.naverworks.com/oauth2/v2.0/token" }, "https://auth.naverworks.com/oauth2/v2.0/revoke"],
    ["on the same host where the token address has no path", { tokenUrl: "https://auth.example.com" }, "https://auth.example.com/revoke"],
    ["at its own address where one is given", { revokeUrl: "https://auth.example.com/end" }, "https://auth.example.com/end"],
  ])("posts %s", async (_, options, url) => {
    const { fetch, calls } = fakeTokenEndpoint(new Response(""));
    await expect(revokeToken({ ...app, token: "r1", tokenTypeHint: "refresh_token", fetch, ...options })).resolves.toBeUndefined();
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ url, form: { token: "r1", token_type_hint: "refresh_token", client_id: "client-1", client_secret: "secret-canary" } });
  });

  it("is sent again after a reset: ending a token twice is ending it once", async () => {
    const clock = new ManualClock();
    const { fetch, calls } = fakeTokenEndpoint(reset, new Response(""));
    await clock.hurry(revokeToken({ ...app, token: "r1", fetch }, { clock, random: () => 0 }));
    expect(calls).toHaveLength(2);
  });

  it("tells of a refusal", async () => {
    const { fetch } = fakeTokenEndpoint(oauthError("invalid_client", "r1-canary is not yours", { status: 401 }));
    await expect(revokeToken({ ...app, token: "r1-canary", fetch })).rejects.toMatchObject({ error: "invalid_client", description: "[masked] is not yours" });
  });

  it("refuses a revoke address in cleartext", async () => {
    const options: RevokeTokenOptions = { ...app, token: "r1", revokeUrl: "http://auth.example.com/revoke" };
    await expect(revokeToken(options)).rejects.toThrow("`revokeUrl` must be https");
  });
});
