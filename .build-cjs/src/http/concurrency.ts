import { onAbort } from "./clock.js";
import type { Send } from "./request.js";

/** Lets at most `max` requests be in flight; the rest wait in line. */
export function limitConcurrency(max: number, next: Send): Send {
  const line = new WaitingLine();
  let free = max;

  return async (request) => {
    if (free > 0) free -= 1;
    // A slot given back goes straight to the first in line, so nobody can overtake it.
    else await line.wait(request.signal, () => {});
    try {
      return await next(request);
    } finally {
      if (line.length > 0) line.letNext();
      else free += 1;
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
   * Settles when `letNext` reaches this place, with what `take` gives or throws; `take` runs at that very moment, before
   * anyone else can be let in.
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
