import { setTimeout } from "node:timers/promises";
import type { Redis } from "ioredis";
import type { Limiter, TokenStore } from "lineworks-contacts";
import { RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";

/** One rate limit for all processes on this Redis. `limit`: 240 a minute on the paid plans, 60 on the free one. */
export function sharedLimit(redis: Redis, limit: number, windowSeconds = 60): Limiter {
  // The API's window starts with the first request that arrives there, a little later than it is counted here: hence a second more.
  const counter = new RateLimiterRedis({ storeClient: redis, keyPrefix: "lineworks", points: limit, duration: windowSeconds + 1, inMemoryBlockOnConsumed: limit });
  return {
    async acquire({ operation, signal }) {
      for (;;) {
        try {
          return void (await counter.consume(operation));
        } catch (reason) {
          // An error is Redis's: the call fails with it.
          if (!(reason instanceof RateLimiterRes)) throw reason;
          await setTimeout(reason.msBeforeNext, undefined, { signal });
        }
      }
    },
    async refused({ operation, waitMs }) {
      await counter.block(operation, Math.ceil(waitMs / 1_000));
    },
  };
}

/** One access token for all processes on this Redis. The first that finds none asks for it, and the others wait for that, at most 1.5 s. */
export function sharedToken(redis: Redis): TokenStore {
  return {
    async get(key) {
      for (;;) {
        const token = await redis.get(key);
        if (token !== null || (await redis.set(`${key}:asked`, "", "PX", 1_500, "NX"))) return token;
        await setTimeout(50);
      }
    },
    set: (key, token) => redis.set(key, token, "EX", 86_400),
  };
}
