export type { ServiceAccountCredentials } from "./app-credentials.js";
export type { ContactBook } from "./contact-book.js";
export type { ContactTimes, EmptyLists } from "./contact-generator.js";
export { FakeWorks, type TokenTerms, type UserCredentials } from "./fake-works.js";
export type { Fault, FaultKind, FaultSpec, RandomFaults } from "./faults.js";
export type { FakeWorksServer } from "./http-server.js";
export { makeContact, type ContactOverrides } from "./make-contact.js";
export type { FakeWorksOptions } from "./options.js";
export type { RequestRecord } from "./request-log.js";
