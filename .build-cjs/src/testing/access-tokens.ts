import { DAY, SECOND } from "./date-times.js";
import { Refusal } from "./exchange.js";

/** Whom a token speaks for: a member, or (undefined) the service account. */
export interface Grant {
  readonly scopes: readonly string[];
  readonly userId: string | undefined;
}

interface Expiring extends Grant {
  readonly expiresAt: number;
  revoked: boolean;
}

const CODE_LIFE = 10 * 60 * SECOND;
const REFRESH_TOKEN_LIFE = 90 * DAY;

/** The access tokens, refresh tokens and authorization codes that were given out. */
export class AccessTokens {
  readonly #now: () => number;
  readonly #access = new Map<string, Expiring>();
  readonly #refresh = new Map<string, Expiring>();
  readonly #codes = new Map<string, Expiring>();
  #issued = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  issue(grant: Grant, lifeSeconds: number, token = this.#name("kr1AAAA")): string {
    this.#access.set(token, this.#expiring(grant, lifeSeconds * SECOND));
    return token;
  }

  issueRefreshToken(grant: Grant): string {
    const token = this.#name("refresh");
    this.#refresh.set(token, this.#expiring(grant, REFRESH_TOKEN_LIFE));
    return token;
  }

  issueCode(grant: Grant): string {
    const code = this.#name("code");
    this.#codes.set(code, this.#expiring(grant, CODE_LIFE));
    return code;
  }

  /** The grant behind a refresh token that is still good. */
  refreshGrant(token: string): Grant | undefined {
    return this.#good(this.#refresh.get(token));
  }

  /** The grant behind a code, which is good once. */
  useCode(code: string): Grant | undefined {
    const grant = this.#good(this.#codes.get(code));
    this.#codes.delete(code);
    return grant;
  }

  revoke(token: string): void {
    for (const known of [this.#access.get(token), this.#refresh.get(token)]) if (known !== undefined) known.revoked = true;
  }

  /** Ends all access tokens, or those of one account. */
  revokeAccess(account?: Pick<Grant, "userId">): void {
    for (const token of this.#access.values()) if (account === undefined || token.userId === account.userId) token.revoked = true;
  }

  /** The grant of a request; refuses it where there is none, with the reason in `www-authenticate` as RFC 6750 has it. */
  authorize(header: string | undefined): Grant {
    if (header === undefined) throw unauthorized("Bearer", "The access token is missing.");
    const token = /^Bearer ([\x21-\x7e]+)$/.exec(header)?.[1];
    const grant = token === undefined ? undefined : this.#access.get(token);
    if (grant === undefined) throw invalidToken("The access token is invalid");
    if (grant.revoked) throw invalidToken("The access token was revoked");
    if (grant.expiresAt <= this.#now()) throw invalidToken("The access token expired");
    return grant;
  }

  #good(grant: Expiring | undefined): Grant | undefined {
    return grant !== undefined && !grant.revoked && grant.expiresAt > this.#now() ? grant : undefined;
  }

  #expiring({ scopes, userId }: Grant, life: number): Expiring {
    return { scopes, userId, expiresAt: this.#now() + life, revoked: false };
  }

  #name(kind: string): string {
    this.#issued += 1;
    return `${kind}-fake-${String(this.#issued).padStart(6, "0")}`;
  }
}

function invalidToken(reason: string): Refusal {
  return unauthorized(`Bearer error="invalid_token", error_description="${reason}"`, `${reason}.`);
}

function unauthorized(challenge: string, description: string): Refusal {
  return new Refusal(401, "UNAUTHORIZED", description, { "www-authenticate": challenge });
}
