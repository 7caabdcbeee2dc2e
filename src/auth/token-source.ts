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
