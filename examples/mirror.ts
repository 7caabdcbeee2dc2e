import { BadRequestError, NotFoundError, type Contact, type ContactsClient } from "lineworks-contacts";
import { MirrorFile, type Walk } from "./mirror-file.js";

export interface MirrorOptions {
  /** How often all contacts are read, and deletions looked for. Default: once a day. */
  fullEveryMs?: number;
  /** The largest share of the copy that one run may delete. Default 0.02; rounded up to a whole contact. */
  maxDeletedShare?: number;
  /** How many contacts one run gets whole, with the names that lists leave out. Default 1,000, about 4 minutes at 240 a minute. */
  getsPerRun?: number;
  /** When the company's oldest contact was made. Given, a full walk goes by date, which takes longer and misses nothing. */
  oldest?: string;
}

export interface MirrorReport {
  walk: Walk["kind"];
  contacts: number;
  deleted: number;
  /** True where more had gone than `maxDeletedShare`: none was deleted, and somebody should look why. */
  deletionsHeldBack: boolean;
  /** Contacts whose prefix, suffix and middle name are not known yet, or not anew; the next runs get them. */
  notWhole: number;
}

/** Clocks may differ by this much, and a change may take this long to show in lists. What is read twice does no harm. */
const MARGIN_MS = 5 * 60_000;
/** Contacts got between two writes to the disk; the client sends them 4 at a time. */
const BATCH = 50;

/** Brings the local copy in `path` up to date; one that was killed goes on where it was. */
export async function mirror(client: ContactsClient, path: string, options: MirrorOptions = {}): Promise<MirrorReport> {
  const { fullEveryMs = 86_400_000, maxDeletedShare = 0.02, getsPerRun = 1_000, oldest } = options;
  const file = await MirrorFile.open(path);
  try {
    const resumed = file.walk !== undefined;
    if (!resumed) await file.append({ begin: await nextWalk(client, file, fullEveryMs) });
    try {
      await readPages(client, file, oldest);
    } catch (error) {
      // How long a cursor lasts is not documented: this one has not.
      if (!resumed || !(error instanceof BadRequestError)) throw error;
      await file.append({ begin: await nextWalk(client, file, fullEveryMs) });
      await readPages(client, file, oldest);
    }

    const { kind } = file.walk!;
    const deletions = kind === "all" ? await takeOverDeletions(client, file, maxDeletedShare) : { deleted: 0, deletionsHeldBack: false };
    await file.append({ done: true });
    if (kind === "all") await file.compact();
    await getWhole(client, file, getsPerRun);
    const notWhole = [...file.contacts.values()].filter(({ whole }) => !whole).length;
    return { walk: kind, contacts: file.contacts.size, ...deletions, notWhole };
  } finally {
    await file.close();
  }
}

async function nextWalk(client: ContactsClient, { marks }: MirrorFile, fullEveryMs: number): Promise<Walk> {
  const local = Date.now();
  const server = await serverTime(client, local);
  // Whichever clock is wrong: what lies before both, less the margin, has been read; the next walk begins there.
  const markMs = Math.min(local, server) - MARGIN_MS;
  const mark = new Date(markMs).toISOString();
  const end = Math.max(local, server);
  const { mark: from, fullMark } = marks;
  const isFuture = from !== undefined && Date.parse(from) > end;
  const isDue = fullMark === undefined || markMs - Date.parse(fullMark) >= fullEveryMs;
  if (from === undefined || isFuture || isDue) return { kind: "all", mark };
  return { kind: "changed", from, to: new Date(end).toISOString(), mark };
}

async function serverTime(client: ContactsClient, otherwise: number): Promise<number> {
  const { response } = await client.api.GET("/contacts", { params: { query: { count: 1 } } });
  const time = Date.parse(response.headers.get("date") ?? "");
  return Number.isNaN(time) ? otherwise : time;
}

async function readPages(client: ContactsClient, file: MirrorFile, oldest: string | undefined): Promise<void> {
  const { kind, from, to } = file.walk!;
  const dated = kind === "changed" ? ({ searchDateType: "MODIFIED_TIME", startDateTime: from!, endDateTime: to! } as const) : undefined;
  const byAge = oldest === undefined ? undefined : ({ searchDateType: "CREATED_TIME", startDateTime: oldest } as const);
  const query = dated ?? byAge;
  const listing = query ? client.contacts.listByDate(query) : client.contacts.listAll();
  for await (const page of listing.pages({ after: file.page })) await file.append({ page });
}

/** The API tells nobody what was deleted: it is what a complete walk has not met and `get` does not find. */
async function takeOverDeletions(client: ContactsClient, file: MirrorFile, share: number): Promise<Pick<MirrorReport, "deleted" | "deletionsHeldBack">> {
  const most = Math.ceil(file.contacts.size * share);
  const gone: string[] = [];
  for (const contactId of [...file.contacts.keys()].filter((id) => !file.seen.has(id))) {
    const contact = await find(client, contactId);
    if (contact) await file.append({ got: contact });
    else gone.push(contactId);
    // A token that has lost its rights finds nothing either.
    if (gone.length > most) return { deleted: 0, deletionsHeldBack: true };
  }
  await file.append(...gone.map((contactId) => ({ gone: contactId })));
  return { deleted: gone.length, deletionsHeldBack: false };
}

async function getWhole(client: ContactsClient, file: MirrorFile, most: number): Promise<void> {
  const ids = [...file.contacts].filter(([, { whole }]) => !whole).map(([contactId]) => contactId);
  for (let i = 0; i < Math.min(most, ids.length); i += BATCH) {
    const found = await Promise.all(ids.slice(i, Math.min(i + BATCH, most)).map((contactId) => find(client, contactId)));
    await file.append(...found.flatMap((contact) => (contact ? [{ got: contact }] : [])));
  }
}

async function find(client: ContactsClient, contactId: string): Promise<Contact | undefined> {
  try {
    return await client.contacts.get(contactId);
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}
