import { describe, expect, it } from "@jest/globals";
import { limitConcurrency } from "../../src/http/concurrency.js";
import type { Answer } from "../../src/http/request.js";
import { settle } from "./fake-clock.js";
import { answerOf, clientOf, json, contact, never, rejection, requestOf } from "./requests.js";

/** A gate whose requests end when the test says so. */
function gate(max: number) {
  const running: { name: string; end: (error?: Error) => void }[] = [];
  const begun: string[] = [];
  const layer = limitConcurrency(max, ({ url }) => {
    begun.push(url);
    return new Promise<Answer>((resolve, reject) => {
      running.push({ name: url, end: (error) => (error ? reject(error) : resolve(answerOf(200))) });
    });
  });
  const send = (name: string, signal?: AbortSignal) => layer(requestOf({ url: name, signal })).catch((error: unknown) => error);
  return { send, running, begun };
}

describe("the concurrency gate", () => {
  it("lets the next in line in when one ends, in the order they came", async () => {
    const { send, running, begun } = gate(2);
    for (const name of ["a", "b", "c", "d"]) void send(name);
    expect(begun).toEqual(["a", "b"]);
    running[1]!.end();
    await settle();
    expect(begun).toEqual(["a", "b", "c"]);
    running[0]!.end(new Error("a failure ends it too"));
    await settle();
    expect(begun).toEqual(["a", "b", "c", "d"]);
  });

  it("is left by an abort, with its reason, before its turn comes", async () => {
    const { send, running, begun } = gate(1);
    const controller = new AbortController();
    void send("a");
    const left = send("b", controller.signal);
    void send("c");
    controller.abort("no longer wanted");
    expect(await left).toBe("no longer wanted");
    running[0]!.end();
    await settle();
    expect(begun).toEqual(["a", "c"]);
  });

  it("gets the slot back from one that was let in and aborted in the same moment", async () => {
    const { client, sent } = clientOf([() => json(contact)], { maxConcurrency: 1 });
    const controller = new AbortController();
    const first = client.contacts.get("a");
    const second = rejection(client.contacts.get("b", { signal: controller.signal }));
    void first.then(() => controller.abort("enough"));
    await first;
    await second.catch(() => undefined);
    await client.contacts.get("c");
    expect(sent.at(-1)!.url).toMatch(/\/c$/);
  });

  it("is wide enough for 4 by default, and as wide as maxConcurrency", async () => {
    for (const [options, width] of [[{}, 4], [{ maxConcurrency: 7 }, 7]] as const) {
      const { client, sent } = clientOf([never], options);
      const controller = new AbortController();
      const calls = Array.from({ length: 20 }, (_, index) => rejection(client.contacts.get(`c${index}`, { signal: controller.signal })));
      await settle();
      expect(sent).toHaveLength(width);
      controller.abort();
      await Promise.all(calls);
    }
  });

  it("is free while one waits for its retry", async () => {
    const { client, clock, sent } = clientOf([503, 200], { maxConcurrency: 1 });
    const waiting = client.contacts.get("a");
    await settle();
    expect(clock.timers).toBe(1);
    await client.contacts.get("b");
    expect(sent).toHaveLength(2);
    await clock.until(waiting);
  });
});
