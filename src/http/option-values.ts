import { ConfigError } from "../model/errors.js";

/** A longer timer fires at once, because its delay is stored in 32 bits. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Whether a host is this machine: what is sent there never leaves it. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}

/** Refuses a URL that would send secrets in clear text. Returns it without a trailing slash. */
export function readUrl(name: string, value: unknown, { dangerouslyAllowHttp = false }: { readonly dangerouslyAllowHttp?: boolean | undefined } = {}): string {
  refuse(typeof dangerouslyAllowHttp !== "boolean", "`dangerouslyAllowHttp` must be true or false");
  const url = parseUrl(value);
  if (!url) throw new ConfigError(`\`${name}\` is not a URL: give the whole URL, such as https://www.worksapis.com/v1.0`);
  refuse(!["https:", "http:"].includes(url.protocol), `\`${name}\` must be https`);
  refuse(
    url.protocol === "http:" && !isLoopback(url.hostname) && !dangerouslyAllowHttp,
    `\`${name}\` must be https: over http, anyone on the network can read what is sent. Only loopback may be http, and other test servers with \`dangerouslyAllowHttp: true\``,
  );
  // `search` and `hash` are empty for "…/v1.0?", too, and then every path would become a query.
  refuse(/[?#]/.test(url.href), `\`${name}\` must have no query and no fragment`);
  refuse(url.username !== "" || url.password !== "", `\`${name}\` must have no user name and no password`);
  return url.href.replace(/\/+$/, "");
}

function parseUrl(value: unknown): URL | undefined {
  try {
    // An array with one URL in it would pass for that URL.
    return Array.isArray(value) ? undefined : new URL(value as string);
  } catch {
    return undefined;
  }
}

type NumberOption = "timeoutMs" | "maxRetries" | "maxRetryWaitMs" | "maxConcurrency";

/** A whole number in range, or the default. The same rule holds for the client's options and a call's. */
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

/** Refuses unknown options: with a misspelt `store`, nothing would be shared, and nobody would notice. */
export function readNames(owner: string, options: object, names: readonly string[]): void {
  refuse(typeof options !== "object" || options === null, `${owner} takes an object of options: ${names.join(", ")}`);
  for (const name of Object.keys(options)) {
    refuse(!names.includes(name), `\`${name}\` is not an option of ${owner}; the options are ${names.join(", ")}`);
  }
}

/** Checked by shape, because the class may be a polyfill's or of another realm. Null is refused: it was probably meant to be a signal. */
export function readSignal(signal: AbortSignal | undefined): AbortSignal | undefined {
  const isSignal = typeof signal?.addEventListener === "function" && typeof signal.throwIfAborted === "function";
  refuse(signal !== undefined && !isSignal, "`signal` must be an AbortSignal");
  return signal;
}

type Fetch = typeof globalThis.fetch;

/**
 * The given fetch, or the global one. The global one is looked up at each call, so that patches made later (by nock, or by a
 * monitoring agent) take effect.
 *
 * A fetch that returns no Response is the caller's mistake. It must not look like a broken connection, which would be retried.
 */
export function readFetch(fetch: Fetch | undefined): Fetch {
  refuse(fetch !== undefined && typeof fetch !== "function", "`fetch` must be a function");
  if (!fetch) return (input, init) => globalThis.fetch(input, init);
  return async (input, init) => {
    const response = await fetch(input, init);
    refuse(!isResponse(response), "`fetch` must return a Response, with `status`, `headers.get()` and `text()`, as the platform's fetch does");
    return response;
  };
}

/** Checked by shape, because the class may be another package's. */
function isResponse(value: unknown): boolean {
  const { status, headers, text } = Object(value) as Partial<Response>;
  return typeof status === "number" && typeof headers?.get === "function" && typeof text === "function";
}

export function refuse(wrong: boolean, message: string): void {
  if (wrong) throw new ConfigError(message);
}
