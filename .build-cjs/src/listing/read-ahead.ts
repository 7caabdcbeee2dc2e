import { onAbort } from "../http/clock.js";

export interface TogetherOptions {
  /** Readers at work at once. */
  concurrency: number;
  signal: AbortSignal | undefined;
  /** Whether anything is read before it is asked for. */
  ahead: boolean;
}

/** Reads values one after another; the signal aborts when nobody wants them any more. */
export type Read<T> = (signal: AbortSignal) => AsyncGenerator<T, void, undefined>;

interface Reader<T> {
  values: AsyncGenerator<T, void, undefined>;
  /** The value asked for and not consumed yet; one, so that a slow consumer stops the reading. */
  pending: Promise<IteratorResult<T, void>> | undefined;
  ended: boolean;
}

/**
 * Reads several at once and delivers one after another, in their order; the next value is asked for while the current
 * one is consumed. Leaving the loop ends the requests under way.
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
      // Thrown to the consumer when its turn comes; until then nobody listens, and that must not end the process.
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
      // Asked each time: an abort must not pass for the end.
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
 * The items of pages, one after another. By hand rather than by a generator, which costs each item two promises more: on
 * 50,000 contacts that is what a list adds to a loop around fetch.
 */
export function itemsOfPages<Page, Item>(
  pages: AsyncGenerator<Page, void, undefined>,
  itemsOf: (page: Page) => readonly Item[],
): AsyncIterableIterator<Item> {
  let items: readonly Item[] = [];
  let at = 0;
  /** Calls that wait for a page stand in line, or two of them would take a page each, and one would lose its rest. */
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
