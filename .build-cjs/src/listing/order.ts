import type { ListedContact } from "../model/contact.js";
import { SECOND_MS, secondOf } from "../model/dates.js";

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
   * Whether answers obey `orderBy`, by the page that its other direction gives, turned round. Looking sorted proves little: a server
   * that ignores `orderBy` may sort by a time that agrees with this one on the pages seen, and what was edited lies behind them. The
   * other end tells: a server that ignores the direction gives the first page again, and one that sorts by something else gives
   * contacts that belong among those seen.
   */
  confirmedBy(seen: readonly ListedContact[], farEnd: readonly ListedContact[], timeOf: (contact: ListedContact) => number): "shown" | "unproven" | "broken" {
    const far = new TimeOrder().add(farEnd.map(timeOf));
    if (!this.isSorted || !far.isSorted || far.last < this.last) return "broken";
    const earliest = farEnd[0] ? timeOf(farEnd[0]) : NaN;
    // Where the two overlap, they have to hold the same contacts.
    const isAgreed =
      holds(farEnd, seen.filter((contact) => timeOf(contact) >= secondOf(earliest) + SECOND_MS)) &&
      holds(seen, farEnd.filter((contact) => timeOf(contact) < secondOf(this.last)));
    if (!isAgreed) return "broken";
    return this.#seen.chance * far.#seen.chance < CHANCE ? "shown" : "unproven";
  }
}

function holds(contacts: readonly ListedContact[], wanted: readonly ListedContact[]): boolean {
  const ids = new Set(contacts.map(({ contactId }) => contactId));
  return wanted.every(({ contactId }) => ids.has(contactId));
}

export function isAscending(times: readonly number[]): boolean {
  return new TimeOrder().add(times).isSorted;
}
