import { parseArgs } from "node:util";
import type { FakeWorksOptions } from "../options.js";
import { choicesOf, defaultOf } from "../resolve-options.js";

/** The options that are not flags. Those that fit into JSON can be given in the file of `--options`. */
type NoFlag = "contactTimes" | "customProperties" | "groups" | "hidden" | "onRequest" | "serviceAccount" | "tags";

const OPTIONS: Readonly<Record<Exclude<keyof FakeWorksOptions, NoFlag>, string>> = {
  contacts: "how many contacts to make",
  seed: "decides what they look like",
  emptyLists: "how they carry a list without entries",
  now: "the server's time, fixed; a date with a zone",
  cap: "the most contacts that one query gives",
  capBehaviour: "what shows that the cap is reached",
  cursorKind: "what a cursor remembers",
  bounds: "whether the ends of a date range belong to it",
  answerOrder: "what lists are really sorted by",
  datedAnswerOrder: "what lists filtered by date are really sorted by",
  ties: "the order of contacts with the same sort key",
  filtering: "when filters and permissions apply",
  metadata: "what the last page shows instead of a cursor",
  timePrecision: "what times are stored to",
  times: "the zone that answers write times in",
  timeDigits: "digits after the seconds in answers",
  dateHeader: "whether responses have the Date header",
  messengerType: "how answers name X",
  twitterOnWrite: "whether a request may say TWITTER",
  oldBreaches: "whether a write may keep what breaks a rule",
  unknownTags: "whether a contact may have a tag that doesn't exist",
  takenName: "the status for a name that is taken",
  companyTags: "whether company tags may be created",
  valueRemovalMs: "how long values of a deleted custom property stay",
  rateLimitPerMinute: "requests per operation and window",
  rateLimitWindowSeconds: "the length of that window",
  latencyMs: "wait before every answer",
  appScopes: "the scopes that the app has, separated by spaces",
  tokenLifetimeSeconds: "the life of access tokens that the token URL gives out",
  expiresIn: "how the token URL writes expires_in",
  refreshTokenRotation: "a refresh gives a new refresh token",
  revokeOlderTokens: "a new access token ends the older ones",
};

const COMMAND = {
  port: { takes: "number", help: "the port of the API", standard: "any free port" },
  storagePort: { takes: "number", help: "the port that photos go to and come from", standard: "any free port" },
  host: { takes: "text", help: "0.0.0.0 for other containers and machines", standard: "127.0.0.1" },
  accessToken: { takes: "text", help: "an access token, good for 10 years", standard: "one is made" },
  credentials: { takes: "file", help: "write a service account's credentials to this file, as JSON" },
  options: { takes: "file", help: "read more options from this JSON file: contacts, tags, groups, …" },
  clockOffsetSeconds: { takes: "integer", help: "how far the server's clock is ahead of this machine's", standard: "0" },
  failRate: { takes: "share", help: "the share of requests that fail, from 0 to 1", standard: "0" },
  json: { takes: "nothing", help: "print one line of JSON" },
  help: { takes: "nothing", help: "print this and exit" },
} as const satisfies Readonly<Record<string, Terms>>;

type Kind = "nothing" | "number" | "integer" | "share" | "text" | "file" | "words";

interface Terms {
  /** The kind of value, or the values to choose from. */
  readonly takes: Kind | readonly string[];
  readonly help: string;
  /** The default, as the help shows it. */
  readonly standard?: string;
}

interface Flag extends Terms {
  /** In camel case, without hyphens. */
  readonly name: string;
}

type ValueOf<K> = K extends "nothing" ? true : K extends "number" | "integer" | "share" ? number : string;

/** What a command line asks for. */
export interface Command {
  readonly options: FakeWorksOptions;
  readonly settings: { readonly [K in keyof typeof COMMAND]?: ValueOf<(typeof COMMAND)[K]["takes"]> };
}

/** A command line that can't be followed. */
export class UsageError extends Error {}

const flags: ReadonlyMap<string, Flag> = new Map(
  [...Object.entries<Terms>(COMMAND), ...Object.entries(OPTIONS).map(([name, help]) => [name, termsOf(name, help)] as const)].map(([name, terms]) => [
    name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    { ...terms, name },
  ]),
);

function termsOf(name: string, help: string): Terms {
  const usual = defaultOf(name);
  if (typeof usual === "boolean") return { takes: "nothing", help };
  if (Array.isArray(usual)) return { takes: "words", help, standard: usual.join(" ") };
  if (typeof usual === "string" || typeof usual === "number") return { takes: choicesOf(name) ?? "number", help, standard: String(usual) };
  return { takes: choicesOf(name) ?? "text", help };
}

/** Reads a command line. Throws `UsageError` for what it doesn't know. */
export function readCommand(args: readonly string[]): Command {
  const known = [...flags].map(([flag, { takes }]) => [flag, { type: takes === "nothing" ? ("boolean" as const) : ("string" as const) }] as const);
  const { tokens } = parseArgs({ args: [...args], options: Object.fromEntries(known), strict: false, tokens: true });
  const given: Record<string, unknown> = {};
  for (const token of tokens) {
    if (token.kind !== "option") throw new UsageError(`unexpected argument "${token.kind === "positional" ? token.value : "--"}"`);
    const flag = flags.get(token.name);
    if (flag === undefined) throw unknownFlag(token.rawName);
    given[flag.name] = valueOf(flag, token.rawName, token.value);
  }
  const entries = Object.entries(given);
  const [settings, options] = [true, false].map((isSetting) => Object.fromEntries(entries.filter(([name]) => Object.hasOwn(COMMAND, name) === isSetting)));
  // `valueOf` has checked each value against the table.
  return { settings, options } as Command;
}

function valueOf({ takes }: Flag, flag: string, text: string | undefined): unknown {
  if (takes === "nothing") {
    if (text !== undefined) throw new UsageError(`${flag} takes no value`);
    return true;
  }
  if (text === undefined) throw new UsageError(`${flag} needs a value`);
  const refusal = (what: string): UsageError => new UsageError(`${flag} must be ${what}, not "${text}"`);
  switch (takes) {
    case "number":
    case "integer":
      if (!/^-?\d{1,15}$/.test(text) || (takes === "number" && text.startsWith("-"))) throw refusal("a whole number");
      return Number(text);
    case "share":
      if (!/^[01](\.\d+)?$/.test(text) || Number(text) > 1) throw refusal("a number from 0 to 1");
      return Number(text);
    case "words":
      return text.split(/[ ,]+/);
    case "text":
    case "file":
      return text;
    default:
      if (!takes.includes(text)) throw refusal(takes.join(" or "));
      return takes.every((choice) => /^\d+$/.test(choice)) ? Number(text) : text;
  }
}

function unknownFlag(flag: string): UsageError {
  const names = [...flags.keys()].map((name) => `--${name}`);
  const [nearest] = names.map((name) => ({ name, distance: editDistance(name, flag) })).sort((a, b) => a.distance - b.distance);
  const hint = nearest !== undefined && nearest.distance <= 3 ? `did you mean ${nearest.name}?` : `there are ${names.join(" ")}`;
  return new UsageError(`there is no option ${flag}; ${hint}`);
}

/** How many letters must be inserted, removed or replaced to turn one text into the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** All flags, a line or two each. */
export function helpText(): string {
  const lines = [...flags].map(([flag, { takes, help, standard }]) => {
    const usage = `  --${flag}${takes === "nothing" ? "" : ` ${shown(takes)}`}`;
    const text = `${help}${standard === undefined ? "" : ` (default: ${standard})`}`;
    return usage.length < 34 ? `${usage.padEnd(34)}${text}` : `${usage}\n${" ".repeat(34)}${text}`;
  });
  const what = "Serves the LINE WORKS Contact API from memory, with made contacts, until it is stopped.";
  return `Usage: lineworks-contacts-fake [options]\n\n${what}\n\n${lines.join("\n")}\n`;
}

/** A kind of value in capitals, or the choices as a shell takes them. */
function shown(takes: Terms["takes"]): string {
  if (typeof takes === "string") return takes.toUpperCase();
  return takes.map((choice) => (/^[\w+:-]+$/.test(choice) ? choice : `"${choice}"`)).join("|");
}
