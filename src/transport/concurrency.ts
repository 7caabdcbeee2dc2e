import type { Send } from "./request.js";
import { WaitingLine } from "./waiting-line.js";

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
