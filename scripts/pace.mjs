// `npm run build && node scripts/pace.mjs`: how long gets take under the rate limits, by running them through the
// client on a clock that jumps from one wait to the next. Answers come at once: what is shown is the limit alone.
import { fileURLToPath } from "node:url";
import { ContactsClient } from "lineworks-contacts";
import { FakeWorks } from "lineworks-contacts/testing";

const PLANS = { free: 60, paid: 240 };
const GETS = [1_000, 10_000, 80_000];

/** Milliseconds that so many gets take. */
export async function measure({ gets, limit, pace }) {
  const clock = jumpingClock();
  const works = new FakeWorks({ contacts: [{ contactId: "c1" }], now: () => new Date(clock.now()), rateLimitPerMinute: limit });
  let inFlight = 0;
  const client = new ContactsClient(
    {
      auth: works.issueToken({ expiresInSeconds: 1e7 }),
      fetch: works.fetch,
      pace,
      hooks: { onRequest: () => (inFlight += 1), onResponse: () => (inFlight -= 1) },
    },
    { clock, random: () => 0.5 },
  );

  let left = gets;
  const readers = Array.from({ length: 4 }, async () => {
    while (left-- > 0) await client.contacts.get("c1");
  });
  const done = Promise.all(readers);
  let ended = false;
  done.finally(() => (ended = true)).catch(() => {});
  while (!ended) {
    works.requests.length = 0;
    await new Promise((resolve) => setImmediate(resolve));
    if (inFlight === 0 && !ended) clock.jump();
  }
  await done;
  return clock.now();
}

/** Time stands still until it is told to jump to the next timer. */
function jumpingClock() {
  let now = 0;
  const timers = new Set();
  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    jump() {
      const [next] = [...timers].sort((a, b) => a.at - b.at);
      if (!next) return;
      timers.delete(next);
      now = Math.max(now, next.at);
      next.run();
    },
  };
}

/** `3 min`, `5 h 30 min` */
export function inWords(ms) {
  const minutes = Math.round(ms / 60_000);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;
}

/** A row of README's table. */
export async function row(gets) {
  const cells = [];
  for (const limit of Object.values(PLANS)) for (const pace of ["sustained", "peak"]) cells.push(inWords(await measure({ gets, limit, pace })));
  return `| ${[new Intl.NumberFormat("en").format(gets), ...cells].join(" | ")} |`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log("| gets | free (60 a minute), sustained | free, peak | paid (240 a minute), sustained | paid, peak |\n|---:|---:|---:|---:|---:|");
  for (const gets of GETS) console.log(await row(gets));
}
