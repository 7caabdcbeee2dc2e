import type { FakeWorks } from "../../src/testing/index.js";

/** The parts of an answer that tests look at. */
export interface Told {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body; undefined where there is none. */
  json: {
    code?: string;
    description?: string;
    contacts?: { contactId: string; createdTime: string; modifiedTime: string; [name: string]: unknown }[];
    responseMetaData?: { nextCursor?: string };
    [name: string]: unknown;
  };
}

type Init = { method?: string; body?: string | undefined; headers?: Record<string, string> };

/** Asks the fake as an authorised client would. `path` is everything after `/v1.0`, encoded. */
export async function ask(works: FakeWorks, path: string, init: Init = {}): Promise<Told> {
  return told(await works.fetch(`https://www.worksapis.com/v1.0${path}`, authorized(works.issueToken(), init)));
}

/** Asks with a JSON body, as the service account or as a member. */
export async function send(works: FakeWorks, operation: string, body?: unknown, userId?: string): Promise<Told> {
  const [method = "", path = ""] = operation.split(" ");
  const init = { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const token = works.issueToken(userId === undefined ? {} : { userId });
  return told(await works.fetch(`https://www.worksapis.com/v1.0${path}`, authorized(token, init)));
}

export async function told(response: Response): Promise<Told> {
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  return { status: response.status, headers: response.headers, text, json: isJson && text !== "" ? (JSON.parse(text) as Told["json"]) : {} };
}

export function authorized(token: string, { headers, body, ...init }: Init = {}): RequestInit {
  return {
    ...init,
    ...(body === undefined ? {} : { body }),
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
  };
}

/** The ids of a listing, page by page to its end. */
export async function walk(works: FakeWorks, path: string, eachPage: (page: number) => void = () => undefined): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  let page = 0;
  do {
    const { status, text, json } = await ask(works, `${path}${cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`}`);
    if (status !== 200) throw new Error(text);
    ids.push(...(json.contacts ?? []).map(({ contactId }) => contactId));
    cursor = json.responseMetaData?.nextCursor;
    page += 1;
    eachPage(page);
  } while (cursor !== undefined);
  return ids;
}
