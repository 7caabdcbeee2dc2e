import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { jsonAnswer, type IncomingRequest, type Reply } from "./exchange.js";
import { halfOf } from "./fake-fetch.js";
import type { WorksApi } from "./works-api.js";

/** The fake on a port. */
export interface FakeWorksServer {
  /** For `ContactsClient({ baseUrl })`. */
  readonly baseUrl: string;
  /** For the token sources. */
  readonly tokenUrl: string;
  /** Stops listening and ends all connections, those kept alive and those that stall among them. */
  close(): Promise<void>;
}

/** Serves the API over HTTP; lost connections are really lost. */
export async function serve(api: WorksApi, { port = 0, host = "127.0.0.1" }: { port?: number; host?: string }): Promise<FakeWorksServer> {
  const server = createServer((request, response) => void answer(api, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
  const { port: actual } = server.address() as AddressInfo;
  const origin = `http://${host.includes(":") ? `[${host}]` : host}:${actual}`;
  return {
    baseUrl: `${origin}/v1.0`,
    tokenUrl: `${origin}/oauth2/v2.0/token`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(api: WorksApi, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  try {
    send(await api.handle(await read(request), gone.signal), response);
  } catch (error) {
    // Left by the client in the middle of it, or a fault in what the user's own onRequest did: that is to be seen.
    const description = `FakeWorks: ${String(error)}`;
    if (!gone.signal.aborted) send(jsonAnswer(500, { code: "INTERNAL_SERVER_ERROR", description }), response);
  }
}

async function read(request: IncomingMessage): Promise<IncomingRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const headers = Object.entries(request.headers).map(([name, value = ""]) => [name, String(value)] as const);
  // The same resolving of "." and ".." that a fetch does.
  const { pathname, search } = new URL(`http://localhost${request.url ?? "/"}`);
  const body = Buffer.concat(chunks).toString();
  return { method: request.method ?? "GET", target: `${pathname}${search}`, headers: Object.fromEntries(headers), body };
}

function send({ status, headers, body, connection }: Reply, response: ServerResponse): void {
  const { socket } = response;
  if (connection === "reset") socket?.resetAndDestroy();
  else if (connection === "closed" || connection === "refused") socket?.destroy();
  else if (connection !== "noHeaders") {
    response.writeHead(status, headers);
    if (connection === undefined) response.end(body);
    else response.write(halfOf(body), () => connection === "cutBody" && socket?.destroy());
  }
}
