import { BadRequestError } from "../model/errors.js";

/** The most rows that one query gives, however many match. https://developers.worksmobile.com/jp/docs/contact-list */
export const RESULT_LIMIT = 50_000;

/** As JSON, for the run that resumes. */
export interface RowsSoFar {
  asked: number;
  returned: number;
  isShort: boolean;
}

/**
 * Counts the rows of one query, to tell a list that ended from one that was cut at the API's limit.
 *
 * Where every page came full, what was returned is what was counted, and a last page that is short is the end. Where a page came
 * short although more followed, the server filters after it counts: then the limit can be met by what was asked for.
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

  /** Whether a list that has ended may have been cut. */
  get mayBeCut(): boolean {
    return (this.#isShort ? this.#asked : this.#returned) >= this.#limit;
  }

  /** The limit is documented, its form is not: the cursor may end, or the request for more be refused. */
  isLimit(error: unknown, count: number): boolean {
    return error instanceof BadRequestError && (error.code === "LIMIT_EXCEEDED" || this.#asked + count > this.#limit);
  }

  get soFar(): RowsSoFar {
    return { asked: this.#asked, returned: this.#returned, isShort: this.#isShort };
  }
}
