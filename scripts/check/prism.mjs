// The SDK's traffic through a Prism proxy that holds each request and each answer against the document.
import assert from "node:assert/strict";
import { prism, startServer } from "./child.mjs";
import { apiRequests, createClient, createFake, walk } from "./walk.mjs";

const fake = createFake();
const server = await fake.listen();
const proxy = await startServer(prism, "proxy", "openapi/contacts.yaml", server.baseUrl, "--errors", "--port", "0");
try {
  const flagged = [];
  let answers = 0;
  const watched = async (...request) => {
    const answer = await fetch(...request);
    if (!String(request[0]).startsWith(proxy.url)) return answer;
    answers += 1;
    const objection = await objectionIn(answer);
    if (objection) flagged.push(objection);
    return answer;
  };

  const walked = await walk(createClient({ fake, baseUrl: proxy.url, fetch: watched }), fake, { redirects: false }).catch((error) => error);
  assert.deepEqual(flagged, [], "Prism has nothing against the SDK's requests and the fake's answers");
  if (walked instanceof Error) throw walked;
  assert.equal(apiRequests(fake).length, answers, "every request has passed through Prism");

  await mustFlag(proxy.url, fake);
  console.log(`${answers} requests and answers, nothing flagged; a bad request and a bad answer are flagged`);
} finally {
  await proxy.stop();
  await server.close();
}

/** What Prism has against the request or the answer; its own answers are problem documents. */
async function objectionIn(answer) {
  const { headers, status } = answer;
  const own = headers.get("content-type")?.includes("problem+json") ? await answer.clone().text() : undefined;
  return own === undefined && !headers.has("sl-violations") ? undefined : `${status}: ${own ?? headers.get("sl-violations")}`;
}

/** Proof that this check can fail. */
async function mustFlag(url, fake) {
  const authorization = `Bearer ${fake.issueToken()}`;
  const before = fake.requests.length;
  const badRequest = await fetch(`${url}/contacts?count=501`, { headers: { authorization } });
  assert.match((await objectionIn(badRequest)) ?? "", /count must be <= 500/, "a request for 501 contacts a page is flagged");
  assert.equal(fake.requests.length, before, "and goes no further");

  fake.failNext({ status: 200, body: { contacts: [{ contactId: 5 }], responseMetaData: {} } });
  const badAnswer = await fetch(`${url}/contacts`, { headers: { authorization } });
  assert.match((await objectionIn(badAnswer)) ?? "", /contactId must be string/, "an answer with a number for an id is flagged");
}
