import type { Operation } from "../../generated/operations.js";
import { Budget, type PacingOptions } from "./budget.js";
import type { RateLimit } from "./rate-limit.js";
import type { Send } from "./request.js";

/** The limits are counted per operation, so each operation has its own budget. */
export class Pacing {
  readonly #budgets = new Map<Operation, Budget>();
  readonly #options: PacingOptions;

  constructor(options: PacingOptions) {
    this.#options = options;
  }

  /** What the last answer of this operation said. */
  rateLimit(operation: Operation): RateLimit | undefined {
    return this.#budgets.get(operation)?.said;
  }

  /** Waits, holding no slot, until the operation's budget has room. */
  layer(next: Send): Send {
    return async (request) => {
      const budget = this.#budget(request.operation);
      const entered = budget.enter(request);
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
