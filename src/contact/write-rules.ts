import { ValidationError } from "../errors.js";

const READ_ONLY = ["contactId", "linkedExternalUser", "createdTime", "modifiedTime"];

/** A fetched contact that is sent back may lack what a list left out; `edit` is the way that can't lose anything. */
export function refuseReadOnly(contact: object): void {
  const issues = READ_ONLY.filter((key) => (contact as Record<string, unknown>)[key] !== undefined).map((path) => ({
    path,
    message: "is set by the server only. To change a contact that was fetched, use contacts.edit()",
  }));
  if (issues.length > 0) throw new ValidationError(issues);
}
