// written by npm run generate; do not edit
/** The operations of the document by operationId; a token needs one of `scopes`, not all. */
export const operations = {
  listContacts: {"operation":"GET /contacts","scopes":["contact","contact.read"]},
  createContact: {"operation":"POST /contacts","scopes":["contact"]},
  getContact: {"operation":"GET /contacts/{contactId}","scopes":["contact","contact.read"]},
  replaceContact: {"operation":"PUT /contacts/{contactId}","scopes":["contact"]},
  updateContact: {"operation":"PATCH /contacts/{contactId}","scopes":["contact"]},
  deleteContact: {"operation":"DELETE /contacts/{contactId}","scopes":["contact"]},
  listUserContacts: {"operation":"GET /users/{userId}/contacts","scopes":["contact","contact.read"]},
  forceDeleteContact: {"operation":"DELETE /contacts/{contactId}/forcedelete","scopes":["contact"]},
  createContactPhotoUploadUrl: {"operation":"POST /contacts/{contactId}/photo","scopes":["contact"]},
  getContactPhoto: {"operation":"GET /contacts/{contactId}/photo","scopes":["contact","contact.read"]},
  deleteContactPhoto: {"operation":"DELETE /contacts/{contactId}/photo","scopes":["contact"]},
  listContactTags: {"operation":"GET /contact-tags","scopes":["contact","contact.read"]},
  createContactTag: {"operation":"POST /contact-tags","scopes":["contact"]},
  getContactTag: {"operation":"GET /contact-tags/{contactTagId}","scopes":["contact","contact.read"]},
  replaceContactTag: {"operation":"PUT /contact-tags/{contactTagId}","scopes":["contact"]},
  updateContactTag: {"operation":"PATCH /contact-tags/{contactTagId}","scopes":["contact"]},
  deleteContactTag: {"operation":"DELETE /contact-tags/{contactTagId}","scopes":["contact"]},
  listUserContactTags: {"operation":"GET /users/{userId}/contact-tags","scopes":["contact","contact.read"]},
  createUserContactTag: {"operation":"POST /users/{userId}/contact-tags","scopes":["contact"]},
  listCustomProperties: {"operation":"GET /contacts/custom-properties","scopes":["contact","contact.read"]},
  createCustomProperty: {"operation":"POST /contacts/custom-properties","scopes":["contact"]},
  getCustomProperty: {"operation":"GET /contacts/custom-properties/{customPropertyId}","scopes":["contact","contact.read"]},
  updateCustomProperty: {"operation":"PATCH /contacts/custom-properties/{customPropertyId}","scopes":["contact"]},
  deleteCustomProperty: {"operation":"DELETE /contacts/custom-properties/{customPropertyId}","scopes":["contact"]},
} as const;

export type OperationId = keyof typeof operations;

/** An operation as errors, hooks and `client.rateLimit` name it: method and path template, such as `"GET /contacts/{contactId}"`. */
export type Operation = (typeof operations)[OperationId]["operation"];

/** The operations whose success has no body, and its status. */
export const bodiless: Partial<Record<Operation, number>> = {
  "DELETE /contacts/{contactId}": 204,
  "DELETE /contacts/{contactId}/forcedelete": 204,
  "GET /contacts/{contactId}/photo": 302,
  "DELETE /contacts/{contactId}/photo": 204,
  "DELETE /contact-tags/{contactTagId}": 204,
  "DELETE /contacts/custom-properties/{customPropertyId}": 204,
};
