import { ContactsClient, authorizationUrl, exchangeCode, revokeToken, userAuth, type UserTokens } from "lineworks-contacts";

const app = { clientId: process.env.CLIENT_ID!, clientSecret: process.env.CLIENT_SECRET! };
const redirectUri = "https://app.example.com/signed-in";

/** 1. Send the browser there; keep the state in the session. */
export function signIn(): { url: string; state: string } {
  const state = crypto.randomUUID();
  return { state, url: authorizationUrl({ clientId: app.clientId, redirectUri, scope: ["contact"], state }) };
}

/** 2. It comes back to `redirectUri?code=…&state=…`. */
export async function signedIn(url: URL, expectedState: string): Promise<UserTokens> {
  if (url.searchParams.get("state") !== expectedState) throw new Error("this sign-in was not started here");
  return exchangeCode({ ...app, code: url.searchParams.get("code") ?? "", redirectUri });
}

/** 3. From then on; `save` is awaited before a new token is used, so that none is lost. */
export function clientOf(tokens: UserTokens, save: (tokens: UserTokens) => Promise<void>): ContactsClient {
  return new ContactsClient({ auth: userAuth({ ...app, ...tokens, onTokens: save }) });
}

/** 4. The end. */
export async function signOut({ refreshToken }: UserTokens): Promise<void> {
  await revokeToken({ ...app, token: refreshToken, tokenTypeHint: "refresh_token" });
}
