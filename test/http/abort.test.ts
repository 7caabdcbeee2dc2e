import { getEventListeners } from "node:events";
import { expect, it, jest } from "@jest/globals";
import { abortable, onAbort, sleep } from "../../src/http/clock.js";
import { FakeClock } from "./fake-clock.js";
import { rejection } from "./requests.js";

it("puts one listener on a signal, however many wait for it, and takes it away with the last", () => {
  const { signal } = new AbortController();
  const releases = Array.from({ length: 200 }, () => onAbort(signal, () => undefined));
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
  for (const release of releases) release();
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

it("calls back everyone with the reason, once", () => {
  const controller = new AbortController();
  const heard = jest.fn();
  onAbort(controller.signal, heard);
  onAbort(controller.signal, (reason) => heard(reason));
  controller.abort("enough");
  controller.abort("again");
  expect(heard.mock.calls).toEqual([["enough"], ["enough"]]);
});

it("calls back at once where the signal has aborted already", () => {
  const heard = jest.fn();
  onAbort(AbortSignal.abort("before"), heard)();
  expect(heard).toHaveBeenCalledWith("before");
});

it("takes away nobody else's callback when it is released twice", () => {
  const controller = new AbortController();
  const release = onAbort(controller.signal, () => undefined);
  release();
  const heard = jest.fn();
  onAbort(controller.signal, heard);
  release();
  controller.abort();
  expect(heard).toHaveBeenCalledTimes(1);
});

it("gives a promise up at the abort, and leaves no listener after its end", async () => {
  const controller = new AbortController();
  expect(await abortable(Promise.resolve(1), controller.signal)).toBe(1);
  await new Promise(setImmediate);
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  const given = rejection(abortable(new Promise(() => {}), controller.signal));
  controller.abort("enough");
  expect(await given).toBe("enough");
});

it("ends a sleep at once, without a timer left", async () => {
  const clock = new FakeClock();
  const controller = new AbortController();
  const slept = rejection(sleep(clock, 60_000, controller.signal));
  controller.abort("enough");
  expect(await slept).toBe("enough");
  expect(clock.timers).toBe(0);
});
