/**
 * The API renames Twitter to X in two steps. From the end of July 2026, responses were to have `X` in place of `TWITTER`; from
 * mid-November 2026 (early December, according to the page on creating), requests with `TWITTER` were to be refused. Nobody has
 * confirmed either step, so both spellings are accepted from the server and from callers, and only `X` is passed
 * on. https://developers.worksmobile.com/kr/docs/contact-list ·
 * https://developers.worksmobile.com/jp/docs/contact-list · https://developers.worksmobile.com/jp/docs/contact-create
 */
const OLD = "TWITTER";
const NEW = "X";

interface HasMessengers {
  messengers?: { type?: string }[] | null;
}

/** Renames in place, in a parsed response. */
export function renameReceivedMessengers(contact: HasMessengers): void {
  if (!Array.isArray(contact.messengers)) return;
  for (const messenger of contact.messengers) if (messenger?.type === OLD) messenger.type = NEW;
}

/** A body with the new name. The caller's object is not changed. */
export function renameSentMessengers<T extends HasMessengers>(contact: T): T {
  const { messengers } = contact;
  if (!Array.isArray(messengers) || !messengers.some((messenger) => messenger?.type === OLD)) return contact;
  return {
    ...contact,
    messengers: messengers.map((messenger) => (messenger?.type === OLD ? { ...messenger, type: NEW } : messenger)),
  };
}
