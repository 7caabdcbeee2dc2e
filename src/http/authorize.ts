import { TokenError } from "../model/errors.js";
import { abortable } from "./clock.js";
import type { Answer, ApiRequest, Send } from "./request.js";

/** Where access tokens come from: `serviceAccountAuth`, `userAuth`, or an object of your own. */
export interface TokenSource {
  /** Returns a token that is valid now. Called before every attempt, so it should return a cached token. */
  getToken(options: { signal?: AbortSignal | undefined }): Promise<string>;
  /** Called when the server refuses this token with a 401. The next `getToken` should return a different one, if it can. */
  invalidate?(token: string): void;
  /** Whose tokens these are, any text: `contacts.sync` doesn't continue the state of another account. Only its hash is stored. */
  readonly account?: string | undefined;
}

/** A fixed token that is never renewed. */
export function staticToken(token: string): TokenSource {
  return { getToken: () => Promise.resolve(token) };
}

/**
 * Adds the token. After a 401 it drops the refused token and sends the request once more, but only once: if the 401 persists, the
 * token's age is not the reason. The second request counts in `attempts`, not against `maxRetries`.
 *
 * While an edit holds a turn, its PUT uses the token of its GET and doesn't wait for a new one. If that token is refused, the edit
 * reads the contact again before it sends again.
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
  // Raced against the signal, because a custom source may ignore it. In JavaScript it may also return a plain string.
  const token: unknown = await abortable(source.getToken({ signal }), signal);
  // fetch would refuse a header with a line break, and quote the token in its message.
  if (typeof token !== "string" || !/^[\x21-\x7e]+$/.test(token)) {
    throw new TokenError("the token source returned no usable token: it must be a string without spaces or line breaks");
  }
  return token;
}
