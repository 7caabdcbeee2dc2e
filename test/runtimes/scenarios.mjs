// What is run on every runtime: plain ESM, nothing but what the web has. A scenario returns nothing where all went as on
// Node, throws where it failed, and otherwise returns what this runtime does instead; the check holds that to a list.
import { connections } from "./connections.mjs";
import { photos } from "./photos.mjs";
import { secrets } from "./secrets.mjs";
import { equal } from "./expect.mjs";

/** All scenarios by name: `"ok"`, what is different, or how it failed. */
export async function runScenarios(sdk, { control, fetch: given, ...more }) {
  const ask = async (...call) => (await fetch(`${control}/control`, { method: "POST", body: JSON.stringify(call) })).json();
  const addresses = await ask("addresses");
  const results = {};
  for (const [name, scenario] of Object.entries({ ...reading, ...tokens, ...photos, ...connections, ...secrets })) {
    await ask("begin");
    const auth = await ask("issueToken", {});
    const clientOf = (options) => new sdk.ContactsClient({ auth, baseUrl: addresses.baseUrl, ...(given && { fetch: given }), ...options });
    const arrived = async (operation) => (await ask("requests")).filter((request) => request.operation === operation).length;
    try {
      results[name] = (await scenario({ sdk, ask, arrived, clientOf, client: clientOf(), ...addresses, ...more })) ?? "ok";
    } catch (error) {
      results[name] = `FAILED: ${error?.stack ?? error}`;
    }
  }
  return results;
}

const reading = {
  async "list 1,234 contacts"({ client, arrived }) {
    const contacts = await client.contacts.list().toArray({ max: 2_000 });
    equal(new Set(contacts.map(({ contactId }) => contactId)).size, 1_234, "contacts");
    equal(await arrived("GET /contacts"), 3, "requests");
  },
  async "listAll, resumed after a page kept as JSON"({ client }) {
    const ids = new Set();
    let kept;
    for await (const page of client.contacts.listAll().pages()) {
      page.contacts.forEach(({ contactId }) => ids.add(contactId));
      kept = JSON.stringify(page);
      break;
    }
    equal(ids.size, 500, "contacts of the first page");
    for await (const page of client.contacts.listAll().pages({ after: JSON.parse(kept) })) page.contacts.forEach(({ contactId }) => ids.add(contactId));
    equal(ids.size, 1_234, "contacts");
  },
  async "listByDate over two years"({ client }) {
    const query = { searchDateType: "CREATED_TIME", startDateTime: new Date(Date.now() - 730 * 86_400_000) };
    equal((await client.contacts.listByDate(query).toArray({ max: 2_000 })).length, 1_234, "contacts");
  },
  async "get and edit"({ client }) {
    const [{ contactId }] = (await client.contacts.list().firstPage()).contacts;
    const before = await client.contacts.get(contactId);
    const after = await client.contacts.edit(contactId, (draft) => void (draft.memo = "전화함 · 電話済み 😀"));
    equal({ ...after, modifiedTime: "" }, { ...before, memo: "전화함 · 電話済み 😀", modifiedTime: "" }, "the contact");
    equal(await client.contacts.get(contactId), after, "the contact read again");
  },
  async "200 calls at once"({ clientOf, ask, arrived }) {
    const auth = await ask("issueToken", {});
    const client = clientOf({ auth, maxConcurrency: 50 });
    const { contacts } = await client.contacts.list({ count: 200 }).firstPage();
    const got = await Promise.all(contacts.map(({ contactId }) => client.contacts.get(contactId)));
    equal(got.map(({ contactId }) => contactId), contacts.map(({ contactId }) => contactId), "contacts");
    equal(await arrived("GET /contacts/{contactId}"), 200, "requests");
  },
};

const tokens = {
  async "token of a service account, signed once for 20 calls"({ sdk, ask, clientOf, arrived }) {
    const client = clientOf({ auth: sdk.serviceAccountAuth(await ask("serviceAccount")) });
    await Promise.all(Array.from({ length: 20 }, () => client.contacts.list({ count: 1 }).firstPage()));
    equal(await arrived("token"), 1, "requests for a token");
  },
  async "token of a user, rotated, and renewed after a 401"({ sdk, ask, clientOf, arrived }) {
    const kept = [];
    const auth = sdk.userAuth({ ...(await ask("userCredentials")), onTokens: (pair) => void kept.push(pair.refreshToken) });
    const client = clientOf({ auth });
    await client.contacts.list({ count: 1 }).firstPage();
    await ask("revokeAccessTokens");
    await client.contacts.list({ count: 1 }).firstPage();
    equal([new Set(kept).size, await arrived("token")], [2, 2], "refresh tokens kept, requests for a token");
  },
};
