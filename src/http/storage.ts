import type { Operation } from "../../generated/operations.js";
import { ConfigError, TimeoutError } from "../model/errors.js";
import { connectionError } from "./attempt.js";
import { type ByteReader, byteReader } from "./body.js";
import { refuseFailure } from "./classify.js";
import { type Clock, onAbort } from "./clock.js";
import { BODILESS, type OpenApiOptions, requestInit, type RequestOptions } from "./openapi.js";
import { isLoopback } from "./option-values.js";
import type { Answer, ApiRequest, Exchange } from "./request.js";

/** A body that is ready to send, with the same bytes for each attempt. */
export interface EncodedBody {
  contentType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A request to the vendor's photo storage. */
export interface StorageRequest {
  /** The operation that gave the URL, for errors and hooks. */
  operation: Operation;
  method: "GET" | "POST";
  /** Already checked, because the token is sent there. */
  url: URL;
  body?: EncodedBody;
}

/**
 * Sends a request to the storage through the same layers as calls of the API, but without pacing. A redirect is returned, not
 * followed. The body of a successful response is streamed until it ends, the signal aborts it, or nothing arrives for `timeoutMs`.
 */
export async function sendToStorage(
  { headers, send, clock, ...defaults }: OpenApiOptions,
  { operation, method, url, body }: StorageRequest,
  options: RequestOptions,
): Promise<Response> {
  const { signal, timeoutMs = defaults.timeoutMs, maxRetries = defaults.maxRetries } = requestInit(options);
  signal?.throwIfAborted();
  let answered: Response | undefined;
  const exchange: Exchange = async (fetch, sent, attempt) => {
    const response = await fetch(sent.url, { method, headers: new Headers(sent.headers), body: body?.bytes, signal: attempt, redirect: "manual" });
    const { status, headers: received } = response;
    answered = response;
    const isPhoto = method === "GET" && status >= 200 && status < 300;
    return { status, headers: received, body: isPhoto ? "" : await response.text(), rateLimit: undefined };
  };
  const request: ApiRequest = {
    operation,
    method,
    url: url.href,
    headers: new Headers({ ...headers, accept: "*/*", ...(body && { "content-type": body.contentType }) }),
    body: undefined,
    signal,
    timeoutMs,
    maxRetries,
    repeatable: method === "GET",
    attempts: 0,
    exchange,
  };
  const answer = await send(request);
  if (isRedirect(method, answer)) return new Response(null, answer);
  refuseFailure(request, answer, clock.now());
  const hasBody = method === "GET" && answered!.body !== null && !BODILESS.has(answer.status);
  return new Response(hasBody ? watched(byteReader(answered!), request, clock) : null, answer);
}

function isRedirect(method: string, { status, headers }: Answer): boolean {
  return method === "GET" && [301, 302, 303, 307, 308].includes(status) && headers.has("location");
}

/** The body as a web stream that fails with this package's errors. */
function watched(reader: ByteReader, request: ApiRequest, clock: Clock): ReadableStream<Uint8Array> {
  let release = (): void => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      release = onAbort(request.signal, (reason) => fail(controller, reason));
    },
    async pull(controller) {
      const cancelTimer = clock.after(request.timeoutMs, () => fail(controller, new TimeoutError(request, request.timeoutMs)));
      try {
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(bytes(value));
        release();
        controller.close();
      } catch (cause) {
        fail(controller, cause instanceof ConfigError ? cause : connectionError(request, cause));
      } finally {
        cancelTimer();
      }
    },
    cancel(reason) {
      release();
      return reader.cancel(reason);
    },
  });

  function fail(controller: ReadableStreamDefaultController, error: unknown): void {
    release();
    // Has no effect if the stream has already failed.
    controller.error(error);
    reader.cancel().catch(() => {});
  }
}

function bytes(chunk: unknown): Uint8Array {
  if (ArrayBuffer.isView(chunk)) return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  throw new ConfigError("`fetch` returns a body whose chunks are not bytes: it must not set an encoding on its stream");
}

/**
 * Domains that may receive the token: the API's (`worksapis.com`, for the public sector too), its storage's
 * (`apis-storage.worksmobile.com`), and the two others that the vendor's pages name for its servers. Storage URLs come from
 * responses. A list of whole hosts could never be complete, and without a list the token would go wherever a response
 * says. https://developers.worksmobile.com/kr/docs/gov
 */
const VENDOR = /(^|\.)(worksapis|worksmobile|naverworks|gov-naverworks)\.com$/;

/**
 * The URL, if the token may be sent there: https on the vendor's hosts or on the API's own. For tests also loopback, if the API is on
 * loopback, and http on the API's own host, if the API is called by http (`dangerouslyAllowHttp`).
 */
export function vendorUrl(address: unknown, baseUrl: string, base = baseUrl): URL | undefined {
  if (typeof address !== "string" || address === "" || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  const api = new URL(baseUrl);
  const { protocol, hostname, username, password } = url;
  if (username !== "" || password !== "") return undefined;
  if (protocol === "https:" && (VENDOR.test(hostname) || hostname === api.hostname)) return url;
  if (protocol === "http:" && api.protocol === "http:" && hostname === api.hostname) return url;
  return /^https?:$/.test(protocol) && isLoopback(hostname) && isLoopback(api.hostname) ? url : undefined;
}
