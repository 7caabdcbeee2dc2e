import { getEventListeners } from "node:events";
import { describe, expect, it } from "@jest/globals";
import { readTogether, type Read } from "../../src/listing/read-ahead.js";
import { collect, until } from "../surroundings.js";

const settled = () => new Promise(setImmediate);

/** Readers of `lengths[i]` values each, named "reader.value"; what they were asked for is kept in `asked`. */
function readersOf(lengths: readonly number[], answer: (name: string, signal: AbortSignal) => Promise<void> = () => Promise.resolve()) {
  const asked: string[] = [];
  const readers = lengths.map(
    (length, reader): Read<string> =>
      async function* (signal) {
        for (let value = 0; value < length; value += 1) {
          const name = `${reader}.${value}`;
          asked.push(name);
          await answer(name, signal);
          yield name;
        }
      },
  );
  return { asked, readers };
}

const all = { concurrency: 3, signal: undefined, ahead: true };

describe("readTogether", () => {
  it("delivers each reader's values in the order of the readers, whichever answers first", async () => {
    const release = new Map<string, () => void>();
    const { readers } = readersOf([2, 1, 2], (name) => new Promise((resolve) => release.set(name, resolve)));
    const delivered = collect(readTogether(readers, all));
    for (const name of ["2.0", "1.0", "0.0", "0.1", "2.1"]) {
      await settled();
      release.get(name)!();
    }
    expect(await delivered).toEqual(["0.0", "0.1", "1.0", "2.0", "2.1"]);
  });

  it("has as many readers at work as allowed, each one value ahead, while the consumer takes its time", async () => {
    const { asked, readers } = readersOf([3, 3, 3, 3, 3]);
    const values = readTogether(readers, all);
    await values.next();
    await settled();
    expect(asked).toEqual(["0.0", "1.0", "2.0", "0.1"]);
    await values.return();
  });

  it("begins the next reader while the last value of one is consumed", async () => {
    const { asked, readers } = readersOf([1, 1, 1]);
    const values = readTogether(readers, { ...all, concurrency: 1 });
    await values.next();
    await settled();
    expect(asked).toEqual(["0.0", "1.0"]);
    await values.return();
  });

  it("reads nothing that was not asked for where it may not read ahead", async () => {
    const { asked, readers } = readersOf([3, 3]);
    const values = readTogether(readers, { ...all, ahead: false });
    await values.next();
    await settled();
    expect(asked).toEqual(["0.0"]);
    expect(await collect(values)).toEqual(["0.1", "0.2", "1.0", "1.1", "1.2"]);
  });

  it("throws a later reader's error after the earlier ones' values, and begins no more readers meanwhile", async () => {
    const failure = new Error("second");
    const { asked, readers } = readersOf([2, 1, 1, 1, 1, 1], (name) => (name === "1.0" ? Promise.reject(failure) : Promise.resolve()));
    const { delivered, error } = await until(readTogether(readers, { ...all, concurrency: 2 }));
    expect(error).toBe(failure);
    expect(delivered).toEqual(["0.0", "0.1"]);
    expect(asked).not.toContain("3.0");
  });

  it("aborts what is under way when the loop is left, and leaves no listener behind", async () => {
    const signals: AbortSignal[] = [];
    const { readers } = readersOf([1, 1], (name, signal) => {
      signals.push(signal);
      return name === "0.0" ? Promise.resolve() : new Promise(() => undefined);
    });
    const { signal } = new AbortController();
    for await (const value of readTogether(readers, { ...all, signal })) {
      expect(value).toBe("0.0");
      expect(getEventListeners(signal, "abort")).toHaveLength(1);
      break;
    }
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  it("throws the signal's reason, before, between and at the end of the values", async () => {
    const { asked, readers } = readersOf([1]);
    await expect(collect(readTogether(readers, { ...all, signal: AbortSignal.abort("before") }))).rejects.toBe("before");
    expect(asked).toEqual([]);
    const controller = new AbortController();
    const values = readTogether(readers, { ...all, signal: controller.signal });
    await values.next();
    await settled();
    controller.abort("at the end");
    await expect(values.next()).rejects.toBe("at the end");
  });
});
