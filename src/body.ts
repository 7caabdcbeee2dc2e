import { bodyConstraints } from "../generated/constraints.js";
import { breachesOf, toIssue } from "./constraints.js";
import { breachesOfBody } from "./contact/unsendable.js";
import { ValidationError } from "./errors.js";

type PlainBodies = Omit<typeof bodyConstraints, "createContact" | "replaceContact" | "updateContact">;

/** The body, if the document's constraints allow it; contacts have rules of their own. */
export function checkedBody<B>(operationId: keyof PlainBodies, body: B): B {
  const breaches = breachesOfBody(body, () => breachesOf(bodyConstraints[operationId], body));
  if (breaches.length > 0) throw new ValidationError(breaches.map((breach) => toIssue(breach, "body")));
  return body;
}
