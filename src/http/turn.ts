import type { Operation } from "../../generated/operations.js";

/**
 * A turn that is held for a request which is not made yet.
 *
 * An edit holds its PUT's turn while it reads: whatever has to be waited for (the rate limit, a slot, a token) is waited
 * for before the GET is answered. What is stored between that answer and the PUT would be overwritten.
 */
export class Turn {
  /** The operation whose turn it is; requests of others, made while it is held, leave it their slot and their token. */
  readonly operation: Operation;
  /** Gives the slot back. */
  slot: (() => void) | undefined;
  token: string | undefined;
  /** The token was refused, and another one is there: what was read on the old one has to be read again. */
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

  /** Its number at the rate limit, now that the request is sent. */
  take(): number {
    this.#isHeld = false;
    return this.#take();
  }

  /** Gives back what is still held. */
  end(): void {
    if (this.#isHeld) this.#giveBack();
    this.#isHeld = false;
    this.slot?.();
    this.slot = undefined;
  }
}
