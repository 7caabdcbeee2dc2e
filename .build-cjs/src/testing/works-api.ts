import { AccessTokens } from "./access-tokens.js";
import type { AppCredentials } from "./app-credentials.js";
import { ContactOperations } from "./contact-operations.js";
import type { ContactStore } from "./contact-store.js";
import { ContactTagOperations } from "./contact-tag-operations.js";
import { ContactTags } from "./contact-tags.js";
import { ContactWrites } from "./contact-writes.js";
import { generatedProperties, generatedTags } from "./contact-generator.js";
import { CustomProperties } from "./custom-properties.js";
import { CustomPropertyOperations } from "./custom-property-operations.js";
import { Refusal, type Answer, type IncomingRequest, type Reply } from "./exchange.js";
import { FaultPlan, needsAnswer, pagingFault, replyOf, type Fault } from "./faults.js";
import type { ResolvedOptions } from "./options.js";
import { Photos } from "./photos.js";
import { decodeQuery } from "./query-string.js";
import { RateLimit } from "./rate-limit.js";
import { recordRequest, splitTarget, type RequestRecord } from "./request-log.js";
import { RouteTable } from "./routes.js";
import { TokenEndpoint } from "./token-endpoint.js";
import { wait } from "./wait.js";

const API_PATH = "/v1.0";
const TOKEN_PATHS: Readonly<Record<string, "token" | "revoke">> = { "/oauth2/v2.0/token": "token", "/oauth2/v2.0/revoke": "revoke" };

/** Answers requests, whichever way they come: `.fetch` and `.listen()` are two doors to it. */
export class WorksApi {
  readonly requests: RequestRecord[] = [];
  readonly faults = new FaultPlan();
  readonly tokens: AccessTokens;
  readonly contacts: ContactOperations;
  readonly #options: ResolvedOptions;
  readonly #photos: Photos;
  readonly #customProperties: CustomPropertyOperations;
  readonly #routes: RouteTable;
  readonly #rateLimit: RateLimit;
  readonly #tokenEndpoint: TokenEndpoint;

  constructor(options: ResolvedOptions, store: ContactStore, app: AppCredentials) {
    this.#options = options;
    this.tokens = new AccessTokens(() => options.now().getTime());
    this.contacts = new ContactOperations(store, options);
    const properties = new CustomProperties();
    const tags = new ContactTags(options.cursorKind);
    const isMade = typeof options.contacts === "number" && options.contacts > 0;
    for (const property of options.customProperties ?? (isMade ? generatedProperties : [])) properties.add(property);
    for (const tag of options.tags ?? (isMade ? generatedTags : [])) tags.add(tag);
    const known = {
      propertiesNamed: (name: string) => properties.named(name),
      hasTag: (id: string) => options.unknownTags === "accepted" || tags.get(id) !== undefined,
    };
    this.#photos = new Photos(store, this.tokens);
    this.#customProperties = new CustomPropertyOperations(properties, store, options);
    this.#routes = new RouteTable({
      ...this.contacts.handlers,
      ...new ContactWrites(store, this.contacts, options, known).handlers,
      ...this.#photos.handlers,
      ...new ContactTagOperations(tags, store, options).handlers,
      ...this.#customProperties.handlers,
    });
    this.#rateLimit = new RateLimit(options.rateLimitPerMinute, options.rateLimitWindowSeconds);
    this.#tokenEndpoint = new TokenEndpoint(options, app, this.tokens);
  }

  /** Logs, delays, lets faults have their way, and answers. The signal ends a delay. */
  async handle(request: IncomingRequest, signal?: AbortSignal): Promise<Reply> {
    const [path, rawQuery] = splitTarget(request.target);
    const record = recordRequest(request, this.#operationOf(request.method, path), readableQuery(rawQuery), this.#options.now());
    this.requests.push(record);
    await this.#options.onRequest?.(record);
    const fault = this.faults.take(record);
    await wait(this.#options.latencyMs + (fault?.delayMs ?? 0), signal);
    const reply = this.#reply(request, fault);
    if (reply.connection === undefined) record.status = reply.status;
    const headers: Record<string, string> = { date: this.#options.now().toUTCString(), ...reply.headers };
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
    // A redirect to a file has no such headers. https://developers.worksmobile.com/kr/docs/rate-limits
    return answer.status === 302 ? answer : { ...answer, headers: { ...limits, ...answer.headers } };
  }
}

// A refusal from inside an operation counts as a call, and says so in its headers.
function refusalAsAnswer(answer: () => Answer): Answer {
  try {
    return answer();
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

function readableQuery(rawQuery: string): Record<string, string> {
  try {
    return decodeQuery(rawQuery);
  } catch {
    return {};
  }
}
