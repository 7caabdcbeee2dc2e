import { describe, expect, it } from "@jest/globals";
import type { UserTokens } from "../../src/auth/tokens.js";
import { userAuth, type UserAuthOptions } from "../../src/auth/user.js";
import { app, fakeTokenEndpoint, oauthError, reset, tokenAnswer } from "./fake-token-endpoint.js";
import { idle, ManualClock } from "./manual-clock.js";

const HOUR = 3_600_000;

function setUp(replies: Parameters<typeof fakeTokenEndpoint>, options: Partial<UserAuthOptions> = {}) {
  const clock = new ManualClock();
  const endpoint = fakeTokenEndpoint(...replies);
  const auth = userAuth({ ...app, refreshToken: "r0", fetch: endpoint.fetch, ...options }, { clock, random: () => 0 });
  const spent = (): (string | undefined)[] => endpoint.calls.map(({ form }) => form["refresh_token"]);
  return { clock, endpoint, auth, spent };
}

describe("userAuth", () => {
  it("refreshes with the form that the vendor documents", async () => {
    const { auth, endpoint } = setUp([tokenAnswer("a1")]);
    await expect(auth.getToken({})).resolves.toBe("a1");
    expect(endpoint.calls[0]?.form).toEqual({
      grant_type: "refresh_token",
      refresh_token: "r0",
      client_id: "client-1",
      client_secret: "secret-canary",
    });
  });

  it("keeps the refresh token where the answer holds none", async () => {
    const { auth, clock, spent } = setUp([tokenAnswer("a1"), tokenAnswer("a2")]);
    await auth.getToken({});
    clock.advance(HOUR);
    await expect(auth.getToken({})).resolves.toBe("a2");
    expect(spent()).toEqual(["r0", "r0"]);
  });

  it("spends the new refresh token where rotation is on", async () => {
    const { auth, clock, spent } = setUp([tokenAnswer("a1", { refresh_token: "r1" }), tokenAnswer("a2", { refresh_token: "r2" })]);
    for (let hour = 0; hour < 3; hour += 1) {
      await auth.getToken({});
      clock.advance(HOUR);
    }
    expect(spent()).toEqual(["r0", "r1", "r2"]);
  });

  it("uses the access token it is given until it ends", async () => {
    const { auth, clock, endpoint } = setUp([tokenAnswer("a1")], { accessToken: "a0", expiresAt: "2026-11-21T09:30:00+09:00" });
    await expect(auth.getToken({})).resolves.toBe("a0");
    clock.advance(30 * 60_000);
    await expect(auth.getToken({})).resolves.toBe("a1");
    expect(endpoint.calls).toHaveLength(1);
  });

  it("uses an access token of unknown end until it is refused", async () => {
    const { auth } = setUp([tokenAnswer("a1")], { accessToken: "a0" });
    await expect(auth.getToken({})).resolves.toBe("a0");
    auth.invalidate?.("a0");
    await expect(auth.getToken({})).resolves.toBe("a1");
  });

  it("survives a reset", async () => {
    const { auth, clock } = setUp([reset, tokenAnswer("a1")]);
    await expect(clock.hurry(auth.getToken({}))).resolves.toBe("a1");
  });

  it("finishes a refresh that nobody waits for any more: the rotated token comes with its answer", async () => {
    let answer = (): void => {};
    const { auth, spent } = setUp([() => new Promise((resolve) => (answer = () => resolve(tokenAnswer("a1", { refresh_token: "r1" }))))]);
    const controller = new AbortController();
    const aborted = auth.getToken({ signal: controller.signal });
    await idle();
    controller.abort("enough");
    await expect(aborted).rejects.toBe("enough");
    const next = auth.getToken({});
    answer();
    await expect(next).resolves.toBe("a1");
    expect(spent()).toEqual(["r0"]);
  });

  it("says that the user must log in again where the refresh token has ended", async () => {
    const { auth, endpoint } = setUp([oauthError("invalid_grant", "ended")]);
    await expect(auth.getToken({})).rejects.toMatchObject({
      name: "TokenError",
      error: "invalid_grant",
      message: expect.stringContaining("the user must log in again"),
    });
    expect(endpoint.calls).toHaveLength(1);
  });

  it("does not spend a refresh token again that it has spent, though the one got for it is refused", async () => {
    const { auth, clock, spent } = setUp([tokenAnswer("a1", { refresh_token: "r1" }), oauthError("invalid_grant", "ended")]);
    await auth.getToken({});
    clock.advance(HOUR);
    await expect(auth.getToken({})).rejects.toMatchObject({ error: "invalid_grant" });
    expect(spent()).toEqual(["r0", "r1"]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["an unknown option", { scope: ["contact"] }, "`scope` is not an option of userAuth"],
    ["a missing refresh token", { refreshToken: undefined }, "`refreshToken` is required"],
    ["an end without its token", { expiresAt: 1 }, "`expiresAt` is given without an `accessToken`"],
    ["an end that is no date", { accessToken: "a", expiresAt: "soon" }, "`expiresAt` must be a Date, an ISO string or milliseconds"],
    ["an end in seconds", { accessToken: "a", expiresAt: 1_800_000_000 }, "`expiresAt` is long past: it must be in milliseconds"],
    ["an access token with its scheme", { accessToken: "Bearer canary" }, "`accessToken` must be the token alone"],
    ["onTokens that is none", { onTokens: {} }, "`onTokens` must be a function"],
    ["an empty account", { account: "" }, "`account` is required and must be a string"],
  ])("refuses %s at construction", (_, options, message) => {
    const make = (): unknown => userAuth({ ...app, refreshToken: "r0", ...options });
    expect(make).toThrow(expect.objectContaining({ name: "ConfigError", message: expect.stringContaining(message) }));
    expect(make).not.toThrow(/canary/);
  });
});

describe("onTokens", () => {
  it("is given the whole pair", async () => {
    const given: UserTokens[] = [];
    const { auth, clock } = setUp([tokenAnswer("a1"), tokenAnswer("a2", { refresh_token: "r1" })], { onTokens: (tokens) => void given.push(tokens) });
    const start = clock.now();
    await auth.getToken({});
    clock.advance(HOUR);
    await auth.getToken({});
    expect(given).toEqual([
      { accessToken: "a1", refreshToken: "r0", expiresAt: new Date(start + HOUR) },
      { accessToken: "a2", refreshToken: "r1", expiresAt: new Date(start + 2 * HOUR) },
    ]);
  });

  it("is awaited before the new token is used", async () => {
    let keep = (): void => {};
    const { auth } = setUp([tokenAnswer("a1")], { onTokens: () => new Promise((resolve) => (keep = resolve)) });
    let isUsed = false;
    const token = auth.getToken({}).then((value) => {
      isUsed = true;
      return value;
    });
    await idle();
    expect(isUsed).toBe(false);
    keep();
    await expect(token).resolves.toBe("a1");
  });

  it("is offered the same pair again before the next use where it rejected, and nothing is refreshed for it", async () => {
    const given: string[] = [];
    let isDown = true;
    const { auth, endpoint } = setUp([tokenAnswer("a1", { refresh_token: "r1" }), tokenAnswer("a2", { refresh_token: "r2" })], {
      onTokens: async ({ refreshToken }) => {
        given.push(refreshToken);
        if (isDown) await Promise.reject(new Error("database down"));
      },
    });
    for (let call = 0; call < 2; call += 1) {
      await expect(auth.getToken({})).rejects.toMatchObject({
        name: "TokenError",
        message: expect.stringContaining("`onTokens` failed"),
        cause: expect.objectContaining({ message: "database down" }),
      });
    }
    isDown = false;
    await expect(auth.getToken({})).resolves.toBe("a1");
    await expect(auth.getToken({})).resolves.toBe("a1");
    expect(given).toEqual(["r1", "r1", "r1"]);
    expect(endpoint.calls).toHaveLength(1);
  });

  it("is offered a kept pair even when its access token has ended, and its refresh token is spent next", async () => {
    const given: string[] = [];
    const { auth, clock, spent } = setUp([tokenAnswer("a1", { refresh_token: "r1" }), tokenAnswer("a2", { refresh_token: "r2" })], {
      onTokens: ({ refreshToken }) => {
        given.push(refreshToken);
        if (given.length === 1) throw new Error("database down");
      },
    });
    await expect(auth.getToken({})).rejects.toThrow("`onTokens` failed");
    clock.advance(2 * HOUR);
    await expect(auth.getToken({})).resolves.toBe("a2");
    expect(given).toEqual(["r1", "r1", "r2"]);
    expect(spent()).toEqual(["r0", "r1"]);
  });

  it("lets no request through on the older token while a pair renewed ahead is not kept", async () => {
    let fails = false;
    const { auth, clock } = setUp([tokenAnswer("a1"), tokenAnswer("a2", { refresh_token: "r1" })], {
      onTokens: () => {
        if (fails) throw new Error("database down");
      },
    });
    await auth.getToken({});
    clock.advance(HOUR - 4 * 60_000);
    fails = true;
    await auth.getToken({});
    await idle();
    await expect(auth.getToken({})).rejects.toThrow("`onTokens` failed");
    fails = false;
    await expect(auth.getToken({})).resolves.toBe("a2");
  });
});
