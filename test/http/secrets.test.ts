import { inspect } from "node:util";
import { describe, expect, it } from "@jest/globals";
import type { ContactWrite } from "../../src/index.js";
import { clientOf, json, never, rejection, type Step } from "./requests.js";

const TOKEN = "canary-token-9f3";
const NAME = `Canary "O'Neil" <카나리아> & Söhne`;
const MAIL = "canary+x@example.com";
const USER = "canary-user@example.com";
const canaries = [TOKEN, NAME, MAIL, USER, "Canary", "카나리아", "canary"];

const write: ContactWrite = { permission: { accessibleRange: "ALL" }, contactName: { lastName: NAME }, emails: [{ primary: true, email: MAIL }], memo: "홍" };

/** All that a log could show of it. */
function shown(value: unknown): string {
  const { message, stack } = value as Partial<Error>;
  return [message, stack, String(value), JSON.stringify(value), inspect(value, { depth: Infinity }), inspect(Object.assign({}, value), { depth: Infinity })].join("\n");
}

function expectNoCanary(value: unknown, more: string[] = []): void {
  const text = shown(value);
  for (const canary of [...canaries, ...more]) expect(text.toLowerCase()).not.toContain(canary.toLowerCase());
}

/** However a server may spell what it was sent. */
const spellings: Record<string, (text: string) => string> = {
  "as it is": (text) => text,
  "as JSON": (text) => JSON.stringify(text).slice(1, -1),
  "as JSON without letters beyond ASCII": (text) => JSON.stringify(text).slice(1, -1).replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`),
  "percent-encoded": encodeURIComponent,
  "percent-encoded in small letters": (text) => encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (octet) => octet.toLowerCase()),
  "as a form": (text) => encodeURIComponent(text).replaceAll("%20", "+"),
  "as HTML": (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/'/g, "&#39;"),
  "in capitals": (text) => text.toUpperCase(),
};

describe.each(Object.entries(spellings))("values that the server echoes %s", (_, spell) => {
  const echoing = (status: number): Step => {
    const text = [TOKEN, NAME, MAIL, USER].map(spell).join(" | ");
    const headers = { "www-authenticate": `Bearer error="invalid_token", error_description="${encodeURIComponent(TOKEN)}"` };
    return json({ code: "INVALID_PARAMETER", description: `'${text}' is wrong` }, { status, headers });
  };

  it.each([400, 401, 403, 404, 409, 429, 500])("show in no error of a %i", async (status) => {
    const { client } = clientOf([echoing(status)], { auth: TOKEN, maxRetries: 0, pace: false });
    const put = await rejection(client.contacts.replace("c1", { ...write, memo: USER }));
    expect(put).toMatchObject({ status, description: expect.stringContaining("is wrong") });
    expectNoCanary(put);
    const list = await rejection(client.contacts.listForUser(USER, { email: MAIL, cursor: NAME }).firstPage());
    expect(list).toMatchObject({ status });
    expectNoCanary(list);
  });
});

it("masks a name of one letter where it stands alone, and leaves the words", async () => {
  const { client } = clientOf([json({ code: "C", description: "name a is bad; 홍 too" }, { status: 400 })]);
  const error = await rejection(client.contacts.replace("c1", { ...write, contactName: { lastName: "a" } }));
  expect(error).toMatchObject({ description: "name [masked] is bad; [masked] too" });
});

it("leaves what is no secret: the order, dates, enumerated words and the contactId", async () => {
  const description = "c1: orderBy 'createdTime asc', ALL, is not allowed";
  const { client } = clientOf([json({ code: "C", description }, { status: 400 })]);
  expect(await rejection(client.contacts.list({ orderBy: "createdTime asc", accessibleRange: "ALL" }).firstPage())).toMatchObject({ description });
  expect(await rejection(client.contacts.replace("c1", write))).toMatchObject({ description });
});

it("shows the reason of a 401 that only www-authenticate gives, without the token in it", async () => {
  const headers = { "www-authenticate": `Bearer error="invalid_token", error_description="The token ${TOKEN} has expired"` };
  const { client } = clientOf([() => new Response("", { status: 401, headers })], { auth: TOKEN });
  const error = await rejection(client.contacts.get("c1"));
  expect(error).toMatchObject({ message: expect.stringContaining('error="invalid_token", error_description="The token [masked] has expired"') });
  expectNoCanary(error);
});

it.each<[string, Step[]]>([
  ["a broken connection that quotes the request", [Object.assign(new Error("fetch failed"), { config: { headers: { authorization: `Bearer ${TOKEN}` }, data: JSON.stringify(write) } })]],
  ["a timeout", [never]],
  ["a page of a proxy", [new Response(`<html>${NAME} ${MAIL} ${TOKEN}</html>`, { status: 502 })]],
  ["a success that is no JSON", [new Response(`<html>${NAME} ${MAIL} ${TOKEN}</html>`)]],
  ["a success of broken JSON", [new Response(`{"contactName":{"lastName":"${MAIL}`)]],
])("nothing shows in the error of %s", async (_, steps) => {
  const { client, clock } = clientOf(steps, { auth: TOKEN, maxRetries: 0 });
  expectNoCanary(await clock.until(rejection(client.contacts.replace("c1", write))));
});

it("a value too long for a regular expression is masked too", async () => {
  const note = "Canary 카나리아 ".repeat(2_000).trim();
  const { client } = clientOf([json({ code: "C", description: `'${note.toUpperCase()}' is wrong` }, { status: 400 })]);
  const error = await rejection(client.contacts.replace("c1", Object.assign({}, write, { note })));
  expect(error).toMatchObject({ name: "BadRequestError", description: "'[masked]' is wrong" });
});

describe("the error of a fetch of the user's own that quotes the request", () => {
  const request = (init: RequestInit) => new Request("https://www.worksapis.com/v1.0/contacts", { headers: init.headers! });
  it.each<[string, (init: RequestInit) => object]>([
    ["in Headers", ({ headers }) => ({ options: { headers } })],
    ["in a Request", (init) => ({ request: request(init) })],
    ["in a URL", () => ({ url: new URL(`https://www.worksapis.com/?q=${encodeURIComponent(TOKEN)}`) })],
    ["in search parameters", () => ({ params: new URLSearchParams({ q: TOKEN }) })],
    ["on a function", ({ headers }) => ({ send: Object.assign(() => {}, { token: new Headers(headers).get("authorization") }) })],
  ])("%s is not kept as the cause", async (_, more) => {
    const fails = (init: RequestInit): never => {
      throw Object.assign(new Error("failed"), more(init));
    };
    const { client } = clientOf([fails], { auth: TOKEN, maxRetries: 0 });
    const error = await rejection(client.contacts.get("c1"));
    expect(error).toMatchObject({ name: "ConnectionError" });
    expectNoCanary(error);
    expect(error).not.toHaveProperty("cause");
  });

  it("in the address, percent-encoded, is not kept as the cause", async () => {
    const { client, sent } = clientOf([() => { throw new Error(`request to ${sent[0]?.url} failed`); }], { maxRetries: 0 });
    const error = await rejection(client.contacts.list({ telephone: "+82 (0)10-1234-5678" }).firstPage());
    expect(error).toMatchObject({ name: "ConnectionError" });
    expect(error).not.toHaveProperty("cause");
  });

  it("with nothing but a short Korean name in it is not kept as the cause", async () => {
    const { client } = clientOf([({ body }) => { throw new Error(`could not send ${body as string}`); }], { maxRetries: 0 });
    const error = await rejection(client.contacts.replace("c1", { permission: { accessibleRange: "ALL" }, contactName: { lastName: "홍", firstName: "길동" } }));
    expect(error).toMatchObject({ name: "ConnectionError" });
    expect(error).not.toHaveProperty("cause");
  });
});

it("nothing shows of the client", async () => {
  const { client } = clientOf([200], { auth: TOKEN });
  await client.contacts.get("c1");
  expectNoCanary(client);
  expectNoCanary(client.contacts);
  expectNoCanary(client.api);
});

it("headers and body are there for who asks by name", async () => {
  const { client } = clientOf([json({ code: "C", description: MAIL }, { status: 400, headers: { "x-trace": "7" } })]);
  const error = (await rejection(client.contacts.replace("c1", write))) as { body: string; headers: Headers };
  expect(error.body).toContain(MAIL);
  expect(error.headers.get("x-trace")).toBe("7");
});
