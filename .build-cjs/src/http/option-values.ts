import { ConfigError } from "../model/errors.js";

/** A longer timer fires at once: its length is kept in 32 bits. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** This machine itself: nothing that is sent there leaves it. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}

/** Refuses a URL that would send secrets in cleartext; gives it without a slash at its end. */
export function readUrl(name: string, value: string): string {
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    throw new ConfigError(`\`${name}\` is no URL: give the whole of it, such as https://www.worksapis.com/v1.0`);
  }
  refuse(
    url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname)),
    `\`${name}\` must be https: what it carries is secret; http: is for loopback only`,
  );
  // Not by search and hash: of "…/v1.0?" both are empty, and every path would become a query.
  refuse(/[?#]/.test(url.href), `\`${name}\` must be without query and fragment`);
  refuse(url.username !== "" || url.password !== "", `\`${name}\` must be without user name and password`);
  return url.href.replace(/\/+$/, "");
}

type NumberOption = "timeoutMs" | "maxRetries" | "maxRetryWaitMs" | "maxConcurrency";

/** A whole number within reason, or the default; the same rule for a client's option and a call's. */
export function readNumber(
  options: { readonly [K in NumberOption]?: number | undefined },
  name: NumberOption,
  otherwise: number,
  least: number,
): number {
  const value = options[name] === undefined ? otherwise : options[name];
  refuse(
    !Number.isInteger(value) || value < least || value > LONGEST_TIMER_MS,
    `\`${name}\` must be a whole number from ${least} to ${LONGEST_TIMER_MS}`,
  );
  return value;
}

/** Refuses options that nobody reads: a misspelt `store` would share nothing, and say nothing. */
export function readNames(owner: string, options: object, names: readonly string[]): void {
  refuse(typeof options !== "object" || options === null, `${owner} takes an object of options: ${names.join(", ")}`);
  for (const name of Object.keys(options)) {
    refuse(!names.includes(name), `\`${name}\` is no option of ${owner}; they are ${names.join(", ")}`);
  }
}

type Fetch = typeof globalThis.fetch;

/** The one given, or the global one, looked up at each call: what is made before nock or an agent patches fetch would go around the patch. */
export function readFetch(fetch: Fetch | undefined): Fetch {
  refuse(fetch !== undefined && typeof fetch !== "function", "`fetch` must be a function");
  return fetch ?? ((input, init) => globalThis.fetch(input, init));
}

export function refuse(wrong: boolean, message: string): void {
  if (wrong) throw new ConfigError(message);
}
