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
