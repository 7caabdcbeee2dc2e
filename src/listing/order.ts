import type { ListedContact } from "../model/contact.js";
import { SECOND_MS, secondOf, timeOfAnswer } from "../model/dates.js";

/** What a run that resumes has to know of the order that answers came in; as JSON it is the same. */
export interface OrderSoFar {
  isSorted: boolean;
  /** How probable it is that contacts in no order at all look so. */
  chance: number;
  compared: number;
  equal: number;
  /** The last time seen, in milliseconds. */
  last: number | null;
}

/** Contacts in no order at all look sorted less than once in a million times. */
const CHANCE = 1e-6;
const NOTHING_SEEN: OrderSoFar = { isSorted: true, chance: 1, compared: 0, equal: 0, last: null };

/** The time that a list is sorted by. */
export type TimeName = "createdTime" | "modifiedTime";

/** That time of a contact in milliseconds; NaN where it can't be read for certain. */
export function timeReader(name: TimeName): (contact: ListedContact) => number {
  return (contact) => timeOfAnswer(contact[name]);
}

/** Watches whether answers come in the order of time. */
export class TimeOrder {
  #seen: OrderSoFar;

  constructor(seen: OrderSoFar = NOTHING_SEEN) {
    this.#seen = { ...seen };
  }

  add(times: readonly number[]): this {
    const seen = this.#seen;
    for (const time of times) {
      // Negated, so that a time that can't be read breaks the order.
      if (!(time >= (seen.last ?? -Infinity))) seen.isSorted = false;
      seen.equal = time === seen.last ? seen.equal + 1 : 1;
      seen.compared += 1;
      // Equal ones may stand in any order.
      seen.chance *= seen.equal / seen.compared;
      seen.last = time;
    }
    return this;
  }

  get isSorted(): boolean {
    return this.#seen.isSorted;
  }

  get last(): number {
    return this.#seen.last ?? NaN;
  }

  get soFar(): OrderSoFar {
    return { ...this.#seen };
  }

  /**
   * Whether answers come by this time, judged by what was seen and by the page that the other direction of `orderBy` gives. Looking
   * sorted proves little: a server that ignores `orderBy` may sort by something that agrees with this time on the pages seen, and what
   * was edited lies behind them. The other end tells: a server that sorts by something else gives contacts that belong among those
   * seen. One that ignores the direction, too, tells nothing; then nothing else that it may sort by must be in order as well.
   */
  confirmedBy(seen: readonly ListedContact[], otherEnd: readonly ListedContact[], by: TimeName): "shown" | "unproven" | "broken" {
    const timeOf = timeReader(by);
    const farEnd = otherEnd.toReversed();
    const far = new TimeOrder().add(farEnd.map(timeOf));
    if (!this.isSorted) return "broken";
    if (!far.isSorted) {
      const ignoresDirection = isAscending(otherEnd.map(timeOf));
      return ignoresDirection && this.#seen.chance < CHANCE && !isSortedOtherwise(seen, by) ? "shown" : "broken";
    }
    if (far.last < this.last) return "broken";
    const earliest = farEnd[0] ? timeOf(farEnd[0]) : NaN;
    // Where the two overlap, they have to hold the same contacts.
    const isAgreed =
      holds(farEnd, seen.filter((contact) => timeOf(contact) >= secondOf(earliest) + SECOND_MS)) &&
      holds(seen, farEnd.filter((contact) => timeOf(contact) < secondOf(this.last)));
    if (!isAgreed) return "broken";
    return this.#seen.chance * far.#seen.chance < CHANCE ? "shown" : "unproven";
  }
}

/** Whether another order explains what was seen as well: that of the other time, or that of the names. */
function isSortedOtherwise(contacts: readonly ListedContact[], by: TimeName): boolean {
  const names = contacts.map(({ contactName }) => `${contactName?.lastName ?? ""}${contactName?.firstName ?? ""}`);
  const times = contacts.map(timeReader(by === "createdTime" ? "modifiedTime" : "createdTime"));
  return isAscending(times) || (names[0] !== names.at(-1) && names.every((name, i) => i === 0 || name >= names[i - 1]!));
}

function holds(contacts: readonly ListedContact[], wanted: readonly ListedContact[]): boolean {
  const ids = new Set(contacts.map(({ contactId }) => contactId));
  return wanted.every(({ contactId }) => ids.has(contactId));
}

export function isAscending(times: readonly number[]): boolean {
  return new TimeOrder().add(times).isSorted;
}
