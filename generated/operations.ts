// written by npm run generate; do not edit
/** The operations of the document by operationId; a token needs one of `scopes`, not all. */
export const operations = {
  listContacts: {"operation":"GET /contacts","method":"GET","path":"/contacts","scopes":["contact","contact.read"]},
  getContact: {"operation":"GET /contacts/{contactId}","method":"GET","path":"/contacts/{contactId}","scopes":["contact","contact.read"]},
  replaceContact: {"operation":"PUT /contacts/{contactId}","method":"PUT","path":"/contacts/{contactId}","scopes":["contact"]},
  listUserContacts: {"operation":"GET /users/{userId}/contacts","method":"GET","path":"/users/{userId}/contacts","scopes":["contact","contact.read"]},
} as const;

export type OperationId = keyof typeof operations;

/** An operation as errors, hooks and `client.rateLimit` name it: method and path template, such as `"GET /contacts/{contactId}"`. */
export type Operation = (typeof operations)[OperationId]["operation"];
