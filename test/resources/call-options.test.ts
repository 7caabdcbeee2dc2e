import { describe, expect, it } from "@jest/globals";
import { ConfigError, ContactsClient, ValidationError, type ContactWrite } from "../../src/index.js";

/** A client whose fetch must not be called. */
function setUp() {
  let sent = 0;
  const fetch = () => {
    sent += 1;
    return Promise.resolve(Response.json({ contactId: "c1" }));
  };
  return { client: new ContactsClient({ auth: "token", fetch }), sent: () => sent };
}

const wrong = {
  "a misspelt option": [{ timeout: 5 }, "`timeout` is not an option of this call; all calls take signal, timeoutMs, maxRetries, headers"],
  "a misspelt guard": [{ ifModifiedTme: "2026-11-20T10:00:00+09:00" }, "`ifModifiedTme` is not an option of this call"],
  "a controller for its signal": [{ signal: new AbortController() }, "`signal` must be an AbortSignal"],
  "null": [null, "the options of a call must be an object"],
  "a number": [5_000, "the options of a call must be an object"],
} as const;

const contact = { permission: { accessibleRange: "ALL" }, contactName: { lastName: "홍" } } as ContactWrite;

describe.each(Object.entries(wrong))("the options of a call: %s", (_, [options, message]) => {
  const given = options as object;
  it.each<[string, (client: ContactsClient) => unknown]>([
    ["list", (client) => client.contacts.list({}, given)],
    ["listAll", (client) => client.contacts.listAll({}, given)],
    ["listByDate", (client) => client.contacts.listByDate({ searchDateType: "CREATED_TIME", startDateTime: new Date() }, given)],
    ["get", (client) => client.contacts.get("c1", given)],
    ["replace", (client) => client.contacts.replace("c1", contact, given)],
    ["edit", (client) => client.contacts.edit("c1", () => {}, given)],
    ["update", (client) => client.contacts.update("c1", { memo: "x" }, given)],
    ["tags.list", (client) => client.tags.list({}, given)],
  ])("%s refuses it and sends nothing", async (_method, call) => {
    const { client, sent } = setUp();
    const calling = Promise.resolve().then(() => call(client));
    await expect(calling).rejects.toThrow(message);
    await expect(calling).rejects.toThrow(ConfigError);
    expect(sent()).toBe(0);
  });
});

it("edit refuses a guard that was looked up and not found", async () => {
  const { client, sent } = setUp();
  await expect(client.contacts.edit("c1", () => {}, { ifModifiedTime: undefined })).rejects.toThrow(ValidationError);
  expect(sent()).toBe(0);
});

it("keeps what a fetch of the user's own does to the headers from the next attempt", async () => {
  const seen: (string | null)[] = [];
  const fetch = (_input: unknown, init?: RequestInit) => {
    const headers = init!.headers as Headers;
    seen.push(headers.get("x-trace"));
    headers.append("x-trace", "1");
    return Promise.resolve(seen.length === 1 ? new Response("", { status: 401 }) : Response.json({ contactId: "c1" }));
  };
  let tokens = 0;
  const client = new ContactsClient({ auth: { getToken: () => Promise.resolve(`t${(tokens += 1)}`), invalidate: () => {} }, fetch });
  await client.contacts.get("c1");
  expect(seen).toEqual([null, null]);
});
