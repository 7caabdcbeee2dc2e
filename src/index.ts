export { ContactsClient } from "./client.js";
export type { ContactsClientOptions } from "./client.js";
export type { Contacts } from "./resources/contacts.js";
export type { ContactChange, EditOptions } from "./resources/edit.js";
export type { UpdateOptions } from "./resources/contacts.js";
export { Listing, type ListingPage } from "./listing/listing.js";
export { ContactListing, type ContactPage } from "./listing/contact-listing.js";
export type { SyncBatch, SyncOptions, SyncProgress } from "./resources/sync.js";
export type { SyncRestart, SyncStep } from "./resources/sync-state.js";
export type { KnownIds } from "./resources/missing-contacts.js";
export type { ContactPhotos, PhotoUploadOptions } from "./resources/photos.js";
export type { PhotoFile } from "./resources/photo-file.js";
export {
  ContactTagListing,
  type ContactTag,
  type ContactTagPage,
  type ContactTags,
  type ContactTagUpdate,
  type ContactTagWrite,
  type ListContactTagsQuery,
} from "./resources/tags.js";
export type {
  ContactCustomProperties,
  ContactCustomProperty,
  ContactCustomPropertyUpdate,
  ContactCustomPropertyWrite,
  CustomPropertyQuery,
} from "./resources/custom-properties.js";
export { dateWindows, type DateWindow } from "./model/dates.js";
export type { ListByDateQuery, ListProgress } from "./listing/by-date.js";
export type { ListAllQuery } from "./listing/query.js";
export { formatDateTime } from "./model/dates.js";
export type * from "./model/contact.js";
export type { TokenSource } from "./http/authorize.js";
export { serviceAccountAuth, type ServiceAccountOptions } from "./auth/service-account.js";
export { userAuth, type UserAuthOptions } from "./auth/user.js";
export {
  authorizationUrl,
  exchangeCode,
  revokeToken,
  type AuthorizationUrlOptions,
  type ExchangeCodeOptions,
  type RevokeTokenOptions,
} from "./auth/browser-login.js";
export type { AppCredentials } from "./auth/credentials.js";
export type { UserTokens } from "./auth/tokens.js";
export type { TokenStore } from "./auth/token-store.js";
export type { RawApi, RequestOptions } from "./http/openapi.js";
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent } from "./http/hooks.js";
export type { AnswerCheck, RawAnswer } from "./model/responses.js";
export type { Limiter } from "./http/limiter.js";
export type { RateLimit } from "./http/rate-limit.js";
export type { Operation } from "../generated/operations.js";
export {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConfigError,
  ConflictError,
  ConnectionError,
  NotFoundError,
  PaginationError,
  PermissionError,
  RateLimitError,
  ResultLimitError,
  ServerError,
  StaleContactError,
  TimeoutError,
  TokenError,
  UnexpectedResponseError,
  ValidationError,
  WorksError,
  isWorksError,
  type AnyWorksError,
  type ValidationIssue,
} from "./model/errors.js";
