import { generatedProperties, generatedTags } from "../book/contact-generator.js";
import type { ContactStore } from "../book/contact-store.js";
import { ContactTags } from "../book/contact-tags.js";
import { CustomProperties } from "../book/custom-properties.js";
import { FaultPlan } from "../faults/fault-plan.js";
import { needsAnswer, replyOf } from "../faults/fault-reply.js";
import { pagingFault, type Fault } from "../faults/fault.js";
import { Refusal, type Answer, type IncomingRequest, type Reply } from "../http/exchange.js";
import { recordRequest, type RequestRecord } from "../http/request-log.js";
import { decodeQuery, splitTarget } from "../http/target.js";
import type { ResolvedOptions } from "../options.js";
import { AccessTokens } from "../tokens/access-tokens.js";
import type { AppCredentials } from "../tokens/app-credentials.js";
import { TokenEndpoint } from "../tokens/token-endpoint.js";
import { ContactAccess } from "./contact-access.js";
import { ContactReads } from "./contact-reads.js";
import { ContactTagOperations } from "./contact-tag-operations.js";
import { ContactWrites } from "./contact-writes.js";
import { CustomPropertyOperations } from "./custom-property-operations.js";
import { Photos } from "./photos.js";
import { RateLimit } from "./rate-limit.js";
import { RouteTable } from "./routes.js";

const API_PATH = "/v1.0";
const TOKEN_PATHS: Readonly<Record<string, "token" | "revoke">> = { "/oauth2/v2.0/token": "token", "/oauth2/v2.0/revoke": "revoke" };

/** Answers requests, whether they come through `.fetch` or `.listen()`. */
export class WorksApi {
  readonly requests: RequestRecord[] = [];
  readonly faults = new FaultPlan();
  readonly tokens: AccessTokens;
  readonly #options: ResolvedOptions;
  readonly #photos: Photos;
  readonly #customProperties: CustomPropertyOperations;
  readonly #routes: RouteTable;
  readonly #rateLimit: RateLimit;
  readonly #tokenEndpoint: TokenEndpoint;

  constructor(options: ResolvedOptions, store: ContactStore, app: AppCredentials) {
    this.#options = options;
    this.tokens = new AccessTokens(() => options.now().getTime());
    const access = new ContactAccess(store, options);
    const properties = new CustomProperties();
    const tags = new ContactTags();
    const isMade = typeof options.contacts === "number" && options.contacts > 0;
    for (const property of options.customProperties ?? (isMade ? generatedProperties : [])) properties.add(property);
    for (const tag of options.tags ?? (isMade ? generatedTags : [])) tags.add(tag);
    const known = {
      propertiesNamed: (name: string) => properties.named(name),
      hasTag: (id: string) => options.unknownTags === "accepted" || tags.get(id) !== undefined,
    };
    this.#photos = new Photos(store, access, this.tokens);
    this.#customProperties = new CustomPropertyOperations(properties, store, options);
    this.#routes = new RouteTable({
      ...new ContactReads(store, access, options).handlers,
      ...new ContactWrites(store, access, options, known).handlers,
      ...this.#photos.handlers,
      ...new ContactTagOperations(tags, store, options).handlers,
      ...this.#customProperties.handlers,
    });
    this.#rateLimit = new RateLimit(options.rateLimitPerMinute, options.rateLimitWindowSeconds);
    this.#tokenEndpoint = new TokenEndpoint(options, app, this.tokens);
  }

  /** Logs the request, waits, applies faults, and answers. The signal ends the wait. */
  async handle(request: IncomingRequest, signal?: AbortSignal): Promise<Reply> {
    const [path] = splitTarget(request.target);
    const record = recordRequest(request, this.#operationOf(request.method, path), this.#options.now());
    this.requests.push(record);
    await this.#options.onRequest?.(record);
    const fault = this.faults.take(record);
    await wait(this.#options.latencyMs + (fault?.delayMs ?? 0), signal);
    const reply = this.#reply(request, fault);
    if (reply.connection === undefined) record.status = reply.status;
    const { dateHeader, now } = this.#options;
    const date: Record<string, string> = dateHeader === "sent" ? { date: now().toUTCString() } : {};
    const headers: Record<string, string> = { ...date, ...reply.headers };
    if (reply.status !== 204 && reply.status !== 304) headers["content-length"] = String(Buffer.byteLength(reply.body));
    return { ...reply, headers };
  }

  #reply(request: IncomingRequest, fault: Fault | undefined): Reply {
    if (fault === undefined) return this.#answer(request);
    return replyOf(fault, needsAnswer(fault) ? this.#answer(request, fault) : undefined);
  }

  #operationOf(method: string, path: string): string | undefined {
    const token = TOKEN_PATHS[path];
    if (token !== undefined) return method === "POST" ? token : undefined;
    if (!path.startsWith(API_PATH)) return Photos.operationOf(method, path);
    return this.#routes.find(method, path.slice(API_PATH.length))?.operation;
  }

  #answer(request: IncomingRequest, fault?: Fault): Answer {
    try {
      const operation = this.#operationOf(request.method, splitTarget(request.target)[0]);
      if (operation === "token") return this.#tokenEndpoint.token(request);
      if (operation === "revoke") return this.#tokenEndpoint.revoke(request);
      return this.#photos.answer(request) ?? this.#answerOperation(request, fault);
    } catch (error) {
      if (error instanceof Refusal) return error.answer;
      throw error;
    }
  }

  #answerOperation(request: IncomingRequest, fault: Fault | undefined): Answer {
    const [target, rawQuery] = splitTarget(request.target);
    const path = target.startsWith(`${API_PATH}/`) ? target.slice(API_PATH.length) : "";
    const route = this.#routes.find(request.method, path);
    if (route === undefined) throw this.#routes.refusal(path);
    const { operation, scopes, handle } = route;
    const grant = this.tokens.authorize(request.headers["authorization"]);
    if (!grant.scopes.some((scope) => scopes.includes(scope))) throw new Refusal(403, "FORBIDDEN", "has not permission api scope.");
    const now = this.#options.now().getTime();
    const limits = this.#rateLimit.count(operation, now);
    this.#customProperties.removeValues(now);
    const twist = fault === undefined ? undefined : pagingFault(fault);
    const answer = refusalAsAnswer(() => {
      return handle({ request, parameters: this.#routes.parameters(path), query: decodeQuery(rawQuery), grant, now, twist });
    });
    // A redirect to a file has no rate-limit headers. https://developers.worksmobile.com/kr/docs/rate-limits
    return answer.status === 302 ? answer : { ...answer, headers: { ...limits, ...answer.headers } };
  }
}

// A refusal by an operation counts as a call, and has the rate-limit headers.
function refusalAsAnswer(answer: () => Answer): Answer {
  try {
    return answer();
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

/** Waits, or rejects with the signal's reason as soon as it aborts. Sets no timer for 0. */
async function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  if (milliseconds <= 0) return;
  await new Promise<void>((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", abort, { once: true });
  });
}
