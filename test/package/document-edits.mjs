// Edits of the document, and whether a release that makes them breaks its users. `npm run check` (breaking) holds what it
// says of each edit against this table.
const schema = (document, name) => document.components.schemas[name];
const property = (document, name, key) => schema(document, name).properties[key];
const parameter = (document, name) => document.components.parameters[name];
const list = (document) => document.paths["/contacts"].get;

/** `apply` changes a parsed document in place. */
export const documentEdits = [
  { edit: "nothing", breaks: false, apply: () => {} },
  { edit: "other words", breaks: false, apply: (document) => (list(document).description = "Lists contacts.") },
  { edit: "another example", breaks: false, apply: (document) => (parameter(document, "count").example = 50) },
  { edit: "a new operation", breaks: false, apply: (document) => (document.paths["/contact-groups"] = { get: { ...list(document), operationId: "listContactGroups" } }) },
  {
    edit: "a new optional parameter",
    breaks: false,
    apply: (document) => list(document).parameters.push({ name: "phonetic", in: "query", description: "New.", schema: { type: "string" } }),
  },
  { edit: "a new property of a contact", breaks: false, apply: (document) => (schema(document, "Contact").properties.nickNames = { type: "string" }) },
  { edit: "a new optional property of a write", breaks: false, apply: (document) => (schema(document, "ContactWrite").properties.nickNames = { type: "string" }) },
  { edit: "a new value of a query's enum", breaks: false, apply: (document) => parameter(document, "accessibleRange").schema.enum.push("GROUP") },
  // Users are told that values they don't know may come, and the SDK passes them on.
  { edit: "a new value of an answer's enum", breaks: false, apply: (document) => property(document, "ContactMessenger", "type").enum.push("MASTODON") },
  { edit: "a longer page", breaks: false, apply: (document) => (parameter(document, "count").schema.maximum = 1_000) },
  { edit: "an operation gone", breaks: true, apply: (document) => delete document.paths["/contacts/{contactId}"].put },
  { edit: "a path gone", breaks: true, apply: (document) => delete document.paths["/users/{userId}/contacts"] },
  { edit: "an operation renamed", breaks: true, apply: (document) => (list(document).operationId = "getContacts") },
  { edit: "a parameter gone", breaks: true, apply: (document) => list(document).parameters.pop() },
  { edit: "a parameter required", breaks: true, apply: (document) => (parameter(document, "searchDateType").required = true) },
  { edit: "a new required parameter", breaks: true, apply: (document) => list(document).parameters.push({ name: "domainId", in: "query", required: true, schema: { type: "integer" } }) },
  { edit: "a shorter page", breaks: true, apply: (document) => (parameter(document, "count").schema.maximum = 300) },
  { edit: "a parameter of another type", breaks: true, apply: (document) => (parameter(document, "cursor").schema.type = "integer") },
  { edit: "a value of a query's enum gone", breaks: true, apply: (document) => parameter(document, "orderBy").schema.enum.pop() },
  { edit: "a value of a write's enum gone", breaks: true, apply: (document) => property(document, "ContactTelephone", "type").enum.pop() },
  { edit: "a property of a contact gone", breaks: true, apply: (document) => delete schema(document, "Contact").properties.memo },
  { edit: "a property of a write gone", breaks: true, apply: (document) => delete schema(document, "ContactWrite").properties.memo },
  { edit: "a property of a write required", breaks: true, apply: (document) => schema(document, "ContactWrite").required.push("emails") },
  { edit: "a property no longer sure to come", breaks: true, apply: (document) => (schema(document, "Contact").required = ["permission"]) },
  { edit: "a property of another type", breaks: true, apply: (document) => (property(document, "Contact", "memo").type = "object") },
  { edit: "a shorter memo", breaks: true, apply: (document) => (property(document, "ContactWrite", "memo").maxLength = 1_000) },
  { edit: "fewer e-mail addresses", breaks: true, apply: (document) => (property(document, "ContactWrite", "emails").maxItems = 10) },
  { edit: "null where none could come", breaks: true, apply: (document) => (property(document, "ContactEmail", "email").nullable = true) },
  { edit: "null no longer taken", breaks: true, apply: (document) => delete property(document, "ContactWrite", "memo").nullable },
  { edit: "a scope that no longer suffices", breaks: true, apply: (document) => (list(document).security = [{ oauth2: ["contact"] }]) },
  { edit: "an answer gone", breaks: true, apply: (document) => delete list(document).responses["200"] },
];
