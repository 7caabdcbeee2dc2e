import type { Bytes } from "./bytes.js";
/** A part of a multipart form. */
export interface FormPart {
  readonly name: string;
  /** Undefined where the part is a field and no file. */
  readonly fileName: string | undefined;
  readonly contentType: string | undefined;
  readonly content: Bytes;
}

/** The parts of a multipart body; none where it is broken. */
export async function readFormParts(contentType: string, bytes: Bytes): Promise<FormPart[]> {
  try {
    const form = await new Response(bytes, { headers: { "content-type": contentType } }).formData();
    return await Promise.all(Array.from(form, ([name, value]) => partOf(name, value)));
  } catch {
    return [];
  }
}

async function partOf(name: string, value: File | string): Promise<FormPart> {
  if (typeof value === "string") return { name, fileName: undefined, contentType: undefined, content: new TextEncoder().encode(value) };
  return { name, fileName: value.name, contentType: value.type, content: new Uint8Array(await value.arrayBuffer()) };
}
