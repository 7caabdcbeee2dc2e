import type { RequestRecord } from "../http/request-log.js";
import { pick, seededRandom } from "../seeded-random.js";
import { pagingFault, type Fault, type FaultKind, type FaultSpec, type RandomFaults } from "./fault.js";

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

  /** The fault for this request, counted as used. */
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
  noMetadata: true,
  delay: true,
};

/** A misspelt fault is refused: a test would pass and show nothing. */
function inFull(spec: FaultSpec): Fault {
  const fault = typeof spec === "number" ? { status: spec } : typeof spec === "string" ? { kind: spec } : spec;
  if ("status" in fault) {
    const isAnswer = Number.isInteger(fault.status) && fault.status >= 200 && fault.status <= 599;
    if (!isAnswer) throw new RangeError(`FakeWorks: a fault can't answer with status ${fault.status}; it must be 200 to 599`);
  } else if (!Object.hasOwn(KINDS, fault.kind)) {
    throw new RangeError(`FakeWorks: there is no fault ${fault.kind}; there are ${Object.keys(KINDS).join(", ")}`);
  }
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
  const random = seededRandom(seed);
  const [first, ...others] = kinds.map(inFull);
  if (first === undefined) throw new RangeError("FakeWorks: the kinds of failRandomly must not be empty");
  let running = 0;
  return () => {
    running = random() < rate && running < maxConsecutive ? running + 1 : 0;
    return running > 0 ? pick(random, [first, ...others]) : undefined;
  };
}
