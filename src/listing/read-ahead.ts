import { onAbort } from "../http/clock.js";

export interface TogetherOptions {
  /** How many readers work at the same time. */
  concurrency: number;
  signal: AbortSignal | undefined;
  /** Whether to read before the consumer asks. */
  ahead: boolean;
}

/** Reads values one after another. The signal aborts when nobody wants them any more. */
export type Read<T> = (signal: AbortSignal) => AsyncGenerator<T, void, undefined>;

interface Reader<T> {
  values: AsyncGenerator<T, void, undefined>;
  /** The value requested but not yet consumed. Only one, so that a slow consumer pauses the reading. */
  pending: Promise<IteratorResult<T, void>> | undefined;
  ended: boolean;
}

/**
 * Reads several readers at the same time and delivers their values in order. The next value is requested while the current
 * one is consumed. Leaving the loop aborts requests in flight.
 */
export async function* readTogether<T>(
  readers: Read<T>[],
  { concurrency, signal, ahead }: TogetherOptions,
): AsyncGenerator<T, void, undefined> {
  const walk = new AbortController();
  const release = onAbort(signal, (reason) => walk.abort(reason));
  const atOnce = ahead ? concurrency : 1;
  const open: Reader<T>[] = [];
  let begun = 0;

  const ask = (reader: Reader<T>): void => {
    reader.pending = reader.values.next();
    reader.pending.then(
      ({ done }) => {
        if (!done) return;
        reader.ended = true;
        if (ahead) fill();
      },
      // The consumer gets the error when its turn comes. Until then nobody listens, and that must not end the process.
      () => {},
    );
  };
  const fill = (): void => {
    if (walk.signal.aborted) return;
    while (begun < readers.length && open.filter(({ ended }) => !ended).length < atOnce) {
      open.push({ values: readers[begun]!(walk.signal), pending: undefined, ended: false });
      begun += 1;
    }
    for (const reader of open) if (!reader.pending) ask(reader);
  };

  try {
    for (;;) {
      // Checked each time, because an abort must not pass for the end.
      signal?.throwIfAborted();
      fill();
      const first = open[0];
      if (!first) return;
      const result = await first.pending!;
      if (result.done) {
        open.shift();
        continue;
      }
      first.pending = undefined;
      if (ahead) fill();
      yield result.value;
    }
  } finally {
    release();
    walk.abort();
  }
}

/**
 * The items of pages, one after another. Written by hand, because a generator would cost two more promises per item: for
 * 50,000 contacts, that is all a list adds to a loop around fetch.
 */
export function itemsOfPages<Page, Item>(
  pages: AsyncGenerator<Page, void, undefined>,
  itemsOf: (page: Page) => readonly Item[],
): AsyncIterableIterator<Item> {
  let items: readonly Item[] = [];
  let at = 0;
  /** Calls that wait for a page stand in line. Otherwise two of them would each take a page, and the rest of one would be lost. */
  let line: Promise<unknown> | undefined;

  const take = async (): Promise<IteratorResult<Item, void>> => {
    while (at >= items.length) {
      const { done, value } = await pages.next();
      if (done) return { done, value };
      items = itemsOf(value);
      at = 0;
    }
    return { done: false, value: items[at++]! };
  };
  const inLine = (turn: () => Promise<IteratorResult<Item, void>>): Promise<IteratorResult<Item, void>> => {
    const result = line ? line.then(turn, turn) : turn();
    const leave = (): void => {
      if (line === result) line = undefined;
    };
    line = result;
    result.then(leave, leave);
    return result;
  };
  const end = async (): Promise<IteratorResult<Item, void>> => {
    items = [];
    await pages.return();
    return { done: true, value: undefined };
  };

  return {
    next: () => (!line && at < items.length ? Promise.resolve({ done: false, value: items[at++]! }) : inLine(take)),
    return: () => inLine(end),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
