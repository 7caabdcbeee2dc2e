import type { Operation } from "../../generated/operations.js";
import { refusedForMs } from "./backoff.js";
import { Budget, type PacingOptions, type Waiting } from "./budget.js";
import { abortable } from "./clock.js";
import type { RateLimit } from "./rate-limit.js";
import type { Answer, ApiRequest, Send } from "./request.js";
import { Turn } from "./turn.js";

/** The limits are counted per operation, so each operation has its own budget. */
export class Pacing {
  readonly #budgets = new Map<Operation, Budget>();
  readonly #options: PacingOptions;

  constructor(options: PacingOptions) {
    this.#options = options;
  }

  /** What the last response of this operation said. */
  rateLimit(operation: Operation): RateLimit | undefined {
    return this.#budgets.get(operation)?.said;
  }

  /** Holds a turn for a later request. Waits and throws as `layer` does. */
  async hold(request: Waiting): Promise<Turn> {
    const budget = this.#budget(request.operation);
    await budget.hold(request);
    const turn = new Turn(request.operation, () => budget.take(), () => budget.giveBack());
    try {
      await this.#acquire(request);
    } catch (error) {
      turn.end();
      throw error;
    }
    return turn;
  }

  /** Waits until the operation's budget has room and the limiter, if any, lets the request go, without holding a slot. */
  layer(next: Send): Send {
    return async (request) => {
      const budget = this.#budget(request.operation);
      const given = request.turn?.operation === request.operation ? request.turn : undefined;
      // The limiter comes last, because what it grants counts from that moment and must not wait for a reset.
      const held = given ?? (this.#options.limiter && (await this.hold(request)));
      const entered = held ? held.take() : budget.enter(request);
      const turn = typeof entered === "number" ? entered : await entered;
      try {
        const answer = await next(request);
        budget.hear(turn, answer);
        await this.#tellRefusal(request, answer);
        return answer;
      } finally {
        budget.leave(turn);
      }
    };
  }

  async #acquire({ operation, signal }: Waiting): Promise<void> {
    const { limiter } = this.#options;
    if (!limiter) return;
    signal?.throwIfAborted();
    // Raced against the signal, because a custom limiter may ignore it.
    await abortable(limiter.acquire({ operation, signal }), signal);
  }

  /** A refused request had no effect, so nothing is lost if the limiter fails now. */
  async #tellRefusal({ operation, signal }: ApiRequest, answer: Answer): Promise<void> {
    const { limiter, clock } = this.#options;
    if (answer.status !== 429 || !limiter?.refused) return;
    await abortable(Promise.resolve(limiter.refused({ operation, waitMs: refusedForMs(answer, clock.now()) })), signal);
  }

  #budget(operation: Operation): Budget {
    let budget = this.#budgets.get(operation);
    if (!budget) this.#budgets.set(operation, (budget = new Budget(this.#options)));
    return budget;
  }
}
