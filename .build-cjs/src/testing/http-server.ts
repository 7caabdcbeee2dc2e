import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { jsonAnswer, type IncomingRequest, type Reply } from "./exchange.js";
import { halfOf } from "./fake-fetch.js";
import { incomingRequest } from "./incoming-request.js";
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

/** Serves the API over HTTP, and its storage on a port beside it; lost connections are really lost. */
export async function serve(api: WorksApi, { port = 0, host = "127.0.0.1" }: { port?: number; host?: string }): Promise<FakeWorksServer> {
  const door: RequestListener = (request, response) => void answer(api, request, response, storagePort);
  const storage = createServer(door);
  const server = createServer(door);
  await Promise.all([listening(storage, 0, host), listening(server, port, host)]).catch(async (error: unknown) => {
    await Promise.all([closed(storage), closed(server)]);
    throw error;
  });
  const storagePort = portOf(storage);
  const origin = `http://${host.includes(":") ? `[${host}]` : host}:${portOf(server)}`;
  return {
    baseUrl: `${origin}/v1.0`,
    tokenUrl: `${origin}/oauth2/v2.0/token`,
    close: async () => void (await Promise.all([closed(server), closed(storage)])),
  };
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function answer(api: WorksApi, request: IncomingMessage, response: ServerResponse, storagePort: number): Promise<void> {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  try {
    send(await api.handle(await read(request, storagePort), gone.signal), response);
  } catch (error) {
    // Left by the client in the middle of it, or a fault in what the user's own onRequest did: that is to be seen.
    const description = `FakeWorks: ${String(error)}`;
    if (!gone.signal.aborted) send(jsonAnswer(500, { code: "INTERNAL_SERVER_ERROR", description }), response);
  }
}

async function read(request: IncomingMessage, storagePort: number): Promise<IncomingRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const headers = Object.entries(request.headers).map(([name, value = ""]) => [name, String(value)] as const);
  // The same resolving of "." and ".." that a fetch does.
  const url = new URL(`http://${request.headers.host ?? "localhost"}${request.url ?? "/"}`);
  const method = request.method ?? "GET";
  const storage = `http://${url.hostname}:${storagePort}`;
  return incomingRequest({ method, url, headers: Object.fromEntries(headers), storage }, new Uint8Array(Buffer.concat(chunks)));
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
