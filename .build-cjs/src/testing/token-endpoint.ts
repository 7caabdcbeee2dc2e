import type { AccessTokens, Grant } from "./access-tokens.js";
import type { AppCredentials } from "./app-credentials.js";
import { assertionFault } from "./assertion.js";
import { jsonAnswer, type Answer, type IncomingRequest } from "./exchange.js";
import type { ResolvedOptions } from "./options.js";

const JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

/** An error of the token endpoint: another form than the API's. */
class TokenRefusal extends Error {
  readonly answer: Answer;

  constructor(status: number, error: string, description: string) {
    super(`${error}: ${description}`);
    this.answer = jsonAnswer(status, { error, error_description: description }, { "cache-control": "no-store" });
  }
}

/** `POST /oauth2/v2.0/token` and `/revoke`. https://developers.worksmobile.com/kr/docs/auth-oauth */
export class TokenEndpoint {
  readonly #options: ResolvedOptions;
  readonly #app: AppCredentials;
  readonly #tokens: AccessTokens;

  constructor(options: ResolvedOptions, app: AppCredentials, tokens: AccessTokens) {
    this.#options = options;
    this.#app = app;
    this.#tokens = tokens;
  }

  token(request: IncomingRequest): Answer {
    return refusing(() => {
      const form = this.#form(request);
      switch (form.get("grant_type")) {
        case JWT_BEARER:
          return this.#grantAssertion(form);
        case "refresh_token":
          return this.#grantRefresh(form);
        case "authorization_code":
          return this.#grantCode(form);
        default:
          throw new TokenRefusal(400, "unsupported_grant_type", "grant_type is missing or not supported.");
      }
    });
  }

  revoke(request: IncomingRequest): Answer {
    return refusing(() => {
      this.#tokens.revoke(required(this.#form(request), "token"));
      return { status: 200, headers: {}, body: "" };
    });
  }

  #form({ headers, body }: IncomingRequest): URLSearchParams {
    if (!/^application\/x-www-form-urlencoded\b/i.test(headers["content-type"] ?? "")) {
      throw new TokenRefusal(400, "invalid_request", "The body must be application/x-www-form-urlencoded.");
    }
    const form = new URLSearchParams(body);
    if (required(form, "client_id") !== this.#app.clientId || required(form, "client_secret") !== this.#app.clientSecret) {
      throw new TokenRefusal(401, "invalid_client", "The client is unknown or its secret wrong.");
    }
    return form;
  }

  #grantAssertion(form: URLSearchParams): Answer {
    const { clientId, serviceAccount, publicKey } = this.#app;
    const fault = assertionFault(required(form, "assertion"), { clientId, serviceAccount, publicKey, now: this.#options.now().getTime() });
    if (fault !== undefined) throw new TokenRefusal(400, "invalid_grant", fault);
    const scopes = required(form, "scope").split(/[ ,]+/);
    if (!scopes.every((scope) => this.#options.appScopes.includes(scope))) {
      throw new TokenRefusal(400, "invalid_scope", "The app does not have this scope.");
    }
    const grant = { scopes, userId: undefined };
    return this.#tokenAnswer(grant, this.#tokens.issueRefreshToken(grant));
  }

  #grantRefresh(form: URLSearchParams): Answer {
    const refreshToken = required(form, "refresh_token");
    const grant = this.#tokens.refreshGrant(refreshToken);
    if (grant === undefined) throw new TokenRefusal(400, "invalid_grant", "The refresh token is invalid, used or expired.");
    if (!this.#options.refreshTokenRotation) return this.#tokenAnswer(grant);
    this.#tokens.revoke(refreshToken);
    return this.#tokenAnswer(grant, this.#tokens.issueRefreshToken(grant));
  }

  #grantCode(form: URLSearchParams): Answer {
    const grant = this.#tokens.useCode(required(form, "code"));
    if (grant === undefined) throw new TokenRefusal(400, "invalid_grant", "The code is invalid, used or expired.");
    return this.#tokenAnswer(grant, this.#tokens.issueRefreshToken(grant));
  }

  #tokenAnswer(grant: Grant, refreshToken?: string): Answer {
    const { tokenLifetimeSeconds, expiresIn, revokeOlderTokens } = this.#options;
    if (revokeOlderTokens) this.#tokens.revokeAccess(grant);
    const body = {
      access_token: this.#tokens.issue(grant, tokenLifetimeSeconds),
      ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
      token_type: "Bearer",
      ...(expiresIn === "missing" ? {} : { expires_in: expiresIn === "string" ? String(tokenLifetimeSeconds) : tokenLifetimeSeconds }),
      scope: grant.scopes.join(" "),
    };
    return jsonAnswer(200, body, { "cache-control": "no-store" });
  }
}

function required(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (value === null || value === "") throw new TokenRefusal(400, "invalid_request", `${name} is missing.`);
  return value;
}

function refusing(answer: () => Answer): Answer {
  try {
    return answer();
  } catch (error) {
    if (error instanceof TokenRefusal) return error.answer;
    throw error;
  }
}
