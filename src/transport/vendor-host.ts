import { isLoopback } from "../option-values.js";

/**
 * Hosts that may see the token: the API's (`worksapis.com`, the public sector's too), its storage
 * (`apis-storage.worksmobile.com`) and the other two names that the vendor's pages give for its servers. The storage's
 * addresses come in answers, so a list of whole hosts could not be complete, and none at all would hand the token to
 * whatever an answer names. https://developers.worksmobile.com/kr/docs/gov
 */
const VENDOR = /(^|\.)(worksapis|worksmobile|naverworks|gov-naverworks)\.com$/;

/** The address, if the token may be sent there: https on the vendor's hosts or the API's own; loopback from loopback, for tests. */
export function vendorUrl(address: unknown, baseUrl: string, base = baseUrl): URL | undefined {
  if (typeof address !== "string" || address === "" || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  const api = new URL(baseUrl);
  const { protocol, hostname, username, password } = url;
  if (username !== "" || password !== "") return undefined;
  if (protocol === "https:" && (VENDOR.test(hostname) || hostname === api.hostname)) return url;
  return /^https?:$/.test(protocol) && isLoopback(hostname) && isLoopback(api.hostname) ? url : undefined;
}
