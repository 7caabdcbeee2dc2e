import type { Operation } from "../../generated/operations.js";
import { TimeoutError } from "../model/errors.js";
import { connectionError } from "./attempt.js";
import { refuseFailure } from "./classify.js";
import { type Clock, onAbort } from "./clock.js";
import { type OpenApiOptions, requestInit, type RequestOptions } from "./openapi.js";
import { isLoopback } from "./option-values.js";
import type { Answer, ApiRequest, Exchange } from "./request.js";

/** A request to the vendor's storage, where the files are. */
export interface StorageRequest {
  /** The operation that gave the URL, for errors and hooks. */
  operation: Operation;
  method: "GET" | "POST";
  /** Checked: the token goes there. */
  url: URL;
  form?: FormData;
}

/**
 * Sends a request to the storage through the layers that calls of the API go through, but for pacing. A redirect is an
 * answer too; the body of a success is streamed, and ended by the signal or by a silence of `timeoutMs`.
 */
export async function sendToStorage(
  { headers, send, clock, ...defaults }: OpenApiOptions,
  { operation, method, url, form }: StorageRequest,
  options: RequestOptions,
): Promise<Response> {
  const { signal, timeoutMs = defaults.timeoutMs, maxRetries = defaults.maxRetries } = requestInit(options);
  signal?.throwIfAborted();
  // Encoded once, so that any fetch sends the same bytes, with their length, at each attempt.
  const encoded = form && new Response(form);
  const type = encoded?.headers.get("content-type");
  const payload = await encoded?.arrayBuffer();
  let received: Response | undefined;
  const exchange: Exchange = async (fetch, sent, attempt) => {
    const response = await fetch(sent.url, { method, headers: new Headers(sent.headers), body: payload, signal: attempt, redirect: "manual" });
    const { status, ok } = response;
    received = response;
    return { status, headers: response.headers, body: ok && method === "GET" ? "" : await response.text(), rateLimit: undefined };
  };
  const request: ApiRequest = {
    operation,
    method,
    url: url.href,
    headers: new Headers({ ...headers, accept: "*/*", ...(type && { "content-type": type }) }),
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
  const { body } = received!;
  return new Response(body && method === "GET" ? watched(body, request, clock) : null, answer);
}

function isRedirect(method: string, { status, headers }: Answer): boolean {
  return method === "GET" && [301, 302, 303, 307, 308].includes(status) && headers.has("location");
}

/** The body, its failures put as this package's errors. */
function watched(body: ReadableStream<Uint8Array>, request: ApiRequest, clock: Clock): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let release = (): void => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      release = onAbort(request.signal, (reason) => fail(controller, reason));
    },
    async pull(controller) {
      const cancelTimer = clock.after(request.timeoutMs, () => fail(controller, new TimeoutError(request, request.timeoutMs)));
      try {
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
        release();
        controller.close();
      } catch (cause) {
        fail(controller, connectionError(request, cause));
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
    // Does nothing where the stream has failed before.
    controller.error(error);
    reader.cancel().catch(() => {});
  }
}

/**
 * Hosts that may see the token: the API's (`worksapis.com`, the public sector's too), its storage
 * (`apis-storage.worksmobile.com`) and the other two names that the vendor's pages give for its servers. The storage's
 * addresses come in answers, so a list of whole hosts could not be complete, and none at all would hand the token to
 * whatever an answer names. https://developers.worksmobile.com/kr/docs/gov
 */
const VENDOR = /(^|\.)(worksapis|worksmobile|naverworks|gov-naverworks)\.com$/;

/** The address, if the token may be sent there: https on the vendor's hosts or the API's own; loopback from loopback, for tests. */
export function vendorUrl(address: unknown, baseUrl: string, base = baseUrl): URL | undefined {
  if (typeof address !== "string" || address === "" || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  const api = new URL(baseUrl);
  const { protocol, hostname, username, password } = url;
  if (username !== "" || password !== "") return undefined;
  if (protocol === "https:" && (VENDOR.test(hostname) || hostname === api.hostname)) return url;
  return /^https?:$/.test(protocol) && isLoopback(hostname) && isLoopback(api.hostname) ? url : undefined;
}
