import type { ContactTimes, EmptyLists } from "./book/contact-generator.js";
import type { AnswerOrder } from "./book/contact-order.js";
import type { TagOverrides } from "./book/contact-tags.js";
import type { CustomPropertyOverrides } from "./book/custom-properties.js";
import type { ContactOverrides } from "./book/make-contact.js";
import type { RequestRecord } from "./http/request-log.js";
import type { Contact } from "./book/stored-contact.js";

/**
 * Settings of {@link FakeWorks}. Where the vendor's pages leave a question open, the default is the answer that is hardest on a
 * client, so that what works against the fake works against the real host. Habits that the pages merely don't rule out
 * (`answerOrder`, `ties`, `filtering`, `hidden`, `times`, `dateHeader`, `metadata`) are off by default and can be combined at will.
 */
export interface FakeWorksOptions {
  /** How many contacts to make, or the contacts themselves, each filled in as `makeContact` does. Default 0. */
  contacts?: number | readonly ContactOverrides[];
  /** The custom properties that are defined. Default: those that made contacts use, or none if no contacts are made. */
  customProperties?: readonly CustomPropertyOverrides[];
  /** The tags that exist; a `userId` makes one a member's own. Default: those that made contacts have, or none if no contacts are made. */
  tags?: readonly TagOverrides[];
  /** Decides what made contacts look like, and the order of shuffled `ties`. Default 1. */
  seed?: number;
  /**
   * The server's time: fixed, or a clock that runs. Default: the system's clock. A server an hour ahead of its clients is
   * `() => new Date(Date.now() + 3_600_000)`.
   */
  now?: Date | string | (() => Date);
  /** The times of made contacts. Default: created evenly over the year before `now`, and many modified since. */
  contactTimes?: ContactTimes;
  /** The most contacts that one query returns. Default 50,000, as documented. */
  cap?: number;
  /** What happens at the cap, which no page says: the list just ends (`silent`, the default), or the next page is a 400 (`error`). */
  capBehaviour?: "silent" | "error";
  /**
   * What a cursor remembers, which no page says: how many contacts came before it (`offset`, the default: if one of them leaves the
   * list, the next page misses one), or the last contact (`keyset`).
   */
  cursorKind?: "offset" | "keyset";
  /** Whether startDateTime and endDateTime belong to the window themselves, which no page says. Default `()`: neither does. */
  bounds?: "[]" | "[)" | "(]" | "()";
  /**
   * What lists are really sorted by, whatever `orderBy` asks for. `none` follows no field, but is the same at each request. Default
   * `as asked`, as documented.
   */
  answerOrder?: AnswerOrder;
  /** The same for lists filtered by date. Default: `answerOrder`. */
  datedAnswerOrder?: AnswerOrder;
  /**
   * Whether contacts with the same sort key come in the same order at each request (`stable`, the default) or in another order each
   * time (`shuffled`, like SQL without a tie-breaker), so that a page can repeat contacts of an earlier one and miss others. The key
   * counts as stored, so `timePrecision: "second"` makes many ties. The pages don't say.
   */
  ties?: "stable" | "shuffled";
  /**
   * Whether filters and permissions (`hidden`, and what a member may see) apply before contacts are counted and cut into pages, or
   * afterwards. Afterwards, pages come short or even empty, with a cursor, and the cap counts contacts that are never shown. Dates
   * always apply before. The pages don't say. Default `before the cap`.
   */
  filtering?: "before the cap" | "after the cap";
  /**
   * Contacts that exist but are never shown, as if the token had no permission for them: no list contains them, and `get` and writes
   * answer 404. Called with the contact as `get` would show it. Results are kept until a contact changes, so it must depend on the
   * contact alone. Default: none.
   */
  hidden?: (contact: Contact) => boolean;
  /**
   * What the last page shows instead of a cursor, which no page of the vendor says: an empty `responseMetaData` (`always`, the
   * default), a `nextCursor` of null, or no `responseMetaData`.
   */
  metadata?: "always" | "null cursor at the end" | "missing at the end";
  /** How precisely times are stored and compared, however many digits answers show. The pages don't say. Default `millisecond`. */
  timePrecision?: "millisecond" | "second";
  /** The zone that answers write times in. `without a zone` is Korea's clock with no suffix. Default `+09:00`, as in the vendor's examples. */
  times?: "+09:00" | "Z" | "without a zone";
  /** How many digits after the seconds answers show. Default 0, as in the vendor's examples. */
  timeDigits?: 0 | 3;
  /** Whether responses have the `Date` header, which shows the server's time (`now`). Default `sent`. */
  dateHeader?: "sent" | "missing";
  /**
   * What answers call X. The vendor announced a change from `TWITTER` to `X` for the end of July 2026. Default `TWITTER`, which is
   * refused when it is written back, see `twitterOnWrite`. `as stored` leaves both names as they are.
   */
  messengerType?: "X" | "TWITTER" | "as stored";
  /** Whether requests may say `TWITTER`. Default: accepted until 15 November 2026 by `now`. */
  twitterOnWrite?: "accepted" | "refused";
  /**
   * Whether a PUT or PATCH may keep values that break a rule if the stored contact already has them: over-long values, types that
   * this package doesn't know, custom properties that are not defined. Default `accepted`.
   */
  oldBreaches?: "accepted" | "refused";
  /** Whether a contact may be given the id of a tag that doesn't exist. Default `refused`. */
  unknownTags?: "accepted" | "refused";
  /**
   * The status if a tag or custom property is created, or a custom property updated, with a name that is taken. Default 400: the
   * pages name no other. Updating a tag always answers 409.
   */
  takenName?: 400 | 409;
  /** Whether the domain's settings allow company tags to be created. Default `allowed`; `forbidden` answers 403. */
  companyTags?: "allowed" | "forbidden";
  /**
   * How long contacts still show the values of a deleted custom property, in milliseconds by `now`. The vendor removes them later,
   * in the background. Default 0.
   */
  valueRemovalMs?: number;
  /** How made contacts show a list without entries. Default `mixed`. */
  emptyLists?: EmptyLists;
  /** The members of organizational units and groups, for contacts shared with those: `{ [unitOrGroupId]: userIds }`. Default: none. */
  groups?: Readonly<Record<string, readonly string[]>>;
  /**
   * Requests per operation and window; the real limits are 240 a minute (paid) and 60 (free). Default 1,000,000, in effect no limit,
   * so that tests don't wait for a real minute. `false` also leaves out the headers.
   */
  rateLimitPerMinute?: number | false;
  /** The length of that window. Default 60 seconds, as documented; shorter for measurements. */
  rateLimitWindowSeconds?: number;
  /** The wait before every answer, in milliseconds. Default 0: no timer is set. */
  latencyMs?: number;
  /** The app and its service account. A key pair is made if none is given. */
  serviceAccount?: { clientId?: string; clientSecret?: string; serviceAccount?: string; privateKey?: string };
  /** The scopes that the app has. Default `contact` and `contact.read`. */
  appScopes?: readonly string[];
  /** The life of an access token. Default 3,600 seconds; the console's other choice is 86,400. */
  tokenLifetimeSeconds?: number;
  /** How the token endpoint writes `expires_in`. Default `string`, as seen in practice. */
  expiresIn?: "string" | "number" | "missing";
  /** Whether a refresh returns a new refresh token and revokes the old one. Default false, as in the console. */
  refreshTokenRotation?: boolean;
  /** Whether a new access token revokes the older ones of the same account. Default false: no page says so. */
  revokeOlderTokens?: boolean;
  /** Called with each request before it is answered, for instance to change contacts in the middle of a walk. */
  onRequest?: (request: RequestRecord) => void | Promise<void>;
}

/** Options without a default. */
export type Unset = "contactTimes" | "customProperties" | "hidden" | "onRequest" | "tags" | "twitterOnWrite";

/** The options with their defaults filled in. */
export type ResolvedOptions = Required<Omit<FakeWorksOptions, Unset | "now">> & Pick<FakeWorksOptions, Unset> & { now: () => Date };
