/**
 * X (Twitter) changed its name in the API, in two steps: from the end of July 2026 answers were to hold `X` where they
 * held `TWITTER`; from mid-November 2026 (early December, says the page on creating) requests were to be refused
 * `TWITTER`. Nobody has confirmed either step, so both spellings are taken from the server and from callers, and only
 * `X` is handed on. https://developers.worksmobile.com/kr/docs/contact-list ·
 * https://developers.worksmobile.com/jp/docs/contact-list · https://developers.worksmobile.com/jp/docs/contact-create
 */
const OLD = "TWITTER";
const NEW = "X";

interface HasMessengers {
  messengers?: { type?: string }[] | null;
}

/** Renames in place what a parsed answer holds. */
export function renameReceivedMessengers(contact: HasMessengers): void {
  if (!Array.isArray(contact.messengers)) return;
  for (const messenger of contact.messengers) if (messenger?.type === OLD) messenger.type = NEW;
}

/** A body with the new name in it; the caller's own object stays as it is. */
export function renameSentMessengers<T extends HasMessengers>(contact: T): T {
  const { messengers } = contact;
  if (!Array.isArray(messengers) || !messengers.some((messenger) => messenger?.type === OLD)) return contact;
  return {
    ...contact,
    messengers: messengers.map((messenger) => (messenger?.type === OLD ? { ...messenger, type: NEW } : messenger)),
  };
}
