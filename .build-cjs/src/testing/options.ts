import type { Groups } from "./contact-filter.js";
import type { ContactTimes, EmptyLists } from "./contact-generator.js";
import type { TagOverrides } from "./contact-tags.js";
import type { CustomPropertyOverrides } from "./custom-properties.js";
import type { ContactOverrides } from "./make-contact.js";
import type { RequestRecord } from "./request-log.js";

/**
 * Settings of {@link FakeWorks}. Where the vendor's pages leave something open, the default is the reading that is hardest on a
 * client, so that what works against the fake works against the real host whichever it turns out to be.
 */
export interface FakeWorksOptions {
  /** How many contacts to make, or the contacts themselves, each filled in as `makeContact` does. Default 0. */
  contacts?: number | readonly ContactOverrides[];
  /** The custom properties that are defined. Default: those that made contacts use; none where no contacts are made. */
  customProperties?: readonly CustomPropertyOverrides[];
  /** The tags that there are, a member's own with a `userId`. Default: those that made contacts have; none where no contacts are made. */
  tags?: readonly TagOverrides[];
  /** Decides what the made contacts look like. Default 1. */
  seed?: number;
  /** The time, or a clock. Default: the system's. */
  now?: Date | string | (() => Date);
  /** Times of made contacts. Default: spread evenly over the year before `now`, many modified since. */
  contactTimes?: ContactTimes;
  /** The most contacts that one query gives. Default 50,000. */
  cap?: number;
  /** What shows that the cap is reached: the cursor just ends (`silent`, the default), or the page after it is a 400 (`error`). */
  capBehaviour?: "silent" | "error";
  /**
   * What a cursor remembers: how many contacts it has passed (`offset`, the default: one that leaves the list shifts the others
   * past it), or the last one (`keyset`).
   */
  cursorKind?: "offset" | "keyset";
  /** Whether startDateTime and endDateTime themselves belong to the window. Default `()`: neither does. */
  bounds?: "[]" | "[)" | "(]" | "()";
  /** Whether answers filtered by date are sorted as `orderBy` asks (`sorted`, the default, as documented) or not at all. */
  datedAnswers?: "sorted" | "unsorted";
  /** What times are stored to, and compared by. Answers show seconds either way. Default `millisecond`. */
  timePrecision?: "millisecond" | "second";
  /**
   * How X is named in answers: announced was a change from `TWITTER` to `X` at the end of July 2026. Default `TWITTER`, which written
   * back is refused. `as stored` leaves both as they are.
   */
  messengerType?: "X" | "TWITTER" | "as stored";
  /** Whether a request may say `TWITTER`. Default: until 15 November 2026 by `now`. */
  twitterOnWrite?: "accepted" | "refused";
  /**
   * Whether a PUT or PATCH may leave what breaks a rule but stands so in the stored contact: over-long values, types that this
   * package does not know, custom properties that are not defined. Default `accepted`.
   */
  oldBreaches?: "accepted" | "refused";
  /** Whether a contact may be given the id of a tag that there is not. Default `refused`. */
  unknownTags?: "accepted" | "refused";
  /**
   * The status where a tag or a custom property is created, or a custom property updated, with a name that is taken. Default 400:
   * the pages name no other. Updating a tag always answers 409.
   */
  takenName?: 400 | 409;
  /** Whether the settings of the domain let company tags be created. Default `allowed`; `forbidden` answers 403. */
  companyTags?: "allowed" | "forbidden";
  /**
   * How long contacts still show the values of a deleted custom property, in milliseconds by `now`. The vendor removes them in the
   * background, some time later. Default 0.
   */
  valueRemovalMs?: number;
  /** How made contacts carry a list without entries. Default `mixed`. */
  emptyLists?: EmptyLists;
  /** Members of organisational units and groups, for contacts that are theirs to see: `{ [unitOrGroupId]: userIds }`. */
  groups?: Groups;
  /**
   * Requests per operation and window; the real limits are 240 a minute (paid) and 60 (free). Default 1,000,000, which is none in
   * effect: a test should not have to wait for a real minute. `false` leaves the headers out too.
   */
  rateLimitPerMinute?: number | false;
  /** The length of that window. Default 60 seconds, as documented; shorter for measurements. */
  rateLimitWindowSeconds?: number;
  /** Wait before every answer, in milliseconds. Default 0: no timer is set. */
  latencyMs?: number;
  /** The app and its service account; a key pair is made where none is given. */
  serviceAccount?: { clientId?: string; clientSecret?: string; serviceAccount?: string; privateKey?: string };
  /** The scopes that the app has. Default `contact` and `contact.read`. */
  appScopes?: readonly string[];
  /** The life of an access token. Default 3,600 seconds; the console's other choice is 86,400. */
  tokenLifetimeSeconds?: number;
  /** How the token endpoint writes `expires_in`. Default `string`, as seen in practice. */
  expiresIn?: "string" | "number" | "missing";
  /** Whether a refresh gives a new refresh token and ends the old one. Default false, as in the console. */
  refreshTokenRotation?: boolean;
  /** Whether a new access token ends the older ones of the same account. Default false: nothing says that it does. */
  revokeOlderTokens?: boolean;
  /** Called with each request before it is answered: the place to change contacts in the middle of a walk. */
  onRequest?: (request: RequestRecord) => void | Promise<void>;
}

type Optional = "contactTimes" | "customProperties" | "onRequest" | "tags" | "twitterOnWrite";

/** The settings with their defaults. */
export type ResolvedOptions = Required<Omit<FakeWorksOptions, Optional | "now">> & Pick<FakeWorksOptions, Optional> & { now: () => Date };

const DEFAULTS: Omit<ResolvedOptions, "now"> & Record<Optional, undefined> = {
  contacts: 0,
  customProperties: undefined,
  tags: undefined,
  seed: 1,
  contactTimes: undefined,
  cap: 50_000,
  capBehaviour: "silent",
  cursorKind: "offset",
  bounds: "()",
  datedAnswers: "sorted",
  timePrecision: "millisecond",
  messengerType: "TWITTER",
  twitterOnWrite: undefined,
  oldBreaches: "accepted",
  unknownTags: "refused",
  takenName: 400,
  companyTags: "allowed",
  valueRemovalMs: 0,
  emptyLists: "mixed",
  groups: {},
  rateLimitPerMinute: 1_000_000,
  rateLimitWindowSeconds: 60,
  latencyMs: 0,
  serviceAccount: {},
  appScopes: ["contact", "contact.read"],
  tokenLifetimeSeconds: 3_600,
  expiresIn: "string",
  refreshTokenRotation: false,
  revokeOlderTokens: false,
  onRequest: undefined,
};

/** Fills in the defaults. An option that is misspelt is refused: a test would run under another API than it says. */
export function resolveOptions({ now, ...given }: FakeWorksOptions): ResolvedOptions {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(DEFAULTS, name));
  if (unknown !== undefined) throw new RangeError(`FakeWorks: there is no option ${unknown}`);
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...DEFAULTS, ...set, now: clockOf(now) };
}

function clockOf(now: FakeWorksOptions["now"]): () => Date {
  if (typeof now === "function") return now;
  if (now === undefined) return () => new Date();
  const time = new Date(now);
  if (Number.isNaN(time.getTime())) throw new RangeError(`FakeWorks: now is not a date: ${String(now)}`);
  return () => new Date(time);
}
