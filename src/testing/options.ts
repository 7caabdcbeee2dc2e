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
  times?: "+09:00" | "Z" | "without a zone";
  /** How many digits after the seconds answers show. Default 0, as in the vendor's examples. */
  timeDigits?: 0 | 3;
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
  groups?: Readonly<Record<string, readonly string[]>>;
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

/** Options that stay unset where they are not given. */
export type Unset = "contactTimes" | "customProperties" | "hidden" | "onRequest" | "tags" | "twitterOnWrite";

/** The settings with their defaults. */
export type ResolvedOptions = Required<Omit<FakeWorksOptions, Unset | "now">> & Pick<FakeWorksOptions, Unset> & { now: () => Date };
