import { formatAnswerTime } from "./date-times.js";
import type { FakeWorksOptions } from "./options.js";
import type { Contact, ContactBody, StoredContact } from "./stored-contact.js";

/** `get` alone gives the name parts `prefix`, `suffix` and `middleName`. https://developers.worksmobile.com/kr/docs/contact-get */
export type AnswerView = "get" | "list" | "write";

/** A stored contact as an answer shows it. */
export function contactAnswer(
  stored: StoredContact,
  body: ContactBody,
  view: AnswerView,
  messengerType: FakeWorksOptions["messengerType"],
): Contact {
  const { contactName, messengers } = body;
  const answer = {
    contactId: stored.contactId,
    ...body,
    createdTime: formatAnswerTime(stored.createdAt),
    modifiedTime: formatAnswerTime(stored.modifiedAt),
  };
  if (view !== "get") answer.contactName = { ...contactName, prefix: null, suffix: null, middleName: null };
  if (Array.isArray(messengers)) answer.messengers = messengers.map((messenger) => withName(messenger, messengerType));
  return answer;
}

type Messenger = NonNullable<ContactBody["messengers"]>[number];

// X and TWITTER are one thing under two names.
function withName(messenger: Messenger, name: FakeWorksOptions["messengerType"]): Messenger {
  const isX = messenger.type === "X" || messenger.type === "TWITTER";
  return isX && (name === "X" || name === "TWITTER") ? { ...messenger, type: name } : messenger;
}
