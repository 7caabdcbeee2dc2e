// A bare HTTP server with ready-made answers, in a process of its own: FakeWorks takes milliseconds to make a page of
// 500, which would hide the differences between clients. The answers are FakeWorks's, byte for byte but for cursors,
// ids and times; each carries the rate-limit headers, so that they are read and paced by as in real use.
import { createServer } from "node:http";
import { FakeWorks } from "../dist/testing.js";

const { contacts: total, start, stepMs } = JSON.parse(process.argv[2]);
const PAGE = 500;
const SECONDS_LEFT = "60";

const works = new FakeWorks({ contacts: PAGE, emptyLists: "empty", messengerType: "X" });
const contactId = works.contacts.ids()[1];
const headers = { authorization: `Bearer ${works.issueToken()}` };
const ask = async (path) => Buffer.from(await (await works.fetch(`https://fake.invalid/v1.0${path}`, { headers })).arrayBuffer());
const oneContact = await ask(`/contacts/${contactId}`);
const page = JSON.parse(await ask(`/contacts?count=${PAGE}`));
const listed = JSON.stringify(page.contacts);
const templates = page.contacts.map((contact) => {
  const itsOwn = ["contactId", "createdTime", "modifiedTime"];
  return JSON.stringify(Object.fromEntries(Object.entries(contact).filter(([name]) => !itsOwn.includes(name)))).slice(1);
});
const pages = Array.from({ length: Math.ceil(total / PAGE) }, (_, i) => undatedPage(i));

const server = createServer((request, response) => {
  const url = new URL(request.url, "http://localhost");
  if (url.pathname !== "/v1.0/contacts") return send(response, oneContact);
  if (url.searchParams.has("startDateTime")) return send(response, datedPage(url.searchParams));
  const place = Number(url.searchParams.get("cursor") ?? 0);
  // Octokit's pagination follows links.
  const next = `<http://127.0.0.1:${server.address().port}/v1.0/contacts?count=${PAGE}&cursor=${place + 1}>; rel="next"`;
  send(response, pages[place], place + 1 < pages.length ? { link: next } : {});
});
server.listen(0, "127.0.0.1", () => {
  const pageBytes = pages[0]?.length;
  process.send({ baseUrl: `http://127.0.0.1:${server.address().port}/v1.0`, contactId, contactBytes: oneContact.length, pageBytes });
});

function send(response, body, more) {
  response.writeHead(200, {
    "content-type": "application/json; charset=UTF-8",
    "content-length": body.length,
    "rateLimit-limit": "1000000",
    "rateLimit-ssed": "1",
    "rateLimit-remaining": "999999",
    "rateLimit-reset": SECONDS_LEFT,
    ...more,
  });
  response.end(body);
}

function undatedPage(place) {
  const next = (place + 1) * PAGE < total ? `{"nextCursor":"${place + 1}"}` : "{}";
  return Buffer.from(`{"contacts":${listed},"responseMetaData":${next}}`);
}

/** Contact i was created at `start + i * stepMs`; the same 500 bodies come again and again. */
function datedPage(query) {
  const from = Math.max(0, Math.ceil((Date.parse(query.get("startDateTime")) - start) / stepMs));
  const to = Math.min(total, Math.floor((Date.parse(query.get("endDateTime")) - start) / stepMs) + 1);
  const at = from + Number(query.get("cursor") ?? 0);
  const until = Math.min(at + PAGE, to);
  const contacts = [];
  for (let i = at; i < until; i += 1) {
    const time = `${new Date(start + i * stepMs).toISOString().slice(0, 19)}+00:00`;
    contacts.push(`{"contactId":"contact-${i}","createdTime":"${time}","modifiedTime":"${time}",${templates[i % PAGE]}`);
  }
  const next = until < to ? `{"nextCursor":"${until - from}"}` : "{}";
  return Buffer.from(`{"contacts":[${contacts.join(",")}],"responseMetaData":${next}}`);
}
