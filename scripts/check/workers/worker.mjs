// A worker process of examples/bullmq.ts. What it has read it puts into Redis, where the check finds it after this process is dead.
import { Redis } from "ioredis";
import { ContactsClient, serviceAccountAuth } from "lineworks-contacts";
import { sharingClient, startWorker } from "./bullmq.js";
import { sharedLimit, sharedToken } from "./redis.js";

const { url, sharing, limit, windowSeconds, account, baseUrl, ...options } = JSON.parse(process.argv[2]);
const redis = new Redis(url);
const client = limit === undefined ? sharingClient(redis) : limitedClient();
const keep = async (contacts) => {
  if (contacts.length > 0) await redis.sadd("read", ...contacts.map(({ contactId }) => contactId));
};
const worker = startWorker(client, keep, { connection: { url }, ...options });
worker.on("failed", (_, error) => console.error(error));
process.once("SIGTERM", async () => {
  await worker.close();
  redis.disconnect();
});

/** The same under the check's limit, with nothing shared for comparison. */
function limitedClient() {
  const auth = serviceAccountAuth({ ...account, ...(sharing && { store: sharedToken(redis) }) });
  return new ContactsClient({ auth, baseUrl, ...(sharing && { limiter: sharedLimit(redis, limit, windowSeconds) }) });
}
