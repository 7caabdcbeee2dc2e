import { describe, expect, it } from "@jest/globals";
import { ContactsClient, exchangeCode, revokeToken, serviceAccountAuth, userAuth, type ContactsClientOptions } from "../src/index.js";
import { serviceAccount } from "./auth/fake-token-endpoint.js";
import { clientOf, json, rejection } from "./http/requests.js";

const make = (options: object) => () => new ContactsClient({ auth: "token", ...options });

describe("a wrong option is refused at construction by a ConfigError that names it", () => {
  it.each<[string, unknown]>([
    ["auth", undefined],
    ["auth", null],
    ["auth", ""],
    ["auth", 7],
    ["auth", {}],
    ["auth", "Bearer token"],
    ["auth", "token\n"],
    ["auth", "to ken"],
    ["auth", "토큰"],
    ["baseUrl", ""],
    ["baseUrl", null],
    ["baseUrl", 7],
    ["baseUrl", "www.worksapis.com/v1.0"],
    ["baseUrl", "http://www.worksapis.com/v1.0"],
    ["baseUrl", "http://127.0.0.1.example.com"],
    ["baseUrl", "http://localhost.example.com"],
    ["baseUrl", "http://fake-works:8099/v1.0"],
    ["baseUrl", "ftp://www.worksapis.com"],
    ["baseUrl", "https://www.worksapis.com/v1.0?x=1"],
    ["baseUrl", "https://www.worksapis.com/v1.0#x"],
    ["baseUrl", "https://www.worksapis.com/v1.0?"],
    ["baseUrl", "https://www.worksapis.com/v1.0#"],
    ["baseUrl", "http://localhost."],
    ["baseUrl", "http://[::ffff:127.0.0.1]"],
    ["baseUrl", "https://user:secret@www.worksapis.com"],
    ["fetch", "fetch"],
    ["fetch", null],
    ["timeoutMs", 0],
    ["timeoutMs", -1],
    ["timeoutMs", 1.5],
    ["timeoutMs", NaN],
    ["timeoutMs", Infinity],
    ["timeoutMs", 2 ** 31],
    ["timeoutMs", "30000"],
    ["timeoutMs", null],
    ["maxRetries", -1],
    ["maxRetries", 0.5],
    ["maxRetries", Infinity],
    ["maxRetryWaitMs", -1],
    ["maxRetryWaitMs", 2 ** 31],
    ["maxConcurrency", 0],
    ["maxConcurrency", "4"],
    ["pace", true],
    ["pace", "fast"],
    ["pace", null],
    ["hooks", null],
    ["hooks", "onRequest"],
    ["hooks.onRequest", "log"],
    ["hooks.onResponse", {}],
    ["hooks.onRetry", 1],
    ["timeout", 5],
    ["toString", 5],
  ])("%s: %p", (name, value) => {
    const [outer, inner] = name.split(".") as [string, string | undefined];
    const options = { [outer]: inner === undefined ? value : { [inner]: value } };
    expect(make(options)).toThrow(expect.objectContaining({ name: "ConfigError", message: expect.stringContaining(`\`${name}\``) }));
  });

  it.each([undefined, null, "token"])("the options as a whole: %p", (options) => {
    expect(() => new ContactsClient(options as unknown as ContactsClientOptions)).toThrow(expect.objectContaining({ name: "ConfigError", message: expect.stringContaining("`auth`") }));
  });

  it("and never quotes a token", () => {
    for (const auth of ["Bearer secret", "sec ret", "secret\n"]) {
      expect(make({ auth })).toThrow(expect.objectContaining({ message: expect.not.stringContaining("sec") }));
    }
    expect(make({ baseUrl: "https://user:secret@example.com" })).toThrow(expect.objectContaining({ message: expect.not.stringContaining("secret") }));
  });
});

describe("an option is taken", () => {
  it.each<[string, unknown]>([
    ["baseUrl", "https://gov.worksapis.com/v1.0"],
    ["baseUrl", "https://gateway.example.com/a/b/"],
    ["baseUrl", "http://localhost:8080/v1.0"],
    ["baseUrl", "http://127.0.0.1:8080"],
    ["baseUrl", "http://127.9.9.9"],
    ["baseUrl", "http://[::1]:8080"],
    ["maxRetries", 0],
    ["maxRetryWaitMs", 0],
    ["maxConcurrency", 1],
    ["pace", false],
    ["pace", "peak"],
    ["hooks", {}],
    ["hooks", { onRequest: undefined }],
    ...["baseUrl", "fetch", "timeoutMs", "maxRetries", "maxRetryWaitMs", "maxConcurrency", "pace", "hooks"].map((name): [string, unknown] => [name, undefined]),
  ])("%s: %p", (name, value) => {
    expect(make({ [name]: value })).not.toThrow();
  });
});

describe("dangerouslyAllowHttp", () => {
  it("takes http: beyond loopback, and no other protocol", () => {
    expect(make({ baseUrl: "http://fake-works:8099/v1.0", dangerouslyAllowHttp: true })).not.toThrow();
    expect(make({ baseUrl: "ftp://fake-works/v1.0", dangerouslyAllowHttp: true })).toThrow("`baseUrl` must be https");
    expect(make({ baseUrl: "http://user:secret@fake-works/v1.0", dangerouslyAllowHttp: true })).toThrow("`baseUrl` must have no user name and no password");
  });

  it.each([undefined, false])("is off where it is %p", (dangerouslyAllowHttp) => {
    expect(make({ baseUrl: "http://fake-works:8099/v1.0", dangerouslyAllowHttp })).toThrow("other test servers with `dangerouslyAllowHttp: true`");
  });

  it("has nothing to say of https:", () => {
    expect(make({ dangerouslyAllowHttp: true })).not.toThrow();
  });

  const credentials = { ...serviceAccount, tokenUrl: "http://fake-works:8099/oauth2/v2.0/token" };
  const { clientId, clientSecret, tokenUrl } = credentials;
  it.each<[string, (allowed: boolean) => unknown]>([
    ["serviceAccountAuth", (dangerouslyAllowHttp) => serviceAccountAuth({ ...credentials, fetch: tokens, dangerouslyAllowHttp }).getToken({})],
    ["userAuth", (dangerouslyAllowHttp) => userAuth({ clientId, clientSecret, tokenUrl, refreshToken: "r0", fetch: tokens, dangerouslyAllowHttp }).getToken({})],
    ["exchangeCode", (dangerouslyAllowHttp) => exchangeCode({ clientId, clientSecret, tokenUrl, code: "c", fetch: tokens, dangerouslyAllowHttp })],
    ["revokeToken", (dangerouslyAllowHttp) => revokeToken({ clientId, clientSecret, tokenUrl, token: "t", fetch: tokens, dangerouslyAllowHttp })],
    ["revokeToken's revokeUrl", (dangerouslyAllowHttp) => revokeToken({ clientId, clientSecret, revokeUrl: tokenUrl, token: "t", fetch: tokens, dangerouslyAllowHttp })],
  ])("opens the tokenUrl of %s", async (_, ask) => {
    const asked = (allowed: boolean) => Promise.resolve().then(() => ask(allowed));
    expect(await rejection(asked(false))).toMatchObject({ name: "ConfigError", message: expect.stringMatching(/`(token|revoke)Url` must be https/) });
    await asked(true);
  });

  function tokens(): Promise<Response> {
    return Promise.resolve(json({ access_token: "a1", refresh_token: "r1", expires_in: "3600" }));
  }
});

describe("options of one call", () => {
  it.each([["timeoutMs", 0], ["timeoutMs", 2 ** 31], ["timeoutMs", "1"], ["maxRetries", -1], ["maxRetries", 1.5]])("%s: %p is refused before anything is sent", async (name, value) => {
    const { client, sent } = clientOf([200]);
    expect(await rejection(client.contacts.get("c1", { [name]: value }))).toMatchObject({ name: "ConfigError", message: expect.stringContaining(`\`${name}\``) });
    expect(sent).toHaveLength(0);
  });

  it.each([
    ["a value with a line break", { "x-key": "canary\r\nhost: example.com" }, "x-key"],
    ["a value beyond Latin-1", { "x-key": "canary 토큰" }, "x-key"],
    ["a name with a line break", { "x\nkey": "canary" }, "x\\nkey"],
  ])("headers with %s are refused before anything is sent, and not quoted", async (_, headers, name) => {
    const { client, sent } = clientOf([200]);
    const error = await rejection(client.contacts.get("c1", { headers }));
    expect(error).toMatchObject({ name: "ConfigError", message: expect.stringContaining(name) });
    expect(error).not.toMatchObject({ message: expect.stringContaining("canary") });
    expect(sent).toHaveLength(0);
  });

  it("timeoutMs goes before the client's", async () => {
    const { client, clock } = clientOf([() => new Promise(() => {})], { maxRetries: 0 });
    expect(await clock.until(rejection(client.contacts.get("c1", { timeoutMs: 7 })))).toMatchObject({ name: "TimeoutError", timeoutMs: 7 });
  });
});
