/** What the answers so far have shown; as JSON it is the same. */
export interface OrderSoFar {
  holds: boolean;
  chance: number;
  compared: number;
  equal: number;
  /** The last time seen, in milliseconds. */
  last: number | null;
}

const NOTHING_READ: OrderSoFar = { holds: true, chance: 1, compared: 0, equal: 0, last: null };
/** Chance makes answers look sorted less than once in a million times. */
const CHANCE = 1e-6;

/**
 * Whether answers come in ascending order of time, and how certain that is: a page of one contact is in order, whatever
 * the server does, and so is one that shares a second. Read on after its last time, it would lose what was to come.
 */
export class TimeOrder {
  /** No answer has been out of order. */
  holds: boolean;
  #chance: number;
  #compared: number;
  #equal: number;
  #last: number;

  constructor({ holds, chance, compared, equal, last }: OrderSoFar = NOTHING_READ) {
    this.holds = holds;
    this.#chance = chance;
    this.#compared = compared;
    this.#equal = equal;
    this.#last = last ?? -Infinity;
  }

  /** For the next run to judge by. */
  get soFar(): OrderSoFar {
    const last = Number.isFinite(this.#last) ? this.#last : null;
    return { holds: this.holds, chance: this.#chance, compared: this.#compared, equal: this.#equal, last };
  }

  /** So many contacts were in order that it is no chance. */
  get isProven(): boolean {
    return this.holds && this.#chance < CHANCE;
  }

  /** A page of a query, its first or the next one, on which nothing is to be from before `earliest`. */
  read(times: readonly number[], { isFirst, earliest }: { isFirst: boolean; earliest: number }): void {
    if (isFirst) this.#compared = this.#equal = 0;
    // Once proven, pages are judged one by one: after a cursor that is an offset, one may begin again where another ended.
    if (isFirst || this.isProven) this.#last = earliest;
    for (const time of times) {
      // Negated, so that a contact without a time breaks the order.
      if (!(time >= this.#last)) this.holds = false;
      this.#compared += 1;
      this.#equal = time === this.#last ? this.#equal + 1 : 1;
      this.#chance *= this.#equal / this.#compared;
      this.#last = time;
    }
  }
}
