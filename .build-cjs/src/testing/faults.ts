import { jsonAnswer, type Answer, type Reply } from "./exchange.js";
import type { RequestRecord } from "./request-log.js";
import { pick, seededRandom, type Random } from "./seeded-random.js";

/**
 * What can go wrong besides an error status.
 * - `reset`: the connection is reset before an answer (`ECONNRESET`); `closed`: it is closed (`UND_ERR_SOCKET`)
 * - `refused`: there is no connection (`ECONNREFUSED`; over `listen()` it is closed at once, for a listening port can't refuse)
 * - `noHeaders`: no answer ever comes
 * - `cutBody`: the connection is lost in the middle of the body; `stallBody`: the body stops in the middle and never goes on.
 *   An answer without a body is lost whole
 * - `emptyBody`: 200 and nothing; `notJson`: 200 and HTML
 * - `repeatCursor`: the page points to itself; `emptyPage`: a page without contacts and a cursor to those it left out
 * - `delay`: nothing but `delayMs`
 */
export type FaultKind = ConnectionFault | "emptyBody" | "notJson" | "repeatCursor" | "emptyPage" | "delay";

/** What becomes of the connection: all else is an answer. */
export type ConnectionFault = "reset" | "closed" | "refused" | "noHeaders" | "cutBody" | "stallBody";

interface FaultTerms {
  /** How often; default 1. */
  times?: number;
  /** Only requests of this operation, as `GET /contacts`, `token`, `upload` or `download`. */
  operation?: string;
  /** Only requests that this holds for. */
  matches?: (request: RequestRecord) => boolean;
  /** Wait before it, in milliseconds. */
  delayMs?: number;
  /** Whether the request takes effect all the same: a PUT is stored, and its answer lost. Default false. */
  applied?: boolean;
}

/** A fault in full. */
export type Fault = FaultTerms &
  (
    | { kind: FaultKind }
    | {
        status: number;
        headers?: Readonly<Record<string, string>>;
        /** Text as it is, anything else as JSON. Default: what the real host sends with the status. */
        body?: unknown;
        /** With 429: the wait that the rate-limit headers name. Without it they are left out. */
        resetSeconds?: number;
      }
  );

/** A fault: in full, or its kind or status alone. */
export type FaultSpec = Fault | FaultKind | number;

/** Faults by chance. */
export interface RandomFaults {
  /** The share of requests that fail, from 0 to 1. */
  rate: number;
  /** Default 1. */
  seed?: number;
  /** Default: connections reset, closed and cut, and 500, 502 and 503. */
  kinds?: readonly FaultSpec[];
  /** The most failures on end; default: no bound. Set it below a client's attempts where none of its calls may fail. */
  maxConsecutive?: number;
}

const CHANCE_KINDS: readonly FaultSpec[] = ["reset", "closed", "cutBody", 500, 502, 503];

/** Decides which requests fail, and how. */
export class FaultPlan {
  #queue: { fault: Fault; left: number }[] = [];
  #chance: (() => Fault | undefined) | undefined;

  add(specs: readonly FaultSpec[]): void {
    for (const fault of specs.map(inFull)) this.#queue.push({ fault, left: fault.times ?? 1 });
  }

  addRandom(faults: RandomFaults): void {
    this.#chance = chanceOf(faults);
  }

  clear(): void {
    this.#queue = [];
    this.#chance = undefined;
  }

  /** The fault that befalls this request, counted as used. */
  take(request: RequestRecord): Fault | undefined {
    const due = this.#queue.find(({ fault }) => applies(fault, request));
    if (due !== undefined) {
      due.left -= 1;
      if (due.left <= 0) this.#queue = this.#queue.filter((other) => other !== due);
      return due.fault;
    }
    const fault = this.#chance?.();
    return fault !== undefined && applies(fault, request) ? fault : undefined;
  }
}

const KINDS: Record<FaultKind, true> = {
  reset: true,
  closed: true,
  refused: true,
  noHeaders: true,
  cutBody: true,
  stallBody: true,
  emptyBody: true,
  notJson: true,
  repeatCursor: true,
  emptyPage: true,
  delay: true,
};

/** A fault that is misspelt is refused: a test would pass, and show nothing. */
function inFull(spec: FaultSpec): Fault {
  const fault = typeof spec === "number" ? { status: spec } : typeof spec === "string" ? { kind: spec } : spec;
  if ("status" in fault) {
    if (!Number.isInteger(fault.status) || fault.status < 200 || fault.status > 599) throw new RangeError(`FakeWorks: ${fault.status} is no status to answer with`);
  } else if (!Object.hasOwn(KINDS, fault.kind)) throw new RangeError(`FakeWorks: there is no fault ${fault.kind}; there are ${Object.keys(KINDS).join(", ")}`);
  return fault;
}

/** The operations whose answers have a cursor. */
const PAGED = /^GET \S*\/(contacts|contact-tags)$/;

function applies(fault: Fault, request: RequestRecord): boolean {
  const { operation, matches } = fault;
  if (pagingFault(fault) !== undefined && !PAGED.test(request.operation ?? "")) return false;
  return (operation === undefined || operation === request.operation) && (matches === undefined || matches(request));
}

function chanceOf({ rate, seed = 1, kinds = CHANCE_KINDS, maxConsecutive = Infinity }: RandomFaults): () => Fault | undefined {
  const random: Random = seededRandom(seed);
  const [first, ...others] = kinds.map(inFull);
  if (first === undefined) throw new RangeError("failRandomly: kinds must not be empty");
  let running = 0;
  return () => {
    running = random() < rate && running < maxConsecutive ? running + 1 : 0;
    return running > 0 ? pick(random, [first, ...others]) : undefined;
  };
}

/** The fault, where only the operation itself can make it. */
export function pagingFault(fault: Fault): "repeatCursor" | "emptyPage" | undefined {
  return "kind" in fault && (fault.kind === "repeatCursor" || fault.kind === "emptyPage") ? fault.kind : undefined;
}

/** Whether the answer of the API is wanted before the fault can be made. */
export function needsAnswer(fault: Fault): boolean {
  return fault.applied === true || ("kind" in fault && !["reset", "closed", "refused", "noHeaders"].includes(fault.kind));
}

/** What is sent where the fault needs no answer of the API, or puts its own in the place of it. */
export function replyOf(fault: Fault, answer: Answer = { status: 200, headers: {}, body: "" }): Reply {
  if ("status" in fault) return statusReply(fault);
  switch (fault.kind) {
    case "reset":
    case "closed":
    case "refused":
    case "noHeaders":
      return { ...answer, connection: fault.kind };
    case "cutBody":
      return { ...answer, connection: answer.body.length === 0 ? "closed" : fault.kind };
    case "stallBody":
      return { ...answer, connection: answer.body.length === 0 ? "noHeaders" : fault.kind };
    case "emptyBody":
      return { ...answer, status: 200, body: "" };
    case "notJson":
      return { ...answer, status: 200, body: "<html><body>Sign in to the network</body></html>" };
    default:
      return answer;
  }
}

function statusReply({ status, headers, body, resetSeconds }: Extract<Fault, { status: number }>): Answer {
  const usual = usualAnswer(status, resetSeconds);
  if (body === undefined) return { ...usual, headers: { ...usual.headers, ...lowerCased(headers) } };
  if (typeof body === "string") return { status, headers: { "content-type": "text/plain; charset=UTF-8", ...lowerCased(headers) }, body };
  return jsonAnswer(status, body, { ...lowerCased(headers) });
}

function lowerCased(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

// 502 and 504 come from what stands before the API, in HTML; of 500 a client must expect an empty body.
const CODES: Readonly<Record<number, string>> = {
  400: "BAD_REQUEST",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  409: "CONFLICT",
  429: "TOO_MANY_REQUESTS",
  503: "SERVICE_UNAVAILABLE",
};

function usualAnswer(status: number, resetSeconds: number | undefined): Answer {
  const code = CODES[status];
  if (status === 502 || status === 504) {
    return { status, headers: { "content-type": "text/html" }, body: `<html><body><h1>${status}</h1></body></html>` };
  }
  if (code === undefined) return { status, headers: {}, body: "" };
  const headers: Record<string, string> = {};
  if (status === 401) headers["www-authenticate"] = 'Bearer error="invalid_token", error_description="The access token is invalid"';
  if (status === 429 && resetSeconds !== undefined) {
    const used = { "ratelimit-ssed": "240", "ratelimit-limit": "240", "ratelimit-remaining": "0" };
    Object.assign(headers, used, { "ratelimit-reset": String(resetSeconds) });
  }
  return jsonAnswer(status, { code, description: `Injected ${status}.` }, headers);
}
