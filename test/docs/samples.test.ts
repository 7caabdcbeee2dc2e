import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { ContactsClient } from "../../src/index.js";
import { FakeWorks, makeContact } from "../../src/testing/index.js";
import { contactId, sampleWorld } from "../../scripts/docs/sample-world.mjs";
import { curlSample } from "../../scripts/docs/samples.mjs";
import { runExample } from "../examples/run-example.js";

interface Operation {
  operationId: string;
  parameters?: unknown[];
}

const document = parse(readFileSync(new URL("../../openapi/contacts.yaml", import.meta.url), "utf8")) as { paths: Record<string, Record<string, Operation>> };
const operations = Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method, operation, id: operation.operationId })));

async function setUp(operationId: string) {
  const fake = new FakeWorks(sampleWorld(operationId, makeContact));
  const client = new ContactsClient({ auth: fake.issueToken(), fetch: fake.fetch });
  await client.contacts.photo.upload(contactId, "examples/photo.png");
  const before = fake.requests.length;
  return { fake, sent: () => fake.requests.slice(before) };
}

describe.each(operations)("the samples of $id", ({ path, method, operation, id }) => {
  it("call that operation by the SDK", async () => {
    const { fake, sent } = await setUp(id);
    await runExample(fake, () => import(`../../examples/operations/${id}.ts`));
    const template = new RegExp(`^/v1\\.0${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`);
    expect(sent().filter((request) => request.method === method.toUpperCase() && template.test(request.path))).not.toEqual([]);
  });

  it("call that operation by curl", async () => {
    const { fake, sent } = await setUp(id);
    const token = fake.issueToken();
    const { url, init } = readCurl(curlSample(document, path, method, operation), token);
    const answer = await fake.fetch(url, { ...init, redirect: "manual" });
    expect(answer.status).toBeLessThan(400);
    expect(sent().map((request) => request.method)).toEqual([method.toUpperCase()]);
  });
});

/** What curl would send: the shell reads the words, as it would for curl. */
function readCurl(command: string, token: string) {
  const script = `curl() { for word in "$@"; do printf '%s\\0' "$word"; done; }\n${command}`;
  const words = execFileSync("sh", ["-c", script], { env: { LINEWORKS_TOKEN: token }, encoding: "utf8" }).split("\0").slice(0, -1);
  const sent = { method: "GET", url: "", body: undefined as string | undefined, headers: {} as Record<string, string>, query: [] as string[] };
  const flags: Record<string, (value: string) => void> = {
    "--request": (value) => void (sent.method = value),
    "--header": (value) => void (sent.headers[value.split(": ")[0]!] = value.split(": ")[1]!),
    "--data": (value) => void (sent.body = value),
    "--data-urlencode": (value) => void sent.query.push(value.replace(/=(.*)/s, (_, text: string) => `=${encodeURIComponent(text)}`)),
  };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    if (word in flags) flags[word]!(words[(at += 1)]!);
    else if (word !== "--get") sent.url = word;
  }
  const { method, headers, body } = sent;
  const query = sent.query.length > 0 ? `?${sent.query.join("&")}` : "";
  return { url: `${sent.url}${query}`, init: { method, headers, ...(body !== undefined && { body }) } };
}
