import type { ContactPage } from "../listing/contact-listing.js";
import type { OrderSoFar } from "../listing/order.js";
import { sha256 } from "../model/sha256.js";

/** Which part of a sync a batch belongs to. */
export type SyncStep = "everything" | "by date" | "deletions" | "changes";

/** Why a sync couldn't use the state that it was given, and reads everything from the start. */
export type SyncRestart = "malformed" | "version" | "foreign" | "expired" | "future";

/** What the next run must know. Times are in milliseconds since the epoch. */
export interface SyncPlace {
  /** Fingerprint of the host, the account and the member. */
  owner: string;
  /** The id of the latest full reading. */
  reading: string;
  /** Whether the latest reading is a full one, or the one under way is. */
  isFull: boolean;
  /** The step under way, null between two readings. */
  step: SyncStep | null;
  /** The last page of that step that was delivered, without its contacts. */
  page: Omit<ContactPage, "contacts"> | null;
  /** What was changed before this has been delivered. Null if no time of the server is known yet. */
  mark: number | null;
  /** The mark once the reading under way has ended. */
  nextMark: number | null;
  /** The end of the dates that the reading under way asks for. */
  end: number;
  /** When the latest full reading began, by the clock that was at hand. */
  fullAt: number;
  /** Whether a full reading has been completed that no cursor can have left a gap in. */
  isGapless: boolean;
  /** The order of creation in which the full reading met contacts, the earliest one, and where its own part by date began. */
  order: OrderSoFar;
  earliest: number | null;
  datedFrom: number | null;
  /** The latest modification met in any reading: the server's clock has been there. */
  latest: number | null;
  /** Contacts that the full reading has met, and deletions that came of it. */
  met: number;
  deleted: number;
}

const FORMAT = "1";

/** As the caller stores it. The checksum tells a state that was cut or edited from a whole one. */
export async function writeState(place: SyncPlace): Promise<string> {
  const text = JSON.stringify(place);
  return `${FORMAT}.${await checksumOf(text)}.${text}`;
}

/** The place in a stored state, or why there is none. */
export async function readState(state: unknown, owner: string): Promise<{ place?: SyncPlace; restarted?: SyncRestart }> {
  if (state == null) return {};
  const [, format, checksum, text = ""] = (typeof state === "string" && /^(\d+)\.([0-9a-f]+)\.(.*)$/s.exec(state)) || [];
  if (format === undefined) return { restarted: "malformed" };
  if (format !== FORMAT) return { restarted: "version" };
  if (checksum !== (await checksumOf(text))) return { restarted: "malformed" };
  const place = JSON.parse(text) as SyncPlace;
  return place.owner === owner ? { place } : { restarted: "foreign" };
}

/** Tells accounts and members apart without naming them: a member's id may be an e-mail address. */
export async function fingerprintOf(...parts: readonly (string | undefined)[]): Promise<string> {
  return (await sha256(JSON.stringify(parts))).slice(0, 16);
}

async function checksumOf(text: string): Promise<string> {
  return (await sha256(text)).slice(0, 8);
}
