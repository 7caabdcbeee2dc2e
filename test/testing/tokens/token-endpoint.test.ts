import { describe, expect, it } from "@jest/globals";
import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { SignJWT, type JWTPayload } from "jose";
import { FakeWorks, type FakeWorksOptions } from "../../../src/testing/index.js";
import { told } from "../ask.js";

const now = "2026-11-21T12:00:00+09:00";
const seconds = Date.parse(now) / 1_000;
const JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

const post = async (works: FakeWorks, form: Record<string, string>, path = "token") =>
  told(await works.fetch(`https://auth.worksmobile.com/oauth2/v2.0/${path}`, { method: "POST", body: new URLSearchParams(form) }));

const client = (works: FakeWorks) => ({ client_id: works.serviceAccount.clientId, client_secret: works.serviceAccount.clientSecret });

async function assertion(works: FakeWorks, claims: JWTPayload & Record<string, unknown> = {}, privateKey = works.serviceAccount.privateKey): Promise<string> {
  const { clientId, serviceAccount } = works.serviceAccount;
  return new SignJWT({ iss: clientId, sub: serviceAccount, iat: seconds, exp: seconds + 3_600, ...claims }).setProtectedHeader({ alg: "RS256", typ: "JWT" }).sign(createPrivateKey(privateKey));
}

const mint = async (works: FakeWorks, claims: Record<string, unknown> = {}, form: Record<string, string> = {}) =>
  post(works, { grant_type: JWT_BEARER, assertion: await assertion(works, claims), scope: "contact", ...client(works), ...form });

const listsWith = async (works: FakeWorks, token: unknown) => (await works.fetch("https://h/v1.0/contacts", { headers: { authorization: `Bearer ${String(token)}` } })).status;

describe("the assertion of a service account", () => {
  it("is exchanged for a token, its life written as a string", async () => {
    const works = new FakeWorks({ now });
    const { status, json } = await mint(works);
    expect([status, json]).toEqual([200, { access_token: expect.any(String), refresh_token: expect.any(String), token_type: "Bearer", expires_in: "3600", scope: "contact" }]);
    expect(await listsWith(works, json["access_token"])).toBe(200);
    expect(works.requests[0]).toMatchObject({ operation: "token", status: 200, body: { grant_type: JWT_BEARER } });
  });

  it.each([
    ["another issuer", { iss: "other" }, "iss"],
    ["another subject", { sub: "other" }, "sub"],
    ["times as text", { iat: String(seconds) }, "numbers"],
    ["times in milliseconds", { iat: seconds * 1_000, exp: seconds * 1_000 + 3_600 }, "future"],
    ["more than 60 minutes", { exp: seconds + 3_601 }, "60 minutes"],
    ["an end that has passed", { iat: seconds - 4_000, exp: seconds - 400 }, "expired"],
    ["a clock 5 minutes fast", { iat: seconds + 300, exp: seconds + 3_600 }, "future"],
  ])("is refused with %s", async (_, claims, reason) => {
    const { status, json } = await mint(new FakeWorks({ now }), claims);
    expect([status, json]).toEqual([400, { error: "invalid_grant", error_description: expect.stringContaining(reason) }]);
  });

  it.each([
    ["an end a fraction of a second after the 60 minutes", { exp: seconds + 3_600.000_01 }],
    ["both times in fractions", { iat: seconds - 0.000_01, exp: seconds + 3_600.000_01 }],
  ])("is taken with %s: whole seconds count", async (_, claims) => {
    expect((await mint(new FakeWorks({ now }), claims)).status).toBe(200);
  });

  it("is refused when another key signed it, or none", async () => {
    const works = new FakeWorks({ now });
    const other = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    const form = { grant_type: JWT_BEARER, scope: "contact", ...client(works) };
    expect((await post(works, { ...form, assertion: await assertion(works, {}, other) })).json).toMatchObject({ error: "invalid_grant", error_description: expect.stringContaining("signature") });
    expect((await post(works, { ...form, assertion: "a.b.c" })).json).toMatchObject({ error: "invalid_grant" });
    expect((await post(works, { ...form, assertion: "a.b" })).json).toMatchObject({ error: "invalid_grant" });
    expect((await post(works, { ...form, assertion: `${await assertion(works)}=` })).json).toMatchObject({ error: "invalid_grant", error_description: expect.stringContaining("base64url") });
  });

  it("is checked with the key that was given", async () => {
    const privateKey = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    const works = new FakeWorks({ now, serviceAccount: { clientId: "mine", privateKey } });
    expect(works.serviceAccount).toMatchObject({ clientId: "mine", privateKey });
    expect((await mint(works)).status).toBe(200);
  });

  it("gets no scope that the app does not have", async () => {
    expect((await mint(new FakeWorks({ now }), {}, { scope: "contact mail" })).json).toMatchObject({ error: "invalid_scope" });
    expect((await mint(new FakeWorks({ now, appScopes: ["contact", "mail"] }), {}, { scope: "contact mail" })).json).toMatchObject({ scope: "contact mail" });
  });
});

describe("any request for a token", () => {
  it.each<[string, Record<string, string>, number, string]>([
    ["a wrong secret", { client_secret: "wrong" }, 401, "invalid_client"],
    ["an unknown client", { client_id: "wrong" }, 401, "invalid_client"],
    ["a missing client", { client_id: "" }, 400, "invalid_request"],
    ["a missing assertion", { assertion: "" }, 400, "invalid_request"],
    ["a missing scope", { scope: "" }, 400, "invalid_request"],
    ["an unknown grant", { grant_type: "password" }, 400, "unsupported_grant_type"],
  ])("is refused with %s", async (_, form, status, error) => {
    expect(await mint(new FakeWorks({ now }), {}, form)).toMatchObject({ status, json: { error } });
  });

  it("is refused unless it is a form that is posted", async () => {
    const works = new FakeWorks({ now });
    const url = "https://h/oauth2/v2.0/token";
    expect(await told(await works.fetch(url, { method: "POST", body: "{}", headers: { "content-type": "application/json" } }))).toMatchObject({ status: 400, json: { error: "invalid_request" } });
    expect((await works.fetch(url)).status).toBe(404);
  });

  it.each<[FakeWorksOptions, unknown]>([
    [{ expiresIn: "number", tokenLifetimeSeconds: 86_400 }, 86_400],
    [{ expiresIn: "missing" }, undefined],
  ])("is answered under %j with expires_in %s", async (options, expected) => {
    expect((await mint(new FakeWorks({ now, ...options }))).json["expires_in"]).toBe(expected);
  });

  it("fails when told to", async () => {
    const works = new FakeWorks({ now });
    works.failNext([{ status: 503, operation: "token" }, { status: 400, body: { error: "invalid_grant" }, operation: "token" }]);
    expect([await listsWith(works, works.issueToken()), (await mint(works)).status, (await mint(works)).json, (await mint(works)).status]).toEqual([200, 503, { error: "invalid_grant" }, 200]);
  });
});

describe("a refresh token", () => {
  const refresh = (works: FakeWorks, token: string) => post(works, { grant_type: "refresh_token", refresh_token: token, ...client(works) });

  it("gives an access token of the same member and scopes, and no new refresh token", async () => {
    const works = new FakeWorks({ now });
    const { refreshToken } = works.userCredentials({ scope: "contact.read", userId: "u1" });
    const { status, json } = await refresh(works, refreshToken);
    expect([status, json["scope"], "refresh_token" in json]).toEqual([200, "contact.read", false]);
    expect((await works.fetch("https://h/v1.0/users/me/contacts", { headers: { authorization: `Bearer ${String(json["access_token"])}` } })).status).toBe(200);
    expect((await refresh(works, refreshToken)).status).toBe(200);
  });

  it("is good once under rotation", async () => {
    const works = new FakeWorks({ now, refreshTokenRotation: true });
    const { refreshToken } = works.userCredentials();
    const { json } = await refresh(works, refreshToken);
    expect((await refresh(works, refreshToken)).json).toMatchObject({ error: "invalid_grant" });
    expect((await refresh(works, String(json["refresh_token"]))).status).toBe(200);
  });

  it("dies after 90 days", async () => {
    let time = Date.parse(now);
    const works = new FakeWorks({ now: () => new Date(time) });
    const { refreshToken } = works.userCredentials();
    time += 90 * 86_400_000;
    expect((await refresh(works, refreshToken)).json).toMatchObject({ error: "invalid_grant" });
  });

  it("and an access token end when they are revoked", async () => {
    const works = new FakeWorks({ now });
    const { refreshToken } = works.userCredentials();
    const token = works.issueToken();
    const revoke = (it: string) => post(works, { token: it, ...client(works) }, "revoke");
    expect([(await revoke(refreshToken)).status, (await revoke(token)).status, (await revoke("unknown")).status]).toEqual([200, 200, 200]);
    expect(await listsWith(works, token)).toBe(401);
    expect((await refresh(works, refreshToken)).json).toMatchObject({ error: "invalid_grant" });
    expect((await post(works, { token, client_id: "wrong", client_secret: "wrong" }, "revoke")).status).toBe(401);
  });
});

describe("an authorization code", () => {
  const exchange = (works: FakeWorks, code: string) => post(works, { grant_type: "authorization_code", code, ...client(works) });

  it("is good once", async () => {
    const works = new FakeWorks({ now });
    const code = works.issueCode();
    expect((await exchange(works, code)).json).toMatchObject({ access_token: expect.any(String), refresh_token: expect.any(String) });
    expect((await exchange(works, code)).json).toMatchObject({ error: "invalid_grant" });
  });

  it("dies after 10 minutes", async () => {
    let time = Date.parse(now);
    const works = new FakeWorks({ now: () => new Date(time) });
    const code = works.issueCode();
    time += 600_000;
    expect((await exchange(works, code)).json).toMatchObject({ error: "invalid_grant" });
  });
});

it("each mint ends the older tokens of the account with revokeOlderTokens, and of no other", async () => {
  const works = new FakeWorks({ now, revokeOlderTokens: true });
  const member = works.issueToken({ userId: "u1" });
  const [first, second] = [(await mint(works)).json["access_token"], (await mint(works)).json["access_token"]];
  expect([await listsWith(works, first), await listsWith(works, second), await listsWith(works, member)]).toEqual([401, 200, 200]);
});

it("revokeAccessTokens ends every access token", async () => {
  const works = new FakeWorks({ now });
  const token = works.issueToken();
  works.revokeAccessTokens();
  expect(await listsWith(works, token)).toBe(401);
});
