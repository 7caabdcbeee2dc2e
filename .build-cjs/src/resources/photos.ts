import { readPhoto, type PhotoFile, type PhotoName } from "./photo-file.js";
import { abortable } from "../http/clock.js";
import { headersOf, requestInit, unexpected, type OpenApiOptions, type RawApi, type RequestOptions } from "../http/openapi.js";
import { fillPath } from "../http/paths.js";
import { sendToStorage, vendorUrl } from "../http/storage.js";

/** How a photo is uploaded, and what it is called. */
export interface PhotoUploadOptions extends RequestOptions, PhotoName {}

/** More than one is not to be expected. */
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
   * Gives a contact a photo, in the place of the one it has.
   *
   * Calls `POST /contacts/{contactId}/photo` for a URL and sends the file there, with the token, but only to https on a
   * host of the vendor; needs the scope `contact`. The file, of 1 byte to 10 MiB, is read whole before anything is sent: a
   * path (in Node, Deno and Bun), bytes, a `Blob` or a stream. Give bytes and streams a `fileName`, `photo.png` say: by its
   * ending the type is told. Neither request is sent again once it may have arrived. Throws `ValidationError` for a
   * file that is empty or too large, `UnexpectedResponseError` where the URL is elsewhere.
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
    const { fileName, content } = await abortable(readPhoto(file, options), options.signal);
    const { data, response } = await this.#api.POST(PATH, {
      params: { path: { contactId } },
      body: { fileName, fileSize: content.size },
      ...init,
    });
    const url = vendorUrl(data?.uploadUrl, this.#storage.baseUrl);
    if (!url) throw unexpected(response, "no uploadUrl that is https on a host of the vendor: the photo was not sent");
    const form = new FormData();
    // https://developers.worksmobile.com/en/docs/file-upload
    form.set("Filedata", content, fileName);
    await sendToStorage(this.#storage, { operation: `POST ${PATH}`, method: "POST", url, form }, init);
  }

  /**
   * Gets the photo of a contact, as a `Response` whose body is still to come.
   *
   * Calls `GET /contacts/{contactId}/photo` and follows its redirect, with the token, but only to https on a host of the
   * vendor. Take it as `blob()` or `arrayBuffer()`, or stream its `body`; `headers` have `content-type` and, where the
   * server says it, `content-length`. Read it or cancel it: until then the connection is open. Reading fails with
   * `ConnectionError` where the connection breaks, `TimeoutError` where nothing comes for `timeoutMs`. Throws `NotFoundError` for a contact without a photo.
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
    throw unexpected(response, "no address of a photo that is https on a host of the vendor: the token was not sent there");
  }

  /**
   * Deletes the photo of a contact.
   *
   * Calls `DELETE /contacts/{contactId}/photo`; needs the scope `contact`. Sent again after a failure; a 404 is done then.
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
