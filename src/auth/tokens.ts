import { TokenError, withHint } from "../model/errors.js";
import { mask } from "../http/redact.js";

/** What a token source holds. */
export interface Tokens {
  readonly accessToken: string;
  /** Milliseconds since the epoch, by the local clock. */
  readonly expiresAt: number;
  readonly refreshToken?: string | undefined;
}

/** A user's tokens. Keep them where the process finds them when it starts again; they are secrets. */
export interface UserTokens {
  accessToken: string;
  /** Valid for 90 days; replaced at each refresh if the app has Refresh Token Rotation on. */
  refreshToken: string;
  /** When the access token ends, by the local clock. */
  expiresAt: Date;
}

/** The token endpoint's whole response, whatever its status. */
export interface TokenAnswer {
  status: number;
  headers: Headers;
  body: string;
  /** When the request was sent, by the local clock: a token's life is counted from here, to be safe. */
  sentAt: number;
  /** The last word of the grant type, or "". */
  grant: string;
  /** The request's secrets, which no message may hold. */
  secrets: string[];
  attempts: number;
}

/** If an access token's life is not known: the shorter of the two that the console offers. */
export const LIFE_MS = 3_600_000;

/** The mistake that an error of the token endpoint points to, by grant. */
const HINTS = /* @__PURE__ */ new Map(/* @__PURE__ */ Object.entries({
  invalid_client: "Check clientId and clientSecret: they are of one app in the Developer Console",
  unauthorized_client: "Check in the Developer Console that the app may use this way of getting tokens",
  invalid_scope: "The app must have each scope in the Developer Console; it is asked for by its exact name",
  "invalid_grant jwt-bearer":
    "Check that serviceAccount and privateKey are those of the app of clientId: a private key issued anew ends the older one",
  "invalid_grant refresh_token":
    "The refresh token ended (90 days, a changed password, logout) or was replaced by a newer one: the user must log in again",
  "invalid_grant authorization_code": "A code is good once and for 10 minutes: start again at authorizationUrl(…)",
}));

/** An access token must fit into a header: fetch would quote one with a line break in its error. */
export function isToken(value: unknown): value is string {
  return typeof value === "string" && /^[\x21-\x7e]+$/.test(value);
}

/** The tokens in a response; throws if it is an error. */
export function readTokens(answer: TokenAnswer): Tokens {
  if (answer.status < 200 || answer.status > 299) throw refusal(answer);
  const { access_token, refresh_token, expires_in } = fieldsOf(answer.body);
  if (!isToken(access_token)) {
    throw new TokenError(`the token endpoint answered ${answer.status} without a usable access_token (${answer.body.length} characters)`, {
      status: answer.status,
    });
  }
  return {
    accessToken: access_token,
    expiresAt: answer.sentAt + lifeMs(expires_in),
    refreshToken: isToken(refresh_token) ? refresh_token : undefined,
  };
}

/** A number or a text; in practice a text, `"86400"`. */
function lifeMs(expiresIn: unknown): number {
  const seconds = typeof expiresIn === "string" || typeof expiresIn === "number" ? Number(expiresIn) : NaN;
  return seconds > 0 && Number.isFinite(seconds) ? seconds * 1000 : LIFE_MS;
}

/** The error for an error response: in the form of RFC 6749, the vendor's own, or a proxy's page. */
export function refusal({ status, body, grant, secrets, attempts }: TokenAnswer): TokenError {
  const fields = fieldsOf(body);
  const [error, description] = [fields["error"] ?? fields["code"], fields["error_description"] ?? fields["description"]].map((value) =>
    typeof value === "string" ? mask(value, secrets) : undefined,
  );
  const said = [error, description].filter(Boolean).join(": ");
  const tries = attempts > 1 ? ` (${attempts} attempts)` : "";
  return new TokenError(withHint(`the token endpoint answered ${status}${said && ` ${said}`}${tries}`, hintFor(status, error, grant)), {
    status,
    ...(error !== undefined && { error }),
    ...(description !== undefined && { description }),
  });
}

function hintFor(status: number, error: string | undefined, grant: string): string | undefined {
  // A browser's fetch gives status 0 for a redirect that it did not follow.
  if (status === 0 || (status >= 300 && status < 400)) {
    return "Redirects are not followed, since the request holds secrets: check tokenUrl";
  }
  return HINTS.get(`${error} ${grant}`) ?? HINTS.get(error ?? "");
}

function fieldsOf(body: string): Record<string, unknown> {
  try {
    const fields: unknown = JSON.parse(body);
    return typeof fields === "object" && fields !== null ? { ...fields } : {};
  } catch {
    return {};
  }
}
