import { describe, expect, it, jest } from "@jest/globals";
import * as sdk from "../../src/index.js";
import type * as errors from "../../src/model/errors.js";
import { ApiError, isWorksError, WorksError } from "../../src/index.js";
import { clientOf, json, rejection } from "../http/requests.js";

const answer = (status: number, body: unknown = { code: "SOME_CODE", description: "said so" }, headers = {}) => json(body, { status, headers });

async function errorOf(status: number, body?: unknown, headers?: object): Promise<ApiError> {
  const { client } = clientOf([answer(status, body, headers)], { maxRetries: 0 });
  return (await rejection(client.contacts.get("c1"))) as ApiError;
}

describe("an answer that is no success", () => {
  it.each([
    [400, "BadRequestError"],
    [401, "AuthenticationError"],
    [403, "PermissionError"],
    [404, "NotFoundError"],
    [409, "ConflictError"],
    [429, "RateLimitError"],
    [500, "ServerError"],
    [503, "ServerError"],
    [599, "ServerError"],
    [410, "ApiError"],
    [418, "ApiError"],
  ] as const)("of %i is a %s, and an ApiError", async (status, name) => {
    const error = await errorOf(status);
    expect(error).toBeInstanceOf(sdk[name]);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toBeInstanceOf(WorksError);
    expect(error).toMatchObject({ name, status, code: "SOME_CODE", description: "said so", operation: "GET /contacts/{contactId}", attempts: 1 });
    expect(error.message).toMatch(`GET /contacts/{contactId}: ${status} SOME_CODE: said so`);
    expect(error.stack).toContain(error.message);
  });

  it.each<[string, unknown]>([["null", null], ["a list", []], ["numbers", { code: 7, description: 8 }], ["nothing known", { error: "x" }]])(
    "has no code and no description where the body is %s",
    async (_, body) => {
      expect(await errorOf(400, body)).toMatchObject({ code: undefined, description: undefined, message: "GET /contacts/{contactId}: 400" });
    },
  );

  it("passes an unknown code through", async () => {
    expect((await errorOf(400, { code: "SERVICE_ACCOUNT_NOT_ALLOWED" })).code).toBe("SERVICE_ACCOUNT_NOT_ALLOWED");
  });

  it("has the wait that the answer named, whatever the status", async () => {
    expect((await errorOf(503, {}, { "retry-after": "7" })).retryAfterMs).toBe(7_000);
    expect((await errorOf(429, {}, { "rateLimit-reset": "30" })).retryAfterMs).toBe(30_000);
    expect((await errorOf(400, {}, { "rateLimit-reset": "30" })).retryAfterMs).toBeUndefined();
  });

  it("tells of a write whether it may have been carried out", async () => {
    const put = async (status: number) => {
      const { client } = clientOf([answer(status)], { maxRetries: 0, pace: false });
      const contact = { permission: { accessibleRange: "ALL" as const }, contactName: { lastName: "Kim" } };
      return (await rejection(client.contacts.replace("c1", contact))) as ApiError;
    };
    for (const status of [408, 500, 502, 503, 504]) expect(await put(status)).toMatchObject({ mayHaveSucceeded: true });
    for (const status of [400, 401, 403, 404, 409, 429]) expect(await put(status)).toMatchObject({ mayHaveSucceeded: false });
    expect(await errorOf(503)).toMatchObject({ mayHaveSucceeded: false });
  });
});

describe("a hint", () => {
  it("gives the reason of a 401 in www-authenticate beside what the body says, without the token in it", async () => {
    const headers = { "www-authenticate": 'Bearer error="invalid_token", error_description="secret-token has expired"' };
    const { client } = clientOf([answer(401, { code: "UNAUTHORIZED", description: "Authentication failed." }, headers)], { auth: "secret-token" });
    const { message } = (await rejection(client.contacts.get("c1"))) as ApiError;
    expect(message).toContain('UNAUTHORIZED: Authentication failed. The reason given: error="invalid_token", error_description="[masked] has expired"');
  });

  it("names the scopes where one is missing", async () => {
    expect((await errorOf(403, { code: "FORBIDDEN", description: "has not permission api scope" })).message).toMatch(/`contact` or `contact.read`.*Developer Console/);
  });

  it.each([400, 401, 403, 404])("tells on a %i that a service account is no `me`", async (status) => {
    const { client } = clientOf([answer(status)]);
    expect(await rejection(client.contacts.listForUser("me").firstPage())).toMatchObject({ message: expect.stringContaining("can't use `me`") });
    expect(await rejection(clientOf([answer(status)]).client.contacts.listForUser("u1").firstPage())).toMatchObject({ message: expect.not.stringContaining("`me`") });
  });

  it("tells on a 403 of a PUT who may edit", async () => {
    const { client } = clientOf([answer(403)]);
    const put = client.contacts.replace("c1", { permission: { accessibleRange: "ALL" }, contactName: { lastName: "Kim" } });
    expect(await rejection(put)).toMatchObject({ message: expect.stringMatching(/isCoEditing: false.*masterUserId/) });
    expect((await errorOf(403)).message).not.toContain("isCoEditing");
  });

  it("follows the server's sentence without doubling its full stop", async () => {
    expect((await errorOf(403, { description: "has not permission api scope." })).message).toContain("has not permission api scope. The token");
    expect((await errorOf(404, { description: "The contact does not exist." })).message).toMatch(/does not exist\.$/);
  });

  it.each([302, 307])("tells on a %i that redirects are not followed", async (status) => {
    expect((await errorOf(status)).message).toContain("Redirects are not followed");
  });
});

describe("toJSON", () => {
  it("gives what is safe to log, and nothing else", async () => {
    expect(JSON.parse(JSON.stringify(await errorOf(404)))).toEqual({
      name: "NotFoundError",
      message: "GET /contacts/{contactId}: 404 SOME_CODE: said so",
      operation: "GET /contacts/{contactId}",
      status: 404,
      code: "SOME_CODE",
      description: "said so",
      attempts: 1,
      mayHaveSucceeded: false,
    });
  });

  it("tells the issues of a ValidationError", async () => {
    const error = await rejection(clientOf([200]).client.contacts.get(""));
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ name: "ValidationError", issues: [{ path: "contactId", message: "is empty" }] });
  });
});

describe("isWorksError", () => {
  it("knows the errors of another copy of the package", async () => {
    let other: typeof errors | undefined;
    await jest.isolateModulesAsync(async () => {
      other = await import("../../src/model/errors.js");
    });
    const error = new other!.ConfigError("x");
    expect(error).not.toBeInstanceOf(sdk.ConfigError);
    expect(isWorksError(error)).toBe(true);
    expect(error.name).toBe("ConfigError");
  });

  it.each([undefined, null, "x", 7, {}, new Error("x"), new TypeError("x")])("does not take %p for one", (value) => {
    expect(isWorksError(value)).toBe(false);
  });
});

it("every error has its class's name, as a literal that a minifier leaves alone", () => {
  const classes = Object.entries(sdk).filter(([name]) => name.endsWith("Error") && name !== "WorksError" && name !== "isWorksError");
  expect(classes.length).toBeGreaterThan(15);
  const made: [string, WorksError][] = [
    ["ConfigError", new sdk.ConfigError("x")],
    ["ValidationError", new sdk.ValidationError([])],
    ["TokenError", new sdk.TokenError("x")],
    ["PaginationError", new sdk.PaginationError("GET /contacts", 1)],
    ["ResultLimitError", new sdk.ResultLimitError("x", { limit: 1, delivered: 1 })],
  ];
  for (const [name, error] of made) expect([error.name, Object.keys(error)]).toEqual([name, expect.arrayContaining(["name"])]);
});

it("a TokenError keeps its cause, and shows error and description", () => {
  const cause = new Error("refused");
  const error = new sdk.TokenError("no token", { error: "invalid_grant", description: "expired", cause });
  expect(error.cause).toBe(cause);
  expect(error.toJSON()).toMatchObject({ error: "invalid_grant", description: "expired" });
});
