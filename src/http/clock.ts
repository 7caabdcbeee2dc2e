/** The clock and timers of the transport. Tests inject their own. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs once after `ms`; the returned function cancels it. */
  after(ms: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Time and randomness, which tests replace. */
export interface Surroundings {
  clock: Clock;
  random: () => number;
}

export const realSurroundings: Surroundings = { clock: systemClock, random: Math.random };

/** Waits. An abort rejects at once with the signal's reason and leaves no timer behind. */
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
 * One listener per signal, however many calls share it. Node warns of a leak from the eleventh on,
 * and AbortSignal.any keeps its dependent signals until they are garbage-collected.
 */
const callbacks = new WeakMap<AbortSignal, Set<OnAbort>>();

/** Calls back when the signal aborts, or now if it already has; the returned function removes the callback. */
export function onAbort(signal: AbortSignal | undefined, callback: OnAbort): () => void {
  if (!signal) return () => {};
  if (signal.aborted) {
    callback(signal.reason);
    return () => {};
  }
  const waiting = callbacks.get(signal) ?? listen(signal);
  waiting.add(callback);
  return () => {
    // After an abort this set is no longer in use, and another one may have taken its place.
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

/** Settles as the promise does, or rejects with the signal's reason as soon as it aborts. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise<T>((resolve, reject) => {
    const release = onAbort(signal, reject);
    Promise.resolve(promise).then(resolve, reject).finally(release);
  });
}
