import createClient, { type Client } from "openapi-fetch";
import type { paths } from "../../generated/schema.js";
import { ConfigError, UnexpectedResponseError } from "../model/errors.js";
import { readNumber, readSignal, refuse } from "./option-values.js";
import type { Answer, ApiRequest, Send } from "./request.js";
import type { Turn } from "./turn.js";
import type { Clock } from "./clock.js";
import { readBody } from "./classify.js";
import { fillPath, operationOf, refuseUnfilled } from "./paths.js";

/** The typed `openapi-fetch` client. */
export type RawApi = Client<paths>;

/** Options of a single call: the last argument of every method. */
export interface RequestOptions {
  /** Ends the call wherever it is: in line, in flight or in a wait. The call throws the signal's reason. */
  signal?: AbortSignal | undefined;
  /** For one attempt, headers and body together, in milliseconds; the client's by default. */
  timeoutMs?: number | undefined;
  /** Attempts after the first; the client's by default. */
  maxRetries?: number | undefined;
  /** Sent to the API, but not to the photo storage. The client always sets `authorization` itself. */
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

/** Checks the options of a call; an unknown one is refused, because a misspelt guard would do nothing. `also` names those that only this call takes. */
export function requestInit(options: RequestOptions, also: readonly string[] = []) {
  refuse(typeof options !== "object" || options === null, "the options of a call must be an object");
  for (const name of Object.keys(options)) {
    refuse(!CALL_OPTIONS.includes(name) && !also.includes(name), `\`${name}\` is not an option of this call; all calls take ${CALL_OPTIONS.join(", ")}`);
  }
  const { signal, timeoutMs, maxRetries, headers } = options;
  readSignal(signal);
  if (timeoutMs !== undefined) readNumber({ timeoutMs }, "timeoutMs", timeoutMs, 1);
  if (maxRetries !== undefined) readNumber({ maxRetries }, "maxRetries", maxRetries, 0);
  if (headers !== undefined) refuseUnsendable(headers);
  return { signal, timeoutMs, maxRetries, headers };
}

/** fetch refuses them too, but its message quotes the value, which may be a key. */
function refuseUnsendable(headers: Record<string, string>): void {
  refuse(typeof headers !== "object" || headers === null, "`headers` must be an object of names and strings");
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    refuse(typeof value !== "string", `\`headers\` has ${JSON.stringify(name)}, whose value is not a string`);
    try {
      new Headers([[name, value]]);
    } catch {
      throw new ConfigError(`\`headers\` has ${JSON.stringify(name)}, whose name or value no header can have`);
    }
  }
}

/**
 * openapi-fetch gets these two instead of `Request` and `Response`, because it only carries them between the call and `send`.
 * With the real ones, a small call takes an eighth longer and a page of 500 contacts twice as long (`npm run bench -- hand-over`):
 * a `Request` creates a signal and a stream, and the parsed body would be written and parsed once more.
 * openapi-fetch sets the other properties from the call: method, signal, timeoutMs, and so on.
 */
class PlainRequest {
  readonly url: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  declare readonly method: string;
  declare readonly signal: AbortSignal | undefined;
  declare readonly timeoutMs: number | undefined;
  declare readonly maxRetries: number | undefined;
  declare readonly repeatable: boolean | undefined;
  /** Attempts made before this call: an edit may send its PUT in several calls. */
  declare readonly attempts: number | undefined;
  declare readonly turn: Turn | undefined;

  constructor(url: string, { headers, body }: PlainRequest) {
    this.url = url;
    this.headers = headers;
    this.body = body;
  }
}

/** Carries a body that is already parsed. */
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

  get answered(): Answer {
    return this.#answer;
  }

  unexpected(what: string): UnexpectedResponseError {
    const { operation, attempts } = this.#request;
    return new UnexpectedResponseError({ ...this.#answer, operation, attempts }, what);
  }
}
/** openapi-fetch looks at the content length only. Not a `Headers`: creating one makes Node load its fetch, which adds 20 ms to the import. */
const PARSED = { get: (name: string) => (name === "Content-Length" ? "1" : null) };

/** The openapi-fetch client behind `contacts.*`. Its responses are already parsed, and every failure is thrown. */
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

/** The openapi-fetch client for users: real `Request` and `Response`, HTTP errors in `error`. */
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

/** openapi-fetch checks `if (error)` before it throws, so it would lose a falsy abort reason. This throws it one step later. */
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
  // A raw call may be given a `baseUrl` of its own, and the token must not go to another host.
  if (!operation) throw new ConfigError(`this ${method} to ${new URL(url).origin} is not an operation of the API at ${baseUrl}; nothing was sent`);
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
    turn: outgoing.turn,
  };
}

function pathOf(url: string): string {
  return url.replace(/[?#].*$/s, "");
}

/** The error for a response of `createContactsApi` that is JSON, but not what the document says. */
export function unexpected(response: Response, what: string): UnexpectedResponseError {
  return (response as unknown as ParsedResponse).unexpected(what);
}

/** The headers of a response of `createContactsApi`. */
export function headersOf(response: Response): Headers {
  return (response as unknown as ParsedResponse).answered.headers;
}

/** The unparsed body of a response of `createContactsApi`. */
export function bodyOf(response: Response): string {
  return (response as unknown as ParsedResponse).answered.body;
}

/** Statuses for which `new Response` takes no body, not even an empty one. */
export const BODILESS = new Set([204, 205, 304]);

function toResponse({ status, headers, body }: Answer): Response {
  return new Response(BODILESS.has(status) ? null : body, { status, headers });
}
