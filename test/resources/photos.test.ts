import { createReadStream } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { ConnectionError, ContactsClient, TimeoutError, UnexpectedResponseError, ValidationError, type ContactsClientOptions, type PhotoFile, type PhotoUploadOptions } from "../../src/index.js";
import { settle } from "../http/fake-clock.js";
import { clientOf, json, rejection, type Sent, type Step } from "../http/requests.js";

const MAX = 10 * 1024 * 1024;
const storage = "https://apis-storage.worksmobile.com/k/photo?token=abc%2B";
const uploadUrl = () => json({ uploadUrl: storage });
const found = (location: string = storage) => () => new Response(null, { status: 302, headers: { location } });
const png = new Uint8Array(await readFile(new URL("../../examples/photo.png", import.meta.url)));

/** The part of a form as it was sent. */
async function partOf({ init }: Sent): Promise<{ name: string; fileName: string; type: string; bytes: Uint8Array }> {
  const form = await new Response(init.body, { headers: { "content-type": init.headers.get("content-type")! } }).formData();
  const [[name, file]] = [...form] as [[string, File]];
  return { name, fileName: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function upload(file: PhotoFile, options: PhotoUploadOptions = {}, steps: Step[] = [uploadUrl(), 201], client: Partial<ContactsClientOptions> = {}) {
  const made = clientOf(steps, client);
  const error = await made.client.contacts.photo.upload("a/b", file, options).then(() => undefined, (reason: unknown) => reason);
  return { ...made, error };
}

describe("upload", () => {
  it("asks for a URL and posts the file there, as the part Filedata, with the token", async () => {
    const { sent, error } = await upload(png, { fileName: "face.png" });
    expect(error).toBeUndefined();
    expect(sent.map(({ url, init }) => [init.method, url, init.headers.get("authorization")])).toEqual([
      ["POST", "https://www.worksapis.com/v1.0/contacts/a%2Fb/photo", "Bearer token"],
      ["POST", storage, "Bearer token"],
    ]);
    expect(sent[0]!.init.body).toBe(JSON.stringify({ fileName: "face.png", fileSize: png.length }));
    expect(await partOf(sent[1]!)).toEqual({ name: "Filedata", fileName: "face.png", type: "image/png", bytes: png });
  });

  it.each<[string, () => PhotoFile, string, string]>([
    ["a path", () => "examples/photo.png", "photo.png", "image/png"],
    ["a file URL", () => new URL("../../examples/photo.png", import.meta.url), "photo.png", "image/png"],
    ["a Buffer", () => Buffer.from(png), "photo", "application/octet-stream"],
    ["an ArrayBuffer", () => png.slice().buffer, "photo", "application/octet-stream"],
    ["a Blob", () => new Blob([png], { type: "image/gif" }), "photo", "image/gif"],
    ["a File", () => new File([png], "a/me.jpg"), "me.jpg", "image/jpeg"],
    ["a ReadableStream", () => new Blob([png]).stream(), "photo", "application/octet-stream"],
    ["a Node stream", () => createReadStream("examples/photo.png", { highWaterMark: 10 }), "photo", "application/octet-stream"],
  ])("takes %s whole", async (_, file, fileName, type) => {
    const { sent } = await upload(file());
    expect(JSON.parse(sent[0]!.init.body as string)).toEqual({ fileName, fileSize: png.length });
    expect(await partOf(sent[1]!)).toEqual({ name: "Filedata", fileName, type, bytes: png });
  });

  it.each(['"; filename="b.png', "a\r\nX-Key: 1\r\n.png", "홍길동 😀.png", "50%.png"])("lets no file name break out of its header: %j", async (fileName) => {
    const { sent } = await upload(png, { fileName });
    const { name, fileName: received, bytes } = await partOf(sent[1]!);
    const escaped = fileName.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
    // Some readers undo the escapes, others do not.
    expect([fileName, escaped]).toContain(received);
    expect({ name, bytes }).toEqual({ name: "Filedata", bytes: png });
  });

  it("does not depend on the global FormData, which jsdom replaces", async () => {
    const { FormData: original } = globalThis;
    try {
      globalThis.FormData = class Other {} as typeof FormData;
      const { sent } = await upload(png, { fileName: "me.png" });
      globalThis.FormData = original;
      expect(await partOf(sent[1]!)).toEqual({ name: "Filedata", fileName: "me.png", type: "image/png", bytes: png });
    } finally {
      globalThis.FormData = original;
    }
  });

  it("takes name and type from the caller before the file's own", async () => {
    const { sent } = await upload(new File([png], "me.jpg", { type: "image/jpeg" }), { fileName: "홍길동.bin", contentType: "image/png" });
    expect(await partOf(sent[1]!)).toMatchObject({ fileName: "홍길동.bin", type: "image/png" });
  });

  it.each([
    ["fileName", ""],
    ["fileName", 5],
    ["fileName", "\ud83d.png"],
    ["fileName", Symbol("name")],
    ["fileName", null],
    ["contentType", ""],
    ["contentType", 5],
    ["contentType", Symbol("type")],
    ["contentType", "png"],
    ["contentType", "image/png\r\nx: y"],
    ["contentType", "이미지/png"],
  ])("refuses %s: %p before anything is read or sent", async (name, value) => {
    const { sent, error } = await upload("none.png", { [name]: value });
    expect(error).toMatchObject({ issues: [{ path: name }] });
    expect(sent).toHaveLength(0);
  });

  it("takes 10 MiB", async () => {
    const { sent } = await upload(new Uint8Array(MAX));
    expect(sent).toHaveLength(2);
  });

  describe("of a file on disk", () => {
    let folder: string;
    beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "photo-"))));
    afterAll(() => rm(folder, { recursive: true }));

    it.each<[string, string, (path: string) => string | URL]>([
      ["a Korean name, by its path", "사진.png", (path) => path],
      ["a Korean name, by its URL", "사진.png", pathToFileURL],
      ["a name with # ? % and a space, by its URL", "a #1 50%?.png", pathToFileURL],
      ["a name that looks percent-encoded, by its path", "%EC%82%AC.png", (path) => path],
      ["a name that looks percent-encoded, by its URL", "%EC%82%AC.png", pathToFileURL],
      ["an address with a query", "photo.png", (path) => new URL(`?v=2#/top`, pathToFileURL(path))],
    ])("is called as on disk: %s", async (_, name, locate) => {
      const path = join(folder, name);
      await writeFile(path, png);
      const { sent } = await upload(locate(path));
      expect(await partOf(sent[1]!)).toEqual({ name: "Filedata", fileName: name, type: "image/png", bytes: png });
    });

    it.each([
      ["C:\\Users\\홍\\사진.png", "사진.png"],
      ["C:/Users/홍/사진.png", "사진.png"],
      ["C:사진.png", "사진.png"],
      ["\\\\server\\share\\사진.png", "사진.png"],
      ["\\\\?\\C:\\a\\사진.png", "사진.png"],
    ])("is called by the last part of a path of Windows: %s", async (path, fileName) => {
      const files = { stat: () => Promise.resolve({ size: png.length }), readFile: () => Promise.resolve(png) };
      const windows = jest.spyOn(process, "getBuiltinModule").mockReturnValue({ promises: files });
      try {
        const { sent } = await upload(path);
        expect(JSON.parse(sent[0]!.init.body as string)).toMatchObject({ fileName });
      } finally {
        windows.mockRestore();
      }
    });

    it("of more than 10 MiB is refused without reading it", async () => {
      const path = join(folder, "huge.png");
      await writeFile(path, "");
      await truncate(path, 2 ** 40);
      const { sent, error } = await upload(path);
      expect(error).toMatchObject({ issues: [{ path: "file", message: `is larger than ${MAX} bytes (10 MiB)` }] });
      expect(sent).toHaveLength(0);
    });

    it("that is not there is refused as the file system does", async () => {
      const { sent, error } = await upload(join(folder, "none.png"));
      expect(error).toMatchObject({ code: "ENOENT" });
      expect(sent).toHaveLength(0);
    });
  });

  it("takes no path where there is no file system, and says what it takes", async () => {
    const hidden = jest.spyOn(process, "getBuiltinModule").mockReturnValue(undefined);
    try {
      const { sent, error } = await upload("examples/photo.png");
      expect(error).toMatchObject({ issues: [{ path: "file", message: "is a path, and there is no file system here: give the bytes, a Blob or a stream" }] });
      expect(sent).toHaveLength(0);
    } finally {
      hidden.mockRestore();
    }
  });

  it.each<[string, () => unknown, string]>([
    ["bytes of more than 10 MiB", () => new Uint8Array(MAX + 1), `is larger than ${MAX} bytes (10 MiB)`],
    ["a Blob that says it is too large", () => ({ size: MAX + 1, arrayBuffer: () => Promise.reject(new Error("read")) }), `is larger than ${MAX} bytes (10 MiB)`],
    ["nothing", () => new Uint8Array(), "is empty"],
    ["a stream of text", () => new Blob(["x"]).stream().pipeThrough(new TextDecoderStream()), "is a stream of something other than bytes"],
    ["a number", () => 5, "must be a path, bytes, a Blob or a stream of bytes"],
    ["null", () => null, "must be a path, bytes, a Blob or a stream of bytes"],
    ["an empty path", () => "", "is not a path: it is empty, or contains a null character"],
    ["a path with a null character", () => "a\0b.png", "is not a path: it is empty, or contains a null character"],
    ["a symbol", () => Symbol("photo"), "must be a path, bytes, a Blob or a stream of bytes"],
    ["a file URL with broken percent-encoding", () => new URL("file:///photos/%E0%A4%A.png"), "is a file URL with broken percent-encoding: create it with pathToFileURL(path)"],
    ["a file URL in another encoding than UTF-8", () => new URL("file:///photos/%BB%E7%C1%F8.png"), "is a file URL with broken percent-encoding: create it with pathToFileURL(path)"],
    ["a web address", () => new URL("https://example.com/photo.png"), "is not a file: URL; to upload from elsewhere, fetch it first and give its bytes"],
  ])("refuses %s before anything is sent", async (_, file, message) => {
    const { sent, error } = await upload(file() as PhotoFile);
    expect(error).toBeInstanceOf(ValidationError);
    expect((error as ValidationError).issues).toEqual([{ path: "file", message }]);
    expect(sent).toHaveLength(0);
  });

  it("stops a stream that is too large, and does not read it to its end", async () => {
    let chunks = 0;
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024).fill((chunks += 1))) }, { highWaterMark: 0 });
    const { error } = await upload(endless);
    expect(error).toBeInstanceOf(ValidationError);
    expect(chunks).toBe(11);
  });

  it("ends with the signal's reason while a stream says nothing", async () => {
    const { client } = clientOf([200]);
    const controller = new AbortController();
    const uploading = client.contacts.photo.upload("c1", new ReadableStream(), { signal: controller.signal });
    controller.abort("enough");
    expect(await rejection(uploading)).toBe("enough");
  });

  it.each([
    ["http", "http://apis-storage.worksmobile.com/k"],
    ["another host", "https://example.com/k"],
    ["a host that ends alike", "https://evilworksmobile.com/k"],
    ["a host that begins alike", "https://worksmobile.com.example.com/k"],
    ["a user in it", "https://worksmobile.com@example.com/k"],
    ["a password in it", "https://a:b@apis-storage.worksmobile.com/k"],
    ["this machine", "http://127.0.0.1/k"],
    ["another scheme", "data:text/plain,k"],
    ["no URL", "https://"],
    ["nothing", undefined],
    ["a number", 5],
  ])("does not send token and file where the uploadUrl has %s", async (_, url) => {
    const { sent, error } = await upload(png, {}, [json({ uploadUrl: url }), 201]);
    expect(error).toBeInstanceOf(UnexpectedResponseError);
    expect(sent).toHaveLength(1);
  });

  it.each([
    ["https://apis-storage.worksmobile.com/k", undefined],
    ["https://storage.gov.worksapis.com/k", "https://gov.worksapis.com/v1.0"],
    ["https://storage.gov-naverworks.com/k", "https://gov.worksapis.com/v1.0"],
    ["https://proxy.example.com:8443/k", "https://proxy.example.com/works"],
    ["http://127.0.0.1:1234/k", "http://localhost:8080/v1.0"],
  ])("sends to %s where the API is at %s", async (url, baseUrl) => {
    const { sent, error } = await upload(png, {}, [json({ uploadUrl: url }), 200], { baseUrl });
    expect(error).toBeUndefined();
    expect(sent[1]!.url).toBe(url);
  });

  it.each<[string, string, boolean]>([
    ["http://fake-works:9000/k", "http://fake-works:8099/v1.0", true],
    ["https://apis-storage.worksmobile.com/k", "http://fake-works:8099/v1.0", true],
    ["http://elsewhere:9000/k", "http://fake-works:8099/v1.0", false],
    ["http://127.0.0.1:9000/k", "http://fake-works:8099/v1.0", false],
    ["http://apis-storage.worksmobile.com/k", "http://fake-works:8099/v1.0", false],
    ["http://www.worksapis.com/k", "https://www.worksapis.com/v1.0", false],
  ])("with dangerouslyAllowHttp, to %s from an API at %s: %p", async (url, baseUrl, isSent) => {
    const { sent } = await upload(png, {}, [json({ uploadUrl: url }), 200], { baseUrl, dangerouslyAllowHttp: true });
    expect(sent.slice(1).map((each) => each.url)).toEqual(isSent ? [url] : []);
  });

  it("is not sent again once it may have arrived, and says that it may have succeeded", async () => {
    const { sent, error } = await upload(png, {}, [uploadUrl(), 503]);
    expect(error).toMatchObject({ name: "ServerError", operation: "POST /contacts/{contactId}/photo", mayHaveSucceeded: true });
    expect(sent).toHaveLength(2);
  });

  it("is sent once more, whole, with a new token after a 401", async () => {
    const tokens = ["first", "first", "second"];
    const auth = { getToken: () => Promise.resolve(tokens.shift()!), invalidate: () => undefined };
    const { sent, error } = await upload(png, {}, [uploadUrl(), 401, 200], { auth });
    expect(error).toBeUndefined();
    expect(sent.slice(1).map(({ init }) => init.headers.get("authorization"))).toEqual(["Bearer first", "Bearer second"]);
    expect((await partOf(sent[2]!)).bytes).toEqual(png);
  });

  it("does not follow a redirect with token and file", async () => {
    const { sent, error } = await upload(png, {}, [uploadUrl(), found()]);
    expect(error).toMatchObject({ name: "ApiError", status: 302 });
    expect(sent).toHaveLength(2);
  });

  it("keeps the address out of its errors, for it may be a secret", async () => {
    const { error } = await upload(png, {}, [uploadUrl(), 403]);
    expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain("apis-storage");
  });
});

describe("download", () => {
  const image = () => new Response(png, { headers: { "content-type": "image/png", "content-length": String(png.length) } });

  it("follows the redirect with the token, and gives the bytes", async () => {
    const { client, sent } = clientOf([found(), image]);
    const photo = await client.contacts.photo.download("a/b");
    expect(photo.headers.get("content-type")).toBe("image/png");
    expect(new Uint8Array(await photo.arrayBuffer())).toEqual(png);
    expect(sent.map(({ url, init }) => [init.method, url, init.headers.get("authorization"), init.redirect])).toEqual([
      ["GET", "https://www.worksapis.com/v1.0/contacts/a%2Fb/photo", "Bearer token", "manual"],
      ["GET", storage, "Bearer token", "manual"],
    ]);
  });

  it("follows a further redirect, a relative one too", async () => {
    const { client, sent } = clientOf([found(), found("/elsewhere"), image]);
    await client.contacts.photo.download("c1");
    expect(sent[2]!.url).toBe("https://apis-storage.worksmobile.com/elsewhere");
  });

  it.each([
    ["at once", [found("https://example.com/k")], 1],
    ["by the storage", [found(), found("http://apis-storage.worksmobile.com/k")], 2],
    ["round and round", [found()], 6],
  ])("does not send the token where it is led astray %s", async (_, steps, requests) => {
    const { client, sent } = clientOf(steps);
    expect(await rejection(client.contacts.photo.download("c1"))).toBeInstanceOf(UnexpectedResponseError);
    expect(sent).toHaveLength(requests);
  });

  it.each([
    ["a 302 without an address", new Response(null, { status: 302 })],
    ["a 200", json({})],
  ])("refuses %s", async (_, step) => {
    const { client } = clientOf([step]);
    expect(await rejection(client.contacts.photo.download("c1"))).toBeInstanceOf(UnexpectedResponseError);
  });

  it("throws NotFoundError for a contact without a photo", async () => {
    const { client } = clientOf([404]);
    expect(await rejection(client.contacts.photo.download("c1"))).toMatchObject({ name: "NotFoundError" });
  });

  it("asks the storage again after a 503", async () => {
    const { client, clock, sent } = clientOf([found(), 503, image]);
    expect((await clock.until(client.contacts.photo.download("c1"))).status).toBe(200);
    expect(sent).toHaveLength(3);
  });

  it("does not take the storage's requests from the limit of the operation", async () => {
    const limited = () => new Response(null, { status: 302, headers: { location: storage, "rateLimit-limit": "60", "rateLimit-remaining": "0", "rateLimit-reset": "60" } });
    const { client, sent } = clientOf([limited, image]);
    await client.contacts.photo.download("c1");
    expect(sent).toHaveLength(2);
  });

  it("streams: what has come can be read before the rest is there", async () => {
    let send!: ReadableStreamDefaultController<Uint8Array>;
    const slow = new ReadableStream<Uint8Array>({ start: (controller) => void (send = controller) });
    const { client } = clientOf([found(), () => new Response(slow)]);
    const reader = (await client.contacts.photo.download("c1")).body!.getReader();
    send.enqueue(png);
    expect(await reader.read()).toEqual({ done: false, value: png });
    send.close();
    expect((await reader.read()).done).toBe(true);
  });

  it("fails with ConnectionError where the body is cut", async () => {
    const cut = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(Object.assign(new Error("terminated"), { code: "UND_ERR_SOCKET" })),
    });
    const { client } = clientOf([found(), () => new Response(cut)]);
    const error = await rejection((await client.contacts.photo.download("c1")).arrayBuffer());
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ operation: "GET /contacts/{contactId}/photo" });
  });

  it("fails with TimeoutError where nothing comes for timeoutMs, and lets go of the connection", async () => {
    let isCancelled = false;
    const silent = new ReadableStream<Uint8Array>({ cancel: () => void (isCancelled = true) });
    const { client, clock } = clientOf([found(), () => new Response(silent)]);
    const photo = await client.contacts.photo.download("c1", { timeoutMs: 1_000 });
    const reading = rejection(photo.arrayBuffer());
    await clock.advance(1_000);
    expect(await reading).toBeInstanceOf(TimeoutError);
    expect(isCancelled).toBe(true);
    expect(clock.timers).toBe(0);
  });

  it("ends with the signal's reason while the body comes", async () => {
    const controller = new AbortController();
    const { client, clock } = clientOf([found(), () => new Response(new ReadableStream())]);
    const photo = await client.contacts.photo.download("c1", { signal: controller.signal });
    const reading = rejection(photo.arrayBuffer());
    await settle();
    controller.abort("enough");
    expect(await reading).toBe("enough");
    await clock.advance(30_000);
    expect(clock.timers).toBe(0);
  });
});

describe("the id of a contact", () => {
  it("is refused before the file is read", async () => {
    const { client, sent } = clientOf([200]);
    expect(await rejection(client.contacts.photo.upload("..", "none.png"))).toBeInstanceOf(ValidationError);
    expect(sent).toHaveLength(0);
  });
});

describe("over real connections", () => {
  let server: Server;
  let address: string;
  const received: { target: string; headers: IncomingMessage["headers"]; bytes: number }[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      let bytes = 0;
      request.on("data", (chunk: Buffer) => void (bytes += chunk.length));
      request.on("end", () => {
        received.push({ target: `${request.method} ${request.url}`, headers: request.headers, bytes });
        if (request.url!.endsWith("/photo") && request.method === "GET") response.writeHead(302, { location: `${address}/file/${request.url!.split("/")[3]}` }).end();
        else if (request.url!.endsWith("/photo")) response.end(JSON.stringify({ uploadUrl: `${address}/upload` }));
        else if (request.url === "/file/cut") response.writeHead(200, { "content-length": 100 }).write("half", () => response.destroy());
        else response.end(png);
      });
    });
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise<unknown>((resolve) => void server.close(resolve)));

  const client = () => new ContactsClient({ auth: "token", baseUrl: `${address}/v1.0`, maxRetries: 0 });

  it("the file goes with its length and the token", async () => {
    await client().contacts.photo.upload("c1", "examples/photo.png");
    const { target, headers, bytes } = received.at(-1)!;
    expect([target, headers.authorization, headers["content-length"]]).toEqual(["POST /upload", "Bearer token", String(bytes)]);
    expect(headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
  });

  it("the photo comes by the redirect, with the token", async () => {
    const photo = await client().contacts.photo.download("c1");
    expect(new Uint8Array(await photo.arrayBuffer())).toEqual(png);
    expect(received.at(-1)).toMatchObject({ target: "GET /file/c1", headers: { authorization: "Bearer token" } });
  });

  it("a photo that is cut is an error, and never half a photo", async () => {
    const photo = await client().contacts.photo.download("cut");
    expect(await rejection(photo.arrayBuffer())).toBeInstanceOf(ConnectionError);
  });
});
