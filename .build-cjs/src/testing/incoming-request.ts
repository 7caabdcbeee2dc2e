import type { Bytes } from "./bytes.js";
import type { IncomingRequest } from "./exchange.js";
import { readFormParts } from "./form-parts.js";

/** A request of either door, its body read: at once, but for a form that is to be taken apart. */
export function incomingRequest(
  { method, url, headers, storage }: { method: string; url: URL; headers: Record<string, string>; storage: string },
  bytes: Bytes,
): IncomingRequest | Promise<IncomingRequest> {
  const target = `${url.pathname}${url.search}`;
  const request = { method, target, headers, body: new TextDecoder().decode(bytes), bytes, form: undefined, storage };
  const type = headers["content-type"] ?? "";
  return /^multipart\/form-data\b/i.test(type) ? readFormParts(type, bytes).then((form) => ({ ...request, form })) : request;
}
