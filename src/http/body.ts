import { ConfigError } from "../model/errors.js";

/** The bytes of a body as they arrive. `cancel` releases the connection, even while a read is pending. */
export interface ByteReader {
  read(): Promise<{ done?: boolean | undefined; value?: unknown }>;
  cancel(reason?: unknown): Promise<void>;
}

interface NodeStream extends AsyncIterable<unknown> {
  destroy?(): unknown;
}

/**
 * Reads the body of any fetch: a web stream; a Node stream, which node-fetch, cross-fetch and make-fetch-happen give; or
 * no stream but `arrayBuffer()`. Throws `ConfigError` if there is only text, because decoding would damage the bytes.
 */
export function byteReader(response: Response): ByteReader {
  const body: unknown = response.body;
  if (isObject(body) && "getReader" in body) return (body as ReadableStream<Uint8Array>).getReader();
  if (isObject(body) && Symbol.asyncIterator in body) return nodeReader(body as NodeStream);
  if (typeof response.arrayBuffer !== "function") {
    throw new ConfigError(
      "`fetch` returns responses whose bytes can't be read, so photos can't be downloaded: it needs a `body` that is a stream, or `arrayBuffer()`, as with the platform's fetch and undici",
    );
  }
  return nodeReader(wholeBody(response));
}

function nodeReader(body: NodeStream): ByteReader {
  const iterator = body[Symbol.asyncIterator]();
  return {
    read: () => iterator.next(),
    // Not `return()`: on a Node stream it would wait for the pending read, which may never end.
    cancel: async () => void (await (body.destroy ? body.destroy() : iterator.return?.())),
  };
}

async function* wholeBody(response: Response): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(await response.arrayBuffer());
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
