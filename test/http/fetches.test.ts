import { Readable } from "node:stream";
import { describe, expect, it } from "@jest/globals";
import { serviceAccountAuth } from "../../src/index.js";
import { serviceAccount } from "../auth/fake-token-endpoint.js";
import { clientOf, contact, json, rejection } from "./requests.js";

const photo = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00]);
const found = new Response(null, { status: 302, headers: { location: "https://apis-storage.worksmobile.com/k" } });

/** Headers as a package of its own may have them: no subclass of the platform's. */
class OtherHeaders {
  readonly #entries: readonly [string, string][];

  constructor(...entries: [string, string][]) {
    this.#entries = entries;
  }

  get(name: string): string | null {
    return this.#entries.find(([each]) => each === name)?.[1] ?? null;
  }

  has(name: string): boolean {
    return this.get(name) !== null;
  }

  [Symbol.iterator](): Iterator<[string, string]> {
    return this.#entries[Symbol.iterator]();
  }
}

/** A response of another make than the platform's: node-fetch's, say, whose body is a Node stream. */
function otherResponse(more: object): Response {
  const type: [string, string] = ["content-type", "image/png"];
  return { status: 200, headers: new OtherHeaders(type), text: () => Promise.resolve(photo.toString()), ...more } as unknown as Response;
}

/** Downloads with a fetch that answers the second request, the storage's, with this. */
async function download(response: Response, options = {}) {
  const made = clientOf([found, () => response], { maxRetries: 0 });
  return { ...made, photo: await made.client.contacts.photo.download("c1", options) };
}

describe("a fetch of another make", () => {
  it.each<[string, object]>([
    ["a Node stream", { body: Readable.from([photo.subarray(0, 2), photo.subarray(2)]) }],
    ["an iterable of bytes", { body: (async function* () { yield await Promise.resolve(photo); })() }],
    ["no body, but arrayBuffer()", { arrayBuffer: () => Promise.resolve(Uint8Array.from(photo).buffer) }],
  ])("may give a photo as %s", async (_, more) => {
    const { photo: received } = await download(otherResponse(more));
    expect(received.headers.get("content-type")).toBe("image/png");
    expect(Buffer.from(await received.arrayBuffer())).toEqual(photo);
  });

  it("may give an empty 204 a stream", async () => {
    const { photo: received } = await download(otherResponse({ status: 204, body: Readable.from([]) }));
    expect([received.status, received.body]).toEqual([204, null]);
  });

  it("may have headers of its own class, where the API is called", async () => {
    const headers = new OtherHeaders(["ratelimit-limit", "240"]);
    const { client } = clientOf([() => otherResponse({ headers, text: () => Promise.resolve(JSON.stringify(contact)) })]);
    expect((await client.contacts.get("c1")).contactId).toBe(contact.contactId);
    expect(client.rateLimit("GET /contacts/{contactId}")).toMatchObject({ limit: 240 });
  });

  it("ends with ConnectionError where a Node stream breaks", async () => {
    const broken = new Readable({ read: () => broken.destroy(Object.assign(new Error("Premature close"), { code: "ERR_STREAM_PREMATURE_CLOSE" })) });
    const { photo: received } = await download(otherResponse({ body: broken }));
    expect(await rejection(received.arrayBuffer())).toMatchObject({ name: "ConnectionError", message: expect.stringContaining("ERR_STREAM_PREMATURE_CLOSE") });
  });

  it("ends with TimeoutError where a Node stream falls silent, and destroys it", async () => {
    const silent = new Readable({ read: () => {} });
    const { photo: received, clock } = await download(otherResponse({ body: silent }), { timeoutMs: 1_000 });
    const reading = rejection(received.arrayBuffer());
    await clock.advance(1_000);
    expect(await reading).toMatchObject({ name: "TimeoutError" });
    expect(silent.destroyed).toBe(true);
    expect(clock.timers).toBe(0);
  });

  it("ends with the signal's reason while a Node stream is silent, and destroys it", async () => {
    const silent = new Readable({ read: () => {} });
    const controller = new AbortController();
    const { photo: received } = await download(otherResponse({ body: silent }), { signal: controller.signal });
    const reading = rejection(received.arrayBuffer());
    controller.abort("enough");
    expect(await reading).toBe("enough");
    expect(silent.destroyed).toBe(true);
  });

  it("lets go of a Node stream that is cancelled", async () => {
    const silent = new Readable({ read: () => {} });
    const { photo: received } = await download(otherResponse({ body: silent }));
    await received.body!.cancel();
    expect(silent.destroyed).toBe(true);
  });

  it("that has nothing but text is refused for a photo, which it would damage", async () => {
    const error = await rejection(download(otherResponse({})));
    expect(error).toMatchObject({ name: "ConfigError", message: expect.stringContaining("it needs a `body` that is a stream, or `arrayBuffer()`") });
  });

  it("that decodes its stream to text is refused for a photo", async () => {
    const { photo: received } = await download(otherResponse({ body: Readable.from(["text"]) }));
    expect(await rejection(received.arrayBuffer())).toMatchObject({ name: "ConfigError", message: expect.stringContaining("`fetch`") });
  });
});

describe("a fetch that gives no response", () => {
  const nothing: unknown[] = [undefined, null, "{}", { data: {} }, { status: 200, headers: {}, text: () => "" }, { status: 200, headers: new Headers(), body: {} }];

  it.each(nothing)("is refused and not asked again: %p", async (response) => {
    const { client, sent } = clientOf([() => response as Response]);
    expect(await rejection(client.contacts.get("c1"))).toMatchObject({ name: "ConfigError", message: expect.stringMatching(/^`fetch` must return a Response/) });
    expect(sent).toHaveLength(1);
  });

  it.each(nothing)("is refused by a token source: %p", async (response) => {
    let calls = 0;
    const fetch = (): Promise<Response> => {
      calls += 1;
      return Promise.resolve(response as Response);
    };
    expect(await rejection(serviceAccountAuth({ ...serviceAccount, fetch }).getToken({}))).toMatchObject({ name: "ConfigError", message: expect.stringMatching(/^`fetch` must return a Response/) });
    expect(calls).toBe(1);
  });

  it("is refused where it is the storage's turn", async () => {
    const { client } = clientOf([json({ uploadUrl: "https://apis-storage.worksmobile.com/k" }), () => undefined as unknown as Response]);
    expect(await rejection(client.contacts.photo.upload("c1", photo))).toMatchObject({ name: "ConfigError", message: expect.stringMatching(/^`fetch` must return a Response/) });
  });
});
