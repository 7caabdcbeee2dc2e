import type { Contact, ContactWrite } from "../model/contact.js";
import { isAsSent, isUnchanged, writableCopy } from "../model/draft.js";
import { readDateTime } from "../model/dates.js";
import { StaleContactError, ValidationError, refusal, type ValidationIssue } from "../model/errors.js";
import { inexactNumbers } from "../model/exact-numbers.js";
import { renameSentMessengers } from "../model/messengers.js";
import { introducedIssues } from "../model/rules.js";
import type { RequestOptions } from "../http/openapi.js";
import type { Turn } from "../http/turn.js";
import { Attempts, type EditRetries } from "./edit-attempts.js";

/** Changes the draft, or returns the contact to send instead. May be async. */
export type ContactChange = (draft: ContactWrite) => unknown;

/** Options of an `edit`. */
export interface EditOptions extends RequestOptions {
  /** Throws `StaleContactError` unless the contact was last modified at this time. */
  ifModifiedTime?: Date | string | undefined;
}

/** The requests of an edit. */
export interface EditRequests {
  /** Holds the PUT's turn at the rate limit. `attempts` have been made before. */
  turn: (attempts: number) => Promise<Turn>;
  /** Gets the contact, and the JSON it was parsed from. Leaves its slot and its token to the turn. */
  get: (turn?: Turn) => Promise<{ contact: Contact; json: string }>;
  /** Sends once, using the turn. */
  put: (turn: Turn, contact: ContactWrite, attempts: number) => Promise<Contact>;
}

/** The contact to send, and the one it was made from. */
interface Draft {
  before: ContactWrite;
  after: ContactWrite;
}

/**
 * Takes a turn, reads, lets the caller change the draft, and sends all of it back, in this order. It never waits between reading
 * and sending, because the PUT overwrites whatever others store in between. After anything that takes time (a wait after a failure,
 * an async `change`) it takes another turn and reads again, and must find what the draft was made from.
 *
 * It uses PUT, although a PATCH of the changed properties would be smaller and would not overwrite what others write to the rest:
 * the vendor documents fully what a PUT does, but not whether a PATCH replaces a list or merges it, nor whether null empties a
 * property. If a deletion had no effect, a wrong number would stay.
 */
export async function editContact(
  contactId: string,
  change: ContactChange,
  options: EditOptions,
  requests: EditRequests,
  retries: EditRetries,
): Promise<Contact> {
  if (typeof change !== "function") throw refusal("change", "must be a function, such as (draft) => { draft.memo = \"…\" }");
  // undefined means that the caller looked the time up and didn't find it. Without the guard, the edit could overwrite.
  const expected = "ifModifiedTime" in options ? readDateTime("ifModifiedTime", options.ifModifiedTime).ms : undefined;
  const attempts = new Attempts(retries, options.signal);
  let draft: Draft | undefined;
  do {
    const turn = await requests.turn(attempts.made).catch(attempts.orDoubt);
    try {
      const { contact, json } = await requests.get(turn).catch(attempts.orDoubt);
      if (!draft) {
        if (expected !== undefined && Date.parse(contact.modifiedTime ?? "") !== expected) throw new StaleContactError(contactId);
        draft = await changed(contact, change, turn);
        if (isUnchanged(draft.before, draft.after)) return contact;
        refuse([...introducedIssues(draft.before, draft.after, { external: contact.linkedExternalUser != null }), ...inexactNumbers(json)]);
      } else {
        if (isDone(contactId, draft, contact, attempts.doubt)) return contact;
        refuse(inexactNumbers(json));
      }
      // An async change has given the turn back.
      if (turn.isHeld) {
        const put = requests.put(turn, draft.after, attempts.made);
        const sent = await put.catch((error: unknown) => attempts.fail(error, turn));
        if (sent) return sent;
      }
    } finally {
      turn.end();
    }
  } while (await attempts.another());

  const { contact } = await requests.get().catch(attempts.orDoubt);
  if (isDone(contactId, draft, contact, attempts.doubt)) return contact;
  throw attempts.doubt;
}

/** Runs the caller's code. An async change gives the turn back first, because it may call the client itself. */
async function changed(contact: Contact, change: ContactChange, turn: Turn): Promise<Draft> {
  const draft = writableCopy(contact);
  let returned = change(draft);
  if (isThenable(returned)) {
    turn.end();
    returned = await returned;
  }
  // Kept as it will be sent, so that a later reading can be compared with it.
  return { before: writableCopy(contact), after: renameSentMessengers(isContactWrite(returned) ? returned : draft) };
}

function refuse(issues: ValidationIssue[]): void {
  if (issues.length > 0) throw new ValidationError(issues);
}

/** Whether the contact, read again, is what was sent. Throws if it isn't what the draft was made from, either. */
function isDone(contactId: string, { before, after }: Draft, contact: Contact, doubt: unknown): boolean {
  const current = writableCopy(contact);
  if (isUnchanged(before, current)) return false;
  if (doubt !== undefined && isAsSent(after, current)) return true;
  throw new StaleContactError(contactId, doubt);
}

function isThenable(value: unknown): boolean {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

/** An arrow function may return something by accident, such as the memo that it assigned. */
function isContactWrite(value: unknown): value is ContactWrite {
  return typeof value === "object" && value !== null && "contactName" in value;
}
