import { TokenError } from "../model/errors.js";
import { abortable } from "./clock.js";
import type { Answer, ApiRequest, Send } from "./request.js";

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
 *
 * On a turn that is held, the second request takes the token of the first and waits for none. Where that one is refused,
 * the edit reads again before it sends again.
 */
export function authorize(source: TokenSource, next: Send): Send {
  const send = async (request: ApiRequest, token: string): Promise<Answer> => {
    const { turn, headers } = request;
    headers.set("authorization", `Bearer ${token}`);
    const answer = await next(request);
    if (turn && answer.status < 300) turn.token = token;
    return answer;
  };

  return async (request) => {
    const { turn } = request;
    const held = turn?.token;
    const token = held ?? (await getToken(source, request));
    const answer = await send(request, token);
    if (answer.status !== 401) return answer;
    source.invalidate?.(token);
    const fresh = await getToken(source, request);
    if (fresh === token) return answer;
    if (!turn || held === undefined) return send(request, fresh);
    turn.isRenewed = true;
    return answer;
  };
}

async function getToken(source: TokenSource, { signal }: ApiRequest): Promise<string> {
  // Raced, because a source written elsewhere may not listen to the signal; in JavaScript it may give a bare text too.
  const token: unknown = await abortable(source.getToken({ signal }), signal);
  // A header with a line break in it would be refused by fetch in a message that quotes the token.
  if (typeof token !== "string" || !/^[\x21-\x7e]+$/.test(token)) {
    throw new TokenError("the token source gave no usable token: it must be a text without spaces or line breaks");
  }
  return token;
}
