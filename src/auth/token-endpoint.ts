import { ConfigError, TokenError } from "../model/errors.js";
import type { TokenAnswer } from "./tokens.js";
import { type Clock, onAbort, sleep, type Surroundings } from "../http/clock.js";
import { backoffMs, readRetryAfterMs } from "../http/backoff.js";
import type { App } from "./credentials.js";
import { safeCause } from "../http/redact.js";

const TIMEOUT_MS = 30_000;
const MAX_RETRIES = 3;
const MAX_RETRY_WAIT_MS = 90_000;
/** Statuses after which another attempt may succeed. */
const PASSING = new Set([408, 429, 500, 502, 503, 504]);
/** Form fields that are not secret; all others are kept out of every message. */
const PUBLIC_FIELDS = new Set(["grant_type", "client_id", "scope", "redirect_uri", "token_type_hint"]);

export interface TokenRequest {
  /** The form, without the app's id and secret. */
  form: Readonly<Record<string, string>>;
  /** Whether it is sent again after a temporary failure; an authorization code is valid only once. */
  repeatable: boolean;
  signal?: AbortSignal | undefined;
  /** Default: the app's `tokenUrl`. */
  url?: string | undefined;
}

type Outcome = Pick<TokenAnswer, "status" | "headers" | "body" | "sentAt"> | { failure: string; cause?: unknown };

/** Asks the token endpoint, and tries again where the network fails. */
export async function askTokenEndpoint(app: App, { clock, random }: Surroundings, request: TokenRequest): Promise<TokenAnswer> {
  const { form, repeatable, signal } = request;
  const fields = { ...form, client_id: app.clientId, client_secret: app.clientSecret };
  const secrets = Object.entries(fields).flatMap(([name, value]) => (PUBLIC_FIELDS.has(name) ? [] : [value]));
  const body = new URLSearchParams(fields).toString();
  const url = request.url ?? app.tokenUrl;

  for (let retries = 0; ; retries += 1) {
    const outcome = await send(app.fetch, url, body, signal, clock);
    const answer = "failure" in outcome ? undefined : outcome;
    if (repeatable && retries < MAX_RETRIES && (!answer || PASSING.has(answer.status))) {
      const askedMs = answer && readRetryAfterMs(answer, clock.now());
      const waitMs = backoffMs({ retries, status: answer?.status, askedMs }, MAX_RETRY_WAIT_MS, random);
      if (waitMs !== undefined) {
        await sleep(clock, waitMs, signal);
        continue;
      }
    }
    if ("failure" in outcome) throw unreachable(new URL(url).host, outcome.failure, retries + 1, safeCause(outcome.cause, secrets));
    return { ...outcome, grant: /[a-z_-]*$/.exec(form["grant_type"] ?? "")?.[0] ?? "", secrets, attempts: retries + 1 };
  }
}

/** Sends once, headers and body together within the time. Rejects only with the caller's abort reason, or for a wrong fetch. */
async function send(
  fetch: App["fetch"],
  url: string,
  body: string,
  signal: AbortSignal | undefined,
  clock: Clock,
): Promise<Outcome> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  let cancelTimer = (): void => {};
  let release = (): void => {};
  const ended = new Promise<Outcome>((resolve, reject) => {
    cancelTimer = clock.after(TIMEOUT_MS, () => resolve({ failure: `gave no complete response within ${TIMEOUT_MS} ms` }));
    release = onAbort(signal, reject);
    exchange(fetch, url, body, controller.signal, clock.now()).then(resolve, (cause: unknown) => {
      if (cause instanceof ConfigError) reject(cause);
      else resolve({ failure: "could not be reached, or the connection broke", cause });
    });
  });
  // Not when the fetch ends: one that ignores its signal may never end.
  return ended.finally(() => {
    cancelTimer();
    release();
    controller.abort();
  });
}

async function exchange(fetch: App["fetch"], url: string, body: string, signal: AbortSignal, sentAt: number): Promise<Outcome> {
  const headers = { accept: "application/json", "content-type": "application/x-www-form-urlencoded" };
  // Following a redirect would send the secrets wherever it points.
  const response = await fetch(url, { method: "POST", headers, body, signal, redirect: "manual" });
  return { status: response.status, headers: response.headers, body: await response.text(), sentAt };
}

function unreachable(host: string, failure: string, attempts: number, cause: { cause?: unknown }): TokenError {
  const tries = attempts > 1 ? ` (${attempts} attempts)` : "";
  return new TokenError(`the token endpoint at ${host} ${failure}${tries}`, cause);
}
