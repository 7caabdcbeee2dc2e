import type { Bytes } from "./bytes.js";
import type { ConnectionFault } from "./faults.js";
import type { FormPart } from "./form-parts.js";

/** A request as it arrived, before anything is decided about it. */
export interface IncomingRequest {
  readonly method: string;
  /** Path and query as sent, still encoded. */
  readonly target: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** As text, whatever it is. */
  readonly body: string;
  readonly bytes: Bytes;
  /** The parts of a multipart body; undefined for any other. */
  readonly form: readonly FormPart[] | undefined;
  /** Where the storage of files is for the one who asks: another origin than the API's, as it is in truth. */
  readonly storage: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Bytes;
}

/** An answer, and what befalls it on its way to the client. */
export interface Reply extends Answer {
  readonly connection?: ConnectionFault;
}

/** The answer to what leaves nothing to say. */
export const noContent: Answer = { status: 204, headers: {}, body: "" };

export function jsonAnswer(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return { status, headers: { "content-type": "application/json; charset=UTF-8", ...headers }, body: JSON.stringify(body) };
}

/** An answer in the API's error form, thrown from anywhere below a route. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(status: number, code: string, description: string, headers: Record<string, string> = {}) {
    super(`${status} ${code}: ${description}`);
    this.answer = jsonAnswer(status, { code, description }, headers);
  }
}

export function invalidParameter(description: string): Refusal {
  return new Refusal(400, "INVALID_PARAMETER", description);
}

export function notFound(what: string): Refusal {
  return new Refusal(404, "NOT_FOUND", `The ${what} does not exist.`);
}
