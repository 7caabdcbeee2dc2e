import { describe, expect, it } from "@jest/globals";
import { addJobs, readWindow } from "../../examples/bullmq.js";
import { ContactsClient, type DateWindow } from "../../src/index.js";
import { FakeWorks } from "../../src/testing/index.js";

const DAY = 86_400_000;

/** A queue in memory: like BullMQ's, it knows jobs by their id and tries those again that fail. */
class Queue {
  readonly jobs = new Map<string, { data: DateWindow; attempts: number }>();

  addBulk(jobs: { data: DateWindow; opts: { jobId: string; attempts: number } }[]): Promise<void> {
    for (const { data, opts } of jobs) {
      // BullMQ refuses these.
      if (/:|^\d+$/.test(opts.jobId)) throw new Error(`no job id: ${opts.jobId}`);
      if (!this.jobs.has(opts.jobId)) this.jobs.set(opts.jobId, { data: JSON.parse(JSON.stringify(data)) as DateWindow, attempts: opts.attempts });
    }
    return Promise.resolve();
  }

  async work(process: (job: { data: DateWindow }) => Promise<unknown>): Promise<void> {
    for (const { data, attempts } of this.jobs.values()) {
      for (let left = attempts; ; ) {
        try {
          await process({ data });
          break;
        } catch (error) {
          if ((left -= 1) === 0) throw error;
        }
      }
    }
  }
}

describe("bullmq.ts", () => {
  it("reads every contact of a year by jobs of a week, some of which fail and run again", async () => {
    const now = new Date("2026-11-21T12:00:00+09:00");
    const works = new FakeWorks({ contacts: 3_000, now });
    const client = new ContactsClient({ auth: works.issueToken(), fetch: works.fetch, maxRetries: 0 });
    const queue = new Queue();
    for (let i = 0; i < 2; i += 1) await addJobs(queue, "export-2026", new Date(now.getTime() - 365 * DAY), now);
    expect(queue.jobs.size).toBe(53);

    const ids = new Set<string>();
    works.failRandomly({ rate: 0.1, maxConsecutive: 2 });
    await queue.work(readWindow(client, (contacts) => Promise.resolve(contacts.forEach(({ contactId }) => ids.add(contactId)))));
    expect([...ids].sort()).toEqual(works.contacts.ids().sort());
  });
});
