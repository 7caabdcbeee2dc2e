/** `Uint8Array<ArrayBuffer>`, written so that TypeScript before 5.7 reads it too. */
export type Bytes = Uint8Array & { readonly buffer: ArrayBuffer };

/** A part of a multipart form. */
export interface FormPart {
  readonly name: string;
  /** Undefined if the part is a field and not a file. */
  readonly fileName: string | undefined;
  readonly contentType: string | undefined;
  readonly content: Bytes;
}

/** A request as it arrived, before anything is decided about it. */
export interface IncomingRequest {
  readonly method: string;
  /** Path and query as sent, still encoded. */
  readonly target: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body read as text, whatever it is. */
  readonly body: string;
  readonly bytes: Bytes;
  /** The parts of a multipart body; undefined for any other. */
  readonly form: readonly FormPart[] | undefined;
  /** Where this client reaches the storage of files: another origin than the API's, as with the vendor. */
  readonly storage: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Bytes;
}

/** What can happen to a connection. Every other fault is an answer. */
export type ConnectionFault = "reset" | "closed" | "refused" | "noHeaders" | "cutBody" | "stallBody";

/** An answer, and what happens to it on its way to the client. */
export interface Reply extends Answer {
  readonly connection?: ConnectionFault;
}

/** The answer where there is nothing to say. */
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

export function nameTaken(status: 400 | 409, description: string): Refusal {
  return new Refusal(status, status === 409 ? "ALREADY_EXIST" : "INVALID_PARAMETER", description);
}
