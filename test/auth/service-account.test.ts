import { inspect } from "node:util";
import { describe, expect, it } from "@jest/globals";
import { decodeProtectedHeader, jwtVerify } from "jose";
import { serviceAccountAuth } from "../../src/auth/service-account.js";
import { ContactsClient } from "../../src/client.js";
import { systemClock } from "../../src/http/clock.js";
import { FakeWorks } from "../../src/testing/index.js";
import { fakeTokenEndpoint, keys, oauthError, reset, serviceAccount, tokenAnswer } from "./fake-token-endpoint.js";
import { ManualClock } from "./manual-clock.js";

function setUp(...replies: Parameters<typeof fakeTokenEndpoint>) {
  const clock = new ManualClock();
  const endpoint = fakeTokenEndpoint(...replies);
  const auth = serviceAccountAuth({ ...serviceAccount, fetch: endpoint.fetch }, { clock, random: () => 0 });
  return { clock, endpoint, auth };
}

describe("serviceAccountAuth", () => {
  it("asks with an assertion that jose verifies", async () => {
    const { clock, endpoint, auth } = setUp(tokenAnswer("t1"));
    await expect(auth.getToken({})).resolves.toBe("t1");
    const { assertion = "", ...form } = endpoint.calls[0]?.form ?? {};
    expect(form).toEqual({
      grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
      client_id: "client-1",
      client_secret: "secret-canary",
      scope: "contact",
    });
    const { payload } = await jwtVerify(assertion, keys.publicKey, { algorithms: ["RS256"], currentDate: new Date(clock.now()) });
    expect(decodeProtectedHeader(assertion)).toEqual({ alg: "RS256", typ: "JWT" });
    expect(Object.keys(payload).sort()).toEqual(["exp", "iat", "iss", "sub"]);
    expect(payload).toMatchObject({ iss: "client-1", sub: "sa.serviceaccount@example.com" });
    const { iat = 0, exp = 0 } = payload;
    expect(Number.isInteger(iat) && Number.isInteger(exp)).toBe(true);
    expect(exp - iat).toBeLessThanOrEqual(3_600);
    // Dated back, so that a clock slightly ahead of the server's does no harm.
    expect(iat * 1000).toBe(clock.now() - 60_000);
    expect(exp * 1000).toBeGreaterThan(clock.now() + 5 * 60_000);
  });

  it("writes several scopes with a space between, each once", async () => {
    const endpoint = fakeTokenEndpoint(tokenAnswer("t1"));
    await serviceAccountAuth({ ...serviceAccount, scope: ["contact", "user.read", "contact"], fetch: endpoint.fetch }).getToken({});
    expect(endpoint.calls[0]?.form["scope"]).toBe("contact user.read");
  });

  it("signs anew for each mint", async () => {
    const { clock, endpoint, auth } = setUp(tokenAnswer("t1"), tokenAnswer("t2"));
    await auth.getToken({});
    clock.advance(2 * 3_600_000);
    await expect(auth.getToken({})).resolves.toBe("t2");
    expect(endpoint.calls[1]?.form["assertion"]).not.toBe(endpoint.calls[0]?.form["assertion"]);
  });

  it("survives a reset", async () => {
    const { clock, auth } = setUp(reset, tokenAnswer("t1"));
    await expect(clock.hurry(auth.getToken({}))).resolves.toBe("t1");
  });

  const refused = (clock: ManualClock, offsetMinutes: number): Response =>
    oauthError("invalid_grant", "iat is wrong", {
      status: 400,
      headers: { date: new Date(clock.now() + offsetMinutes * 60_000).toUTCString() },
    });

  it.each([-10, 45])("signs once more by the server's time where the clock is %i minutes off, and remembers it", async (offset) => {
    const { clock, endpoint, auth } = setUp(() => refused(clock, offset), tokenAnswer("t1"), tokenAnswer("t2"));
    await expect(auth.getToken({})).resolves.toBe("t1");
    clock.advance(2 * 3_600_000);
    await expect(auth.getToken({})).resolves.toBe("t2");
    expect(endpoint.calls).toHaveLength(3);
    const serverTime = new Date(clock.now() + offset * 60_000);
    await expect(jwtVerify(endpoint.calls[2]?.form["assertion"] ?? "", keys.publicKey, { currentDate: serverTime })).resolves.toBeDefined();
  });

  it("repairs the clock once: a second refusal is the answer", async () => {
    const { clock, endpoint, auth } = setUp(() => refused(clock, 10));
    await expect(auth.getToken({})).rejects.toMatchObject({ name: "TokenError", error: "invalid_grant" });
    expect(endpoint.calls).toHaveLength(2);
  });

  it("does not sign again where the clocks agree, and names what may be wrong", async () => {
    const { clock, endpoint, auth } = setUp(() => refused(clock, 0));
    await expect(auth.getToken({})).rejects.toThrow("Check that serviceAccount and privateKey are those of the app of clientId");
    expect(endpoint.calls).toHaveLength(1);
  });

  it("gets its token over real sockets, through resets, cut answers and 502 pages", async () => {
    const works = new FakeWorks();
    const server = await works.listen();
    try {
      works.failNext(["reset", "cutBody", 502]);
      const auth = serviceAccountAuth({ ...works.serviceAccount, tokenUrl: server.tokenUrl }, { clock: systemClock, random: () => 0 });
      await expect(auth.getToken({})).resolves.toEqual(expect.any(String));
      expect(works.requests).toHaveLength(4);
    } finally {
      await server.close();
    }
  });

  it("gets a token of the fake with its clock minutes ahead or behind", async () => {
    for (const minutes of [-90, -5, 5, 90]) {
      const works = new FakeWorks({ now: () => new Date(Date.now() + minutes * 60_000) });
      const auth = serviceAccountAuth({ ...works.serviceAccount, fetch: works.fetch });
      await expect(auth.getToken({})).resolves.toEqual(expect.any(String));
    }
  });

  it("carries a client through the end of its token", async () => {
    const clock = new ManualClock();
    const works = new FakeWorks({ contacts: 3, now: () => new Date(clock.now()), tokenLifetimeSeconds: 3_600 });
    const auth = serviceAccountAuth({ ...works.serviceAccount, fetch: works.fetch }, { clock, random: () => 0 });
    const client = new ContactsClient({ auth, fetch: works.fetch });
    for (let day = 0; day < 3; day += 1) {
      await expect(client.contacts.list().toArray({ max: 3 })).resolves.toHaveLength(3);
      clock.advance(24 * 3_600_000);
    }
    expect(works.requests.map(({ operation, status }) => [operation, status])).toEqual(
      [1, 2, 3].flatMap(() => [
        ["token", 200],
        ["GET /contacts", 200],
      ]),
    );
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["an unknown option", { clientID: "x" }, "`clientID` is not an option of serviceAccountAuth; the options are clientId, "],
    ["a missing client id", { clientId: undefined }, "`clientId` is required and must be a string"],
    ["an empty secret", { clientSecret: "" }, "`clientSecret` is required and must be a string"],
    ["a secret with a line break", { clientSecret: "secret-canary\n" }, "`clientSecret` starts or ends with white space"],
    ["a missing service account", { serviceAccount: undefined }, "`serviceAccount` is required"],
    ["scopes in one text", { scope: "contact" }, '`scope` must be an array of scopes, such as ["contact"]'],
    ["no scope", { scope: [] }, "`scope` must be an array of scopes"],
    ["two scopes in one entry", { scope: ["contact contact.read"] }, '`scope` contains "contact contact.read": give each scope as its own entry'],
    ["a token address in cleartext", { tokenUrl: "http://auth.example.com/token" }, "`tokenUrl` must be https"],
    ["a token address that is none", { tokenUrl: "auth.example.com" }, "`tokenUrl` is not a URL"],
    ["a store that is none", { store: { get: () => null } }, "`store` must have get(key) and set(key, value)"],
    ["a fetch that is none", { fetch: "fetch" }, "`fetch` must be a function"],
    ["a key that is none", { privateKey: keys.spki }, "`privateKey` is a public key"],
  ])("refuses %s at construction", (_, options, message) => {
    const make = (): unknown => serviceAccountAuth({ ...serviceAccount, ...options });
    expect(make).toThrow(expect.objectContaining({ name: "ConfigError", message: expect.stringContaining(message) }));
    expect(make).not.toThrow(/canary/);
  });

  it("takes a token address in cleartext on loopback", () => {
    expect(() => serviceAccountAuth({ ...serviceAccount, tokenUrl: "http://127.0.0.1:8080/token" })).not.toThrow();
  });

  it("shows nothing of what it holds", async () => {
    const { auth, endpoint } = setUp(tokenAnswer("token-canary"));
    await auth.getToken({});
    const client = new ContactsClient({ auth, fetch: endpoint.fetch });
    for (const value of [auth, client]) {
      expect(inspect(value, { depth: 20, showHidden: true }) + JSON.stringify(value)).not.toMatch(/canary|PRIVATE KEY/);
    }
  });
});
