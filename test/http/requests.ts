import { ContactsClient, type ContactsClientOptions } from "../../src/index.js";
import type { Answer, ApiRequest } from "../../src/http/request.js";
import { readRateLimit } from "../../src/http/rate-limit.js";
import { FakeClock } from "./fake-clock.js";

export const BASE = "https://www.worksapis.com/v1.0";

/** A plain request, as the layers hand it on. */
export function requestOf(change: Partial<ApiRequest> = {}): ApiRequest {
  return {
    operation: "GET /contacts",
    method: "GET",
    url: `${BASE}/contacts`,
    headers: new Headers(),
    body: undefined,
    signal: undefined,
    timeoutMs: 30_000,
    maxRetries: 3,
    repeatable: true,
    attempts: 0,
    ...change,
  };
}

/** A whole answer, as the layers hand it back; `now` is what its rate limit is measured from. */
export function answerOf(status: number, headers: Record<string, string> = {}, { body = "{}", now = 0 } = {}): Answer {
  const all = new Headers(headers);
  return { status, headers: all, body, rateLimit: readRateLimit(all, now) };
}

/** Rate-limit headers as the vendor spells them. */
export function limitHeaders(limit: number, remaining: number, resetSeconds: number): Record<string, string> {
  return { "rateLimit-limit": `${limit}`, "rateLimit-remaining": `${remaining}`, "rateLimit-reset": `${resetSeconds}` };
}

export const contact = {
  contactId: "c1",
  contactName: { lastName: "Kim" },
  createdTime: "2026-01-01T00:00:00+09:00",
  modifiedTime: "2026-01-01T00:00:00+09:00",
};

export function json(body: unknown, { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });
}

/** One thing that a fetch does: answers, or fails. */
export type Step = number | Response | Error | ((init: RequestInit) => Response | Promise<Response>);

export interface Sent {
  url: string;
  init: RequestInit & { headers: Headers; signal: AbortSignal };
}

/** A client whose fetch does one step after the other, the last one for ever. */
export function clientOf(steps: readonly Step[], options: Partial<ContactsClientOptions> = {}, random: () => number = () => 0.5) {
  const clock = new FakeClock();
  const sent: Sent[] = [];
  const fetch = async (url: unknown, init: unknown): Promise<Response> => {
    sent.push({ url, init } as Sent);
    const step = steps[Math.min(sent.length, steps.length) - 1]!;
    if (typeof step === "function") return step(init as RequestInit);
    if (typeof step === "number") return step === 200 ? json(contact) : new Response("", { status: step });
    if (step instanceof Response) return step.clone();
    throw step;
  };
  const client = new ContactsClient({ auth: "token", fetch: fetch, ...options }, { clock, random });
  return { client, clock, sent };
}

/** Never answers; the caller's end of it is up to the transport. */
export const never = (): Promise<Response> => new Promise(() => {});

/** What it was rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("it was not rejected");
}

/** A failed fetch as Node's own shows it. */
export function fetchFailed(code: string, more: object = {}): Error {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code, ...more }) });
}
