import type { Bytes } from "./bytes.js";
import type { IncomingRequest, Reply } from "./exchange.js";
import type { ConnectionFault } from "./faults.js";
import { incomingRequest } from "./incoming-request.js";
import type { WorksApi } from "./works-api.js";

interface Received {
  readonly url: string;
  readonly request: IncomingRequest;
  readonly signal: AbortSignal | undefined;
  readonly redirect: RequestRedirect;
}

const MOST_REDIRECTS = 20;
/** Another port is another origin: a fetch that follows a redirect there leaves the token behind. */
const STORAGE_PORT = 10_443;

/** A fetch that the API answers, whatever the host. Lost connections look as Node's own fetch shows them. */
export function fakeFetch(api: WorksApi): typeof fetch {
  const fetchOnce = async (input: RequestInfo | URL, init: RequestInit | undefined, redirects: number): Promise<Response> => {
    const { url, request, signal, redirect } = await receive(input, init);
    signal?.throwIfAborted();
    const reply = await api.handle(request, signal);
    signal?.throwIfAborted();
    if (reply.connection === "noHeaders") return aborted(signal);
    const lost = lostConnection(reply.connection);
    if (lost !== undefined) throw lost;
    const location = isRedirect(reply.status) ? reply.headers["location"] : undefined;
    if (location === undefined || redirect === "manual") return responseOf(url, reply, signal);
    if (redirect === "error" || redirects === MOST_REDIRECTS) throw failedFetch(new Error("unexpected redirect"));
    const next = new URL(location, url);
    return fetchOnce(next, { ...followed(request, reply.status, next.origin === new URL(url).origin), signal: signal ?? null }, redirects + 1);
  };
  return (input, init) => fetchOnce(input, init, 0);
}

// A Request would leave a listener on the caller's signal: one is made only where one was given.
async function receive(input: RequestInfo | URL, init: RequestInit = {}): Promise<Received> {
  const given = typeof input === "object" && "url" in input ? new Request(input, init) : undefined;
  const url = new URL(typeof input === "object" && "url" in input ? input.url : input);
  const method = given?.method ?? (init.method ?? "GET").toUpperCase();
  if (init.body != null && (method === "GET" || method === "HEAD")) throw new TypeError("Request with GET/HEAD method cannot have body.");
  const carrier = given ?? new Response(init.body ?? null);
  const headers = new Headers(given?.headers ?? init.headers);
  const type = carrier.headers.get("content-type");
  if (type !== null && !headers.has("content-type")) headers.set("content-type", type);
  const storage = `${url.protocol}//${url.hostname}:${STORAGE_PORT}`;
  const bytes = new Uint8Array(await carrier.arrayBuffer());
  const request = incomingRequest({ method, url, headers: Object.fromEntries(headers), storage }, bytes);
  return {
    url: url.href,
    request: "then" in request ? await request : request,
    signal: given?.signal ?? init.signal ?? undefined,
    redirect: given?.redirect ?? init.redirect ?? "follow",
  };
}

function responseOf(url: string, reply: Reply, signal: AbortSignal | undefined): Response {
  // Bytes: of a text the platform would make up a content type.
  const body = reply.connection === undefined ? bytesOf(reply.body) : brokenBody(reply, signal);
  const isBodiless = reply.status === 204 || reply.status === 304;
  const response = new Response(isBodiless ? null : body, { status: reply.status, headers: { ...reply.headers } });
  return Object.defineProperty(response, "url", { value: url });
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

// As the platform does it: 307 and 308 keep method and body, and the token does not go to another origin.
function followed({ method, headers, bytes }: IncomingRequest, status: number, isSameOrigin: boolean): RequestInit {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => isSameOrigin || name !== "authorization"));
  const keepsBody = status === 307 || status === 308;
  return { method: keepsBody ? method : "GET", headers: kept, ...(keepsBody && bytes.length > 0 ? { body: bytes } : {}) };
}

/** Half of the body; then the connection is lost, or nothing comes until the signal aborts. */
function brokenBody(reply: Reply, signal: AbortSignal | undefined): ReadableStream<Uint8Array> {
  const half = halfOf(reply.body);
  let sent = false;
  let stopListening = (): void => undefined;
  return new ReadableStream({
    pull(controller) {
      if (!sent) {
        sent = true;
        controller.enqueue(half);
      } else if (reply.connection === "cutBody") {
        controller.error(new TypeError("terminated", { cause: socketError("UND_ERR_SOCKET", "other side closed") }));
      } else {
        const abort = (): void => controller.error(signal?.reason);
        stopListening = () => signal?.removeEventListener("abort", abort);
        signal?.addEventListener("abort", abort, { once: true });
        if (signal?.aborted === true) abort();
        return new Promise<void>(() => undefined);
      }
      return undefined;
    },
    cancel() {
      stopListening();
    },
  });
}

/** The first half of a body's bytes, which may end inside a character. */
export function halfOf(body: Reply["body"]): Bytes {
  const bytes = bytesOf(body);
  return bytes.slice(0, Math.floor(bytes.length / 2));
}

function bytesOf(body: Reply["body"]): Bytes {
  return typeof body === "string" ? new TextEncoder().encode(body) : body;
}

/** What a fetch rejects with where there is no answer at all. */
function lostConnection(fault: ConnectionFault | undefined): TypeError | undefined {
  switch (fault) {
    case "reset":
      return failedFetch(socketError("ECONNRESET", "read ECONNRESET"));
    case "closed":
      return failedFetch(socketError("UND_ERR_SOCKET", "other side closed"));
    case "refused":
      return failedFetch(socketError("ECONNREFUSED", "connect ECONNREFUSED"));
    default:
      return undefined;
  }
}

function failedFetch(cause: Error): TypeError {
  return new TypeError("fetch failed", { cause });
}

function socketError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
