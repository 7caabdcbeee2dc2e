import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { FakeWorks, type FakeWorksServer } from "../../../src/testing/index.js";
import { authorized, told } from "../ask.js";

// Every byte there is, most of them no text.
const bytes = Uint8Array.from({ length: 512 }, (_, i) => i & 0xff);
const fileName = "사진 1.png";
const announcement = { fileName, fileSize: bytes.length };
let works: FakeWorks;
let server: FakeWorksServer;

beforeEach(async () => {
  works = new FakeWorks({ contacts: [{ contactId: "c1" }, { contactId: "c2" }], now: "2026-11-21T12:00:00+09:00" });
  server = await works.listen();
});
afterEach(() => server.close());

describe.each(["in the process", "over HTTP"])("%s", (door) => {
  const doors = () => (door === "over HTTP" ? { fetch, baseUrl: server.baseUrl } : { fetch: works.fetch, baseUrl: "https://www.worksapis.com/v1.0" });
  const call = async (method: string, path: string, body?: unknown) => {
    const init = authorized(works.issueToken(), { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    return doors().fetch(`${doors().baseUrl}${path}`, { ...init, redirect: "manual" });
  };
  const announce = async (body: unknown = announcement) => String((await told(await call("POST", "/contacts/c1/photo", body))).json["uploadUrl"]);
  const formOf = (content = bytes, part = "Filedata", name = fileName) => {
    const form = new FormData();
    form.set(part, new Blob([content], { type: "image/png" }), name);
    return form;
  };
  const upload = (url: string, body: FormData | Uint8Array<ArrayBuffer> | string, init: RequestInit = {}) =>
    doors().fetch(url, { method: "POST", body, headers: { authorization: `Bearer ${works.issueToken()}` }, ...init });
  const download = async (authorization = `Bearer ${works.issueToken({ scope: "contact.read" })}`) => {
    const located = await call("GET", "/contacts/c1/photo");
    return doors().fetch(located.headers.get("location") ?? "", { headers: { authorization } });
  };

  it("what is uploaded comes down again, byte for byte", async () => {
    expect((await upload(await announce(), formOf())).ok).toBe(true);
    const photo = await download();
    expect([photo.status, photo.headers.get("content-type"), photo.headers.get("content-length")]).toEqual([200, "image/png", "512"]);
    expect(new Uint8Array(await photo.arrayBuffer())).toEqual(bytes);
    expect(works.requests.map(({ operation, status }) => [operation, status])).toEqual([
      ["POST /contacts/{contactId}/photo", 200],
      ["upload", 201],
      ["GET /contacts/{contactId}/photo", 302],
      ["download", 200],
    ]);
  });

  it("the storage is another origin: a fetch that follows the redirect leaves the token behind", async () => {
    await upload(await announce(), formOf());
    const { fetch, baseUrl } = doors();
    expect((await fetch(`${baseUrl}/contacts/c1/photo`, authorized(works.issueToken()))).status).toBe(401);
    expect(works.requests.at(-1)).toMatchObject({ operation: "download", status: 401 });
  });

  it("the 302 has no body and no rate-limit headers", async () => {
    await upload(await announce(), formOf());
    const { status, text, headers } = await told(await call("GET", "/contacts/c1/photo"));
    expect([status, text, headers.has("content-type"), headers.has("rateLimit-limit")]).toEqual([302, "", false, false]);
  });

  it("an upload URL is good once", async () => {
    const url = await announce();
    expect([(await upload(url, formOf())).status, (await upload(url, formOf())).status]).toEqual([201, 404]);
  });

  it("an upload URL is still good after a refused upload", async () => {
    const url = await announce();
    expect([(await upload(url, formOf(bytes.slice(1)))).status, (await upload(url, formOf())).status]).toEqual([400, 201]);
  });

  it.each([
    ["without a token", () => formOf(), { headers: {} }, 401],
    ["with PUT", () => formOf(), { method: "PUT" }, 405],
    ["in a part of another name", () => formOf(bytes, "file"), {}, 400],
    ["under another name than announced", () => formOf(bytes, "Filedata", "other.png"), {}, 400],
    ["in another size than announced", () => formOf(bytes.slice(1)), {}, 400],
    ["as bytes without a form", () => bytes, {}, 400],
  ])("an upload %s is refused", async (_, body, init, status) => {
    const answer = await told(await upload(await announce(), body(), init));
    expect([answer.status, answer.json.code]).toEqual([status, expect.any(String)]);
    expect((await call("GET", "/contacts/c1/photo")).status).toBe(404);
  });

  it("an upload as a field that is no file, or in a broken form, is refused", async () => {
    const field = new FormData();
    field.set("Filedata", "text");
    const token = `Bearer ${works.issueToken()}`;
    const broken = { headers: { authorization: token, "content-type": "multipart/form-data; boundary=x" } };
    expect([(await upload(await announce(), field)).status, (await upload(await announce(), "--y", broken)).status]).toEqual([400, 400]);
  });

  it("an upload needs the scope contact, a download one of the two", async () => {
    const url = await announce();
    const scoped = (scope: string) => ({ headers: { authorization: `Bearer ${works.issueToken({ scope })}` } });
    expect((await upload(url, formOf(), scoped("contact.read"))).status).toBe(403);
    await upload(url, formOf());
    expect((await download(`Bearer ${works.issueToken({ scope: "directory" })}`)).status).toBe(403);
    expect((await download("Bearer nobody")).status).toBe(401);
  });

  it("an upload URL or an address that was changed on the way is nothing", async () => {
    const url = await announce();
    expect((await upload(decodeURIComponent(url), formOf())).status).toBe(404);
    await upload(url, formOf());
    const location = (await call("GET", "/contacts/c1/photo")).headers.get("location") ?? "";
    const { fetch } = doors();
    expect((await fetch(decodeURIComponent(location), authorized(works.issueToken()))).status).toBe(404);
  });

  it.each([
    ["no name", { fileSize: 1 }, "INVALID_PARAMETER"],
    ["an empty name", { fileName: "", fileSize: 1 }, "INVALID_PARAMETER"],
    ["no size", { fileName }, "INVALID_PARAMETER"],
    ["an empty file", { fileName, fileSize: 0 }, "OUT_OF_RANGE"],
    ["a file of more than 10 MiB", { fileName, fileSize: 10_485_761 }, "OUT_OF_RANGE"],
    ["a size that is no whole number", { fileName, fileSize: 1.5 }, "INVALID_PARAMETER"],
  ])("asking for an upload URL with %s is refused", async (_, body, code) => {
    expect(await told(await call("POST", "/contacts/c1/photo", body))).toMatchObject({ status: 400, json: { code } });
  });

  it("a file of 10 MiB is taken whole", async () => {
    const large = new Uint8Array(10_485_760).fill(0xff);
    expect((await upload(await announce({ fileName, fileSize: large.length }), formOf(large))).status).toBe(201);
    expect((await (await download()).arrayBuffer()).byteLength).toBe(10_485_760);
  });

  it("cutBody cuts a photo, and reset keeps an upload away", async () => {
    works.failNext([{ kind: "reset", operation: "upload" }, { kind: "cutBody", operation: "download" }]);
    const url = await announce();
    await expect(upload(url, formOf())).rejects.toMatchObject({ name: "TypeError" });
    await upload(url, formOf());
    await expect((await download()).arrayBuffer()).rejects.toMatchObject({ name: "TypeError" });
  });

  it("an upload whose answer is lost is stored, and its URL used", async () => {
    works.failNext({ kind: "cutBody", operation: "upload" });
    const url = await announce();
    await expect(upload(url, formOf())).rejects.toMatchObject({ name: "TypeError" });
    expect([(await upload(url, formOf())).status, (await call("GET", "/contacts/c1/photo")).status]).toEqual([404, 302]);
  });

  it("the log shows the parts of the form", async () => {
    await upload(await announce(), formOf());
    expect(works.requests.at(-1)?.body).toEqual([{ name: "Filedata", fileName, contentType: "image/png", content: bytes }]);
  });

  it("a photo is replaced by the next, and its old address ends", async () => {
    await upload(await announce(), formOf());
    const old = (await call("GET", "/contacts/c1/photo")).headers.get("location") ?? "";
    await upload(await announce({ fileName, fileSize: 1 }), formOf(bytes.slice(0, 1)));
    const { fetch } = doors();
    expect((await fetch(old, authorized(works.issueToken()))).status).toBe(404);
    expect((await (await download()).arrayBuffer()).byteLength).toBe(1);
  });

  it("a photo stays through PUT, PATCH and changes behind a client's back", async () => {
    await upload(await announce(), formOf());
    await call("PUT", "/contacts/c1", { permission: { accessibleRange: "ALL" }, contactName: { lastName: "홍" }, telephones: [{ primary: true, telephone: "1" }] });
    await call("PATCH", "/contacts/c1", { memo: "x" });
    works.contacts.touch("c1");
    works.contacts.upsert({ contactId: "c1" });
    expect((await download()).status).toBe(200);
  });

  it("a photo is deleted once, and goes with its contact", async () => {
    await upload(await announce(), formOf());
    const location = (await call("GET", "/contacts/c1/photo")).headers.get("location") ?? "";
    expect([(await call("DELETE", "/contacts/c1/photo")).status, (await call("DELETE", "/contacts/c1/photo")).status]).toEqual([204, 404]);
    const { fetch } = doors();
    expect((await fetch(location, authorized(works.issueToken()))).status).toBe(404);
    const [url] = [await announce()];
    await call("DELETE", "/contacts/c1");
    expect((await upload(url, formOf())).status).toBe(404);
  });

  it.each(["GET", "DELETE"])("%s answers 404 for a contact without a photo, and for no contact", async (method) => {
    expect(await told(await call(method, "/contacts/c2/photo"))).toMatchObject({ status: 404, json: { code: "NOT_FOUND", description: "The contact has no photo." } });
    expect(await told(await call(method, "/contacts/none/photo"))).toMatchObject({ status: 404, json: { code: "NOT_FOUND" } });
  });
});

it("close ends the storage too", async () => {
  const asked = await fetch(`${server.baseUrl}/contacts/c1/photo`, authorized(works.issueToken(), { method: "POST", body: JSON.stringify(announcement) }));
  const url = String((await told(asked)).json["uploadUrl"]);
  await server.close();
  await expect(fetch(url, { method: "POST" })).rejects.toMatchObject({ cause: { code: "ECONNREFUSED" } });
});
