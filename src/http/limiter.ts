import type { Operation } from "../../generated/operations.js";

/**
 * Shares the rate limit with other processes, through a store that all of them reach.
 *
 * The vendor counts requests per operation for the whole domain, whichever process sends them. Without a
 * limiter, the client learns of other processes only from the headers of its own responses. https://developers.worksmobile.com/jp/docs/rate-limits
 */
export interface Limiter {
  /**
   * Called before each attempt, including retries. Resolves when the request may be sent; meanwhile it holds no connection.
   * If it rejects, nothing is sent, and the call fails with the same error. Listen to `signal`, and don't wait forever: the
   * client sets no time limit. The token endpoint and the photo storage don't count towards these limits.
   */
  acquire(request: { operation: Operation; signal: AbortSignal | undefined }): Promise<void>;
  /**
   * Called after a 429 with the time until the operation's limit is reset, so that the other processes can wait too. If it
   * rejects, the call fails with that error.
   */
  refused?(refusal: { operation: Operation; waitMs: number }): Promise<void> | void;
}
