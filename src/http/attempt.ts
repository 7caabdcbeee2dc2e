import { safeCause } from "./redact.js";
import { ConfigError, ConnectionError, TimeoutError } from "../model/errors.js";
import { type Clock, onAbort } from "./clock.js";
import { requestValues } from "./mask.js";
import { readRateLimit } from "./rate-limit.js";
import type { Answer, ApiRequest, Send } from "./request.js";

/**
 * Codes that prove that the request was never sent, because no connection was made. Messages prove nothing: Deno and older Bun
 * resend a request themselves when a kept-alive connection breaks. If the new connection is refused, they report only that ("client
 * error (Connect)", `ConnectionRefused`), although the first one may have delivered the request. workerd and browsers use one
 * message for every failure.
 */
const NEVER_CONNECTED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** The innermost layer: one attempt, headers and body together within `timeoutMs`. */
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
  // Following a redirect would send the token and the contact to wherever it points.
  const response = await fetch(url, { method, headers, body, signal, redirect: "manual" });
  const rateLimit = readRateLimit(response.headers, clock.now());
  return { status: response.status, headers: response.headers, body: await response.text(), rateLimit };
}

/** Ends on time even if fetch ignores its signal, and leaves no timer or listener behind. */
function withinTimeout(request: ApiRequest, clock: Clock, run: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  const controller = new AbortController();
  return new Promise<Answer>((resolve, reject) => {
    const settle = (): void => {
      cancelTimer();
      release();
    };
    const end = (reason: unknown): void => {
      settle();
      reject(reason);
      controller.abort();
    };
    const cancelTimer = clock.after(request.timeoutMs, () => end(new TimeoutError(request, request.timeoutMs)));
    const release = onAbort(request.signal, end);
    run(controller.signal).then(
      (answer) => {
        settle();
        resolve(answer);
      },
      (cause: unknown) => {
        settle();
        // A fetch that returns no Response won't return one next time either, so this is not retried.
        reject(cause instanceof ConfigError ? cause : connectionError(request, cause));
      },
    );
  });
}

/** Errors are recognised by shape, not by class: in jest, the platform's fetch throws errors of another realm. */
export function connectionError(request: ApiRequest, cause: unknown): ConnectionError {
  const causes = chainOf(cause);
  const code = causes.map(codeOf).find((found) => found !== undefined);
  const what = code ? `the connection failed with ${code}` : "the connection failed";
  const neverConnected = causes.some((error) => NEVER_CONNECTED.has(codeOf(error) ?? "") || syscallOf(error) === "connect");
  // Three ASCII letters occur in too many messages by chance; a Korean name of one letter does not.
  const secrets = requestValues(request).filter((value) => value.length > 3 || /[^ -~]/.test(value));
  return new ConnectionError(request, what, safeCause(cause, secrets).cause, neverConnected);
}

/** The error, its cause, that one's cause, and so on. A custom fetch may throw anything, even an error that is its own cause. */
function chainOf(error: unknown): object[] {
  const chain: object[] = [];
  for (let at = error; typeof at === "object" && at !== null && !chain.includes(at); at = read(at, "cause")) chain.push(at);
  return chain;
}

function codeOf(error: object): string | undefined {
  const code = read(error, "code");
  return typeof code === "string" && /^\w{1,50}$/.test(code) ? code : undefined;
}

function syscallOf(error: object): unknown {
  return read(error, "syscall");
}

function read(from: object, name: string): unknown {
  try {
    return (from as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}
