import { describe, expect, it } from "@jest/globals";
import { itemsOfPages } from "../../src/listing/read-ahead.js";

const log: string[] = [];

async function* pagesOf(...pages: (number[] | Error)[]): AsyncGenerator<number[], void, undefined> {
  try {
    for (const page of pages) {
      await Promise.resolve();
      if (page instanceof Error) throw page;
      yield page;
    }
  } finally {
    log.push("ended");
  }
}

const iterate = (...pages: (number[] | Error)[]) => itemsOfPages(pagesOf(...pages), (page) => page);

describe("the items of pages", () => {
  it("come in order, past empty pages", async () => {
    const items: number[] = [];
    for await (const item of iterate([], [1, 2], [], [3], [])) items.push(item);
    expect(items).toEqual([1, 2, 3]);
  });

  it("come once each to callers that do not wait for one another", async () => {
    const items = iterate([1, 2], [3], [4, 5]);
    const results = await Promise.all(Array.from({ length: 7 }, () => items.next()));
    expect(results.map(({ done, value }) => done || value)).toEqual([1, 2, 3, 4, 5, true, true]);
  });

  it("end the pages where the loop is left early, and give nothing from then on", async () => {
    log.length = 0;
    const items = iterate([1, 2], [3]);
    for await (const item of items) if (item === 1) break;
    expect(log).toEqual(["ended"]);
    expect(await items.next()).toEqual({ done: true, value: undefined });
  });

  it("come before the failure of a later page, which is thrown once", async () => {
    const items = iterate([1], new Error("broken"));
    expect(await items.next()).toEqual({ done: false, value: 1 });
    await expect(items.next()).rejects.toThrow("broken");
    expect(await items.next()).toEqual({ done: true, value: undefined });
  });
});
