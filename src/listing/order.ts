import type { ListedContact } from "../model/contact.js";
import { SECOND_MS, secondOf, timeOfAnswer } from "../model/dates.js";

/** What a resumed run must know about the order of the contacts so far. Plain JSON. */
export interface OrderSoFar {
  isSorted: boolean;
  /** The probability that contacts in random order look sorted like this. */
  chance: number;
  compared: number;
  equal: number;
  /** The last time seen, in milliseconds. */
  last: number | null;
}

/** Contacts in random order look sorted less than once in a million times. */
const CHANCE = 1e-6;
const NOTHING_SEEN: OrderSoFar = { isSorted: true, chance: 1, compared: 0, equal: 0, last: null };

/** The time by which a list is sorted. */
export type TimeName = "createdTime" | "modifiedTime";

/** Reads that time of a contact, in milliseconds; NaN if it can't be read for certain. */
export function timeReader(name: TimeName): (contact: ListedContact) => number {
  return (contact) => timeOfAnswer(contact[name]);
}

/** Watches whether contacts come in the order of time. */
export class TimeOrder {
  #seen: OrderSoFar;

  constructor(seen: OrderSoFar = NOTHING_SEEN) {
    this.#seen = { ...seen };
  }

  add(times: readonly number[]): this {
    const seen = this.#seen;
    for (const time of times) {
      // Negated, so that an unreadable time breaks the order.
      if (!(time >= (seen.last ?? -Infinity))) seen.isSorted = false;
      seen.equal = time === seen.last ? seen.equal + 1 : 1;
      seen.compared += 1;
      // Equal times may come in any order.
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
   * Whether the server sorts by this time, judged by the contacts seen and by the page that the opposite `orderBy` gives. That they look
   * sorted proves little: a server that ignores `orderBy` may sort by something that agrees with this time on the pages seen, and
   * the contacts edited since come after them. The opposite end shows it: a server that sorts by something else returns contacts there
   * that belong among those seen. If the server ignores the direction too, the order counts only if no other sort key explains it.
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
    // Where the two ends overlap, they must have the same contacts.
    const isAgreed =
      holds(farEnd, seen.filter((contact) => timeOf(contact) >= secondOf(earliest) + SECOND_MS)) &&
      holds(seen, farEnd.filter((contact) => timeOf(contact) < secondOf(this.last)));
    if (!isAgreed) return "broken";
    return this.#seen.chance * far.#seen.chance < CHANCE ? "shown" : "unproven";
  }
}

/** Whether another sort key explains the order as well: the other time, or the name. */
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
