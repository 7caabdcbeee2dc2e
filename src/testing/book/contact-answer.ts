import { formatAnswerTime, type TimeFormat } from "../date-times.js";
import type { Contact, ContactBody, StoredContact } from "./stored-contact.js";

/** Only `get` shows the name parts `prefix`, `suffix` and `middleName`. https://developers.worksmobile.com/kr/docs/contact-get */
export type AnswerView = "get" | "list" | "write";

/** How answers write contacts. */
export interface AnswerFormat extends TimeFormat {
  /** The name of X; `as stored` leaves both names as they are. */
  readonly messengerType: "X" | "TWITTER" | "as stored";
}

/** A stored contact as an answer shows it. */
export function contactAnswer(stored: StoredContact, body: ContactBody, view: AnswerView, format: AnswerFormat): Contact {
  const { contactName, messengers } = body;
  const answer = {
    contactId: stored.contactId,
    ...body,
    createdTime: formatAnswerTime(stored.createdAt, format),
    modifiedTime: formatAnswerTime(stored.modifiedAt, format),
  };
  if (view !== "get") answer.contactName = { ...contactName, prefix: null, suffix: null, middleName: null };
  if (Array.isArray(messengers)) answer.messengers = messengers.map((messenger) => withName(messenger, format.messengerType));
  return answer;
}

type Messenger = NonNullable<ContactBody["messengers"]>[number];

// X and TWITTER are two names of the same messenger.
function withName(messenger: Messenger, name: AnswerFormat["messengerType"]): Messenger {
  const isX = messenger.type === "X" || messenger.type === "TWITTER";
  return isX && (name === "X" || name === "TWITTER") ? { ...messenger, type: name } : messenger;
}
