import type { Clock } from "../../src/http/clock.js";

interface Timer {
  at: number;
  readonly run: () => void;
}

/** Time that moves only when it is told to. */
export class FakeClock implements Clock {
  #now: number;
  readonly #timers = new Set<Timer>();

  constructor(now = "2026-11-21T00:00:00Z") {
    this.#now = Date.parse(now);
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + ms, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** How many timers are waiting. */
  get timers(): number {
    return this.#timers.size;
  }

  /** Moves the time on; what is due runs in its order, and everything that follows from it before the next. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
      await settle();
    }
    this.#now = end;
  }

  /** Moves from timer to timer until the promise settles. */
  async until<T>(promise: Promise<T>): Promise<T> {
    let settled = false;
    const mark = (): void => void (settled = true);
    promise.then(mark, mark);
    await settle();
    while (!settled) {
      const next = this.#next(Infinity);
      if (!next) throw new Error("nothing more will happen: no timer is waiting");
      await this.advance(next.at - this.#now);
    }
    return promise;
  }

  /** The system's clock is put forward or back; timers go on as they were. */
  jump(ms: number): void {
    this.#now += ms;
    for (const timer of this.#timers) timer.at += ms;
  }

  #next(end: number): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.#timers) if (timer.at <= end && (!next || timer.at < next.at)) next = timer;
    return next;
  }
}

/**
 * For real sockets: a wait is over at once, and the time has passed by it. A wait of `timeoutMs`, the client's own, is
 * really waited for, as long as `reallyMs`, or no answer would ever come in time.
 */
export class HastyClock implements Clock {
  readonly #timeoutMs: number;
  readonly #reallyMs: number;
  #now = Date.parse("2026-11-21T00:00:00Z");
  /** The waits that were over at once. */
  readonly waits: number[] = [];

  constructor({ timeoutMs, reallyMs }: { timeoutMs: number; reallyMs: number }) {
    this.#timeoutMs = timeoutMs;
    this.#reallyMs = reallyMs;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    if (ms === this.#timeoutMs) {
      const timer = setTimeout(run, this.#reallyMs);
      return () => clearTimeout(timer);
    }
    this.waits.push(ms);
    const immediate = setImmediate(() => {
      this.#now += ms;
      run();
    });
    return () => clearImmediate(immediate);
  }
}

/** Lets everything happen that needs no time. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
