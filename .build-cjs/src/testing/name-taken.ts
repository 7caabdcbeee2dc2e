import { Refusal } from "./exchange.js";

/** What refuses a name that another has. */
export function nameTaken(status: 400 | 409, description: string): Refusal {
  return new Refusal(status, status === 409 ? "ALREADY_EXIST" : "INVALID_PARAMETER", description);
}
