import { describe, expect, it, jest } from "@jest/globals";
import type { ContactsClientOptions } from "../../src/index.js";
import { BASE, clientOf, contact, fetchFailed, json, rejection, type Step } from "./requests.js";

const path = { contactId: "c1" };
const raw = (steps: Step[], options: Partial<ContactsClientOptions> = {}) => clientOf(steps, options);

describe("client.api", () => {
  it("calls an operation over the same transport: token, retries, hooks, headers", async () => {
    const { client, clock, sent } = raw([503, 200]);
    const { data, error, response } = await clock.until(client.api.GET("/contacts/{contactId}", { params: { path } }));
    expect(data).toEqual(contact);
    expect(error).toBeUndefined();
    expect(response.status).toBe(200);
    expect(sent.map(({ url }) => url)).toEqual([`${BASE}/contacts/c1`, `${BASE}/contacts/c1`]);
    expect(sent[1]!.init.headers.get("authorization")).toBe("Bearer token");
    expect(sent[1]!.init.headers.get("user-agent")).toMatch(/^lineworks-contacts\//);
  });

  it("leaves the answer as it is", async () => {
    const odd = { contactId: "c1", messengers: [{ type: "TWITTER" }], more: null };
    const { client } = raw([json(odd)]);
    expect((await client.api.GET("/contacts/{contactId}", { params: { path } })).data).toEqual(odd);
  });

  it("sends query and body as openapi-fetch does", async () => {
    const { client, sent } = raw([200]);
    await client.api.GET("/contacts", { params: { query: { email: "a+b@example.com", startDateTime: "2026-01-01T00:00:00+09:00" } } });
    expect(sent[0]!.url).toBe(`${BASE}/contacts?email=a%2Bb%40example.com&startDateTime=2026-01-01T00%3A00%3A00%2B09%3A00`);
    const body = { permission: { accessibleRange: "ALL" as const }, contactName: { lastName: "홍" } };
    await client.api.PUT("/contacts/{contactId}", { params: { path }, body });
    expect(sent[1]!.init).toMatchObject({ method: "PUT", body: JSON.stringify(body) });
  });

  it.each([400, 401, 403, 404, 409, 429, 500, 503])("gives a %i in error", async (status) => {
    const { client } = raw([json({ code: "C", description: "D" }, { status })], { maxRetries: 0 });
    const { data, error, response } = await client.api.GET("/contacts");
    expect([data, error, response.status]).toEqual([undefined, { code: "C", description: "D" }, status]);
  });

  it("gives an error without a body by its status", async () => {
    const { client } = raw([500], { maxRetries: 0 });
    expect((await client.api.GET("/contacts")).response.ok).toBe(false);
  });

  it("takes a 204 and a 304", async () => {
    for (const status of [204, 304]) {
      const { client } = raw([() => new Response(null, { status })]);
      expect((await client.api.GET("/contacts")).response.status).toBe(status);
    }
  });

  it("throws failures of the transport", async () => {
    const { client } = raw([fetchFailed("ECONNRESET")], { maxRetries: 0 });
    expect(await rejection(client.api.GET("/contacts"))).toMatchObject({ name: "ConnectionError", operation: "GET /contacts" });
  });

  it.each(["", ".", "..", undefined])("sends nothing for the id %p", async (contactId) => {
    const { client, sent } = raw([200]);
    expect(await rejection(client.api.GET("/contacts/{contactId}", { params: { path: { contactId: contactId as string } } }))).toMatchObject({ name: "ValidationError" });
    expect(sent).toHaveLength(0);
  });

  it("sends nothing where the ids are not given at all", async () => {
    const { client, sent } = raw([200]);
    const bare = client.api.GET as unknown as (path: string) => Promise<unknown>;
    expect(await rejection(bare("/contacts/{contactId}"))).toMatchObject({ name: "ValidationError", issues: [{ path: "contactId", message: "is missing" }] });
    expect(sent).toHaveLength(0);
  });

  it("keeps its middleware from contacts.*", async () => {
    const { client, sent } = raw([200]);
    const onRequest = jest.fn(({ request }: { request: Request }) => request.headers.set("x-mine", "1"));
    client.api.use({ onRequest: (event) => void onRequest(event) });
    await client.contacts.get("c1");
    await client.api.GET("/contacts/{contactId}", { params: { path } });
    expect(onRequest).toHaveBeenCalledTimes(1);
    expect(sent.map(({ init }) => init.headers.get("x-mine"))).toEqual([null, "1"]);
  });

  it.each(["https://evil.example.com/v1.0", "https://www.worksapis.com.evil.example.com/v1.0", "https://www.worksapis.com/v2.0", "http://www.worksapis.com/v1.0"])(
    "does not take the token to %s",
    async (baseUrl) => {
      const { client, sent } = raw([200]);
      expect(await rejection(client.api.GET("/contacts", { baseUrl }))).toMatchObject({ name: "ConfigError" });
      const redirecting = { onRequest: () => new Request(`${baseUrl}/contacts`) };
      expect(await rejection(client.api.GET("/contacts", { middleware: [redirecting] }))).toMatchObject({ name: "ConfigError" });
      expect(sent).toHaveLength(0);
    },
  );

  it("does not leave the operations of the document by a path serializer of the call", async () => {
    const { client, sent } = raw([200]);
    expect(await rejection(client.api.GET("/contacts/{contactId}", { params: { path }, pathSerializer: (url) => url.replace("{contactId}", "../users/u1") }))).toMatchObject({ name: "ConfigError" });
    expect(sent).toHaveLength(0);
  });

  it("does not send another token, as a header of the call would", async () => {
    const { client, sent } = raw([200]);
    await client.api.GET("/contacts", { headers: { authorization: "Bearer other" } });
    expect(sent[0]!.init.headers.get("authorization")).toBe("Bearer token");
  });

  it("gives text, blob, arrayBuffer and stream where parseAs asks for it", async () => {
    const { client } = raw([200]);
    const text = JSON.stringify(contact);
    expect((await client.api.GET("/contacts", { parseAs: "text" })).data).toBe(text);
    const blob = (await client.api.GET("/contacts", { parseAs: "blob" })).data!;
    expect(await blob.text()).toBe(text);
    const buffer = (await client.api.GET("/contacts", { parseAs: "arrayBuffer" })).data!;
    expect(new TextDecoder().decode(buffer)).toBe(text);
    const stream = (await client.api.GET("/contacts", { parseAs: "stream" })).data!;
    expect(await new Response(stream as ReadableStream).text()).toBe(text);
  });

  it("gives no data for an empty success, and keeps the answer's headers", async () => {
    const { client } = raw([() => new Response("", { headers: { "x-trace": "7" } })]);
    const { data, response } = await client.api.GET("/contacts");
    expect([data, response.headers.get("x-trace")]).toEqual([undefined, "7"]);
  });
});
