

/** Time as the transport sees it; tests give their own. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs once after `ms`; the returned function cancels. */
  after(ms: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Time and chance, which tests give themselves. */
export interface Surroundings {
  clock: Clock;
  random: () => number;
}

export const realSurroundings: Surroundings = { clock: systemClock, random: Math.random };

/** Waits; an abort ends the wait at once with the signal's reason and leaves no timer. */
export function sleep(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const cancel = clock.after(ms, () => {
      release();
      resolve();
    });
    const release = onAbort(signal, (reason) => {
      cancel();
      reject(reason);
    });
  });
}

type OnAbort = (reason: unknown) => void;

/**
 * One listener per signal however many calls share it: Node warns of a leak from the eleventh on,
 * and AbortSignal.any keeps its dependants until they are collected.
 */
const callbacks = new WeakMap<AbortSignal, Set<OnAbort>>();

/** Calls back when the signal aborts, or now if it has; the returned function takes the callback away. */
export function onAbort(signal: AbortSignal | undefined, callback: OnAbort): () => void {
  if (!signal) return () => {};
  if (signal.aborted) {
    callback(signal.reason);
    return () => {};
  }
  const waiting = callbacks.get(signal) ?? listen(signal);
  waiting.add(callback);
  return () => {
    // Of a set that is done with, nothing may be taken away: another may be in its place.
    if (waiting.delete(callback) && waiting.size === 0) {
      signal.removeEventListener("abort", notify);
      callbacks.delete(signal);
    }
  };
}

function listen(signal: AbortSignal): Set<OnAbort> {
  const waiting = new Set<OnAbort>();
  callbacks.set(signal, waiting);
  signal.addEventListener("abort", notify, { once: true });
  return waiting;
}

function notify(this: AbortSignal): void {
  const waiting = callbacks.get(this);
  callbacks.delete(this);
  for (const callback of waiting ?? []) callback(this.reason);
}

/** Settles as the promise does, or with the signal's reason as soon as it aborts. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise<T>((resolve, reject) => {
    const release = onAbort(signal, reject);
    Promise.resolve(promise).then(resolve, reject).finally(release);
  });
}
