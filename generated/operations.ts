// written by npm run generate; do not edit
export type OperationId =
  | "listContacts"
  | "createContact"
  | "getContact"
  | "replaceContact"
  | "updateContact"
  | "deleteContact"
  | "listUserContacts"
  | "forceDeleteContact"
  | "createContactPhotoUploadUrl"
  | "getContactPhoto"
  | "deleteContactPhoto"
  | "listContactTags"
  | "createContactTag"
  | "getContactTag"
  | "replaceContactTag"
  | "updateContactTag"
  | "deleteContactTag"
  | "listUserContactTags"
  | "createUserContactTag"
  | "listCustomProperties"
  | "createCustomProperty"
  | "getCustomProperty"
  | "updateCustomProperty"
  | "deleteCustomProperty";

/** An operation as errors, hooks and `client.rateLimit` name it: method and path template, such as `"GET /contacts/{contactId}"`. */
export type Operation =
  | "GET /contacts"
  | "POST /contacts"
  | "GET /contacts/{contactId}"
  | "PUT /contacts/{contactId}"
  | "PATCH /contacts/{contactId}"
  | "DELETE /contacts/{contactId}"
  | "GET /users/{userId}/contacts"
  | "DELETE /contacts/{contactId}/forcedelete"
  | "POST /contacts/{contactId}/photo"
  | "GET /contacts/{contactId}/photo"
  | "DELETE /contacts/{contactId}/photo"
  | "GET /contact-tags"
  | "POST /contact-tags"
  | "GET /contact-tags/{contactTagId}"
  | "PUT /contact-tags/{contactTagId}"
  | "PATCH /contact-tags/{contactTagId}"
  | "DELETE /contact-tags/{contactTagId}"
  | "GET /users/{userId}/contact-tags"
  | "POST /users/{userId}/contact-tags"
  | "GET /contacts/custom-properties"
  | "POST /contacts/custom-properties"
  | "GET /contacts/custom-properties/{customPropertyId}"
  | "PATCH /contacts/custom-properties/{customPropertyId}"
  | "DELETE /contacts/custom-properties/{customPropertyId}";

/** The operations of the document by operationId; a token needs one of `scopes`, not all. */
export const operations: Readonly<Record<OperationId, { readonly operation: Operation; readonly scopes: readonly string[] }>> = {
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
};

/** The operations whose success has no body, and its status. */
export const bodiless: Partial<Record<Operation, number>> = {
  "DELETE /contacts/{contactId}": 204,
  "DELETE /contacts/{contactId}/forcedelete": 204,
  "GET /contacts/{contactId}/photo": 302,
  "DELETE /contacts/{contactId}/photo": 204,
  "DELETE /contact-tags/{contactTagId}": 204,
  "DELETE /contacts/custom-properties/{customPropertyId}": 204,
};
