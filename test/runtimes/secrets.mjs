// The errors that a log may show, in every form that it may show them in, and what must not be in any of these.
import { rejection } from "./expect.mjs";

const TOKEN = "canary-token-0123456789";
const SECRET = "canary-client-secret";
const EMAIL = "canary.person@example.com";
const MEMO = "canary memo 김";
/** What no form of an error may show. */
export const canaries = [TOKEN, SECRET, EMAIL, MEMO].flatMap((text) => [text, encodeURIComponent(text)]);
/** Some runtimes send again themselves, on each connection that they have kept; that is another scenario's question. */
const OFTEN = { times: 100 };

export const secrets = {
  async "errors show no secret: message, stack, JSON, inspect, console"({ sdk, ask, clientOf, client, inspect = String, tokenUrl }) {
    const errors = {};
    const auth = await ask("issueToken", { token: TOKEN });
    const canary = clientOf({ auth, maxRetries: 0 });
    errors.NotFoundError = await rejection(canary.contacts.get("nobody"), "NotFoundError");
    errors.AuthenticationError = await rejection(clientOf({ auth: `${TOKEN}-wrong` }).contacts.get("c"), "AuthenticationError");
    errors.ValidationError = await rejection(canary.contacts.create({ memo: MEMO, contactName: { lastName: "" } }), "ValidationError");
    const { contactId } = (await client.contacts.list({ count: 1 }).firstPage()).contacts[0];
    for (const fault of ["reset", "closed", "cutBody", "notJson"]) {
      await ask("begin");
      await ask("failNext", { kind: fault, operation: "GET /contacts", ...OFTEN });
      errors[`list ${fault}`] = await rejection(canary.contacts.list({ email: EMAIL }).firstPage(), fault === "notJson" ? "UnexpectedResponseError" : "ConnectionError");
    }
    await ask("begin");
    await ask("failNext", { kind: "noHeaders", operation: "GET /contacts" });
    errors.TimeoutError = await rejection(canary.contacts.list({ email: EMAIL }, { timeoutMs: 100 }).firstPage(), "TimeoutError");
    const refused = clientOf({ auth, baseUrl: await ask("nowhere"), maxRetries: 0 });
    errors["list refused"] = await rejection(refused.contacts.list({ email: EMAIL }).firstPage(), "ConnectionError");
    await ask("failNext", { kind: "closed", operation: "PUT /contacts/{contactId}", ...OFTEN });
    errors["edit closed"] = await rejection(canary.contacts.edit(contactId, (draft) => void (draft.memo = MEMO)), "ConnectionError");
    await ask("failNext", { kind: "closed", operation: "upload", ...OFTEN });
    errors["upload closed"] = await rejection(canary.contacts.photo.upload(contactId, new Uint8Array(9), { fileName: "canary.png" }), "ConnectionError");
    const app = { clientId: "id", clientSecret: SECRET, refreshToken: `${SECRET}-refresh` };
    errors.TokenError = await rejection(sdk.userAuth({ ...app, tokenUrl }).getToken({}), "TokenError");
    for (const [name, error] of Object.entries(errors)) {
      refuseSecrets(name, error, inspect);
      console.error(error); // Read by the check.
    }
  },
};

function refuseSecrets(name, error, inspect) {
  const causes = [];
  for (let at = error; at instanceof Error && !causes.includes(at); at = at.cause) causes.push(at);
  const forms = causes.flatMap((each) => [each.message, each.stack, String(each), JSON.stringify(each), JSON.stringify({ ...each }), inspect(each)]);
  for (const form of forms) {
    const found = canaries.find((secret) => form?.includes(secret));
    if (found) throw new Error(`${name} shows ${found.slice(0, 12)}…: ${form}`);
  }
}
