import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { examples } from "../../generated/examples.js";
import { bodiless, operations, type OperationId } from "../../generated/operations.js";
import { ContactsClient, type Listing, type ListingPage } from "../../src/index.js";

const root = new URL("../../", import.meta.url);
const base = "https://www.worksapis.com/v1.0";
const ids = Object.keys(operations) as OperationId[];

/** Methods that are made of other operations. */
const COMPOSED = ["contacts.listAll", "contacts.listByDate", "contacts.edit", "contacts.sync"];
const RESOURCES = { Contact: "contacts", ContactPhoto: "contacts.photo", ContactTag: "tags", CustomProperty: "customProperties" };
const PHOTO_VERBS: Record<string, string> = { create: "upload", get: "download" };

/** `tags.listForUser` for `listUserContactTags`. */
function methodOf(id: OperationId): string {
  const [, verb, user, noun] = /^(forceDelete|[a-z]+)(User)?(ContactPhoto|ContactTag|CustomProperty|Contact)(?:s|UploadUrl)?$/.exec(id.replace("ies", "y"))!;
  const resource = RESOURCES[noun as keyof typeof RESOURCES];
  return `${resource}.${(noun === "ContactPhoto" && PHOTO_VERBS[verb!]) || verb!}${user ? "ForUser" : ""}`;
}

type Method = (this: unknown, ...args: unknown[]) => unknown;

function lookUp(client: ContactsClient, name: string): { resource: unknown; method: Method } {
  const names = name.split(".");
  const last = names.pop()!;
  const resource = names.reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], client);
  return { resource, method: (resource as Record<string, Method>)[last]! };
}

interface Example {
  parameters: Record<string, unknown>;
  request?: Record<string, object>;
  responses: Record<string, Record<string, object>>;
}

/** The document's own example of an operation, as a call of its method and the request that has to come of it. */
function exampleOf(id: OperationId) {
  const { parameters, request, responses } = examples[id] as Example;
  const [method = "", path = ""] = operations[id].operation.split(" ");
  const isInPath = (name: string) => path.includes(`{${name}}`);
  const inPath = Object.entries(parameters).filter(([name]) => isInPath(name));
  const query = Object.fromEntries(Object.entries(parameters).filter(([name]) => !isInPath(name)));
  const body = request && Object.values(request)[0];
  const isUpload = id === "createContactPhotoUploadUrl";
  const upload = body as { fileName: string; fileSize: number };
  const args = [
    ...inPath.map(([, value]) => value),
    ...(isUpload ? [new Uint8Array(upload.fileSize), { fileName: upload.fileName }] : body ? [body] : []),
    ...(Object.keys(query).length > 0 ? [query] : []),
  ];
  const status = bodiless[operations[id].operation] ?? Math.min(...Object.keys(responses).map(Number));
  return {
    args,
    answer: { status, body: Object.values(responses[status] ?? {})[0] },
    sent: {
      method,
      path: inPath.reduce((filled, [name, value]) => filled.replace(`{${name}}`, encodeURIComponent(value as string)), `/v1.0${path}`),
      query: Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)])),
      body,
    },
  };
}

/** Calls the method by the example; gives what was sent to the API. */
async function call(id: OperationId) {
  const { args, answer } = exampleOf(id);
  const sent: object[] = [];
  const fetch = (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(input as string);
    if (!url.href.startsWith(base)) return Promise.resolve(new Response("file"));
    const body = init.body === undefined ? undefined : (JSON.parse(init.body as string) as object);
    sent.push({ method: init.method, path: url.pathname, query: Object.fromEntries(url.searchParams), body });
    if (answer.body) return Promise.resolve(new Response(JSON.stringify(answer.body), { status: answer.status }));
    return Promise.resolve(new Response(null, { status: answer.status, headers: { location: "https://apis-storage.worksmobile.com/photo" } }));
  };
  const client = new ContactsClient({ auth: "token", fetch, maxRetries: 0 });
  const { resource, method } = lookUp(client, methodOf(id));
  const result = method.apply(resource, args);
  if (typeof result === "object" && result !== null && "firstPage" in result) await (result as Listing<unknown, ListingPage>).firstPage();
  else await result;
  return sent;
}

function translationsOf(language: string): Map<string, string> {
  const folder = new URL(`openapi/locales/${language}/`, root);
  const entries = readdirSync(folder).flatMap((name) => parse(readFileSync(new URL(name, folder), "utf8")) as Record<string, string>[]);
  return new Map(entries.map((entry) => [entry["en"]!, entry[language]!]));
}

const document = parse(readFileSync(new URL("openapi/contacts.yaml", root), "utf8")) as { paths: Record<string, Record<string, { operationId: string; summary: string }>> };
const summaries = new Map(Object.values(document.paths).flatMap((item) => Object.values(item).map(({ operationId, summary }) => [operationId, summary])));
const languages = ["ko", "ja"].map((language) => translationsOf(language));

describe.each(ids)("%s", (id) => {
  it("is a method, and what that sends is the document's example", async () => {
    expect(await call(id)).toEqual([exampleOf(id).sent]);
  });

  it("has an example", () => {
    expect(existsSync(new URL(`examples/operations/${id}.ts`, root))).toBe(true);
  });

  it("reads in three languages", () => {
    const summary = summaries.get(id)!;
    expect(languages.map((texts) => texts.get(summary))).toEqual([expect.stringMatching(/\p{Script=Hangul}/u), expect.stringMatching(/\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}/u)]);
  });
});

describe("the methods of the client", () => {
  it("are the document's operations, each once, and what is composed of them", () => {
    const client = new ContactsClient({ auth: "token" });
    const methods = Object.values(RESOURCES).flatMap((resource) => {
      const { method: object } = lookUp(client, resource) as unknown as { method: object };
      const names = Object.getOwnPropertyNames(Object.getPrototypeOf(object)).filter((name) => name !== "constructor");
      return names.map((name) => `${resource}.${name}`);
    });
    expect(methods.sort()).toEqual([...ids.map(methodOf), ...COMPOSED].sort());
  });

  it("say in their docstring what they call", () => {
    const sources = ["contacts", "photos", "tags", "custom-properties"].map((name) => readFileSync(new URL(`src/resources/${name}.ts`, root), "utf8")).join("");
    for (const { operation } of Object.values(operations)) expect(sources).toContain(`Calls \`${operation}\``);
  });
});
