export { ContactsClient } from "./client.js";
export type { ContactsClientOptions } from "./options.js";
export type { Contacts } from "./contacts.js";
export type { ContactChange, EditOptions } from "./edit.js";
export type { UpdateOptions } from "./update-options.js";
export { Listing, type ListingPage, type ResumeOptions } from "./listing.js";
export { ContactListing, type ContactPage, type WalkPlace } from "./contact-listing.js";
export type { OrderSoFar } from "./time-order.js";
export type { ContactPhotos, PhotoUploadOptions } from "./photo.js";
export type { PhotoFile, PhotoName } from "./contact/photo-file.js";
export {
  ContactTagListing,
  type ContactTag,
  type ContactTagPage,
  type ContactTags,
  type ContactTagUpdate,
  type ContactTagWrite,
  type ListContactTagsQuery,
} from "./tags.js";
export type {
  ContactCustomProperties,
  ContactCustomProperty,
  ContactCustomPropertyUpdate,
  ContactCustomPropertyWrite,
  CustomPropertyQuery,
} from "./custom-properties.js";
export { dateWindows, type DateWindow } from "./date-windows.js";
export type { ListByDateQuery, ListProgress } from "./list-by-date.js";
export type { ListAllQuery } from "./walk-query.js";
export { formatDateTime } from "./date-time.js";
export type * from "./contact/contact.js";
export type { TokenSource } from "./auth/token-source.js";
export { serviceAccountAuth, type ServiceAccountOptions } from "./auth/service-account-auth.js";
export { userAuth, type UserAuthOptions } from "./auth/user-auth.js";
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
export type { RawApi, RequestOptions } from "./transport/openapi.js";
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent } from "./transport/hooks.js";
export type { AnswerCheck, RawAnswer } from "./transport/report.js";
export type { Pace } from "./transport/pacing.js";
export type { RateLimit } from "./transport/rate-limit.js";
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
} from "./errors.js";
