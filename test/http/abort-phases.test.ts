import { getEventListeners } from "node:events";
import { describe, expect, it, jest } from "@jest/globals";
import type { ContactsClient, ContactsClientOptions } from "../../src/index.js";
import { settle, type FakeClock } from "./fake-clock.js";
import { clientOf, contact, json, limitHeaders, never, rejection, type Step } from "./requests.js";

const stalled = (): Response => new Response(new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([123])) }));

interface Phase {
  steps: Step[];
  options?: Partial<ContactsClientOptions>;
  /** What goes before. */
  before?: (client: ContactsClient, others: AbortSignal) => unknown;
  call?: (client: ContactsClient, signal: AbortSignal) => Promise<unknown>;
}

const full = (): Response => json(contact, { headers: limitHeaders(240, 0, 30) });

const phases: Record<string, Phase> = {
  "in the queue": {
    steps: [never],
    options: { maxConcurrency: 1 },
    before: (client, others) => rejection(client.contacts.list({}, { signal: others }).firstPage()),
  },
  "in a wait for the rate limit": { steps: [full], before: (client) => client.contacts.get("c1") },
  "in a token request": { steps: [never], options: { auth: { getToken: () => new Promise(() => {}) } } },
  "before the headers": { steps: [never] },
  "in the body": { steps: [stalled] },
  "in a back-off": { steps: [503] },
  "in a wait that the server named": { steps: [json({}, { status: 429, headers: { "retry-after": "60" } })] },
  "in a raw call": { steps: [never], call: (client, signal) => client.api.GET("/contacts", { signal }) },
  "in a walk over pages": {
    steps: [json({ contacts: [contact], responseMetaData: { nextCursor: "more" } }), never],
    call: async (client, signal) => {
      for await (const page of client.contacts.list({}, { signal }).pages()) expect(page.contacts).toHaveLength(1);
    },
  },
};

const reasons: [string, unknown][] = [
  ["an error", new Error("enough")],
  ["a text", "enough"],
  ["an empty text", ""],
  ["null", null],
  ["0", 0],
];

describe.each(Object.entries(phases))("an abort %s", (name, { steps, options, before, call = get }) => {
  const start = async (controller: AbortController): Promise<{ clock: FakeClock; error: Promise<unknown>; others: AbortController }> => {
    const { client, clock } = clientOf(steps, options);
    const others = new AbortController();
    const earlier = before?.(client, others.signal);
    await settle();
    void earlier;
    const error = rejection(call(client, controller.signal));
    await settle();
    return { clock, error, others };
  };

  it.each(reasons)("ends it at once, and gives its reason back: %s", async (_, reason) => {
    const controller = new AbortController();
    const { clock, error, others } = await start(controller);
    const begun = performance.now();
    controller.abort(reason);
    expect(await error).toBe(reason);
    expect(performance.now() - begun).toBeLessThan(50);
    others.abort();
    await settle();
    expect(clock.timers).toBe(0);
    // Of a raw call, the platform's own Request listens for as long as it lives.
    if (name !== "in a raw call") expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });

  it("without a reason is the platform's AbortError", async () => {
    const controller = new AbortController();
    const { error, others } = await start(controller);
    controller.abort();
    expect(await error).toBe(controller.signal.reason);
    expect(await error).toMatchObject({ name: "AbortError" });
    others.abort();
  });

  it("before it began sends nothing", async () => {
    const { client, sent } = clientOf(steps, options);
    expect(await rejection(call(client, AbortSignal.abort("before")))).toBe("before");
    expect(sent).toHaveLength(0);
  });
});

function get(client: ContactsClient, signal: AbortSignal): Promise<unknown> {
  return client.contacts.get("c1", { signal });
}

describe("200 calls on one signal", () => {
  it("print no warning, and leave no listener and no timer", async () => {
    const warned = jest.fn();
    process.on("warning", warned);
    const { signal } = new AbortController();
    const { client, clock } = clientOf([503, 503, 200], { maxConcurrency: 50 });
    await clock.until(Promise.all(Array.from({ length: 200 }, () => client.contacts.get("c1", { signal }))));
    await settle();
    process.off("warning", warned);
    expect(warned).not.toHaveBeenCalled();
    expect([getEventListeners(signal, "abort").length, clock.timers]).toEqual([0, 0]);
  });

  it("all end with its abort, in whichever phase they are", async () => {
    const controller = new AbortController();
    const { client, clock } = clientOf([503, never]);
    const calls = Array.from({ length: 200 }, () => rejection(client.contacts.get("c1", { signal: controller.signal })));
    await settle();
    controller.abort("all of you");
    expect(new Set(await Promise.all(calls))).toEqual(new Set(["all of you"]));
    await settle();
    expect([getEventListeners(controller.signal, "abort").length, clock.timers]).toEqual([0, 0]);
  });
});
