import { requestBodies } from "../../generated/validators.js";
import type { AccessTokens, Grant } from "./access-tokens.js";
import { findContact, findEditable } from "./contact-access.js";
import type { ContactStore } from "./contact-store.js";
import { invalidParameter, jsonAnswer, noContent, notFound, Refusal, type Answer, type IncomingRequest } from "./exchange.js";
import { readValid } from "./json-body.js";
import { decodeQuery } from "./query-string.js";
import { splitTarget } from "./request-log.js";
import { unknownMethod, type Call, type Handlers } from "./routes.js";

/** What was said of a file before it is sent. */
interface Announcement {
  readonly fileName: string;
  readonly fileSize: number;
}

const UPLOAD_PATH = "/r/contact/photo/upload";
const DOWNLOAD_PATH = "/r/contact/photo/download";

/** The photos of contacts, and the storage that they go to and come from. */
export class Photos {
  readonly handlers = {
    createContactPhotoUploadUrl: (call) => this.#announce(call),
    getContactPhoto: (call) => this.#locate(call),
    deleteContactPhoto: (call) => this.#delete(call),
  } satisfies Partial<Handlers>;
  readonly #store: ContactStore;
  readonly #tokens: AccessTokens;
  readonly #announced = new Map<string, Announcement & { contactId: string }>();
  readonly #stored = new Map<string, string>();
  #files = 0;

  constructor(store: ContactStore, tokens: AccessTokens) {
    this.#store = store;
    this.#tokens = tokens;
  }

  /** What a request to the storage is called, whether it is made in the right way or not. */
  static operationOf(method: string, path: string): "upload" | "download" | undefined {
    if (path === UPLOAD_PATH && method === "POST") return "upload";
    return path === DOWNLOAD_PATH && method === "GET" ? "download" : undefined;
  }

  /** The answer of the storage; undefined where there is nothing of the kind. */
  answer(request: IncomingRequest): Answer | undefined {
    const [path, rawQuery] = splitTarget(request.target);
    if (path !== UPLOAD_PATH && path !== DOWNLOAD_PATH) return undefined;
    const operation = Photos.operationOf(request.method, path);
    if (operation === undefined) throw unknownMethod([path === UPLOAD_PATH ? "POST" : "GET"]);
    const grant = this.#tokens.authorize(request.headers["authorization"]);
    const fileId = decodeQuery(rawQuery)["fileId"] ?? "";
    return operation === "upload" ? this.#upload(request, fileId, grant) : this.#download(fileId, grant);
  }

  #announce(call: Call): Answer {
    const announcement = readValid<Announcement>(call, requestBodies.createContactPhotoUploadUrl);
    if (announcement.fileName === "") throw invalidParameter("fileName must not be empty.");
    const { contactId } = findEditable(this.#store, call);
    const fileId = this.#newFileId();
    this.#announced.set(fileId, { ...announcement, contactId });
    return jsonAnswer(200, { uploadUrl: addressOf(call.request, UPLOAD_PATH, fileId) });
  }

  // https://developers.worksmobile.com/en/docs/file-upload
  #upload({ form }: IncomingRequest, fileId: string, { scopes }: Grant): Answer {
    if (!scopes.includes("contact")) throw new Refusal(403, "FORBIDDEN", "has not permission api scope.");
    const announced = this.#announced.get(fileId);
    const contact = announced === undefined ? undefined : this.#store.get(announced.contactId);
    if (announced === undefined || contact === undefined) throw notFound("upload URL");
    const file = form?.find(({ name }) => name === "Filedata");
    if (file?.fileName === undefined) throw invalidParameter("The body must be multipart/form-data with a file in the part Filedata.");
    if (file.fileName !== announced.fileName) throw invalidParameter("The file has another name than fileName said.");
    if (file.content.length !== announced.fileSize) throw invalidParameter("The file has another size than fileSize said.");
    this.#announced.delete(fileId);
    this.#stored.set(fileId, contact.contactId);
    this.#store.put({ ...contact, photo: { fileId, contentType: file.contentType ?? "application/octet-stream", content: file.content } });
    // What a success says here no page tells: a client that needs a certain status or a body would learn it in its first test.
    return { status: 201, headers: {}, body: "" };
  }

  // The token is asked for here too: seen with another storage of the vendor.
  #download(fileId: string, { scopes }: Grant): Answer {
    if (!scopes.some((scope) => ["contact", "contact.read"].includes(scope))) throw new Refusal(403, "FORBIDDEN", "has not permission api scope.");
    const photo = this.#store.get(this.#stored.get(fileId) ?? "")?.photo;
    if (photo?.fileId !== fileId) throw notFound("photo");
    return { status: 200, headers: { "content-type": photo.contentType }, body: photo.content };
  }

  // https://developers.worksmobile.com/jp/docs/contact-photo-get
  #locate(call: Call): Answer {
    const { photo } = findContact(this.#store, call);
    if (photo === undefined) throw noPhoto();
    return { status: 302, headers: { location: addressOf(call.request, DOWNLOAD_PATH, photo.fileId) }, body: "" };
  }

  #delete(call: Call): Answer {
    const contact = findEditable(this.#store, call);
    if (contact.photo === undefined) throw noPhoto();
    this.#stored.delete(contact.photo.fileId);
    this.#store.put({ ...contact, photo: undefined });
    return noContent;
  }

  #newFileId(): string {
    this.#files += 1;
    return `kr1+photo/${String(this.#files).padStart(6, "0")}==`;
  }
}

/** An address that is good only as it was given: its query is encoded, and decoded once too often it is another. */
function addressOf({ storage }: IncomingRequest, path: string, fileId: string): string {
  return `${storage}${path}?fileId=${encodeURIComponent(fileId)}`;
}

function noPhoto(): Refusal {
  return new Refusal(404, "NOT_FOUND", "The contact has no photo.");
}
