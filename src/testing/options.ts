import type { Groups } from "./contact-filter.js";
import type { ContactTimes, EmptyLists } from "./contact-generator.js";
import type { AnswerOrder } from "./contact-order.js";
import type { TagOverrides } from "./contact-tags.js";
import type { CustomPropertyOverrides } from "./custom-properties.js";
import type { TimeFormat } from "./date-times.js";
import type { ContactOverrides } from "./make-contact.js";
import type { RequestRecord } from "./request-log.js";
import type { Contact } from "./stored-contact.js";

/**
 * Settings of {@link FakeWorks}. Where the vendor's pages leave a question open, the default is the answer that is hardest on a
 * client, so that what works against the fake works against the real host. Habits that the pages merely don't rule out
 * (`answerOrder`, `ties`, `filtering`, `hidden`, `times`, `dateHeader`, `metadata`) are off by default and can be combined at will.
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
  /**
   * The server's time: fixed, or a clock that runs. Default: the system's clock. For a server an hour ahead of its clients:
   * `() => new Date(Date.now() + 3_600_000)`.
   */
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
  /**
   * What lists are really sorted by, whatever `orderBy` asks for. `none` means nothing, but is the same at each request. Default
   * `as asked`, as documented.
   */
  answerOrder?: AnswerOrder;
  /** The same for lists filtered by date. Default: `answerOrder`. */
  datedAnswerOrder?: AnswerOrder;
  /**
   * Whether contacts with the same sort key, as stored, come in the same order at each request (`stable`, the default) or in another
   * one each time (`shuffled`, as from SQL without a tie-breaker): a page may then repeat contacts of the last one and miss others.
   */
  ties?: "stable" | "shuffled";
  /**
   * Whether filters, `hidden` and what a member may see apply before contacts are counted and cut into pages (default), or to the
   * finished page: pages then come short, even empty, with a cursor, and the cap counts contacts that nobody sees. Dates always
   * apply before.
   */
  filtering?: "before the cap" | "after the cap";
  /**
   * Contacts that exist, but that no list shows and of which `get` answers 404, as if there were no permission for them. Given the
   * contact as `get` would show it, and called at most once between two changes: judge by the contact alone. Default: none.
   */
  hidden?: (contact: Contact) => boolean;
  /**
   * What answers show instead of a last page's cursor: an empty `responseMetaData` (`always`, the default), one whose `nextCursor` is
   * null, or no `responseMetaData`.
   */
  metadata?: "always" | "null cursor at the end" | "missing at the end";
  /** What times are stored to, and compared by, whatever digits answers show. Default `millisecond`. */
  timePrecision?: "millisecond" | "second";
  /** The zone that answers write times in. `without a zone` is Korea's clock with no suffix. Default `+09:00`, as in the vendor's examples. */
  times?: TimeFormat["times"];
  /** How many digits after the seconds answers show. Default 0, as in the vendor's examples. */
  timeDigits?: TimeFormat["timeDigits"];
  /** Whether responses have the `Date` header, which shows the server's time (`now`). Default `sent`. */
  dateHeader?: "sent" | "missing";
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

type Optional = "contactTimes" | "customProperties" | "hidden" | "onRequest" | "tags" | "twitterOnWrite";

/** The settings with their defaults. */
export type ResolvedOptions = Required<Omit<FakeWorksOptions, Optional | "now">> & Pick<FakeWorksOptions, Optional> & { now: () => Date };

const DEFAULTS: Omit<ResolvedOptions, "now" | "datedAnswerOrder"> & Record<Optional | "datedAnswerOrder", undefined> = {
  contacts: 0,
  customProperties: undefined,
  tags: undefined,
  seed: 1,
  contactTimes: undefined,
  cap: 50_000,
  capBehaviour: "silent",
  cursorKind: "offset",
  bounds: "()",
  answerOrder: "as asked",
  datedAnswerOrder: undefined,
  ties: "stable",
  filtering: "before the cap",
  hidden: undefined,
  metadata: "always",
  timePrecision: "millisecond",
  times: "+09:00",
  timeDigits: 0,
  dateHeader: "sent",
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

/** The options that have a set of values to choose from. */
type ChoiceName = { [K in keyof FakeWorksOptions]-?: IsChoice<NonNullable<FakeWorksOptions[K]>> extends true ? K : never }[keyof FakeWorksOptions];
type IsChoice<T> = [T] extends [string | number] ? (string extends T ? false : number extends T ? false : true) : false;

const ORDERS = {
  "as asked": true,
  none: true,
  "name asc": true,
  "name desc": true,
  "createdTime asc": true,
  "createdTime desc": true,
  "modifiedTime asc": true,
  "modifiedTime desc": true,
} as const;
const TAKEN_OR_NOT = { accepted: true, refused: true } as const;

const CHOICES: { readonly [K in ChoiceName]: Readonly<Record<NonNullable<FakeWorksOptions[K]>, true>> } = {
  answerOrder: ORDERS,
  bounds: { "[]": true, "[)": true, "(]": true, "()": true },
  capBehaviour: { silent: true, error: true },
  companyTags: { allowed: true, forbidden: true },
  cursorKind: { offset: true, keyset: true },
  datedAnswerOrder: ORDERS,
  dateHeader: { sent: true, missing: true },
  emptyLists: { mixed: true, empty: true, missing: true, null: true },
  expiresIn: { string: true, number: true, missing: true },
  filtering: { "before the cap": true, "after the cap": true },
  messengerType: { TWITTER: true, X: true, "as stored": true },
  metadata: { always: true, "null cursor at the end": true, "missing at the end": true },
  oldBreaches: TAKEN_OR_NOT,
  takenName: { 400: true, 409: true },
  ties: { stable: true, shuffled: true },
  timeDigits: { 0: true, 3: true },
  timePrecision: { millisecond: true, second: true },
  times: { "+09:00": true, Z: true, "without a zone": true },
  twitterOnWrite: TAKEN_OR_NOT,
  unknownTags: TAKEN_OR_NOT,
};

/** Fills in the defaults. A misspelt option or value is refused: a test would run against another API than it says. */
export function resolveOptions({ now, ...given }: FakeWorksOptions): ResolvedOptions {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  for (const [name, value] of Object.entries(set)) refuseMisspelt(name, value);
  const options = { ...DEFAULTS, ...set };
  return { ...options, datedAnswerOrder: options.datedAnswerOrder ?? options.answerOrder, now: clockOf(now) };
}

function refuseMisspelt(name: string, value: unknown): void {
  if (!Object.hasOwn(DEFAULTS, name)) throw new RangeError(`FakeWorks: there is no option ${name}`);
  const choices = choicesOf(name);
  if (choices === undefined || choices.includes(String(value))) return;
  throw new RangeError(`FakeWorks: ${name} must be ${choices.map((choice) => `"${choice}"`).join(" or ")}, not "${String(value)}"`);
}

/** The default of an option; undefined if it has none, or a clock. */
export function defaultOf(name: string): unknown {
  const all: Readonly<Record<string, unknown>> = DEFAULTS;
  return all[name];
}

/** The values that an option can have, if they are a set to choose from. */
export function choicesOf(name: string): string[] | undefined {
  const all: Readonly<Record<string, object | undefined>> = CHOICES;
  const choices = all[name];
  return choices && Object.keys(choices);
}

function clockOf(now: FakeWorksOptions["now"]): () => Date {
  if (typeof now === "function") return now;
  if (now === undefined) return () => new Date();
  const time = new Date(now);
  if (Number.isNaN(time.getTime())) throw new RangeError(`FakeWorks: now is not a date: ${String(now)}`);
  return () => new Date(time);
}
