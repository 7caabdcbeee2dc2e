// The SDK and what a user might pick instead, each doing the same two jobs as its own documentation shows them:
// `get` gives one contact parsed, `list` gives every contact of every page to `use`.
import { composePaginateRest } from "@octokit/plugin-paginate-rest";
import { request as octokitRequest } from "@octokit/request";
import axios from "axios";
import got from "got";
import ky from "ky";
import createClient from "openapi-fetch";
import { ContactsClient, ResultLimitError } from "../dist/index.js";

const TOKEN = "AAAA1hnk5sHqWPPmCGkLpFjRqwmEkYVvRRYxQfdJ5jpbGnRyVnZTBcRJw3dYcW8x";
const PAGE = 500;

export function clients(baseUrl, { maxConcurrency, token = TOKEN } = {}) {
  const headers = { authorization: `Bearer ${token}` };
  return {
    "lineworks-contacts": theSdk(new ContactsClient({ auth: token, baseUrl, maxConcurrency })),
    fetch: plainFetch(baseUrl, headers),
    "openapi-fetch": openapiFetch(createClient({ baseUrl, headers })),
    axios: axiosClient(axios.create({ baseURL: baseUrl, headers })),
    ky: kyClient(ky.create({ prefixUrl: baseUrl, headers })),
    got: gotClient(got.extend({ prefixUrl: baseUrl, headers, responseType: "json", resolveBodyOnly: true })),
    "@octokit/request": octokit(octokitRequest.defaults({ baseUrl, headers })),
  };
}

function theSdk({ contacts }) {
  return {
    get: (contactId) => contacts.get(contactId),
    list: (use) =>
      upToTheCap(async () => {
        for await (const contact of contacts.list()) use(contact);
      }),
    listPages: (use) =>
      upToTheCap(async () => {
        for await (const page of contacts.list().pages()) page.contacts.forEach(use);
      }),
  };
}

/** 50,000 is the API's cap: the SDK says that there may be more once it has given them all. */
async function upToTheCap(walk) {
  await walk().catch((error) => {
    if (!(error instanceof ResultLimitError)) throw error;
  });
}

function plainFetch(baseUrl, headers) {
  const get = async (path) => {
    const response = await fetch(`${baseUrl}${path}`, { headers });
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  };
  return {
    get: (contactId) => get(`/contacts/${encodeURIComponent(contactId)}`),
    list: (use) => followCursors((query) => get(`/contacts${queryString(query)}`), use),
  };
}

function openapiFetch(client) {
  const page = async (query) => (await client.GET("/contacts", { params: { query } })).data;
  return {
    get: async (contactId) => (await client.GET("/contacts/{contactId}", { params: { path: { contactId } } })).data,
    list: (use) => followCursors(page, use),
  };
}

function axiosClient(client) {
  return {
    get: async (contactId) => (await client.get(`/contacts/${encodeURIComponent(contactId)}`)).data,
    list: (use) => followCursors(async (params) => (await client.get("/contacts", { params })).data, use),
  };
}

function kyClient(client) {
  return {
    get: (contactId) => client.get(`contacts/${encodeURIComponent(contactId)}`).json(),
    list: (use) => followCursors((searchParams) => client.get("contacts", { searchParams }).json(), use),
  };
}

function gotClient(client) {
  return {
    get: (contactId) => client.get(`contacts/${encodeURIComponent(contactId)}`),
    list: (use) => followCursors((searchParams) => client.get("contacts", { searchParams }), use),
  };
}

function octokit(request) {
  return {
    get: async (contactId) => (await request("GET /contacts/{contactId}", { contactId })).data,
    async list(use) {
      for await (const { data } of composePaginateRest.iterator({ request }, "GET /contacts", { count: PAGE })) data.contacts.forEach(use);
    },
  };
}

function queryString({ count, cursor }) {
  return cursor === undefined ? `?count=${count}` : `?count=${count}&cursor=${encodeURIComponent(cursor)}`;
}

async function followCursors(readPage, use) {
  for (let cursor; ; ) {
    const { contacts, responseMetaData } = await readPage(cursor === undefined ? { count: PAGE } : { count: PAGE, cursor });
    for (const contact of contacts) use(contact);
    cursor = responseMetaData?.nextCursor;
    if (!cursor) return;
  }
}
