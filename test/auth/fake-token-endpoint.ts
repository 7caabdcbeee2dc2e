import { generateKeyPairSync } from "node:crypto";

export interface TokenCall {
  url: string;
  init: RequestInit;
  body: string;
  form: Record<string, string>;
}

type Reply = Response | Error | ((call: TokenCall) => Response | Promise<Response>);

/** A fetch that answers each call with the next reply, the last one for ever, and keeps the calls. */
export function fakeTokenEndpoint(...replies: Reply[]): { fetch: typeof fetch; calls: TokenCall[] } {
  const calls: TokenCall[] = [];
  return {
    calls,
    fetch: async (input, init = {}) => {
      const body = typeof init.body === "string" ? init.body : "";
      const call = { url: input instanceof Request ? input.url : String(input), init, body, form: Object.fromEntries(new URLSearchParams(body)) };
      const reply = replies[Math.min(calls.length, replies.length - 1)];
      calls.push(call);
      if (reply === undefined || reply instanceof Error) throw reply ?? new Error("no reply");
      return typeof reply === "function" ? reply(call) : reply.clone();
    },
  };
}

export function tokenAnswer(accessToken: string, fields: Record<string, unknown> = {}): Response {
  return Response.json({ access_token: accessToken, token_type: "Bearer", expires_in: "3600", ...fields });
}

export function oauthError(error: string, description: string, init: ResponseInit = { status: 400 }): Response {
  return Response.json({ error, error_description: description }, init);
}

export const reset = Object.assign(new Error("fetch failed"), { cause: Object.assign(new Error("read"), { code: "ECONNRESET" }) });

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
export const keys = {
  publicKey,
  pkcs8: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  pkcs1: privateKey.export({ type: "pkcs1", format: "pem" }).toString(),
  spki: publicKey.export({ type: "spki", format: "pem" }).toString(),
};

export const app = { clientId: "client-1", clientSecret: "secret-canary" };
export const serviceAccount = { ...app, serviceAccount: "sa.serviceaccount@example.com", privateKey: keys.pkcs8, scope: ["contact"] };
