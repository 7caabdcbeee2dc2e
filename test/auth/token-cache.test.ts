import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { TokenCache, type TokenCacheOptions } from "../../src/auth/token-cache.js";
import type { Tokens } from "../../src/auth/tokens.js";
import { TokenError } from "../../src/model/errors.js";
import { idle, ManualClock } from "./manual-clock.js";

const HOUR = 3_600_000;

interface Mint {
  signal: AbortSignal;
  succeed: (life?: number) => void;
  fail: (error: Error) => void;
}

/** A cache whose mints the test answers by hand; tokens are t1, t2, … in order of the answers. */
function setUp(options: Partial<TokenCacheOptions> = {}) {
  const clock = new ManualClock();
  const mints: Mint[] = [];
  let issued = 0;
  const mint = (_: unknown, signal: AbortSignal): Promise<Tokens> =>
    new Promise((resolve, reject) => {
      const succeed = (life = HOUR): void => resolve({ accessToken: `t${(issued += 1)}`, expiresAt: clock.now() + life });
      signal.addEventListener("abort", () => reject(signal.reason));
      mints.push({ signal, succeed, fail: reject });
    });
  const cache = new TokenCache({ mint, shared: undefined, ...options }, { clock, random: () => 0 });
  const mintNow = async (life?: number): Promise<void> => {
    await idle();
    mints.at(-1)?.succeed(life);
    await idle();
  };
  return { clock, cache, mints, mintNow };
}

async function heldToken(set: ReturnType<typeof setUp>, life?: number): Promise<string> {
  const token = set.cache.getToken();
  await set.mintNow(life);
  return token;
}

describe("TokenCache", () => {
  it("mints once for 20 callers that come cold", async () => {
    const set = setUp();
    const tokens = Promise.all(Array.from({ length: 20 }, () => set.cache.getToken()));
    await set.mintNow();
    expect(new Set(await tokens)).toEqual(new Set(["t1"]));
    expect(set.mints).toHaveLength(1);
  });

  it("answers from memory while the token is good", async () => {
    const set = setUp();
    await heldToken(set);
    set.clock.advance(HOUR - 6 * 60_000);
    await expect(set.cache.getToken()).resolves.toBe("t1");
    expect(set.mints).toHaveLength(1);
  });

  it("renews ahead of the end without making anyone wait", async () => {
    const set = setUp();
    await heldToken(set);
    set.clock.advance(HOUR - 4 * 60_000);
    await expect(set.cache.getToken()).resolves.toBe("t1");
    await expect(set.cache.getToken()).resolves.toBe("t1");
    await set.mintNow();
    await expect(set.cache.getToken()).resolves.toBe("t2");
    expect(set.mints).toHaveLength(2);
  });

  it("goes on with a good token when renewing it ahead fails, and tries again half a minute later", async () => {
    const set = setUp();
    await heldToken(set);
    set.clock.advance(HOUR - 4 * 60_000);
    await set.cache.getToken();
    await idle();
    set.mints[1]?.fail(new TokenError("down"));
    await idle();
    await expect(set.cache.getToken()).resolves.toBe("t1");
    expect(set.mints).toHaveLength(2);
    set.clock.advance(30_000);
    await expect(set.cache.getToken()).resolves.toBe("t1");
    await idle();
    expect(set.mints).toHaveLength(3);
  });

  it("hands out no token that may end on its way", async () => {
    const set = setUp();
    await heldToken(set);
    set.clock.advance(HOUR - 29_000);
    await expect(heldToken(set)).resolves.toBe("t2");
  });

  it("takes a token with a life of seconds", async () => {
    const set = setUp();
    await heldToken(set, 10_000);
    set.clock.advance(7_000);
    await expect(set.cache.getToken()).resolves.toBe("t1");
    expect(set.mints).toHaveLength(1);
  });

  it("ends a waiter's wait at its abort, with its reason, and mints on for the others", async () => {
    const set = setUp();
    const controller = new AbortController();
    const aborted = set.cache.getToken({ signal: controller.signal });
    const other = set.cache.getToken();
    controller.abort("enough");
    await expect(aborted).rejects.toBe("enough");
    await set.mintNow();
    await expect(other).resolves.toBe("t1");
    expect(set.mints).toHaveLength(1);
  });

  it("gives the mint up when nobody waits any more", async () => {
    const set = setUp();
    const controller = new AbortController();
    const aborted = set.cache.getToken({ signal: controller.signal });
    await idle();
    controller.abort("enough");
    await expect(aborted).rejects.toBe("enough");
    expect(set.mints[0]?.signal.aborted).toBe(true);
    await expect(heldToken(set)).resolves.toBe("t1");
    expect(set.mints).toHaveLength(2);
  });

  it.each(Array.from({ length: 12 }, (_, turns) => turns))("serves a caller who comes %i turns after the mint was given up", async (turns) => {
    const set = setUp();
    const controller = new AbortController();
    const aborted = set.cache.getToken({ signal: controller.signal }).catch((reason: unknown) => reason);
    await idle();
    controller.abort("enough");
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    const next = set.cache.getToken();
    await set.mintNow();
    await expect(next).resolves.toBe("t1");
    await expect(aborted).resolves.toBe("enough");
  });

  it("sends nothing for a signal that has aborted already", async () => {
    const set = setUp();
    await expect(set.cache.getToken({ signal: AbortSignal.abort("before") })).rejects.toBe("before");
    expect(set.mints).toHaveLength(0);
  });

  it("tells all who wait of a failed mint, and does not keep the failure", async () => {
    const set = setUp();
    const first = [set.cache.getToken(), set.cache.getToken()];
    await idle();
    set.mints[0]?.fail(new TokenError("down"));
    for (const token of first) await expect(token).rejects.toThrow("down");
    await expect(heldToken(set)).resolves.toBe("t1");
  });

  it("drops the token that was refused", async () => {
    const set = setUp();
    set.cache.invalidate(await heldToken(set));
    await expect(heldToken(set)).resolves.toBe("t2");
  });

  it("keeps the token in use when an older one is refused late", async () => {
    const set = setUp();
    const old = await heldToken(set);
    set.cache.invalidate(old);
    await heldToken(set);
    set.cache.invalidate(old);
    await expect(set.cache.getToken()).resolves.toBe("t2");
    expect(set.mints).toHaveLength(2);
  });

  it("mints at once for a revocation, long after the last one", async () => {
    const set = setUp();
    for (let day = 1; day <= 6; day += 1) {
      const token = set.cache.getToken();
      await set.mintNow(30 * HOUR);
      set.cache.invalidate(await token);
      set.clock.advance(HOUR);
    }
    expect(set.mints).toHaveLength(6);
  });

  it("does not mint on every call where every token is refused", async () => {
    const set = setUp();
    for (let call = 0; call < 50; call += 1) {
      const token = set.cache.getToken();
      await set.mintNow();
      set.cache.invalidate(await token);
      const again = set.cache.getToken();
      await set.mintNow();
      await again;
    }
    expect(set.mints).toHaveLength(4);
    set.clock.advance(60_000);
    await heldToken(set);
    expect(set.mints).toHaveLength(5);
  });

  it("mints past the brake once the refused token has ended", async () => {
    const set = setUp();
    for (let call = 0; call < 4; call += 1) set.cache.invalidate(await heldToken(set, 50_000));
    set.clock.advance(50_000);
    await expect(heldToken(set)).resolves.toBe("t5");
  });

  it("is not held back by the brake when the clock has been put back", async () => {
    const set = setUp();
    for (let call = 0; call < 4; call += 1) set.cache.invalidate(await heldToken(set));
    set.clock.advance(-HOUR);
    const token = heldToken(set);
    await expect(token).resolves.toBe("t5");
    set.cache.invalidate(await token);
    await expect(heldToken(set)).resolves.toBe("t6");
  });

  it("has one mint in flight at any time, and never hands out a token that was refused before it was asked for", async () => {
    const action = fc.oneof(
      { weight: 5, arbitrary: fc.constant("get" as const) },
      fc.constant("abort" as const),
      fc.constant("refuse" as const),
      fc.constant("succeed" as const),
      fc.constant("fail" as const),
      fc.constant("wait" as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 40 }), async (actions) => {
        const set = setUp();
        const controllers: AbortController[] = [];
        const refusedAt = new Map<string, number>();
        const violations: string[] = [];
        let open = 0;
        let last = "";
        let step = 0;
        const answered = new Set<Mint>();
        const turn = async (): Promise<void> => {
          for (let i = 0; i < 12; i += 1) await Promise.resolve();
          const unanswered = set.mints.filter((mint) => !answered.has(mint) && !mint.signal.aborted);
          open = Math.max(open, unanswered.length);
        };
        for (const name of actions) {
          step += 1;
          const asked = step;
          const mint = set.mints.at(-1);
          if (name === "get") {
            const controller = new AbortController();
            controllers.push(controller);
            set.cache.getToken({ signal: controller.signal }).then(
              (token) => {
                if ((refusedAt.get(token) ?? Infinity) <= asked) violations.push(token);
                last = token;
              },
              () => {},
            );
          } else if (name === "abort") controllers.shift()?.abort("enough");
          else if (name === "wait") set.clock.advance(20 * 60_000);
          else if (name === "refuse" && last !== "") {
            set.cache.invalidate(last);
            if (!refusedAt.has(last)) refusedAt.set(last, step);
          } else if (mint && (name === "succeed" || name === "fail")) {
            answered.add(mint);
            if (name === "succeed") mint.succeed();
            else mint.fail(new TokenError("down"));
          }
          // The brake hands a refused token out on purpose: kept off here.
          set.clock.advance(61_000);
          await turn();
        }
        await idle();
        expect({ open: Math.min(open, 1), violations }).toEqual({ open, violations: [] });
      }),
    );
  });
});
