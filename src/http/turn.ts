import type { Operation } from "../../generated/operations.js";

/**
 * A turn held for a request that is not sent yet.
 *
 * An edit holds the turn of its PUT while it reads, so that all waits (for the rate limit, a slot, a token) come before the GET.
 * Its PUT would overwrite whatever others store between the GET's response and the PUT.
 */
export class Turn {
  /** The operation whose turn it is. Requests of other operations, made while it is held, leave it their slot and their token. */
  readonly operation: Operation;
  /** Releases the slot. */
  slot: (() => void) | undefined;
  token: string | undefined;
  /** The token was refused and replaced, so the contact has to be read again. */
  isRenewed = false;
  readonly #take: () => number;
  readonly #giveBack: () => void;
  #isHeld = true;

  constructor(operation: Operation, take: () => number, giveBack: () => void) {
    this.operation = operation;
    this.#take = take;
    this.#giveBack = giveBack;
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** Uses the turn for the request that is sent now; returns its number. */
  take(): number {
    this.#isHeld = false;
    return this.#take();
  }

  /** Gives back whatever is still held. */
  end(): void {
    if (this.#isHeld) this.#giveBack();
    this.#isHeld = false;
    this.slot?.();
    this.slot = undefined;
  }
}
