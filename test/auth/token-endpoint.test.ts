import { afterEach, describe, expect, it } from "@jest/globals";
import { readApp } from "../../src/auth/credentials.js";
import { askTokenEndpoint } from "../../src/auth/token-endpoint.js";
import { readTokens, type Tokens } from "../../src/auth/tokens.js";
import { app, fakeTokenEndpoint, oauthError, reset, tokenAnswer } from "./fake-token-endpoint.js";
import { ManualClock } from "./manual-clock.js";

const form = { grant_type: "refresh_token", refresh_token: "refresh-canary" };

function setUp(...replies: Parameters<typeof fakeTokenEndpoint>) {
  const clock = new ManualClock();
  const endpoint = fakeTokenEndpoint(...replies);
  const ask = async (options: { repeatable?: boolean; signal?: AbortSignal } = {}): Promise<Tokens> => {
    const request = { form, repeatable: true, ...options };
    return readTokens(await askTokenEndpoint(readApp({ ...app, fetch: endpoint.fetch }), { clock, random: () => 1 }, request));
  };
  return { clock, endpoint, ask };
}

describe("the request for a token", () => {
  it("posts a form, follows no redirect and takes the vendor's address by default", async () => {
    const { endpoint, ask } = setUp(tokenAnswer("t1"));
    await ask();
    const { url, init, form: sent } = endpoint.calls[0] ?? { url: "", init: {}, form: {} };
    expect(url).toBe("https://auth.worksmobile.com/oauth2/v2.0/token");
    expect(init).toMatchObject({
      method: "POST",
      redirect: "manual",
      headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
    });
    expect(sent).toEqual({ ...form, client_id: "client-1", client_secret: "secret-canary" });
  });

  const globalFetch = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = globalFetch;
  });
  it("looks the global fetch up at each call", async () => {
    const read = readApp(app);
    globalThis.fetch = fakeTokenEndpoint(tokenAnswer("patched")).fetch;
    const answer = await askTokenEndpoint(read, { clock: new ManualClock(), random: Math.random }, { form, repeatable: true });
    expect(readTokens(answer).accessToken).toBe("patched");
  });

  it.each([
    ["a reset", reset],
    ["a body that is cut", () => new Response(new ReadableStream({ start: (c) => c.error(new Error("terminated")) }))],
    ...[408, 429, 500, 502, 503, 504].map((status) => [String(status), new Response("<html>", { status })] as const),
  ])("is sent again after %s", async (_, failure) => {
    const { clock, endpoint, ask } = setUp(failure, tokenAnswer("t1"));
    await expect(clock.hurry(ask())).resolves.toMatchObject({ accessToken: "t1" });
    expect(endpoint.calls).toHaveLength(2);
    expect(clock.pending).toBe(0);
  });

  it("waits as long as the answer asks for", async () => {
    const { clock, ask } = setUp(new Response("", { status: 503, headers: { "retry-after": "7" } }), tokenAnswer("t1"));
    const start = clock.now();
    await clock.hurry(ask());
    expect(clock.now() - start).toBeGreaterThanOrEqual(7_000);
  });

  it("gives up after four attempts, and says what happened", async () => {
    const { clock, endpoint, ask } = setUp(reset);
    await expect(clock.hurry(ask())).rejects.toMatchObject({
      name: "TokenError",
      message: "the token endpoint at auth.worksmobile.com could not be reached, or the connection broke (4 attempts)",
      cause: reset,
    });
    expect(endpoint.calls).toHaveLength(4);
  });

  it("gives up an answer that does not come within 30 seconds", async () => {
    const { clock, ask } = setUp(() => new Promise<Response>(() => {}));
    const start = clock.now();
    await expect(clock.hurry(ask({ repeatable: false }))).rejects.toThrow("the token endpoint at auth.worksmobile.com gave no complete response within 30000 ms");
    expect(clock.now() - start).toBe(30_000);
  });

  it("is sent once where a repetition may do harm", async () => {
    for (const failure of [reset, new Response("", { status: 503 }), new Response("", { status: 429 })]) {
      const { clock, endpoint, ask } = setUp(failure);
      await expect(clock.hurry(ask({ repeatable: false }))).rejects.toMatchObject({ name: "TokenError" });
      expect(endpoint.calls).toHaveLength(1);
    }
  });

  it("ends with the signal's reason, in a fetch that ignores it and in a wait alike, and leaves no timer", async () => {
    for (const reply of [() => new Promise<Response>(() => {}), new Response("", { status: 503, headers: { "retry-after": "60" } })]) {
      const { clock, ask } = setUp(reply);
      const controller = new AbortController();
      const asked = ask({ signal: controller.signal });
      await new Promise((resolve) => setImmediate(resolve));
      controller.abort("enough");
      await expect(asked).rejects.toBe("enough");
      expect(clock.pending).toBe(0);
    }
  });
});

describe("the answer of the token endpoint", () => {
  const HOUR = 3_600_000;
  it.each([
    ["a text", "86400", 24 * HOUR],
    ["a number", 86_400, 24 * HOUR],
    ["missing", undefined, HOUR],
    ["null", null, HOUR],
    ["empty", "", HOUR],
    ["no number", "soon", HOUR],
    ["zero", 0, HOUR],
    ["negative", -5, HOUR],
  ])("may have expires_in as %s", async (_, expiresIn, life) => {
    const { clock, ask } = setUp(tokenAnswer("t1", { expires_in: expiresIn }));
    await expect(ask()).resolves.toMatchObject({ expiresAt: clock.now() + life });
  });

  it.each<[string, Response, Record<string, unknown>]>([
    [
      "RFC 6749's form",
      oauthError("invalid_client", "unknown client", { status: 401 }),
      {
        status: 401,
        error: "invalid_client",
        description: "unknown client",
        message:
          "the token endpoint answered 401 invalid_client: unknown client. " +
          "Check clientId and clientSecret: they are of one app in the Developer Console",
      },
    ],
    [
      "the vendor's form",
      Response.json({ code: "INVALID_PARAMETER", description: "no such scope" }, { status: 400 }),
      { error: "INVALID_PARAMETER", description: "no such scope", message: "the token endpoint answered 400 INVALID_PARAMETER: no such scope" },
    ],
    ["a page", new Response("<html>", { status: 403 }), { error: undefined, message: "the token endpoint answered 403" }],
    ["an error named as what all objects have", oauthError("toString", "no"), { error: "toString", message: "the token endpoint answered 400 toString: no" }],
    ["nothing", new Response("", { status: 400 }), { message: "the token endpoint answered 400" }],
    ["JSON of another form", Response.json([1], { status: 400 }), { message: "the token endpoint answered 400" }],
    [
      "a redirect",
      new Response("", { status: 302, headers: { location: "https://elsewhere.example" } }),
      { message: "the token endpoint answered 302. Redirects are not followed, since the request holds secrets: check tokenUrl" },
    ],
    ["200 without a token", Response.json({ token: "x" }), { message: expect.stringContaining("answered 200 without a usable access_token") }],
    ["200 with a page", new Response("<html>"), { message: expect.stringContaining("answered 200 without a usable access_token") }],
    ["a token with a line break", tokenAnswer("a\nb"), { message: expect.stringContaining("without a usable access_token") }],
    ["an ended refresh token", oauthError("invalid_grant", "ended"), { error: "invalid_grant", message: expect.stringContaining("the user must log in again") }],
  ])("becomes a TokenError: %s", async (_, reply, expected) => {
    await expect(setUp(reply).ask()).rejects.toMatchObject({ name: "TokenError", ...expected });
  });

  it("shows no secret that the server echoes", async () => {
    const { ask } = setUp(oauthError("invalid_request", "client_secret secret-canary with refresh_token=refresh-canary"));
    await expect(ask()).rejects.toMatchObject({ description: "client_secret [masked] with refresh_token=[masked]" });
  });
});
