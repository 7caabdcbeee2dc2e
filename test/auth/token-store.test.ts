import { describe, expect, it } from "@jest/globals";
import Keyv from "keyv";
import { serviceAccountAuth } from "../../src/auth/service-account.js";
import type { TokenStore } from "../../src/auth/token-store.js";
import { userAuth } from "../../src/auth/user.js";
import { ContactsClient } from "../../src/client.js";
import { FakeWorks, type FakeWorksOptions } from "../../src/testing/index.js";
import { fakeTokenEndpoint, oauthError, serviceAccount, tokenAnswer } from "./fake-token-endpoint.js";
import { idle, ManualClock } from "./manual-clock.js";

function mapStore(): TokenStore & { values: Map<string, string> } {
  const values = new Map<string, string>();
  return { values, get: (key) => values.get(key), set: (key, value) => values.set(key, value) };
}

const mints = (works: FakeWorks): number => works.requests.filter(({ operation }) => operation === "token").length;

describe("a store between processes", () => {
  it.each([
    ["Keyv", () => new Keyv()],
    ["Keyv over a map of its own", () => new Keyv({ store: new Map() })],
    ["any get and set", mapStore],
  ])("lets the second client use the first one's token: %s", async (_, makeStore) => {
    const works = new FakeWorks({ contacts: 2 });
    const store: TokenStore = makeStore();
    const clients = [1, 2].map(
      () => new ContactsClient({ auth: serviceAccountAuth({ ...works.serviceAccount, fetch: works.fetch, store }), fetch: works.fetch }),
    );
    for (const client of clients) await expect(client.contacts.list().toArray({ max: 2 })).resolves.toHaveLength(2);
    expect(mints(works)).toBe(1);
  });

  it("lets the second client pick up the token that the first one minted for a refused one", async () => {
    const works = new FakeWorks({ contacts: 2 });
    const store = new Keyv();
    const auths = [1, 2].map(() => serviceAccountAuth({ ...works.serviceAccount, fetch: works.fetch, store }));
    const old: string[] = [];
    for (const auth of auths) old.push(await auth.getToken({}));
    works.revokeAccessTokens();
    const fresh: string[] = [];
    for (const [index, auth] of auths.entries()) {
      auth.invalidate?.(old[index] ?? "");
      fresh.push(await auth.getToken({}));
    }
    expect(fresh[0]).not.toBe(old[0]);
    expect(fresh[1]).toBe(fresh[0]);
  });

  it("keeps accounts, clients, scopes and hosts apart, and shows none of them in its keys", async () => {
    const store = mapStore();
    const { fetch, calls } = fakeTokenEndpoint(tokenAnswer("t1"));
    for (const change of [
      {},
      { serviceAccount: "other.serviceaccount@example.com" },
      { clientId: "client-2" },
      { scope: ["contact.read"] },
      { tokenUrl: "https://auth.gov-naverworks.example/oauth2/v2.0/token" },
    ]) {
      await serviceAccountAuth({ ...serviceAccount, ...change, fetch, store }).getToken({});
    }
    expect(calls).toHaveLength(5);
    expect(store.values.size).toBe(5);
    for (const key of store.values.keys()) expect(key).toMatch(/^[0-9a-f]{64}$/);
  });

  it("takes scopes in another order for the same", async () => {
    const store = mapStore();
    const { fetch, calls } = fakeTokenEndpoint(tokenAnswer("t1"));
    for (const scope of [["contact", "user.read"], ["user.read", "contact"]]) await serviceAccountAuth({ ...serviceAccount, scope, fetch, store }).getToken({});
    expect(calls).toHaveLength(1);
  });

  it.each<[string, TokenStore]>([
    ["throws", { get: () => { throw new Error("down"); }, set: () => { throw new Error("down"); } }],
    ["rejects", { get: () => Promise.reject(new Error("down")), set: () => Promise.reject(new Error("down")) }],
    ["hangs", { get: () => new Promise(() => {}), set: () => new Promise(() => {}) }],
    ["gives null", { get: () => null, set: () => null }],
    ["gives garbage", { get: () => "{", set: () => null }],
    ["gives JSON of another form", { get: () => '{"accessToken":"a b","expiresAt":99999999999999}', set: () => null }],
    ["gives no text", { get: () => ({ accessToken: "x" }), set: () => null }],
  ])("stops no request where it %s", async (_, store) => {
    const clock = new ManualClock();
    const auth = serviceAccountAuth({ ...serviceAccount, fetch: fakeTokenEndpoint(tokenAnswer("t1")).fetch, store }, { clock, random: () => 0 });
    await expect(clock.hurry(auth.getToken({}))).resolves.toBe("t1");
    expect(clock.pending).toBe(0);
  });

  it("does not keep a token alive that is due: what the store holds must last longer", async () => {
    const clock = new ManualClock();
    const { fetch, calls } = fakeTokenEndpoint(tokenAnswer("t1"), tokenAnswer("t2"));
    const auth = serviceAccountAuth({ ...serviceAccount, fetch, store: mapStore() }, { clock, random: () => 0 });
    await auth.getToken({});
    clock.advance(56 * 60_000);
    await auth.getToken({});
    while (calls.length < 2) await idle();
    await idle();
    await expect(auth.getToken({})).resolves.toBe("t2");
    expect(calls).toHaveLength(2);
  });

  it("is read once more where the mint is refused as invalid_grant", async () => {
    const store = mapStore();
    const shared = JSON.stringify({ accessToken: "from-another", expiresAt: Date.now() + 3_600_000 });
    const { fetch } = fakeTokenEndpoint(() => {
      store.get = () => shared;
      return oauthError("invalid_grant", "no");
    });
    await expect(serviceAccountAuth({ ...serviceAccount, fetch, store }).getToken({})).resolves.toBe("from-another");
  });
});

describe("two processes on one rotating refresh token", () => {
  function setUp(options: FakeWorksOptions = {}, store: TokenStore = new Keyv()) {
    const clock = new ManualClock();
    const works = new FakeWorks({ contacts: 2, refreshTokenRotation: true, now: () => new Date(clock.now()), ...options });
    const credentials = works.userCredentials();
    const start = (change: Partial<Parameters<typeof userAuth>[0]> = {}) =>
      userAuth({ ...credentials, fetch: works.fetch, store, ...change }, { clock, random: () => 0 });
    return { clock, works, store, start };
  }

  it.each([{}, { revokeOlderTokens: true }])("both work when they refresh at once, again and again: %j", async (options) => {
    const { clock, works, start } = setUp(options);
    const clients = [start(), start()].map((auth) => new ContactsClient({ auth, fetch: works.fetch }));
    for (let hour = 0; hour < 5; hour += 1) {
      const walks = Promise.all(clients.map((client) => client.contacts.list().toArray({ max: 2 })));
      await expect(clock.hurry(walks)).resolves.toEqual([expect.any(Array), expect.any(Array)]);
      clock.advance(2 * 3_600_000);
    }
  });

  it("the second waits for the first one's entry where its refresh came too late", async () => {
    const { clock, works, start, store } = setUp();
    const held: (() => void)[] = [];
    const slow: TokenStore = {
      get: (key) => store.get(key),
      set: (key, value) => new Promise<void>((resolve) => held.push(() => void Promise.resolve(store.set(key, value)).then(() => resolve()))),
    };
    const first = start({ store: slow }).getToken({});
    while (held.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const second = start().getToken({});
    // Refused before the clock goes on: hashing the key takes its time on another thread.
    while (mints(works) < 2) await new Promise((resolve) => setImmediate(resolve));
    clock.after(400, () => held[0]?.());
    const tokens = await clock.hurry(Promise.all([first, second]));
    expect(tokens[1]).toBe(tokens[0]);
    expect(mints(works)).toBe(2);
  });

  it("a pair picked up is remembered, should the store fail from then on", async () => {
    const { clock, start, store } = setUp();
    let isUp = true;
    let reads = 0;
    const failing: TokenStore = {
      // Empty at first, as in the moment before the other's entry.
      get: (key) => ((reads += 1) > 1 && isUp ? store.get(key) : undefined),
      set: () => undefined,
    };
    const second = start({ store: failing });
    await start().getToken({});
    await clock.hurry(second.getToken({}));
    isUp = false;
    clock.advance(2 * 3_600_000);
    await expect(clock.hurry(second.getToken({}))).resolves.toEqual(expect.any(String));
  });

  it("a process that starts later with the spent token goes on from the store", async () => {
    const { clock, start } = setUp();
    await start().getToken({});
    clock.advance(2 * 3_600_000);
    await expect(clock.hurry(start().getToken({}))).resolves.toEqual(expect.any(String));
    clock.advance(2 * 3_600_000);
    await expect(clock.hurry(start().getToken({}))).resolves.toEqual(expect.any(String));
  });

  it("processes that start with different tokens of one user share by its account name", async () => {
    const { clock, start } = setUp();
    let kept = "";
    const first = start({ account: "user-1", onTokens: ({ refreshToken }) => void (kept = refreshToken) });
    await first.getToken({});
    const second = start({ account: "user-1", refreshToken: kept });
    for (let hour = 0; hour < 4; hour += 1) {
      clock.advance(2 * 3_600_000);
      const tokens = await clock.hurry(Promise.all([first.getToken({}), second.getToken({})]));
      expect(tokens[1]).toBe(tokens[0]);
    }
  });

  it("an entry without a refresh token, as another program may leave it, costs none that is known", async () => {
    const { clock, start, store } = setUp();
    const set: { key?: string } = {};
    const auth = start({ store: { get: (key) => store.get(key), set: (key, value) => store.set((set.key = key), value) } });
    await auth.getToken({});
    await store.set(set.key!, JSON.stringify({ accessToken: "foreign", expiresAt: clock.now() + 2.1 * 3_600_000 }));
    clock.advance(2 * 3_600_000);
    await expect(clock.hurry(auth.getToken({}))).resolves.toBe("foreign");
    clock.advance(3_600_000);
    await expect(clock.hurry(auth.getToken({}))).resolves.not.toBe("foreign");
  });

  it("a token given anew works although the store holds one that has ended", async () => {
    const { clock, start, works } = setUp();
    await start({ account: "user-1" }).getToken({});
    clock.advance(91 * 24 * 3_600_000);
    const { refreshToken } = works.userCredentials();
    await expect(clock.hurry(start({ account: "user-1", refreshToken }).getToken({}))).resolves.toEqual(expect.any(String));
  });
});
