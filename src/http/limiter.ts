import type { Operation } from "../../generated/operations.js";

/**
 * Shares the rate limit with other processes, through a store that all of them reach.
 *
 * The vendor counts requests per operation for the whole domain, whichever process sends them. The client itself knows of the
 * others only by the headers of its own responses. https://developers.worksmobile.com/jp/docs/rate-limits
 */
export interface Limiter {
  /**
   * Called before each attempt, retries included, and resolves when it may be sent; the client holds no connection meanwhile.
   * If it rejects, nothing is sent, and the call fails with that very error. Listen to `signal`, and let nobody wait forever: the
   * client sets no time limit of its own. The token endpoint and the storage of photos are not under these limits.
   */
  acquire(request: { operation: Operation; signal: AbortSignal | undefined }): Promise<void>;
  /**
   * Called after a 429 with the time until the operation's limit is reset, so that the other processes can wait too. If it
   * rejects, the call fails with that error.
   */
  refused?(refusal: { operation: Operation; waitMs: number }): Promise<void> | void;
}
