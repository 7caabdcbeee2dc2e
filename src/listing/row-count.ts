import { BadRequestError } from "../model/errors.js";

/** The API's limit of rows per query, however many match. https://developers.worksmobile.com/jp/docs/contact-list */
export const RESULT_LIMIT = 50_000;

/** The counts as JSON, for a resumed run. */
export interface RowsSoFar {
  asked: number;
  returned: number;
  isShort: boolean;
}

/**
 * Counts the rows of one query, to tell a list that ended from one that was cut off at the API's limit.
 *
 * If every page but the last was full, the rows returned are the rows counted. If a page was short although more followed, the server
 * filters after it counts, and then the rows asked for count towards the limit.
 */
export class RowCount {
  readonly #limit: number;
  #asked: number;
  #returned: number;
  #isShort: boolean;

  constructor(limit: number, { asked, returned, isShort }: RowsSoFar = { asked: 0, returned: 0, isShort: false }) {
    this.#limit = limit;
    this.#asked = asked;
    this.#returned = returned;
    this.#isShort = isShort;
  }

  add(count: number, length: number, goesOn: boolean): void {
    this.#asked += count;
    this.#returned += length;
    if (goesOn && length < count) this.#isShort = true;
  }

  /** Whether a list that has ended may have been cut off. */
  get mayBeCut(): boolean {
    return (this.#isShort ? this.#asked : this.#returned) >= this.#limit;
  }

  /** The vendor documents the limit, but not what happens there: the cursor may end, or the next request may be refused. */
  isLimit(error: unknown, count: number): boolean {
    return error instanceof BadRequestError && (error.code === "LIMIT_EXCEEDED" || this.#asked + count > this.#limit);
  }

  get soFar(): RowsSoFar {
    return { asked: this.#asked, returned: this.#returned, isShort: this.#isShort };
  }
}
