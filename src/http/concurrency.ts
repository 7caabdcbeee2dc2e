import { onAbort } from "./clock.js";
import type { Send } from "./request.js";

/** Allows at most `max` requests in flight; the others wait in line. If the call holds a turn, a successful request leaves its slot to the next one. */
export function limitConcurrency(max: number, next: Send): Send {
  const line = new WaitingLine();
  let free = max;

  const giveBack = (): void => {
    // The slot goes straight to the first in line, so nobody can overtake it.
    if (line.length > 0) line.letNext();
    else free += 1;
  };

  return async (request) => {
    const { turn } = request;
    if (turn?.slot) turn.slot = undefined;
    else if (free > 0) free -= 1;
    else await line.wait(request.signal, () => {});
    let isLeft = false;
    try {
      const answer = await next(request);
      // A failed request gives its slot back: the wait before the next attempt must not hold one.
      isLeft = turn !== undefined && answer.status < 300;
      return answer;
    } finally {
      if (turn && isLeft) turn.slot = giveBack;
      else giveBack();
    }
  };
}

/** First come, first served; an abort leaves the line. */
export class WaitingLine {
  readonly #waiting = new Set<() => void>();

  get length(): number {
    return this.#waiting.size;
  }

  /**
   * Settles when `letNext` reaches this place, with what `take` returns or throws. `take` runs at that moment, before
   * anyone else is let in.
   */
  wait<T>(signal: AbortSignal | undefined, take: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const admit = (): void => {
        release();
        try {
          resolve(take());
        } catch (error) {
          reject(error);
        }
      };
      this.#waiting.add(admit);
      const release = onAbort(signal, (reason) => {
        this.#waiting.delete(admit);
        reject(reason);
      });
    });
  }

  letNext(): void {
    for (const admit of this.#waiting) {
      this.#waiting.delete(admit);
      admit();
      return;
    }
  }
}
