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

/** Changes the draft it is given, or returns the contact that is to be sent instead; it may be async. */
export type ContactChange = (draft: ContactWrite) => unknown;

/** What an `edit` may set beside what every call may. */
export interface EditOptions extends RequestOptions {
  /** Refuses with `StaleContactError` unless the contact was last modified then. */
  ifModifiedTime?: Date | string | undefined;
}

/** What an edit is made of. */
export interface EditRequests {
  /** The PUT's turn at the rate limit; `attempts` were made before. */
  turn: (attempts: number) => Promise<Turn>;
  /** The contact, and the JSON that it was read from. Its slot and its token are left to the turn. */
  get: (turn?: Turn) => Promise<{ contact: Contact; json: string }>;
  /** Sends on the turn, once. */
  put: (turn: Turn, contact: ContactWrite, attempts: number) => Promise<Contact>;
}

/** What is to be sent, and what it was made from. */
interface Draft {
  before: ContactWrite;
  after: ContactWrite;
}

/**
 * Takes its turn, reads, lets the caller change, and sends all of it back, in this order: between reading and sending
 * nothing is waited for, since what others store in between is overwritten. Whatever takes time, the wait after a failure
 * or an async `change`, is followed by another turn and another reading, which must find what the draft was made from.
 *
 * By PUT, although a PATCH of the properties that changed would be smaller and would not overwrite what somebody else
 * writes to the others meanwhile: what a PUT does is documented to the end, while nobody says whether a PATCH replaces a
 * list or merges it, and whether null empties a property. A deletion that has no effect would be a wrong number kept.
 */
export async function editContact(
  contactId: string,
  change: ContactChange,
  options: EditOptions,
  requests: EditRequests,
  retries: EditRetries,
): Promise<Contact> {
  if (typeof change !== "function") throw refusal("change", "must be a function, such as (draft) => { draft.memo = \"…\" }");
  // Given as undefined it is a time that was looked up and not found: to go on without the guard could overwrite.
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
      // It is not, where the change took time.
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

/** Runs the caller's code, which keeps nobody waiting while it takes its time: it may call the client itself. */
async function changed(contact: Contact, change: ContactChange, turn: Turn): Promise<Draft> {
  const draft = writableCopy(contact);
  let returned = change(draft);
  if (isThenable(returned)) {
    turn.end();
    returned = await returned;
  }
  // As it is sent, or what is read again could not be told to be it.
  return { before: writableCopy(contact), after: renameSentMessengers(isContactWrite(returned) ? returned : draft) };
}

function refuse(issues: ValidationIssue[]): void {
  if (issues.length > 0) throw new ValidationError(issues);
}

/** Whether the contact, read again, is what was sent; throws where it is not what the draft was made from either. */
function isDone(contactId: string, { before, after }: Draft, contact: Contact, doubt: unknown): boolean {
  const current = writableCopy(contact);
  if (isUnchanged(before, current)) return false;
  if (doubt !== undefined && isAsSent(after, current)) return true;
  throw new StaleContactError(contactId, doubt);
}

function isThenable(value: unknown): boolean {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

/** What an arrow function happens to return, the memo it has assigned say, is no contact. */
function isContactWrite(value: unknown): value is ContactWrite {
  return typeof value === "object" && value !== null && "contactName" in value;
}
