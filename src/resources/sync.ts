import { requestInit, type RawApi, type RequestOptions } from "../http/openapi.js";
import type { ContactListing, ContactPage } from "../listing/contact-listing.js";
import { listAllContacts, listContactsByDate, type ListSettings } from "../listing/contact-lists.js";
import { TimeOrder, timeReader } from "../listing/order.js";
import { readListAllQuery, type ListAllQuery } from "../listing/query.js";
import type { ListedContact } from "../model/contact.js";
import { BadRequestError, refusal, ResultLimitError, ValidationError } from "../model/errors.js";
import { confirmMissing, missingIds, type KnownIds } from "./missing-contacts.js";
import { fingerprintOf, readState, writeState, type SyncPlace, type SyncRestart, type SyncStep } from "./sync-state.js";
import { earliestMeaning, earliestOf, latestOf, readServerTime, type ServerTime } from "./sync-time.js";

/** How far a sync has come. */
export interface SyncProgress {
  step: SyncStep;
  /** Contacts delivered by this run. */
  upserts: number;
  /** Deletions delivered by this run. */
  deletions: number;
}

/** What `contacts.sync` takes. */
export interface SyncOptions {
  /** The state stored with the last batch. Without one, everything is read. */
  state?: string | null | undefined;
  /**
   * The ids of your rows whose stored `reading` is another one than this: those that a full reading has not met. Called at the end of a
   * full reading; restrict it to one member with `userId`. Without it, no deletions are found.
   */
  knownIds?: ((query: { notSeenIn: string }) => KnownIds | PromiseLike<KnownIds>) | undefined;
  /** Reads everything in this run. A full reading that was interrupted is completed instead. Default false. */
  full?: boolean | undefined;
  /** How often everything is read, in milliseconds. Default a day; `Infinity` for never again. */
  fullEveryMs?: number | undefined;
  /**
   * The largest share of your rows that one full reading may delete. If more are missing, none is deleted, and a batch says so in
   * `heldBack`. Up to 10 contacts may always go, but never all. Default 0.1; 0 for no deletion at all, 1 for any number.
   */
  maxDeletedShare?: number | undefined;
  /** Syncs what this member can access, by `GET /users/{userId}/contacts`. Default: the company's contacts. */
  userId?: string;
  /** Contacts per request, 1 to 500. Default 500. A batch has about as many. */
  count?: number | undefined;
  /** Windows read at once. Default 4. */
  concurrency?: number | undefined;
  /** Called, and awaited, before each batch is delivered. What it throws ends the sync. */
  onProgress?: ((progress: SyncProgress) => unknown) | undefined;
}

/** What to write to your database in one transaction, `state` included. */
export interface SyncBatch {
  /**
   * Contacts to insert or update, as lists return them: without `prefix`, `suffix` and `middleName`, which only `contacts.get` returns.
   * Keep those in columns that an upsert doesn't touch.
   */
  upserts: ListedContact[];
  /** Contacts to delete: missing from a full reading, and a `get` answered 404. */
  deletedIds: string[];
  /** To be stored with each upserted row, for `knownIds`. */
  reading: string;
  /** For the next run. An opaque string of about a kilobyte, without contact data. */
  state: string;
  step: SyncStep;
  /**
   * In the first batch of a sync that couldn't use its state, and reads everything: it was cut or edited (`malformed`), written by
   * another version of this package (`version`), belongs to another host, account or member (`foreign`), lies in the future (`future`),
   * or the API no longer takes its cursor (`expired`).
   */
  restarted?: SyncRestart;
  /** Contacts are missing, but more than `maxDeletedShare` allows (at least so many): none was deleted. Somebody should find out why. */
  heldBack?: { missing: number; allowed: number };
  /** Missing contacts that are neither confirmed as deleted nor returned by `get`, which answered 403. Nothing is done about them. */
  unconfirmedIds?: string[];
}

/** What a sync needs of the client. */
export interface SyncSettings extends ListSettings {
  baseUrl: string;
  auth: { readonly account?: string | undefined };
}

const DAY_MS = 86_400_000;
/** A change may take this long to show in lists, and clocks may differ by as much. What is read twice does no harm. */
const MARGIN_MS = 5 * 60_000;

/** Reads what changed since the state was written, or everything. */
export function syncContacts(api: RawApi, settings: SyncSettings, query: SyncOptions, options: RequestOptions): AsyncGenerator<SyncBatch, void, undefined> {
  const checked = readSyncOptions(query);
  const init = requestInit(options);
  return new Sync(api, settings, checked, init).batches();
}

/** Works Mobile began in 2015: no contact is older. */
const SERVICE_START = Date.UTC(2015, 0, 1);
/** Deletions are confirmed and delivered so many at a time. */
const DELETIONS = 50;

class Sync {
  readonly #api: RawApi;
  readonly #settings: SyncSettings;
  readonly #query: CheckedOptions;
  readonly #init: RequestOptions;
  readonly #listed: ListAllQuery;
  #batches = 0;
  #upserts = 0;
  #deletions = 0;
  #restarted: SyncRestart | undefined;

  constructor(api: RawApi, settings: SyncSettings, query: CheckedOptions, init: RequestOptions) {
    this.#api = api;
    this.#settings = settings;
    this.#query = query;
    this.#init = init;
    const { userId, concurrency, count } = query;
    this.#listed = { concurrency, count, ...(userId !== undefined && { userId }) };
  }

  /** Completes the reading that was interrupted, if any. Then one more, so that the copy is as new as this run. */
  async *batches(): AsyncGenerator<SyncBatch, void, undefined> {
    const { userId, state } = this.#query;
    const owner = await fingerprintOf(this.#settings.baseUrl, this.#settings.auth.account, userId);
    const { place, restarted } = await readState(state, owner);
    this.#restarted = restarted;
    const before = place?.step ? yield* this.#complete(place) : place;
    const time = await readServerTime(this.#api, this.#settings.clock, userId, this.#init, before?.latest ?? null);
    const wasFull = place?.step != null && place.isFull;
    yield* this.#read(this.#next(owner, before, wasFull, time));
  }

  /** The reading to begin, at its first place. */
  #next(owner: string, before: SyncPlace | undefined, wasFull: boolean, time: ServerTime): SyncPlace {
    const { mark = null, latest = null } = before ?? {};
    const isFuture = mark !== null && mark > time.latest;
    if (isFuture) this.#restarted = "future";
    const marks = { mark, nextMark: time.reached === null ? mark : time.reached - MARGIN_MS, end: time.latest };
    if (before && mark !== null && !isFuture && (wasFull || !this.#isFullDue(before, time))) return { ...before, ...marks, isFull: false, step: "changes" };
    const isGapless = before !== undefined && mark !== null && !isFuture && before.isGapless;
    const counts = { order: new TimeOrder().soFar, earliest: null, datedFrom: null, met: 0, deleted: 0 };
    return { owner, reading: crypto.randomUUID(), isFull: true, step: "everything", page: null, ...marks, fullAt: time.clock, isGapless, latest, ...counts };
  }

  #isFullDue({ fullAt }: SyncPlace, { clock }: ServerTime): boolean {
    // A clock that was put back must not put off the next full reading.
    return this.#query.full || clock - fullAt >= this.#query.fullEveryMs || clock < fullAt - DAY_MS;
  }

  /** Goes on with an interrupted reading. How long a cursor lasts is not documented: if this one has not, everything is read again. */
  async *#complete(place: SyncPlace): AsyncGenerator<SyncBatch, SyncPlace | undefined, undefined> {
    const before = this.#batches;
    try {
      return yield* this.#read(place);
    } catch (error) {
      if (this.#batches > before || place.step !== "everything" || !(error instanceof BadRequestError)) throw error;
      this.#restarted = "expired";
      return undefined;
    }
  }

  /** From a place to the end of its reading, step by step. */
  async *#read(place: SyncPlace): AsyncGenerator<SyncBatch, SyncPlace, undefined> {
    let at = place;
    if (at.step === "everything") at = yield* this.#readAll(at);
    if (at.step === "by date") at = { ...(yield* this.#readByDate(at, "CREATED_TIME", firstOf(at), at.datedFrom ?? at.end)), step: "deletions", page: null };
    if (at.step === "changes") at = yield* this.#readByDate(at, "MODIFIED_TIME", at.mark, at.end);
    if (at.isFull) at = yield* this.#findDeletions({ ...at, step: "deletions", page: null });
    const done: SyncPlace = { ...at, step: null, page: null, mark: at.nextMark, isGapless: at.isGapless || at.isFull };
    yield await this.#batch(done, at.step!, {});
    return done;
  }

  /** Everything as far as cursors lead; where the list may have been cut, and nobody knows from when on, all of it has to be read by date. */
  async *#readAll(place: SyncPlace): AsyncGenerator<SyncBatch, SyncPlace, undefined> {
    try {
      const at = yield* this.#walk(place, listAllContacts(this.#api, this.#settings, this.#listed, this.#init));
      // A list in one answer has no gaps. One that followed cursors may: what that can cost is read by date, all or since the mark.
      return { ...at, step: at.page === null ? "deletions" : at.isGapless ? "changes" : "by date", page: null };
    } catch (error) {
      if (!(error instanceof ResultLimitError)) throw error;
      return { ...place, step: "by date", page: null, order: { ...place.order, isSorted: false }, datedFrom: null };
    }
  }

  async *#readByDate(at: SyncPlace, searchDateType: "CREATED_TIME" | "MODIFIED_TIME", start: number | null, end: number): AsyncGenerator<SyncBatch, SyncPlace, undefined> {
    if (start === null || start > end) return at;
    const span = { searchDateType, startDateTime: new Date(start), endDateTime: new Date(end) };
    return yield* this.#walk(at, listContactsByDate(this.#api, this.#settings, { ...this.#listed, ...span }, this.#init));
  }

  async *#walk(place: SyncPlace, listing: ContactListing): AsyncGenerator<SyncBatch, SyncPlace, undefined> {
    let at = place;
    for await (const { contacts, ...page } of listing.pages({ after: at.page ? { ...at.page, contacts: [] } : undefined })) {
      at = {
        ...at,
        latest: latestOf([at.latest, ...contacts.map(({ modifiedTime }) => earliestMeaning(modifiedTime))]),
        earliest: earliestOf([at.earliest, ...contacts.map(({ createdTime }) => earliestMeaning(createdTime))]),
      };
      if (at.step !== "changes") at = { ...at, met: Math.max(at.met, page.delivered) };
      if (at.step === "everything") at = { ...at, datedFrom: at.datedFrom ?? startOf(page) };
      const { order } = at;
      if (at.step === "everything" && !page.window) at = { ...at, order: new TimeOrder(order).add(contacts.map(timeReader("createdTime"))).soFar };
      // A last page may have been cut at the API's limit. To go on by date from there, the listing needs its contacts, so it is read again.
      const isLast = !page.window && page.nextCursor === undefined;
      if (!isLast) at = { ...at, page };
      yield await this.#batch(isLast ? { ...at, order } : at, at.step!, { upserts: contacts });
    }
    return at;
  }

  async *#findDeletions(place: SyncPlace): AsyncGenerator<SyncBatch, SyncPlace, undefined> {
    const { knownIds, maxDeletedShare, userId } = this.#query;
    let at = place;
    if (!knownIds) return at;
    const { ids, heldBack } = await missingIds(await knownIds({ notSeenIn: at.reading }), at, maxDeletedShare);
    if (heldBack) yield await this.#batch(at, "deletions", { heldBack });
    for (let i = 0; i < ids.length; i += DELETIONS) {
      const { goneIds, found, unconfirmedIds } = await confirmMissing(this.#api, this.#settings, userId, ids.slice(i, i + DELETIONS), this.#init);
      at = { ...at, deleted: at.deleted + goneIds.length };
      yield await this.#batch(at, "deletions", { upserts: found, deletedIds: goneIds, ...(unconfirmedIds.length > 0 && { unconfirmedIds }) });
    }
    return at;
  }

  async #batch(place: SyncPlace, step: SyncStep, { upserts = [], deletedIds = [], ...rest }: Partial<SyncBatch>): Promise<SyncBatch> {
    this.#batches += 1;
    this.#upserts += upserts.length;
    this.#deletions += deletedIds.length;
    const restarted = this.#restarted;
    this.#restarted = undefined;
    const batch = { upserts, deletedIds, reading: place.reading, state: await writeState(place), step, ...rest, ...(restarted && { restarted }) };
    this.#init.signal?.throwIfAborted();
    await this.#query.onProgress?.({ step, upserts: this.#upserts, deletions: this.#deletions });
    return batch;
  }
}

/** When the first contact was created. In a list without order it may be one that no page has shown. */
function firstOf({ earliest, order }: SyncPlace): number | null {
  return order.isSorted ? earliest : earliestOf([earliest, SERVICE_START]);
}

function startOf({ window }: Pick<ContactPage, "window">): number | null {
  return window ? Date.parse(window.startDateTime) : null;
}

type CheckedOptions = SyncOptions & { fullEveryMs: number; maxDeletedShare: number };

const NAMES: Record<keyof SyncOptions, true> = {
  state: true,
  knownIds: true,
  full: true,
  fullEveryMs: true,
  maxDeletedShare: true,
  userId: true,
  count: true,
  concurrency: true,
  onProgress: true,
};

function readSyncOptions(query: SyncOptions): CheckedOptions {
  if (typeof query !== "object" || query === null) throw refusal("query", "must be an object");
  const { knownIds, full, fullEveryMs = DAY_MS, maxDeletedShare = 0.1, onProgress, userId, count, concurrency } = query;
  const unknown = Object.keys(query).filter((name) => !Object.hasOwn(NAMES, name));
  const names = Object.keys(NAMES).join(", ");
  if (unknown.length > 0) throw new ValidationError(unknown.map((path) => ({ path, message: `is no option of contacts.sync(); those are ${names}` })));
  readListAllQuery({ count, concurrency, ...("userId" in query && { userId }) });
  if (knownIds !== undefined && typeof knownIds !== "function") throw refusal("knownIds", "must be a function that gives the ids not seen in a reading");
  if (full !== undefined && typeof full !== "boolean") throw refusal("full", "must be true or false");
  if (!(fullEveryMs >= 0)) throw refusal("fullEveryMs", "must be a number of milliseconds from 0");
  if (!(maxDeletedShare >= 0 && maxDeletedShare <= 1)) throw refusal("maxDeletedShare", "must be a number from 0 to 1");
  if (onProgress !== undefined && typeof onProgress !== "function") throw refusal("onProgress", "must be a function");
  return { ...query, fullEveryMs, maxDeletedShare };
}
