import { ContactsClient, type ContactListing, type ContactPage, type ContactsClientOptions, type ListedContact } from "../src/index.js";
import type { FakeWorks } from "../src/testing/index.js";

/** A clock that stands still: nothing here waits, and a test that would is to hang rather than to sleep. */
export function stillClock(now: string) {
  return { now: () => Date.parse(now), after: () => () => undefined };
}

/** A client of the fake, its clock standing still at `now`. */
export function clientOf(works: FakeWorks, now: string, options: Partial<ContactsClientOptions> = {}): ContactsClient {
  return new ContactsClient(
    { auth: works.issueToken(), fetch: works.fetch, pace: false, maxRetries: 0, ...options },
    { clock: stillClock(now), random: () => 0 },
  );
}

export async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

/** What runs deliver that read so many pages each, and resume each other by the last page, kept as JSON. */
export async function collectInRuns(listing: ContactListing, pagesARun: number, mostRuns: number): Promise<ListedContact[]> {
  const all: ListedContact[] = [];
  let after: ContactPage | undefined;
  for (let runs = 0; runs < mostRuns; runs += 1) {
    let pages = 0;
    for await (const page of listing.pages({ after })) {
      all.push(...page.contacts);
      after = JSON.parse(JSON.stringify(page)) as ContactPage;
      pages += 1;
      if (pages === pagesARun) break;
    }
    if (pages < pagesARun) return all;
  }
  throw new Error(`${mostRuns} runs did not come to an end`);
}

/** Those that were wanted and are not there. */
export function missing<T>(there: readonly T[], wanted: readonly T[]): T[] {
  const known = new Set(there);
  return wanted.filter((each) => !known.has(each));
}

/** What was delivered before the error that a walk ended in. */
export async function until<T>(values: AsyncIterable<T>): Promise<{ delivered: T[]; error: unknown }> {
  const delivered: T[] = [];
  try {
    for await (const value of values) delivered.push(value);
  } catch (error) {
    return { delivered, error };
  }
  throw new Error("the walk ended without an error");
}

export type Answer = object | string;

/** A fetch whose answers are a list; the URLs that it was asked for stay in `asked`. */
export function scripted(...answers: Answer[]) {
  const asked: URL[] = [];
  const fetch = (input: RequestInfo | URL): Promise<Response> => {
    asked.push(new URL(input as string));
    const answer = answers[asked.length - 1];
    if (answer === undefined) return Promise.reject(new Error(`request ${asked.length} was not expected`));
    if (answer instanceof Response) return Promise.resolve(answer);
    return Promise.resolve(new Response(typeof answer === "string" ? answer : JSON.stringify(answer)));
  };
  const client = new ContactsClient({ auth: "token", fetch, pace: false, maxRetries: 0 });
  return { client, contacts: client.contacts, asked };
}

/** A page as the server gives it, of contacts with these ids. */
export function pageOf(ids: readonly string[], nextCursor?: string | null) {
  return {
    contacts: ids.map((contactId) => ({ contactId, contactName: { lastName: contactId }, createdTime: "2026-01-01T00:00:00+09:00", modifiedTime: "2026-01-01T00:00:00+09:00" })),
    responseMetaData: nextCursor === undefined ? {} : { nextCursor },
  };
}
