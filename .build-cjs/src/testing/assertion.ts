import { verify, type KeyObject } from "node:crypto";
import { SECOND } from "./date-times.js";

const LONGEST_LIFE_SECONDS = 3_600;
/** How far ahead the signer's clock may be. The vendor's page does not say; a minute is strict. */
const CLOCK_SKEW_SECONDS = 60;

export interface AssertionTerms {
  readonly clientId: string;
  readonly serviceAccount: string;
  readonly publicKey: KeyObject;
  readonly now: number;
}

/** What is wrong with a service account's assertion, or undefined. https://developers.worksmobile.com/kr/docs/auth-jwt */
export function assertionFault(assertion: string, terms: AssertionTerms): string | undefined {
  const parts = assertion.split(".");
  const [header = "", claims = "", signature = ""] = parts;
  if (parts.length !== 3 || !parts.every((part) => /^[A-Za-z0-9_-]+$/.test(part))) return "The assertion is not three parts of base64url.";
  if (readPart(header)?.["alg"] !== "RS256") return "The assertion is not signed with RS256.";
  const signed = verify("RSA-SHA256", Buffer.from(`${header}.${claims}`), terms.publicKey, Buffer.from(signature, "base64url"));
  if (!signed) return "The signature of the assertion is wrong.";
  return claimsFault(readPart(claims) ?? {}, terms);
}

function claimsFault(claims: Record<string, unknown>, { clientId, serviceAccount, now }: AssertionTerms): string | undefined {
  const { iss, sub, iat, exp } = claims;
  const seconds = now / SECOND;
  if (iss !== clientId) return "iss must be the client id.";
  if (sub !== serviceAccount) return "sub must be the service account.";
  if (typeof iat !== "number" || typeof exp !== "number") return "iat and exp must be numbers.";
  if (iat > seconds + CLOCK_SKEW_SECONDS) return "iat lies in the future.";
  if (exp <= seconds) return "The assertion expired.";
  if (exp <= iat || exp - iat > LONGEST_LIFE_SECONDS) return "exp must be at most 60 minutes after iat.";
  return undefined;
}

function readPart(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString());
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
