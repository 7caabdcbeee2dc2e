import { dateWindows, type ContactsClient, type DateWindow, type ListedContact } from "lineworks-contacts";

/** What this needs of BullMQ's `Queue` and `Job`; theirs fit as they are. */
interface WindowQueue {
  addBulk(jobs: { name: string; data: DateWindow; opts: { jobId: string; attempts: number; backoff: { type: string; delay: number } } }[]): Promise<unknown>;
}
interface WindowJob {
  data: DateWindow;
}

/** A job a week. The same export added twice is one export: BullMQ knows its jobs by their id. */
export async function addJobs(queue: WindowQueue, exportId: string, start: Date, end: Date): Promise<void> {
  const opts = { attempts: 5, backoff: { type: "exponential", delay: 30_000 } };
  const windows = dateWindows(start, end);
  await queue.addBulk(windows.map((data, i) => ({ name: "window", data, opts: { ...opts, jobId: `${exportId}-${i}` } })));
}

/** For `new Worker("contacts", readWindow(client, upsert), { connection })`. Neighbours share a second, and a job may run twice: upsert. */
export function readWindow(client: ContactsClient, upsert: (contacts: ListedContact[]) => Promise<void>) {
  return async ({ data }: WindowJob): Promise<number> => {
    let count = 0;
    for await (const page of client.contacts.listByDate({ searchDateType: "CREATED_TIME", ...data }).pages()) {
      await upsert(page.contacts);
      count = page.delivered;
    }
    return count;
  };
}
