import { TokenError } from "../model/errors.js";
import { abortable } from "./clock.js";
import type { ApiRequest, Send } from "./request.js";

/** Where access tokens come from; `serviceAccountAuth` and `userAuth` make one, and so can you. */
export interface TokenSource {
  /** A token that is good now; called before each attempt, so it should answer from memory. */
  getToken(options: { signal?: AbortSignal | undefined }): Promise<string>;
  /** The server refused this token with a 401; the next `getToken` should give another one, if it can. */
  invalidate?(token: string): void;
}

/** A token that is known already and never renewed. */
export function staticToken(token: string): TokenSource {
  return { getToken: () => Promise.resolve(token) };
}

/**
 * Adds the token. On a 401 the token that was refused is dropped and the request sent once more: once, since a lasting
 * 401 is no matter of the token's age. That second sending counts in `attempts`, not against `maxRetries`.
 */
export function authorize(source: TokenSource, next: Send): Send {
  return async (request) => {
    const token = await getToken(source, request);
    const answer = await next(request);
    if (answer.status !== 401) return answer;
    source.invalidate?.(token);
    const fresh = await getToken(source, request);
    return fresh === token ? answer : next(request);
  };
}

async function getToken(source: TokenSource, { signal, headers }: ApiRequest): Promise<string> {
  // Raced, because a source written elsewhere may not listen to the signal; in JavaScript it may give a bare text too.
  const token: unknown = await abortable(source.getToken({ signal }), signal);
  // A header with a line break in it would be refused by fetch in a message that quotes the token.
  if (typeof token !== "string" || !/^[\x21-\x7e]+$/.test(token)) {
    throw new TokenError("the token source gave no usable token: it must be a text without spaces or line breaks");
  }
  headers.set("authorization", `Bearer ${token}`);
  return token;
}
