import { Queue, Worker, type ConnectionOptions, type WorkerOptions } from "bullmq";
import type { Redis } from "ioredis";
import { ContactsClient, dateWindows, serviceAccountAuth, type DateWindow, type ListedContact } from "lineworks-contacts";
import { sharedLimit, sharedToken } from "./redis.js";

/** A job a week. An export that is added twice is still one export: BullMQ knows its jobs by their ids. */
export async function addJobs(connection: ConnectionOptions, exportId: string, start: Date, end: Date): Promise<void> {
  const queue = new Queue<DateWindow>("contacts", { connection });
  const opts = { attempts: 5, backoff: { type: "exponential", delay: 30_000 } };
  const windows = dateWindows(start, end);
  await queue.addBulk(windows.map((data, index) => ({ name: "window", data, opts: { ...opts, jobId: `${exportId}-${index}` } })));
  await queue.close();
}

/** In each worker process: all of them share one token and one rate limit. */
export function sharingClient(redis: Redis): ContactsClient {
  const auth = serviceAccountAuth({
    clientId: process.env.CLIENT_ID!,
    clientSecret: process.env.CLIENT_SECRET!,
    serviceAccount: process.env.SERVICE_ACCOUNT!,
    privateKey: process.env.PRIVATE_KEY!,
    tokenUrl: process.env.TOKEN_URL,
    scope: ["contact.read"],
    store: sharedToken(redis),
  });
  return new ContactsClient({ auth, baseUrl: process.env.BASE_URL, limiter: sharedLimit(redis, 240) });
}

/** Neighbouring windows share a second, and the job of a worker that was killed runs again in another: `upsert` must bear both. */
export function startWorker(client: ContactsClient, upsert: (contacts: ListedContact[]) => Promise<void>, options: WorkerOptions): Worker<DateWindow> {
  return new Worker<DateWindow>(
    "contacts",
    async ({ data }) => {
      for await (const { contacts } of client.contacts.listByDate({ searchDateType: "CREATED_TIME", ...data }).pages()) await upsert(contacts);
    },
    // By default a job whose worker has died twice fails for good, and its week is missing.
    { maxStalledCount: 10, ...options },
  );
}
