import type { Bytes, FormPart, IncomingRequest } from "../http/exchange.js";

/** A request that came in the process or over HTTP. A promise only if its body is a form that must be taken apart. */
export function incomingRequest(
  { method, url, headers, storage }: { method: string; url: URL; headers: Record<string, string>; storage: string },
  bytes: Bytes,
): IncomingRequest | Promise<IncomingRequest> {
  const target = `${url.pathname}${url.search}`;
  const request = { method, target, headers, body: new TextDecoder().decode(bytes), bytes, form: undefined, storage };
  const type = headers["content-type"] ?? "";
  return /^multipart\/form-data\b/i.test(type) ? readFormParts(type, bytes).then((form) => ({ ...request, form })) : request;
}

/** The parts of a multipart body; none if it is broken. */
async function readFormParts(contentType: string, bytes: Bytes): Promise<FormPart[]> {
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
