import { canonical } from "../canonical.js";
import { toIssue, type Breach } from "../constraints.js";
import type { ValidationIssue } from "../errors.js";
import type { ContactWrite } from "./contact.js";
import { contactBreaches } from "./write-rules.js";

/**
 * The issues of `after` that `before` did not have: what the contact already was is not judged, wherever in its list it now stands.
 */
export function introducedIssues(before: ContactWrite, after: ContactWrite, context: { external: boolean }): ValidationIssue[] {
  const old = contactBreaches(before, context);
  const introduced = contactBreaches(after, context).filter((breach) => {
    const at = old.findIndex((each) => isSame(each, breach));
    if (at >= 0) old.splice(at, 1);
    return at < 0;
  });
  if (context.external && nickName(before) !== nickName(after)) introduced.push(NICKNAME);
  return introduced.map((breach) => toIssue(breach, "contact"));
}

// https://developers.worksmobile.com/kr/docs/contact-update-put
const NICKNAME: Breach = { at: ["contactName", "nickName"], message: "can't be changed: the contact is an external user's" };

function nickName({ contactName }: ContactWrite): string {
  return contactName?.nickName ?? "";
}

function isSame(a: Breach, b: Breach): boolean {
  if (keyOf(a) !== keyOf(b)) return false;
  // Counts: fewer items too many, or fewer primaries, are no worse than before.
  return (typeof a.value === "number" && typeof b.value === "number" && b.value <= a.value) || canonical(a.value) === canonical(b.value);
}

/** Without what may differ: the index of an item that moved, and a count. */
function keyOf({ at, message }: Breach): string {
  return canonical([message.replace(/\(\d+\)$/, ""), ...at.map((key) => (typeof key === "number" ? 0 : key))]);
}
