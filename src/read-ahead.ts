import { onAbort } from "./transport/abort.js";

/** Something that comes in steps: `read` gives a value and, where there is more, how to read on. */
export interface Step<T> {
  value: T;
  next?: ((signal: AbortSignal) => Promise<Step<T>>) | undefined;
}

/**
 * Walks the steps; with `ahead`, the next one is asked for while the current one is consumed, and only that one.
 * Leaving the loop early ends the request under way.
 */
export async function* readAhead<T>(
  first: (signal: AbortSignal) => Promise<Step<T>>,
  { signal, ahead }: { signal: AbortSignal | undefined; ahead: boolean },
): AsyncGenerator<T, void, undefined> {
  const walk = new AbortController();
  const release = onAbort(signal, (reason) => walk.abort(reason));
  try {
    let read: Step<T>["next"] = first;
    let pending: Promise<Step<T>> | undefined;
    while (read) {
      const { value, next }: Step<T> = await (pending ?? read(walk.signal));
      read = next;
      pending = ahead ? read?.(walk.signal) : undefined;
      // Its failure is thrown when its turn comes; until then nobody listens, and that must not end the process.
      pending?.catch(() => {});
      yield value;
      signal?.throwIfAborted();
    }
  } finally {
    release();
    walk.abort();
  }
}
