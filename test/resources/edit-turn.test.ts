import { describe, expect, it } from "@jest/globals";
import type { ContactChange, ContactWrite } from "../../src/index.js";
import { clientOf, contact as fetched, json, rejection, type Step } from "../http/requests.js";
import { TwoWriters, UNTOUCHED, type Fate } from "./two-writers.js";

const PUT = "PUT /contacts/{contactId}";

const ours = (draft: ContactWrite): void => void (draft.memo = "ours");

describe("edit, where somebody else writes the same contact", () => {
  it.each<Fate>(["503", "429", "lost", "no answer"])("overwrites nothing that is stored while it waits after %p", async (fate) => {
    let waiting = (): void => {};
    const writers = new TwoWriters({ fates: { PUT: [fate] }, client: { hooks: { onRetry: () => waiting() } } });
    waiting = () => writers.write("c1", "010");

    const error = await writers.clock.until(rejection(writers.client.contacts.edit("c1", ours)));

    expect(error).toMatchObject({ name: "StaleContactError", contactId: "c1" });
    expect(writers.stored("c1")).toMatchObject({ memo: "old", telephones: [{ telephone: "010" }] });
    expect(writers.sent).toEqual(["GET c1", "PUT c1", "GET c1"]);
  });

  it.each<Fate>(["503", "429", "lost", "no answer"])("waits after %p, then reads, then sends", async (fate) => {
    const writers = new TwoWriters({ fates: { PUT: [fate] } });

    await writers.clock.until(writers.client.contacts.edit("c1", ours));

    expect(writers.sent).toEqual(["GET c1", "PUT c1", "GET c1", "PUT c1"]);
    expect(writers.gaps).toEqual([100]);
  });

  it("overwrites nothing that is stored while the change takes its time, and runs it once", async () => {
    const writers = new TwoWriters();
    let runs = 0;

    const editing = writers.client.contacts.edit("c1", async (draft) => {
      runs += 1;
      ours(draft);
      writers.write("c1", "010");
      await Promise.resolve();
    });

    expect(await writers.clock.until(rejection(editing))).toMatchObject({ name: "StaleContactError" });
    expect(runs).toBe(1);
    expect(writers.stored("c1")).toMatchObject({ memo: "old", telephones: [{ telephone: "010" }] });
  });

  it("reads once more after an async change, and sends what it made", async () => {
    const writers = new TwoWriters();

    await writers.clock.until(writers.client.contacts.edit("c1", (draft) => Promise.resolve(ours(draft))));

    expect(writers.sent).toEqual(["GET c1", "GET c1", "PUT c1"]);
    expect(writers.stored("c1").memo).toBe("ours");
  });

  it.each([[12, 4], [12, 1], [200, 4]])("%i edits at once through %i slots wait before they read, not after", async (count, maxConcurrency) => {
    const writers = new TwoWriters({ puts: 3, windowMs: 2_000, client: { maxConcurrency } });
    const ids = Array.from({ length: count }, (_, index) => `c${index}`);

    const editing = Promise.all(ids.map((id) => writers.client.contacts.edit(id, ours)));
    await writers.clock.advance(3_000);
    writers.write(ids.at(-1)!, "010");
    await writers.clock.until(editing);

    expect(writers.gaps).toEqual(ids.map(() => 100));
    expect(writers.wiped).toEqual([]);
    expect(writers.stored(ids.at(-1)!)).toMatchObject({ memo: "ours", telephones: [{ telephone: "010" }] });
    expect(writers.clock.timers).toBe(0);
  });

  it("ifModifiedTime sees what is stored while the edit waits for its turn", async () => {
    const writers = new TwoWriters({ puts: 1, windowMs: 60_000 });
    await writers.clock.until(writers.client.contacts.edit("c1", ours));

    const editing = rejection(writers.client.contacts.edit("c2", ours, { ifModifiedTime: UNTOUCHED }));
    await writers.clock.advance(1_000);
    writers.write("c2", "010");

    expect(await writers.clock.until(editing)).toMatchObject({ name: "StaleContactError" });
    expect(writers.stored("c2")).toMatchObject({ memo: "old" });
  });

  it("ends at a limit of one GET and one PUT per window", async () => {
    const writers = new TwoWriters({ puts: 1, gets: 1, windowMs: 2_000 });

    await writers.clock.until(Promise.all(["c1", "c2", "c3"].map((id) => writers.client.contacts.edit(id, ours))));

    expect(writers.gaps).toEqual([100, 100, 100]);
  });
});

describe("an edit's turn", () => {
  it.each<[string, ContactChange]>([
    ["changes nothing", () => {}],
    ["throws", () => { throw new Error("no"); }],
    ["is refused", (draft) => void (draft.memo = "x".repeat(4_001))],
  ])("is given back where the change %s", async (_, change) => {
    const writers = new TwoWriters({ puts: 2 });
    const { client, clock } = writers;
    await clock.until(client.contacts.edit("c1", ours));

    await clock.until(client.contacts.edit("c2", change).catch(() => undefined));
    const started = clock.now();
    await clock.until(client.contacts.edit("c3", ours));

    expect(clock.now() - started).toBe(200);
  });

  it("is given back by an abort, with its slot", async () => {
    const writers = new TwoWriters({ client: { maxConcurrency: 1 } });
    const { client, clock } = writers;
    const controller = new AbortController();

    const editing = client.contacts.edit(
      "c1",
      (draft) => {
        ours(draft);
        controller.abort("enough");
      },
      { signal: controller.signal },
    );

    expect(await clock.until(rejection(editing))).toBe("enough");
    expect(writers.sent).toEqual(["GET c1"]);
    await clock.until(client.contacts.edit("c2", ours));
    expect(writers.stored("c2").memo).toBe("ours");
  });

  it("is refused where the wait for it is longer than maxRetryWaitMs, and nothing is sent", async () => {
    const writers = new TwoWriters({ puts: 1, windowMs: 60_000, client: { maxRetryWaitMs: 1_000 } });
    await writers.clock.until(writers.client.contacts.edit("c1", ours));

    const error = await rejection(writers.client.contacts.edit("c2", ours));

    expect(error).toMatchObject({ name: "RateLimitError", operation: PUT, attempts: 0 });
    expect(writers.sent).toEqual(["GET c1", "PUT c1"]);
  });

  it("keeps nobody waiting while the change takes its time: it may call the client itself", async () => {
    const writers = new TwoWriters({ client: { maxConcurrency: 1 } });
    const { client, clock } = writers;

    await clock.until(client.contacts.edit("c1", async (draft) => {
      await client.contacts.edit("c2", ours);
      draft.memo = (await client.contacts.get("c2")).memo ?? null;
    }));

    expect(["c1", "c2"].map((id) => writers.stored(id).memo)).toEqual(["ours", "ours"]);
  });

  it("holds no slot while its GET waits for another attempt", async () => {
    const writers = new TwoWriters({ fates: { GET: ["503"] }, client: { maxConcurrency: 1, hooks: { onRetry: () => void writers.client.contacts.get("c2") } } });

    await writers.clock.until(writers.client.contacts.edit("c1", ours));

    expect(writers.sent).toEqual(["GET c1", "GET c2", "GET c1", "PUT c1"]);
  });
});

describe("an edit's token", () => {
  const editable = { ...fetched, permission: { accessibleRange: "ALL" } };
  const read: Step = () => json(editable);
  const refused: Step = () => json({}, { status: 401 });
  const methodsOf = (sent: { init: RequestInit }[]) => sent.map(({ init }) => init.method);

  it("is the one that the GET was answered with: the PUT waits for none", async () => {
    let asked = 0;
    const auth = { getToken: () => (asked++ === 0 ? Promise.resolve("first") : new Promise<never>(() => {})) };
    const { client, sent } = clientOf([read], { auth });

    await client.contacts.edit("c1", ours);

    expect(sent.map(({ init }) => init.headers.get("authorization"))).toEqual(["Bearer first", "Bearer first"]);
  });

  it("is asked for again by a GET that is sent again", async () => {
    const tokens = ["old", "new"];
    const { client, clock, sent } = clientOf([503, read], { auth: { getToken: () => Promise.resolve(tokens.shift()!) } });

    await clock.until(client.contacts.edit("c1", ours));

    expect(sent.map(({ init }) => init.headers.get("authorization"))).toEqual(["Bearer old", "Bearer new", "Bearer new"]);
  });

  it("once refused on the PUT, is renewed before the contact is read again and sent", async () => {
    const tokens = ["old", "new", "new"];
    const { client, sent } = clientOf([read, refused, read], { auth: { getToken: () => Promise.resolve(tokens.shift()!) }, maxRetries: 0 });

    await client.contacts.edit("c1", ours);

    expect(methodsOf(sent)).toEqual(["GET", "PUT", "GET", "PUT"]);
    expect(sent[3]!.init.headers.get("authorization")).toBe("Bearer new");
  });

  it("is renewed once only, and both PUTs count as attempts", async () => {
    let asked = 0;
    const { client, sent } = clientOf([read, refused, read, refused], { auth: { getToken: () => Promise.resolve(`token-${asked++}`) } });

    expect(await rejection(client.contacts.edit("c1", ours))).toMatchObject({ name: "AuthenticationError", attempts: 2 });
    expect(methodsOf(sent)).toEqual(["GET", "PUT", "GET", "PUT"]);
  });

  it("that can't be renewed is not tried again", async () => {
    const { client, sent } = clientOf([read, refused]);

    expect(await rejection(client.contacts.edit("c1", ours))).toMatchObject({ name: "AuthenticationError", attempts: 1 });
    expect(methodsOf(sent)).toEqual(["GET", "PUT"]);
  });
});
