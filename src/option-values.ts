import { ConfigError } from "./errors.js";

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

export function refuse(wrong: boolean, message: string): void {
  if (wrong) throw new ConfigError(message);
}
