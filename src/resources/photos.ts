import { readPhoto, type PhotoFile } from "./photo-file.js";
import { abortable } from "../http/clock.js";
import { headersOf, requestInit, unexpected, type OpenApiOptions, type RawApi, type RequestOptions } from "../http/openapi.js";
import { fillPath } from "../http/paths.js";
import { encodeForm } from "./multipart.js";
import { sendToStorage, vendorUrl } from "../http/storage.js";

/** Options of an upload. */
export interface PhotoUploadOptions extends RequestOptions {
  /** The photo's name. Default: the file's own name, or `photo`. */
  fileName?: string | undefined;
  /** The photo's type. Default: the file's own type, or the one that its name ends in, such as `image/png` for `photo.png`. */
  contentType?: string | undefined;
}

/** The vendor sends one. */
const MOST_REDIRECTS = 5;
const PATH = "/contacts/{contactId}/photo";

/** The photos of contacts. */
export class ContactPhotos {
  readonly #api: RawApi;
  readonly #storage: OpenApiOptions;

  /** @internal */
  constructor(api: RawApi, storage: OpenApiOptions) {
    this.#api = api;
    this.#storage = storage;
  }

  /**
   * Uploads a contact's photo, replacing the one it has.
   *
   * Calls `POST /contacts/{contactId}/photo` for a URL, and sends the file there with the token, but only to https on the
   * vendor's hosts. Needs the scope `contact`. The file may be a path or `file:` URL (in Node, Deno and Bun), bytes, a `Blob` or a
   * stream, of 1 byte to 10 MiB; it is read completely before anything is sent. Give bytes and streams a `fileName` such as
   * `photo.png`: its extension tells the type. Neither request is sent again once it may have arrived. Throws `ValidationError`
   * for a file that is empty or too large, and `UnexpectedResponseError` if the URL is on another host.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-photo-create
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * await client.contacts.photo.upload("contact2-a56d-44a4-5304-033e16fca8d1", "photo.png");
   * ```
   */
  async upload(contactId: string, file: PhotoFile, options: PhotoUploadOptions = {}): Promise<void> {
    fillPath(PATH, { contactId });
    const init = requestInit(options, ["fileName", "contentType"]);
    const photo = await abortable(readPhoto(file, options), options.signal);
    const { data, response } = await this.#api.POST(PATH, {
      params: { path: { contactId } },
      body: { fileName: photo.fileName, fileSize: photo.bytes.length },
      ...init,
    });
    const url = vendorUrl(data?.uploadUrl, this.#storage.baseUrl);
    if (!url) throw unexpected(response, "no uploadUrl that is https on a host of the vendor; the photo was not sent");
    // https://developers.worksmobile.com/en/docs/file-upload
    const form = encodeForm("Filedata", photo);
    await sendToStorage(this.#storage, { operation: `POST ${PATH}`, method: "POST", url, body: form }, init);
  }

  /**
   * Downloads a contact's photo, as a `Response` whose body you read.
   *
   * Calls `GET /contacts/{contactId}/photo` and follows its redirect with the token: to https on the vendor's hosts only.
   * Read it by `blob()` or `arrayBuffer()`, or stream its `body`; `headers` has `content-type` and, if the server sends it,
   * `content-length`. Read it or cancel it: the connection stays open until then. Reading fails with `ConnectionError` if the
   * connection breaks, and with `TimeoutError` if nothing comes for `timeoutMs`. Throws `NotFoundError` for a contact without a
   * photo, and `ConfigError` if the client's `fetch` can't give bytes.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-photo-get
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * const photo = await client.contacts.photo.download("contact2-a56d-44a4-5304-033e16fca8d1");
   * console.log(photo.headers.get("content-type"), (await photo.arrayBuffer()).byteLength);
   * ```
   */
  async download(contactId: string, options: RequestOptions = {}): Promise<Response> {
    const { response } = await this.#api.GET(PATH, { params: { path: { contactId } }, ...requestInit(options) });
    const { baseUrl } = this.#storage;
    let url = vendorUrl(headersOf(response).get("location"), baseUrl);
    for (let redirects = 0; url && redirects < MOST_REDIRECTS; redirects += 1) {
      const photo = await sendToStorage(this.#storage, { operation: `GET ${PATH}`, method: "GET", url }, options);
      if (photo.status < 300) return photo;
      url = vendorUrl(photo.headers.get("location"), baseUrl, url.href);
    }
    throw unexpected(response, "no photo URL that is https on a host of the vendor; the token was not sent there");
  }

  /**
   * Deletes the photo of a contact.
   *
   * Calls `DELETE /contacts/{contactId}/photo`; needs the scope `contact`. Sent again after a failure; a 404 then means that it is done.
   * Throws `NotFoundError` for a contact without a photo.
   *
   * @see https://developers.worksmobile.com/kr/docs/contact-photo-delete
   * @example
   * ```ts
   * import { ContactsClient } from "lineworks-contacts";
   *
   * const client = new ContactsClient({ auth: "token" });
   * await client.contacts.photo.delete("contact2-a56d-44a4-5304-033e16fca8d1");
   * ```
   */
  async delete(contactId: string, options: RequestOptions = {}): Promise<void> {
    await this.#api.DELETE(PATH, { params: { path: { contactId } }, ...requestInit(options) });
  }
}
