// Several processes under one rate limit: the workers of examples/bullmq.ts on a real Redis, with what they share (examples/redis.ts)
// and without, then some of them killed in the middle of their jobs, then without Redis.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { ContactsClient } from "lineworks-contacts";
import { FakeWorks } from "lineworks-contacts/testing";
import { missingPackages, startServers } from "../servers.mjs";
import { withExamples } from "./example-project.mjs";
import { unlessOffline } from "./npm.mjs";

/** All run on the oldest Node claimed. */
const packages = { bullmq: "6.7.0", ioredis: "6.0.0", "rate-limiter-flexible": "11.4.0" };
const WORKERS = 4;
const LIMIT = 80;
const WINDOW_SECONDS = 20;
const DAY = 86_400_000;
const WEEK = 7 * DAY;
const NOW = Date.parse("2026-11-21T00:00:00Z");

const missing = missingPackages("redis");
if (missing.length > 0) console.log(`SKIPPED: ${missing.join(", ")} is not installed`);
else {
  await unlessOffline(() =>
    withExamples({ examples: ["bullmq.ts", "redis.ts"], scripts: ["scripts/check/workers/worker.mjs"], packages }, async (folder) => {
      const servers = await startServers("redis");
      try {
        await check(folder, servers.redis);
      } finally {
        await servers.stop();
      }
    }),
  );
}

async function check(folder, redis) {
  const require = createRequire(join(folder, "package.json"));
  const at = { folder, ...require("bullmq"), ...require("ioredis"), ...(await import(pathToFileURL(join(folder, "bullmq.js")))), ...(await import(pathToFileURL(join(folder, "redis.js")))) };
  const killed = await killWorkers(at, `${redis}/1`);
  const [alone, sharing] = await Promise.all([measure(at, `${redis}/2`, false), measure(at, `${redis}/3`, true)]);
  const failedMs = await withoutRedis(at);
  console.log("| 4 workers, 80 requests per 20 s | used | 429s per window | tokens | contacts lost |\n|---|---|---|---|---|");
  for (const [name, { used, windows, tokens, lost }] of [["each by itself", alone], ["token and limiter shared", sharing]]) {
    console.log(`| ${name} | ${(used * 100).toFixed(1)} % | ${windows.map(({ refused }) => refused).join(", ")} | ${tokens} | ${lost} |`);
  }
  assert(sharing.used >= 0.9, "less than 90 % of the limit was used");
  assert(sharing.windows.every(({ refused }) => refused <= 1), "more than one refusal in a window");
  assert.deepEqual([sharing.tokens, sharing.lost, alone.lost], [1, 0, 0]);
  console.log(`${killed} workers killed, nothing lost; without Redis a call fails after ${(failedMs / 1_000).toFixed(0)} s, and nothing is sent`);
}

/** Reads `weeks` weeks by worker processes; `disturb` is called while they are at it. */
async function exportBy(at, url, works, { weeks, settings, disturb = async () => {} }) {
  const server = await works.listen();
  const queue = new at.Queue("contacts", { connection: { url } });
  const account = { ...works.serviceAccount, tokenUrl: server.tokenUrl };
  const workers = new Set();
  const start = () => {
    const options = { url, baseUrl: server.baseUrl, account, ...settings };
    const worker = spawn(process.execPath, [join(at.folder, "worker.mjs"), JSON.stringify(options)], { stdio: ["ignore", "ignore", "inherit"] });
    workers.add(worker);
    return worker;
  };
  try {
    await at.addJobs({ url }, "export", new Date(NOW - spanOf(weeks)), new Date(NOW));
    for (let index = 0; index < WORKERS; index += 1) start();
    await disturb({ queue, workers, start });
    for (let counts; counts?.completed !== weeks; await sleep(200)) {
      counts = await queue.getJobCounts();
      assert.equal(counts.failed, 0, "a job failed");
    }
    return await lost(at, url, works);
  } finally {
    for (const worker of workers) worker.kill("SIGKILL");
    await queue.close();
    await server.close();
  }
}

async function lost(at, url, works) {
  const redis = new at.Redis(url);
  const read = new Set(await redis.smembers("read"));
  redis.disconnect();
  return works.contacts.ids().filter((id) => !read.has(id)).length;
}

async function measure(at, url, sharing) {
  const weeks = 3.5 * LIMIT;
  const limits = { rateLimitPerMinute: LIMIT, rateLimitWindowSeconds: WINDOW_SECONDS, latencyMs: 20 };
  const works = new FakeWorks({ contacts: 20_000, contactTimes: times(weeks), ...limits });
  const settings = { sharing, limit: LIMIT, windowSeconds: WINDOW_SECONDS, concurrency: 4 };
  const missed = await exportBy(at, url, works, { weeks, settings });
  const tokens = works.requests.filter(({ operation }) => operation === "token").length;
  return { lost: missed, tokens, ...limitWindows(works.requests.filter(({ operation }) => operation === "GET /contacts")) };
}

/**
 * What was accepted of what the time from the first request to the start of the last window allowed. FakeWorks starts a window with
 * the first request after the last one, so time lost between windows counts; the last window, which the export does not fill, does not.
 */
function limitWindows(requests) {
  const all = [];
  for (const { at, status } of requests.map((request) => ({ ...request, at: request.at.getTime() })).sort((a, b) => a.at - b.at)) {
    if (all.length === 0 || at - all.at(-1).start >= WINDOW_SECONDS * 1_000) all.push({ start: at, accepted: 0, refused: 0 });
    all.at(-1)[status === 429 ? "refused" : "accepted"] += 1;
  }
  const windows = all.slice(0, -1);
  const accepted = windows.reduce((sum, window) => sum + window.accepted, 0);
  return { windows, used: (accepted * WINDOW_SECONDS * 1_000) / (LIMIT * (all.at(-1).start - all[0].start)) };
}

/** Kills workers with kill -9 while they have jobs, and starts others in their place. */
async function killWorkers(at, url) {
  const weeks = 60;
  const works = new FakeWorks({ contacts: 6_000, contactTimes: times(weeks), latencyMs: 250 });
  const quick = { lockDuration: 2_000, stalledInterval: 1_000 };
  let killed = 0;
  const disturb = async ({ queue, workers, start }) => {
    for (const part of [0.1, 0.3, 0.5]) {
      while ((await queue.getCompletedCount()) < part * weeks) await sleep(Math.random() * 100);
      const [worker] = workers;
      workers.delete(worker);
      worker.kill("SIGKILL");
      await once(worker, "exit");
      killed += 1;
      start();
    }
  };
  const missed = await exportBy(at, url, works, { weeks, settings: { sharing: true, limit: 240, ...quick }, disturb });
  assert.equal(missed, 0, "contacts are lost with the worker");
  const queue = new at.Queue("contacts", { connection: { url } });
  const again = (await queue.getCompleted()).filter(({ attemptsStarted }) => attemptsStarted > 1).length;
  await queue.close();
  assert(again > 0, "no worker had a job when it was killed");
  return killed;
}

/** A limiter that fails is not passed over: the call fails with its error. */
async function withoutRedis({ Redis, sharedLimit }) {
  const servers = await startServers("redis");
  const redis = new Redis(servers.redis);
  redis.on("error", () => {});
  const works = new FakeWorks({ contacts: 1 });
  const client = new ContactsClient({ auth: works.issueToken(), fetch: works.fetch, limiter: sharedLimit(redis, LIMIT) });
  const [id] = works.contacts.ids();
  await client.contacts.get(id);
  await servers.stop();
  const started = performance.now();
  await assert.rejects(client.contacts.get(id), { name: "MaxRetriesPerRequestError" });
  assert.equal(works.requests.length, 1);
  redis.disconnect();
  return performance.now() - started;
}

/** As many windows as weeks: each is two seconds shorter than a week. */
function spanOf(weeks) {
  return weeks * WEEK - DAY;
}

/** Spread evenly over the span. */
function times(weeks) {
  return (index, total) => ({ created: Math.floor(NOW - spanOf(weeks) * (1 - (index + 0.5) / total)) });
}
