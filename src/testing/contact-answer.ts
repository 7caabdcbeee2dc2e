import { formatAnswerTime } from "./date-times.js";
import type { FakeWorksOptions } from "./options.js";
import type { Contact, ContactBody, StoredContact } from "./stored-contact.js";

/** `get` alone gives the name parts `prefix`, `suffix` and `middleName`. https://developers.worksmobile.com/kr/docs/contact-get */
export type AnswerView = "get" | "list" | "replace";

/** A stored contact as an answer shows it. */
export function contactAnswer(stored: StoredContact, body: ContactBody, view: AnswerView, messengerType: FakeWorksOptions["messengerType"]): Contact {
  const { permission, contactName, ...rest } = body;
  return {
    contactId: stored.contactId,
    permission,
    contactName: view === "get" || contactName === null ? contactName : { ...contactName, prefix: null, suffix: null, middleName: null },
    ...rest,
    ...(Array.isArray(rest.messengers) ? { messengers: rest.messengers.map((messenger) => withName(messenger, messengerType)) } : {}),
    createdTime: formatAnswerTime(stored.createdAt),
    modifiedTime: formatAnswerTime(stored.modifiedAt),
  };
}

type Messenger = NonNullable<ContactBody["messengers"]>[number];

// X and TWITTER are one thing under two names.
function withName(messenger: Messenger, name: FakeWorksOptions["messengerType"]): Messenger {
  const isX = messenger.type === "X" || messenger.type === "TWITTER";
  return isX && (name === "X" || name === "TWITTER") ? { ...messenger, type: name } : messenger;
}
