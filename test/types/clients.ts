// What must compile and what must not, of making clients and telling errors apart.
import { ApiError, ContactsClient, isWorksError, serviceAccountAuth, userAuth, type Operation, type TokenSource, type TokenStore } from "lineworks-contacts";
import { FakeWorks, makeContact } from "lineworks-contacts/testing";
import { reportUnexpected, validateResponse, type UnexpectedResponse } from "lineworks-contacts/validate";
import { expectType, type Equal } from "./equal.js";

export function clients(store: TokenStore): ContactsClient[] {
  const credentials = { clientId: "id", clientSecret: "secret" };
  const own: TokenSource = { getToken: ({ signal }) => Promise.resolve(signal ? "a" : "b") };
  const report = reportUnexpected(({ issues }) => console.warn(issues));
  const map: TokenStore = new Map<string, string>();

  // @ts-expect-error auth is required
  new ContactsClient({});
  // @ts-expect-error a misspelt option would do nothing
  new ContactsClient({ auth: own, maxRetry: 5 });
  // @ts-expect-error no such pace
  new ContactsClient({ auth: own, pace: "fast" });
  // @ts-expect-error a service account has a scope
  serviceAccountAuth({ ...credentials, serviceAccount: "account", privateKey: "key" });
  // @ts-expect-error a list of scopes
  serviceAccountAuth({ ...credentials, serviceAccount: "account", privateKey: "key", scope: "contact" });
  // @ts-expect-error a user has a refresh token
  userAuth(credentials);
  // @ts-expect-error a token source promises
  const wrong: TokenSource = { getToken: () => "token" };
  void [wrong, map];

  return [
    new ContactsClient({ auth: "token" }),
    new ContactsClient({ auth: own, pace: false, hooks: { onRetry: ({ waitMs }) => console.log(waitMs) }, onUnexpectedResponse: report }),
    new ContactsClient({ auth: serviceAccountAuth({ ...credentials, serviceAccount: "account", privateKey: "key", scope: ["contact"], store }) }),
    new ContactsClient({ auth: userAuth({ ...credentials, refreshToken: "token", onTokens: async ({ refreshToken }) => void (await Promise.resolve(refreshToken)) }) }),
  ];
}

export function errors(error: unknown): string {
  // @ts-expect-error unknown until asked
  void error.name;
  if (!isWorksError(error)) return "another's";
  if (error instanceof ApiError) {
    expectType<Equal<typeof error.operation, Operation>>();
    return `${error.status} ${error.code ?? ""} ${error.operation} ${error.attempts}`;
  }
  switch (error.name) {
    case "ValidationError":
      return error.issues.map(({ path }) => path).join();
    case "StaleContactError":
      return error.contactId;
    // @ts-expect-error no such error
    case "NotFound":
      return "";
    default:
      // @ts-expect-error not every error has one
      void error.retryAfterMs;
      return error.message;
  }
}

export function beside(response: UnexpectedResponse): void {
  const works = new FakeWorks({ contacts: [makeContact({ memo: "a" })], bounds: "[]", now: new Date() });
  works.failNext([503, "reset"]);
  validateResponse(response.operation, response.status, {});
  // @ts-expect-error no such operation
  validateResponse("GET /contact", 200, {});
  // @ts-expect-error no such bounds
  new FakeWorks({ bounds: "[[" });
  // @ts-expect-error no such fault
  works.failNext("explosion");
  // @ts-expect-error no such property
  makeContact({ email: "example@example.com" });
}
