import type { FakeWorksOptions, ResolvedOptions, Unset } from "./options.js";

const DEFAULTS: Omit<ResolvedOptions, "now" | "datedAnswerOrder"> & Record<Unset | "datedAnswerOrder", undefined> = {
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

/** The options with a fixed set of values. */
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

/** The default of an option; undefined if it has none, as `now`. */
export function defaultOf(name: string): unknown {
  const all: Readonly<Record<string, unknown>> = DEFAULTS;
  return all[name];
}

/** The values that an option can have, if they are a fixed set. */
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
