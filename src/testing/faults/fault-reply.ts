import { jsonAnswer, type Answer, type Reply } from "../http/exchange.js";
import type { Fault } from "./fault.js";

/** Whether the fault needs the API's answer. */
export function needsAnswer(fault: Fault): boolean {
  return fault.applied === true || ("kind" in fault && !["reset", "closed", "refused", "noHeaders"].includes(fault.kind));
}

/** What is sent because of the fault, made from the API's answer if it needs one. */
export function replyOf(fault: Fault, answer: Answer = { status: 200, headers: {}, body: "" }): Reply {
  if ("status" in fault) return statusReply(fault);
  switch (fault.kind) {
    case "reset":
    case "closed":
    case "refused":
    case "noHeaders":
      return { ...answer, connection: fault.kind };
    case "cutBody":
      return { ...answer, connection: answer.body.length === 0 ? "closed" : fault.kind };
    case "stallBody":
      return { ...answer, connection: answer.body.length === 0 ? "noHeaders" : fault.kind };
    case "emptyBody":
      return { ...answer, status: 200, body: "" };
    case "notJson":
      return { ...answer, status: 200, body: "<html><body>Sign in to the network</body></html>" };
    default:
      return answer;
  }
}

function statusReply({ status, headers, body, resetSeconds }: Extract<Fault, { status: number }>): Answer {
  const usual = usualAnswer(status, resetSeconds);
  if (body === undefined) return { ...usual, headers: { ...usual.headers, ...lowerCased(headers) } };
  if (typeof body === "string") return { status, headers: { "content-type": "text/plain; charset=UTF-8", ...lowerCased(headers) }, body };
  return jsonAnswer(status, body, { ...lowerCased(headers) });
}

function lowerCased(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

// 502 and 504 come from a gateway, in HTML. A client must expect a 500 to have no body.
const CODES: Readonly<Record<number, string>> = {
  400: "BAD_REQUEST",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  409: "CONFLICT",
  429: "TOO_MANY_REQUESTS",
  503: "SERVICE_UNAVAILABLE",
};

function usualAnswer(status: number, resetSeconds: number | undefined): Answer {
  const code = CODES[status];
  if (status === 502 || status === 504) {
    return { status, headers: { "content-type": "text/html" }, body: `<html><body><h1>${status}</h1></body></html>` };
  }
  if (code === undefined) return { status, headers: {}, body: "" };
  const headers: Record<string, string> = {};
  if (status === 401) headers["www-authenticate"] = 'Bearer error="invalid_token", error_description="The access token is invalid"';
  if (status === 429 && resetSeconds !== undefined) {
    const used = { "ratelimit-ssed": "240", "ratelimit-limit": "240", "ratelimit-remaining": "0" };
    Object.assign(headers, used, { "ratelimit-reset": String(resetSeconds) });
  }
  return jsonAnswer(status, { code, description: `Injected ${status}.` }, headers);
}
