import { operations } from "../../generated/operations.js";
import type { Answer, ApiRequest } from "./request.js";

/** What to look at, where the vendor's answer is known to puzzle. */
export function hintFor(request: ApiRequest, { status, headers }: Answer, description = ""): string | undefined {
  const { operation, url } = request;
  const { scopes } = Object.values(operations).find((known) => known.operation === operation)!;
  const reason = `${description} ${headers.get("www-authenticate") ?? ""}`;

  if (status >= 300 && status < 400) return "Redirects are not followed, since the request holds the token: check baseUrl, and proxies on the way";
  if (/\/users\/me\//.test(url) && (status === 400 || status === 401 || status === 403 || status === 404)) {
    return "A service account is no member, so it can't use `me`: give a member's id. https://developers.worksmobile.com/kr/docs/auth-jwt";
  }
  if (status === 403 && /scope/i.test(reason)) {
    const needed = scopes.map((scope) => `\`${scope}\``).join(" or ");
    return `The token needs the scope ${needed}: turn it on for the app in the Developer Console, and ask for it when the token is made`;
  }
  if (status === 403 && /^(PUT|PATCH) \/contacts\/\{contactId\}$/.test(operation)) {
    return "A contact with `isCoEditing: false` can be edited by its master (`permission.masterUserId`) only; the scope must be `contact`";
  }
  return undefined;
}
