/** The vendor takes at most 60 minutes; the assertion is used at once. */
const LIFE_SECONDS = 30 * 60;
/** Dated back a little, so that a clock slightly ahead of the server's does no harm. */
const BACKDATED_SECONDS = 60;

export interface AssertionClaims {
  clientId: string;
  serviceAccount: string;
  /** The server's time as far as known, in milliseconds. */
  now: number;
}

/**
 * Signs the JWT by which a service account asks for a token: RS256, `iat` and `exp` numbers (as texts they are refused).
 * https://developers.worksmobile.com/kr/docs/auth-jwt
 */
export async function signAssertion(key: CryptoKey, { clientId, serviceAccount, now }: AssertionClaims): Promise<string> {
  const iat = Math.floor(now / 1000) - BACKDATED_SECONDS;
  const header = encodeJson({ alg: "RS256", typ: "JWT" });
  const claims = encodeJson({ iss: clientId, sub: serviceAccount, iat, exp: iat + LIFE_SECONDS });
  const signed = `${header}.${claims}`;
  const signature = await crypto.subtle.sign("RSASSA-PKCS1-v1_5", key, new TextEncoder().encode(signed));
  return `${signed}.${base64Url(new Uint8Array(signature))}`;
}

function encodeJson(value: unknown): string {
  return base64Url(new TextEncoder().encode(JSON.stringify(value)));
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
