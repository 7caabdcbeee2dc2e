import createClient, { type Client } from "openapi-fetch";
import type { paths } from "../../generated/schema.js";
import { ConfigError, UnexpectedResponseError } from "../model/errors.js";
import { readNumber, refuse } from "./option-values.js";
import type { Answer, ApiRequest, Send } from "./request.js";
import type { Clock } from "./clock.js";
import { readBody } from "./classify.js";
import { fillPath, operationOf, refuseUnfilled } from "./paths.js";

/** The typed `openapi-fetch` client. */
export type RawApi = Client<paths>;

/** What a single call may set; the last argument of every method. */
export interface RequestOptions {
  /** Ends the call wherever it is (in line, on the wire, in a wait); its reason is what gets thrown. */
  signal?: AbortSignal | undefined;
  /** For one attempt, headers and body together, in milliseconds; the client's by default. */
  timeoutMs?: number | undefined;
  /** Attempts after the first; the client's by default. */
  maxRetries?: number | undefined;
  /** Sent along to the API, not to the storage of photos; `authorization` is always the client's. */
  headers?: Record<string, string> | undefined;
}

export interface OpenApiOptions {
  baseUrl: string;
  headers: Record<string, string>;
  timeoutMs: number;
  maxRetries: number;
  send: Send;
  clock: Clock;
}

const CALL_OPTIONS = ["signal", "timeoutMs", "maxRetries", "headers"];

/** What a call hands on to openapi-fetch; refuses what no call takes, or a misspelt guard would be dropped in silence. `also`: what this call takes beside. */
export function requestInit(options: RequestOptions, also: readonly string[] = []) {
  refuse(typeof options !== "object" || options === null, "the options of a call must be an object");
  for (const name of Object.keys(options)) {
    refuse(!CALL_OPTIONS.includes(name) && !also.includes(name), `\`${name}\` is no option of this call; of all calls they are ${CALL_OPTIONS.join(", ")}`);
  }
  const { signal, timeoutMs, maxRetries, headers } = options;
  refuse(signal !== undefined && typeof signal?.addEventListener !== "function", "`signal` must be an AbortSignal");
  if (timeoutMs !== undefined) readNumber({ timeoutMs }, "timeoutMs", timeoutMs, 1);
  if (maxRetries !== undefined) readNumber({ maxRetries }, "maxRetries", maxRetries, 0);
  if (headers) refuseUnsendable(headers);
  return { signal, timeoutMs, maxRetries, headers };
}

/** fetch refuses them too, in a message that quotes the value, which may be a key. */
function refuseUnsendable(headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) {
    try {
      new Headers([[name, value]]);
    } catch {
      throw new ConfigError(`\`headers\` holds ${JSON.stringify(name)}, which no header can have as its name or value`);
    }
  }
}

/** What openapi-fetch hands over instead of a `Request`: the URL it made and the init it was given, untouched. */
class PlainRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number | undefined;
  readonly maxRetries: number | undefined;
  readonly repeatable: boolean | undefined;
  /** How many were made before this call: an edit sends its PUT in several. */
  readonly attempts: number | undefined;

  constructor(url: string, init: PlainRequest) {
    this.url = url;
    this.method = init.method;
    this.headers = init.headers;
    this.body = init.body;
    this.signal = init.signal;
    this.timeoutMs = init.timeoutMs;
    this.maxRetries = init.maxRetries;
    this.repeatable = init.repeatable;
    this.attempts = init.attempts;
  }
}

/** The openapi-fetch client behind `contacts.*`: its answers are parsed already, and every failure is thrown. */
export function createContactsApi(options: OpenApiOptions): RawApi {
  return createClient<paths>({
    baseUrl: options.baseUrl,
    headers: options.headers,
    pathSerializer: fillPath,
    Request: PlainRequest as unknown as typeof Request,
    fetch: keepReason(async (input) => {
      const request = toApiRequest(options, input as unknown as PlainRequest);
      const answer = await options.send(request);
      const body = readBody(request, answer, options.clock.now());
      return new ParsedResponse(request, answer, body) as unknown as Response;
    }),
  });
}

/** The openapi-fetch client for the user: real `Request` and `Response`, HTTP errors in `error`. */
export function createRawApi(options: OpenApiOptions): RawApi {
  return createClient<paths>({
    baseUrl: options.baseUrl,
    headers: options.headers,
    pathSerializer: fillPath,
    fetch: keepReason(async (input) => {
      const { url, method, headers, signal } = input;
      refuseUnfilled(pathOf(url));
      const body = (await input.text()) || undefined;
      return toResponse(await options.send(toApiRequest(options, { url, method, headers: new Headers(headers), body, signal })));
    }),
  });
}

type ApiFetch = (input: Request) => Promise<Response>;

/** openapi-fetch asks `if (error)` before it throws, and so would lose a reason that is falsy: this throws it a step later. */
function keepReason(fetch: ApiFetch): ApiFetch {
  return (input) =>
    fetch(input).catch((reason: unknown) => {
      if (reason) throw reason;
      return { get headers(): never { throw reason; } } as unknown as Response;
    });
}

type Outgoing = Pick<PlainRequest, "url" | "method" | "headers" | "body" | "signal"> & Partial<PlainRequest>;

function toApiRequest({ baseUrl, timeoutMs, maxRetries }: OpenApiOptions, outgoing: Outgoing): ApiRequest {
  const { url, method, headers, body, signal } = outgoing;
  signal?.throwIfAborted();
  const operation = url.startsWith(`${baseUrl}/`) && operationOf(method, pathOf(url.slice(baseUrl.length)));
  // The token must not go to another host, as a `baseUrl` given to one raw call would have it.
  if (!operation) throw new ConfigError(`this ${method} to ${new URL(url).origin} is no operation of the API at ${baseUrl}: it was not sent`);
  return {
    operation,
    method,
    url,
    headers,
    body,
    signal,
    timeoutMs: outgoing.timeoutMs ?? timeoutMs,
    maxRetries: outgoing.maxRetries ?? maxRetries,
    repeatable: outgoing.repeatable ?? ["GET", "PUT", "DELETE"].includes(method),
    attempts: outgoing.attempts ?? 0,
  };
}

function pathOf(url: string): string {
  return url.replace(/[?#].*$/s, "");
}

/** openapi-fetch reads a body by its content length; this one is read and parsed, and only waits to be handed on. */
class ParsedResponse {
  readonly ok = true;
  readonly headers = PARSED;
  readonly #request: ApiRequest;
  readonly #answer: Answer;
  readonly #body: unknown;

  constructor(request: ApiRequest, answer: Answer, body: unknown) {
    this.#request = request;
    this.#answer = answer;
    this.#body = body;
  }

  json(): Promise<unknown> {
    return Promise.resolve(this.#body);
  }

  get answered(): Headers {
    return this.#answer.headers;
  }

  unexpected(what: string): UnexpectedResponseError {
    const { operation, attempts } = this.#request;
    return new UnexpectedResponseError({ ...this.#answer, operation, attempts }, what);
  }
}
const PARSED = new Headers({ "content-length": "1" });

/** The error for an answer of `createContactsApi` that is JSON, but not what was promised. */
export function unexpected(response: Response, what: string): UnexpectedResponseError {
  return (response as unknown as ParsedResponse).unexpected(what);
}

/** The headers that an answer of `createContactsApi` came with. */
export function headersOf(response: Response): Headers {
  return (response as unknown as ParsedResponse).answered;
}

/** Statuses whose Response may not be made with a body, not even an empty one. */
const BODILESS = new Set([204, 205, 304]);

function toResponse({ status, headers, body }: Answer): Response {
  return new Response(BODILESS.has(status) ? null : body, { status, headers });
}
