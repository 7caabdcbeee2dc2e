import { describe, expect, it, jest } from "@jest/globals";
import type { TokenSource } from "../../src/index.js";
import { clientOf, contact, json, rejection } from "./requests.js";

const refused = (): Response => json({ code: "UNAUTHORIZED", description: "no" }, { status: 401 });

/** A source that has a new token after each one that was refused. */
function renewing(): TokenSource & { invalidated: string[]; asked: number } {
  return {
    invalidated: [],
    asked: 0,
    getToken() {
      this.asked += 1;
      return Promise.resolve(`token-${this.invalidated.length}`);
    },
    invalidate(token) {
      this.invalidated.push(token);
    },
  };
}

const sentTokens = (sent: { init: { headers: Headers } }[]) => sent.map(({ init }) => init.headers.get("authorization"));

describe("after a 401", () => {
  it("the refused token is dropped, and the request sent once more with a new one", async () => {
    const auth = renewing();
    const { client, sent, clock } = clientOf([refused, 200], { auth, maxRetries: 0 });
    expect(await client.contacts.get("c1")).toMatchObject(contact);
    expect(auth.invalidated).toEqual(["token-0"]);
    expect(sentTokens(sent)).toEqual(["Bearer token-0", "Bearer token-1"]);
    expect(clock.timers).toBe(0);
  });

  it("it is sent once more only, and both count as attempts", async () => {
    const auth = renewing();
    const { client, sent } = clientOf([refused], { auth });
    expect(await rejection(client.contacts.get("c1"))).toMatchObject({ name: "AuthenticationError", attempts: 2 });
    expect(sent).toHaveLength(2);
  });

  it("it is not sent again with the same token", async () => {
    const { client, sent } = clientOf([refused]);
    expect(await rejection(client.contacts.get("c1"))).toMatchObject({ name: "AuthenticationError", attempts: 1 });
    expect(sent).toHaveLength(1);
  });

  it("the second sending does not count against maxRetries", async () => {
    const { client, clock, sent } = clientOf([refused, 503, 200], { auth: renewing(), maxRetries: 1 });
    expect(await clock.until(client.contacts.get("c1"))).toMatchObject(contact);
    expect(sent).toHaveLength(3);
  });

  it("a body is sent again whole", async () => {
    const { client, sent } = clientOf([refused, 200], { auth: renewing() });
    await client.contacts.replace("c1", { permission: { accessibleRange: "ALL" }, contactName: { lastName: "Kim" } });
    expect(sent[1]!.init.body).toBe(sent[0]!.init.body);
  });
});

describe("a token source", () => {
  it("is asked before each attempt, so that a token which died in a wait is not used", async () => {
    const getToken = jest.fn<TokenSource["getToken"]>().mockResolvedValueOnce("old").mockResolvedValueOnce("new");
    const { client, clock, sent } = clientOf([503, 200], { auth: { getToken } });
    await clock.until(client.contacts.get("c1"));
    expect(sentTokens(sent)).toEqual(["Bearer old", "Bearer new"]);
  });

  it.each<[string, unknown]>([["undefined", undefined], ["an empty text", ""], ["a line break", "secret\n"], ["a space", "Bearer secret"], ["an object", { token: "secret" }]])(
    "that gives %s is a TokenError without the token, and nothing is sent",
    async (_, token) => {
      const { client, sent } = clientOf([200], { auth: { getToken: () => Promise.resolve(token as string) } });
      const error = await rejection(client.contacts.get("c1"));
      expect(error).toMatchObject({ name: "TokenError" });
      expect(String(error)).not.toContain("secret");
      expect(sent).toHaveLength(0);
    },
  );

  it("may give a bare text, and may throw at once", async () => {
    const { signal } = new AbortController();
    const bare = clientOf([200], { auth: { getToken: () => "bare" as unknown as Promise<string> } });
    expect(await bare.client.contacts.get("c1", { signal })).toMatchObject(contact);
    const broken = new Error("vault closed");
    const { client } = clientOf([200], { auth: { getToken: () => { throw broken; } } });
    expect(await rejection(client.contacts.get("c1", { signal }))).toBe(broken);
  });

  it("is given the caller's signal, and called as a method", async () => {
    const { signal } = new AbortController();
    const seen: unknown[] = [];
    const auth = { token: "mine", getToken({ signal: given }: { signal?: AbortSignal | undefined }) { seen.push(given); return Promise.resolve(this.token); } };
    const { client, sent } = clientOf([200], { auth });
    await client.contacts.get("c1", { signal });
    expect(seen).toEqual([signal]);
    expect(sentTokens(sent)).toEqual(["Bearer mine"]);
  });
});
