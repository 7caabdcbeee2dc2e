import { bodyConstraints } from "../../generated/constraints.js";
import { refusal } from "../model/errors.js";
import { type FilePart, joined } from "./multipart.js";

/** A photo: a file's path or `file:` URL (in Node, Deno and Bun), its bytes, a `Blob` or `File`, or a stream of bytes. */
export type PhotoFile = string | URL | Blob | ArrayBuffer | ArrayBufferView | AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

type Part = ArrayBuffer | ArrayBufferView;

/** 10 MiB. https://developers.worksmobile.com/kr/docs/contact-photo-create */
const LARGEST = /* @__PURE__ */ (() => bodyConstraints.createContactPhotoUploadUrl.properties?.["fileSize"]?.maximum ?? Infinity)();

/** Reads the whole file, but no more than the limit. The size must be known before sending, and the file may be sent twice. */
export async function readPhoto(file: PhotoFile, { fileName, contentType }: { fileName?: string | undefined; contentType?: string | undefined }): Promise<FilePart> {
  if (fileName !== undefined && !isName(fileName)) throw refusal("fileName", "must be a string, such as photo.png");
  if (contentType !== undefined && !isMediaType(contentType)) throw refusal("contentType", "must be a media type, such as image/png");
  const name = fileName ?? (pathOf(file).replace(/^(.*[\\/]|[A-Za-z]:)/s, "") || "photo");
  const parts = await partsOf(file);
  const { type: ownType } = file as Partial<File>;
  const bytes = joined(parts);
  refuseSize(bytes.length);
  return { fileName: name, contentType: contentType ?? (isMediaType(ownType) ? ownType : typeOf(name)), bytes };
}

function isName(name: unknown): boolean {
  // A lone surrogate would be a different name in the form than in JSON.
  return typeof name === "string" && name !== "" && !/\p{Surrogate}/u.test(name);
}

function isMediaType(type: unknown): type is string {
  return typeof type === "string" && /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(;[ -~]*)?$/.test(type);
}

/** The file's path or name. The path of a file URL is percent-encoded. */
function pathOf(file: unknown): string {
  if (typeof file === "string") return file;
  if (isUrl(file)) return decodedPath(file);
  const { name } = Object(file) as Partial<File>;
  return typeof name === "string" ? name : "";
}

// Recognised by tag, because classes differ under jest and between frames.
function isUrl(file: unknown): file is URL {
  return Object.prototype.toString.call(file) === "[object URL]";
}

function decodedPath({ protocol, pathname }: URL): string {
  if (protocol !== "file:") throw refusal("file", "is not a file: URL; to upload from elsewhere, fetch it first and give its bytes");
  try {
    return decodeURIComponent(pathname);
  } catch {
    throw refusal("file", "is a file URL with broken percent-encoding: create it with pathToFileURL(path)");
  }
}

async function partsOf(file: unknown): Promise<Part[]> {
  if (typeof file === "string" || isUrl(file)) return [await readPath(file)];
  if (ArrayBuffer.isView(file) || Object.prototype.toString.call(file) === "[object ArrayBuffer]") return [file as Part];
  if (typeof file === "object" && file !== null) {
    if ("size" in file && "arrayBuffer" in file) {
      refuseSize((file as Blob).size);
      return [await (file as Blob).arrayBuffer()];
    }
    if (Symbol.asyncIterator in file) return readStream(file as AsyncIterable<Uint8Array>);
    if ("getReader" in file) return readStream(chunksOf(file as ReadableStream<Uint8Array>));
  }
  throw refusal("file", "must be a path, bytes, a Blob or a stream of bytes");
}

async function readStream(chunks: AsyncIterable<unknown>): Promise<Part[]> {
  const parts: ArrayBufferView[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    if (!ArrayBuffer.isView(chunk)) throw refusal("file", "is a stream of something other than bytes");
    size += chunk.byteLength;
    if (size > LARGEST) refuseSize(size);
    parts.push(chunk);
  }
  return parts;
}

/** Not every runtime can iterate over a ReadableStream. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}

interface FileSystem {
  stat(path: string | URL): Promise<{ size: number }>;
  readFile(path: string | URL): Promise<Uint8Array<ArrayBuffer>>;
}

/** Without `import("node:fs")`, because a bundler for the edge would fail on it, although nothing there calls it. */
async function readPath(path: string | URL): Promise<Part> {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: "fs") => { promises: FileSystem } | undefined } };
  const files = process?.getBuiltinModule?.("fs")?.promises;
  if (!files) throw refusal("file", "is a path, and there is no file system here: give the bytes, a Blob or a stream");
  if (path === "" || String(path).includes("\0")) throw refusal("file", "is not a path: it is empty, or contains a null character");
  refuseSize((await files.stat(path)).size);
  return files.readFile(path);
}

function refuseSize(size: number): void {
  if (size === 0) throw refusal("file", "is empty");
  if (size > LARGEST) throw refusal("file", `is larger than ${LARGEST} bytes (10 MiB)`);
}

/** `image/png` for `photo.png`; for the usual images the ending is the type, except for jpg. */
function typeOf(fileName: string): string {
  const ending = /\.(jpe?g|png|gif|webp|bmp|heic|heif|avif)$/i.exec(fileName)?.[1]?.toLowerCase();
  return ending ? `image/${ending === "jpg" ? "jpeg" : ending}` : "application/octet-stream";
}
