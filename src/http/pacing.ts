import type { Operation } from "../../generated/operations.js";
import { Budget, type PacingOptions, type Waiting } from "./budget.js";
import type { RateLimit } from "./rate-limit.js";
import type { Send } from "./request.js";
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
    return new Turn(request.operation, () => budget.take(), () => budget.giveBack());
  }

  /** Waits until the operation's budget has room, without holding a slot. */
  layer(next: Send): Send {
    return async (request) => {
      const budget = this.#budget(request.operation);
      const held = request.turn?.operation === request.operation ? request.turn : undefined;
      const entered = held ? held.take() : budget.enter(request);
      const turn = typeof entered === "number" ? entered : await entered;
      try {
        const answer = await next(request);
        budget.hear(turn, answer);
        return answer;
      } finally {
        budget.leave(turn);
      }
    };
  }

  #budget(operation: Operation): Budget {
    let budget = this.#budgets.get(operation);
    if (!budget) this.#budgets.set(operation, (budget = new Budget(this.#options)));
    return budget;
  }
}
