import { bodyConstraints } from "../../generated/constraints.js";
import { refusal } from "../model/errors.js";

/**
 * A photo: the path of a file (where there is a file system as Node has it), its bytes, a `Blob` or `File`, or a stream.
 */
export type PhotoFile = string | URL | Blob | ArrayBuffer | ArrayBufferView | AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

/** Name and type of a photo, where the file does not say them itself. */
export interface PhotoName {
  /** By default the file's own name, or `photo`. */
  fileName?: string | undefined;
  /** By default the file's own type, or by the ending of its name: `image/png` for `photo.png`. */
  contentType?: string | undefined;
}

export interface ReadPhoto {
  fileName: string;
  content: Blob;
}

/** 10 MiB. https://developers.worksmobile.com/kr/docs/contact-photo-create */
const { maximum: LARGEST = Infinity } = bodyConstraints.createContactPhotoUploadUrl.properties!["fileSize"]!;

/** Reads a file whole, but never more of it than may be sent: so its size is known, and it can be sent again. */
export async function readPhoto(file: PhotoFile, { fileName, contentType }: PhotoName): Promise<ReadPhoto> {
  const parts = await partsOf(file);
  const { type: ownType = "", name: ownName } = file as Partial<File>;
  const path = ownName ?? (typeof file === "string" || "href" in file ? String(file) : "");
  const name = fileName ?? (path.replace(/^.*[\\/]/s, "") || "photo");
  if (typeof name !== "string" || name === "") throw refusal("fileName", "must be a text, such as photo.png");
  const content = new Blob(parts, { type: contentType ?? (ownType || typeOf(name)) });
  refuseSize(content.size);
  return { fileName: name, content };
}

async function partsOf(file: unknown): Promise<BlobPart[]> {
  // By shape: under jest, and between frames, classes differ.
  const kind = Object.prototype.toString.call(file);
  if (typeof file === "string" || kind === "[object URL]") return [await readPath(file as string | URL)];
  if (ArrayBuffer.isView(file) || kind === "[object ArrayBuffer]") return [file as BlobPart];
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

async function readStream(chunks: AsyncIterable<unknown>): Promise<BlobPart[]> {
  const parts: BlobPart[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    if (!ArrayBuffer.isView(chunk)) throw refusal("file", "is a stream of something else than bytes");
    size += chunk.byteLength;
    if (size > LARGEST) refuseSize(size);
    parts.push(chunk as BlobPart);
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

/** Not by `import("node:fs")`, which a bundler for the edge would stumble over although nothing there calls it. */
async function readPath(path: string | URL): Promise<BlobPart> {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: "fs") => { promises: FileSystem } | undefined } };
  const files = process?.getBuiltinModule?.("fs")?.promises;
  if (!files) throw refusal("file", "is a path, and there is no file system here: give the bytes, a Blob or a stream");
  refuseSize((await files.stat(path)).size);
  return files.readFile(path);
}

function refuseSize(size: number): void {
  if (size === 0) throw refusal("file", "is empty");
  if (size > LARGEST) throw refusal("file", `is larger than ${LARGEST} bytes (10 MiB)`);
}

/** `image/png` for `photo.png`; for the usual images ending and type are the same word, but for one. */
function typeOf(fileName: string): string {
  const ending = /\.(jpe?g|png|gif|webp|bmp|heic|heif|avif)$/i.exec(fileName)?.[1]?.toLowerCase();
  return ending ? `image/${ending === "jpg" ? "jpeg" : ending}` : "application/octet-stream";
}
