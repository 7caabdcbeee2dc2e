import type { EncodedBody } from "../http/storage.js";

type Bytes = Uint8Array<ArrayBuffer>;

/** A file, and how it is labelled in a form. */
export interface FilePart {
  fileName: string;
  contentType: string;
  bytes: Bytes;
}

/**
 * Encodes a form with one file. Not by `FormData` and `Response`: where jsdom or a polyfill replaces only one of them, the form
 * would be sent as the text "[object FormData]". File names are escaped as browsers do it:
 * https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data
 */
export function encodeForm(name: string, { fileName, contentType, bytes }: FilePart): EncodedBody {
  const boundary = `----${crypto.randomUUID()}`;
  const escaped = fileName.replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/"/g, "%22");
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${escaped}"\r\nContent-Type: ${contentType}\r\n\r\n`;
  const encoder = new TextEncoder();
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    bytes: joined([encoder.encode(head), bytes, encoder.encode(`\r\n--${boundary}--\r\n`)]),
  };
}

/** One array of all the bytes. */
export function joined(parts: readonly (ArrayBuffer | ArrayBufferView)[]): Bytes {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    all.set(ArrayBuffer.isView(part) ? new Uint8Array(part.buffer, part.byteOffset, part.byteLength) : new Uint8Array(part), at);
    at += part.byteLength;
  }
  return all;
}
