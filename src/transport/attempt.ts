import { ConnectionError, TimeoutError } from "../errors.js";
import { onAbort } from "./abort.js";
import type { Clock } from "./clock.js";
import { readRateLimit } from "./rate-limit.js";
import type { Answer, ApiRequest, Send } from "./request.js";

/** The request never left: there was no connection to send it on. */
const NEVER_CONNECTED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** The innermost layer: one sending, headers and body together within `timeoutMs`. */
export function attempt(fetch: typeof globalThis.fetch, clock: Clock): Send {
  return (request) => {
    request.signal?.throwIfAborted();
    request.attempts += 1;
    return withinTimeout(request, clock, (signal) => (request.exchange ?? exchange)(fetch, request, signal, clock));
  };
}

async function exchange(
  fetch: typeof globalThis.fetch,
  { url, method, headers, body }: ApiRequest,
  signal: AbortSignal,
  clock: Clock,
): Promise<Answer> {
  // Followed, a redirect would carry token and contact to wherever it points.
  const response = await fetch(url, { method, headers, body, signal, redirect: "manual" });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text,
    rateLimit: readRateLimit(response.headers, clock.now()),
  };
}

/** Ends on time even where a fetch ignores its signal, and leaves no timer and no listener. */
function withinTimeout(request: ApiRequest, clock: Clock, run: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  const controller = new AbortController();
  return new Promise<Answer>((resolve, reject) => {
    const end = (reason: unknown): void => {
      reject(reason);
      controller.abort();
    };
    const cancelTimer = clock.after(request.timeoutMs, () => end(new TimeoutError(request, request.timeoutMs)));
    const release = onAbort(request.signal, end);
    run(controller.signal)
      .then(resolve, (cause: unknown) => reject(connectionError(request, cause)))
      .finally(() => {
        cancelTimer();
        release();
      });
  });
}

export function connectionError(request: ApiRequest, cause: unknown): ConnectionError {
  const code = codeOf(cause);
  const what = code ? `the connection failed with ${code}` : "the connection failed";
  return new ConnectionError(request, what, cause, code !== undefined && NEVER_CONNECTED.has(code));
}

/** Looks through the causes, by shape: in jest, errors of the platform's fetch are of another realm's class. */
function codeOf(error: unknown): string | undefined {
  for (let at = error; typeof at === "object" && at !== null; at = (at as { cause?: unknown }).cause) {
    const { code } = at as { code?: unknown };
    if (typeof code === "string") return code;
  }
  return undefined;
}
