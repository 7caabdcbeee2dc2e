import { ContactsClient } from "lineworks-contacts";
import { readBounds } from "./bounds.mjs";
import { readCursors } from "./cursors.mjs";
import { readOrder } from "./order.mjs";
import { Fields } from "./fields.mjs";
import { readSpans } from "./spans.mjs";
import { walkEverything } from "./walk.mjs";

/**
 * Answers what the vendor leaves open, as Markdown.
 * @param {{ auth: string, baseUrl?: string, fetch?: typeof globalThis.fetch, onProgress?: (what: string) => void }} options
 */
export async function verifyLive({ auth, baseUrl, fetch = (input, init) => globalThis.fetch(input, init), onProgress = () => {} }) {
  let requests = 0;
  const onlyGet = (input, init) => {
    if ((init?.method ?? "GET") !== "GET") throw new Error("verify:live sends nothing but GETs");
    requests += 1;
    return fetch(input, init);
  };
  const client = new ContactsClient({ auth, fetch: onlyGet, ...(baseUrl && { baseUrl }) });
  const ask = askOf(client);

  onProgress("listing everything, page by page");
  const fields = new Fields();
  const { sample, ...walked } = await walkEverything(client, ask, fields);
  const rows = [...walked.rows, ...fields.rows()];
  onProgress("spans of dates");
  rows.push(...(await readSpans(ask, sample)));
  onProgress("order of dated answers");
  rows.push(...(await readOrder(ask, sample)));
  onProgress("bounds of dated queries");
  rows.push(...(await readBounds(ask, sample)));
  onProgress("cursors");
  rows.push(...(await readCursors(ask, walked.firstCursor)));

  const title = `## Answered by the API itself, ${new Date().toISOString().slice(0, 10)}, in ${requests} GETs`;
  const lines = rows.map(([question, answer, evidence]) => `| ${question} | ${answer} | ${evidence} |`);
  return [title, "", "| Question | Answer | Evidence |", "|---|---|---|", ...lines].join("\n");
}

/** One list request, raw: nothing is checked, and an error is an answer. */
function askOf(client) {
  return async (query) => {
    const { data, error, response } = await client.api.GET("/contacts", { params: { query } }).catch((reason) => {
      // Its message quotes the answer, and this one's caller prints it.
      throw reason instanceof SyntaxError ? new Error("an answer was not JSON") : reason;
    });
    if (response.status === 401) await client.contacts.list().firstPage(); // throws, and says why
    const { status, headers } = response;
    const contacts = data?.contacts ?? [];
    return { status, headers, contacts, said: said(status, error), nextCursor: data?.responseMetaData?.nextCursor || undefined };
  };
}

/** `400 INVALID_PARAMETER`; a description may quote the request, so it is left out. */
function said(status, error) {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  return /^[A-Z][A-Z_]*$/.test(code) ? `${status} ${code}` : String(status);
}
