// written by npm run generate; do not edit
/** The operations of the document by operationId; a token needs one of `scopes`, not all. */
export const operations = {
  listContacts: {"operation":"GET /contacts","method":"GET","path":"/contacts","scopes":["contact","contact.read"]},
  createContact: {"operation":"POST /contacts","method":"POST","path":"/contacts","scopes":["contact"]},
  getContact: {"operation":"GET /contacts/{contactId}","method":"GET","path":"/contacts/{contactId}","scopes":["contact","contact.read"]},
  replaceContact: {"operation":"PUT /contacts/{contactId}","method":"PUT","path":"/contacts/{contactId}","scopes":["contact"]},
  updateContact: {"operation":"PATCH /contacts/{contactId}","method":"PATCH","path":"/contacts/{contactId}","scopes":["contact"]},
  deleteContact: {"operation":"DELETE /contacts/{contactId}","method":"DELETE","path":"/contacts/{contactId}","scopes":["contact"]},
  listUserContacts: {"operation":"GET /users/{userId}/contacts","method":"GET","path":"/users/{userId}/contacts","scopes":["contact","contact.read"]},
  forceDeleteContact: {"operation":"DELETE /contacts/{contactId}/forcedelete","method":"DELETE","path":"/contacts/{contactId}/forcedelete","scopes":["contact"]},
  createContactPhotoUploadUrl: {"operation":"POST /contacts/{contactId}/photo","method":"POST","path":"/contacts/{contactId}/photo","scopes":["contact"]},
  getContactPhoto: {"operation":"GET /contacts/{contactId}/photo","method":"GET","path":"/contacts/{contactId}/photo","scopes":["contact","contact.read"]},
  deleteContactPhoto: {"operation":"DELETE /contacts/{contactId}/photo","method":"DELETE","path":"/contacts/{contactId}/photo","scopes":["contact"]},
  listContactTags: {"operation":"GET /contact-tags","method":"GET","path":"/contact-tags","scopes":["contact","contact.read"]},
  createContactTag: {"operation":"POST /contact-tags","method":"POST","path":"/contact-tags","scopes":["contact"]},
  getContactTag: {"operation":"GET /contact-tags/{contactTagId}","method":"GET","path":"/contact-tags/{contactTagId}","scopes":["contact","contact.read"]},
  replaceContactTag: {"operation":"PUT /contact-tags/{contactTagId}","method":"PUT","path":"/contact-tags/{contactTagId}","scopes":["contact"]},
  updateContactTag: {"operation":"PATCH /contact-tags/{contactTagId}","method":"PATCH","path":"/contact-tags/{contactTagId}","scopes":["contact"]},
  deleteContactTag: {"operation":"DELETE /contact-tags/{contactTagId}","method":"DELETE","path":"/contact-tags/{contactTagId}","scopes":["contact"]},
  listUserContactTags: {"operation":"GET /users/{userId}/contact-tags","method":"GET","path":"/users/{userId}/contact-tags","scopes":["contact","contact.read"]},
  createUserContactTag: {"operation":"POST /users/{userId}/contact-tags","method":"POST","path":"/users/{userId}/contact-tags","scopes":["contact"]},
  listCustomProperties: {"operation":"GET /contacts/custom-properties","method":"GET","path":"/contacts/custom-properties","scopes":["contact","contact.read"]},
  createCustomProperty: {"operation":"POST /contacts/custom-properties","method":"POST","path":"/contacts/custom-properties","scopes":["contact"]},
  getCustomProperty: {"operation":"GET /contacts/custom-properties/{customPropertyId}","method":"GET","path":"/contacts/custom-properties/{customPropertyId}","scopes":["contact","contact.read"]},
  updateCustomProperty: {"operation":"PATCH /contacts/custom-properties/{customPropertyId}","method":"PATCH","path":"/contacts/custom-properties/{customPropertyId}","scopes":["contact"]},
  deleteCustomProperty: {"operation":"DELETE /contacts/custom-properties/{customPropertyId}","method":"DELETE","path":"/contacts/custom-properties/{customPropertyId}","scopes":["contact"]},
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
