import { AsyncLocalStorage } from "node:async_hooks";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { metrics, trace, type SpanOptions } from "@opentelemetry/api";
import { Keyv } from "keyv";
import { ContactsClient, type ListedContact, type UserTokens } from "../../src/index.js";
import { FakeWorks, makeContact } from "../../src/testing/index.js";
import { withFake } from "./run-example.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lineworks-contacts-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("resume.ts", () => {
  it("goes on where it was killed: nothing is missing, and no page is read twice", async () => {
    const { exportContacts } = await import("../../examples/resume.js");
    const works = new FakeWorks({ contacts: 2_400 });
    const client = new ContactsClient({ auth: works.issueToken(), fetch: works.fetch });
    const file = join(folder, "page.json");
    const saved: ListedContact[] = [];
    const dieAt = (page: number) => {
      let pages = 0;
      return (contacts: ListedContact[]) => ((pages += 1) > page ? Promise.reject(new Error("killed")) : Promise.resolve(void saved.push(...contacts)));
    };
    await expect(exportContacts(client, file, dieAt(2))).rejects.toThrow("killed");
    await exportContacts(client, file, dieAt(9));
    expect(saved.map(({ contactId }) => contactId).sort()).toEqual(works.contacts.ids().sort());
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("errors.ts", () => {
  it("gives undefined for a contact that is not there, and says what is wrong with an id", async () => {
    const { find } = await import("../../examples/errors.js");
    const works = new FakeWorks();
    const client = new ContactsClient({ auth: works.issueToken(), fetch: works.fetch, maxRetries: 0 });
    const [warn, error] = [jest.spyOn(console, "warn").mockReturnValue(), jest.spyOn(console, "error").mockReturnValue()];
    expect(await find(client, "nobody")).toBeUndefined();
    await expect(find(client, "..")).rejects.toMatchObject({ name: "ValidationError" });
    works.failNext({ status: 429, resetSeconds: 7 });
    await expect(find(client, "c1")).rejects.toMatchObject({ name: "RateLimitError" });
    expect(warn.mock.calls.map(([line]) => String(line))).toEqual([expect.stringMatching(/^contactId /), "busy; ask again in 7000 ms"]);
    expect(error).toHaveBeenCalledTimes(2);
    warn.mockRestore();
    error.mockRestore();
  });
});

describe("service-account.ts", () => {
  it("reads its key from a file, and lists", async () => {
    const works = new FakeWorks({ contacts: 3 });
    const keyFile = join(folder, "private.key");
    await writeFile(keyFile, works.serviceAccount.privateKey);
    process.env["PRIVATE_KEY_FILE"] = keyFile;
    const listed = await withFake(works, async () => {
      const { client } = await import("../../examples/service-account.js");
      return client.contacts.list().toArray({ max: 10 });
    });
    delete process.env["PRIVATE_KEY_FILE"];
    expect(listed).toHaveLength(3);
  });
});

describe("sign-in.ts", () => {
  it("takes a user from the browser to a client, keeps rotated tokens, and signs out", async () => {
    const works = new FakeWorks({ contacts: 3, refreshTokenRotation: true });
    await withFake(works, async () => {
      const { signIn, signedIn, clientOf, signOut } = await import("../../examples/sign-in.js");
      const { url, state } = signIn();
      const asked = new URL(url);
      expect(asked.searchParams.get("state")).toBe(state);
      const back = new URL(`${asked.searchParams.get("redirect_uri")}?code=${works.issueCode()}&state=${state}`);

      await expect(signedIn(back, "another")).rejects.toThrow("not started here");
      const first = await signedIn(back, state);
      let kept: UserTokens = first;
      const client = clientOf(first, (tokens) => Promise.resolve(void (kept = tokens)));
      works.revokeAccessTokens();
      expect(await client.contacts.listForUser("me").toArray({ max: 10 })).not.toHaveLength(0);
      expect(kept.refreshToken).not.toBe(first.refreshToken);

      await signOut(kept);
      works.revokeAccessTokens();
      await expect(clientOf(kept, () => Promise.resolve()).contacts.list().firstPage()).rejects.toMatchObject({ name: "TokenError", error: "invalid_grant" });
    });
  });
});

describe("share-tokens.ts", () => {
  it("mints one token for two clients on one store", async () => {
    const works = new FakeWorks({ contacts: 3 });
    await withFake(works, async () => {
      const { clientOn } = await import("../../examples/share-tokens.js");
      const store = new Keyv();
      for (const client of [clientOn(store), clientOn(store)]) expect(await client.contacts.list().toArray({ max: 10 })).toHaveLength(3);
    });
    expect(works.requests.filter(({ operation }) => operation === "token")).toHaveLength(1);
  });
});

describe("pino.ts", () => {
  it("logs a retry, without the token", async () => {
    const works = new FakeWorks({ contacts: 3 });
    works.failNext(503);
    const lines: string[] = [];
    await withFake(works, async () => {
      // Before pino is made: where nobody has touched stdout, it writes past it to the file descriptor.
      const write = jest.spyOn(process.stdout, "write").mockImplementation((line) => lines.push(String(line)) > 0);
      const { client } = await import("../../examples/pino.js");
      await client.contacts.list().firstPage();
      write.mockRestore();
    });
    expect(lines.length).toBeGreaterThan(0);
    expect(JSON.parse(lines[0]!)).toMatchObject({ operation: "GET /contacts", attempt: 1, status: 503, msg: "will be sent again" });
  });
});

describe("opentelemetry.ts", () => {
  it("makes a span of each attempt, in the context of the call, and counts retries", async () => {
    const context = new AsyncLocalStorage<string>();
    const contexts: unknown[] = [];
    const spans: [string, SpanOptions["attributes"], unknown][] = [];
    const retries: unknown[] = [];
    const noSpan = trace.getTracer("none").startSpan("none");
    trace.setGlobalTracerProvider({
      getTracer: () => ({
        startSpan: (name: string, options: SpanOptions = {}) => {
          const span: (typeof spans)[number] = [name, options.attributes, undefined];
          spans.push(span);
          contexts.push(context.getStore());
          return Object.assign(Object.create(noSpan) as typeof noSpan, { setStatus: (status: unknown) => (span[2] = status), end: () => {} });
        },
        startActiveSpan: () => {
          throw new Error("not used");
        },
      }),
    });
    const meter = metrics.getMeter("none");
    metrics.setGlobalMeterProvider({ getMeter: () => Object.assign(Object.create(meter) as typeof meter, { createCounter: () => ({ add: (...count: unknown[]) => retries.push(count) }) }) });
    const works = new FakeWorks({ contacts: [makeContact()] });
    works.failNext(503);
    await withFake(works, async () => {
      const { client } = await import("../../examples/opentelemetry.js");
      await context.run("the call", () => client.contacts.list().firstPage());
    });
    expect(contexts).toEqual(["the call", "the call"]);
    expect(spans).toEqual([
      ["GET /contacts", { "http.response.status_code": 503, "http.request.resend_count": 0, "error.type": undefined }, { code: 2 }],
      ["GET /contacts", { "http.response.status_code": 200, "http.request.resend_count": 1, "error.type": undefined }, undefined],
    ]);
    expect(retries).toEqual([[1, { operation: "GET /contacts", reason: "503" }]]);
  });
});

describe("watch-api.ts", () => {
  it("warns of an answer that departs from the document, and hands it over", async () => {
    const works = new FakeWorks({ contacts: [makeContact({ memo: 7 } as object), makeContact()] });
    const warn = jest.spyOn(console, "warn").mockReturnValue();
    await withFake(works, async () => {
      const { client } = await import("../../examples/watch-api.js");
      expect(await client.contacts.list({ orderBy: "createdTime asc" }).toArray({ max: 10 })).toHaveLength(2);
    });
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/^GET \/contacts 200 \/contacts\/0\/memo .*string/)]]);
    warn.mockRestore();
  });
});
