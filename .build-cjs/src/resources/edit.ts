import type { Contact, ContactWrite } from "../model/contact.js";
import { introducedIssues } from "../model/rules.js";
import { renameSentMessengers } from "../model/messengers.js";
import { isAsSent, isUnchanged, writableCopy } from "../model/draft.js";
import { readDateTime } from "../model/dates.js";
import { StaleContactError, ValidationError, isWorksError, refusal, type AnyWorksError } from "../model/errors.js";
import { backoffMs } from "../http/backoff.js";
import { sleep, type Clock } from "../http/clock.js";
import { emit, type Hooks } from "../http/hooks.js";
import type { RequestOptions } from "../http/openapi.js";

/** Changes the draft it is given, or returns the contact that is to be sent instead; it may be async. */
export type ContactChange = (draft: ContactWrite) => unknown;

/** What an `edit` may set beside what every call may. */
export interface EditOptions extends RequestOptions {
  /** Refuses with `StaleContactError` unless the contact was last modified then. */
  ifModifiedTime?: Date | string | undefined;
}

/** The two requests that an edit is made of. */
export interface EditRequests {
  get: () => Promise<Contact>;
  /** Sends once: never again after a failure that may have come too late to stop it. `attempts` were made before. */
  put: (contact: ContactWrite, attempts: number) => Promise<Contact>;
}

export interface EditRetries {
  clock: Clock;
  random: () => number;
  maxRetries: number;
  maxRetryWaitMs: number;
  hooks: Hooks;
}

/**
 * Reads, lets the caller change, and sends back all that was read.
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
  const { ifModifiedTime, signal } = options;
  // Given as undefined it is a time that was looked up and not found: to go on without the guard could overwrite.
  const expected = "ifModifiedTime" in options ? readDateTime("ifModifiedTime", ifModifiedTime).ms : undefined;
  const contact = await requests.get();
  if (expected !== undefined && Date.parse(contact.modifiedTime ?? "") !== expected) throw new StaleContactError(contactId);

  const before = writableCopy(contact);
  const draft = writableCopy(contact);
  const returned: unknown = await change(draft);
  // As it is sent, or what is read again could not be told to be it.
  const after = renameSentMessengers(isContactWrite(returned) ? returned : draft);
  if (isUnchanged(before, after)) return contact;

  const issues = introducedIssues(before, after, { external: contact.linkedExternalUser != null });
  if (issues.length > 0) throw new ValidationError(issues);
  return putOnce(contactId, before, after, { ...requests, ...retries, signal });
}

/**
 * A PUT that failed may have arrived all the same, and to send it again could overwrite what someone else has written
 * since. So the contact is read again first.
 */
async function putOnce(
  contactId: string,
  before: ContactWrite,
  after: ContactWrite,
  { get, put, clock, random, maxRetries, maxRetryWaitMs, hooks, signal }: EditRequests & EditRetries & Pick<RequestOptions, "signal">,
): Promise<Contact> {
  let attempts = 0;
  for (let retries = 0; ; retries += 1) {
    try {
      return await put(after, attempts);
    } catch (error) {
      if (!mayHaveSucceeded(error)) throw error;
      const found = await get().catch((unread: unknown) => {
        // That of the PUT, for it alone says that the change may be written; an abort's reason comes back as it is.
        throw isWorksError(unread) ? error : unread;
      });
      const current = writableCopy(found);
      if (isAsSent(after, current)) return found;
      if (!isUnchanged(before, current)) throw new StaleContactError(contactId, error);
      const { operation, name, status, retryAfterMs } = error;
      const waitMs = backoffMs({ retries, status: undefined, askedMs: retryAfterMs }, maxRetryWaitMs, random);
      if (error.attempts > maxRetries || waitMs === undefined) throw error;
      attempts = error.attempts;
      emit(hooks, "onRetry", { operation, attempt: attempts, waitMs, status, error: name });
      await sleep(clock, waitMs, signal);
    }
  }
}

type Doubtful = Extract<AnyWorksError, { mayHaveSucceeded: boolean }> & { status?: number; retryAfterMs?: number | undefined };

function mayHaveSucceeded(error: unknown): error is Doubtful {
  return isWorksError(error) && "mayHaveSucceeded" in error && error.mayHaveSucceeded;
}

/** What an arrow function happens to return, the memo it has assigned say, is no contact. */
function isContactWrite(value: unknown): value is ContactWrite {
  return typeof value === "object" && value !== null && "contactName" in value;
}
