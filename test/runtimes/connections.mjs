// What happens to connections: ended by the caller, by time, by the other side.
import { equal, rejection } from "./expect.mjs";

const GET = "GET /contacts/{contactId}";
const PUT = "PUT /contacts/{contactId}";
const DELETE = "DELETE /contacts/{contactId}";
const POST = "POST /contacts";
const contact = { permission: { accessibleRange: "ALL" }, contactName: { lastName: "홍" }, emails: [{ primary: true, email: "hong@example.com" }] };

export const connections = {
  async "an abort ends a call, with its reason"({ client, ask }) {
    await ask("failNext", "noHeaders");
    const controller = new AbortController();
    const reason = new Error("enough");
    setTimeout(() => controller.abort(reason), 50);
    const error = await client.contacts.get("c", { signal: controller.signal }).catch((thrown) => thrown);
    equal(error === reason, true, "the reason as it was given");
  },

  async "an abort ends a body that stalls"({ client, ask }) {
    await ask("failNext", { kind: "stallBody", operation: "GET /contacts" });
    const controller = new AbortController();
    setTimeout(() => controller.abort("enough"), 100);
    equal(await client.contacts.list({}, { signal: controller.signal }).firstPage().catch((thrown) => thrown), "enough", "the reason");
  },

  async "a timeout ends an attempt"({ client, ask }) {
    await ask("failNext", "noHeaders");
    const error = await rejection(client.contacts.get("c", { timeoutMs: 100, maxRetries: 0 }), "TimeoutError");
    equal(error.timeoutMs, 100, "timeoutMs");
  },

  "a GET is sent again after 503": (world) => sentAgain(world, 503),
  "a GET is sent again after a reset": (world) => sentAgain(world, "reset"),
  "a GET is sent again after its body is cut": (world) => sentAgain(world, "cutBody"),

  async "edit reads again after its PUT was reset, and is done"({ client, ask, arrived }) {
    const contactId = await firstId(client);
    await ask("failNext", { kind: "reset", operation: PUT, applied: true });
    equal((await client.contacts.edit(contactId, (draft) => void (draft.memo = `reset ${Math.random()}`))).contactId, contactId, "the contact");
    return insteadOf(1, await arrived(PUT), "PUT");
  },

  async "a DELETE is sent again after a reset, and a 404 is done then"({ client, ask, arrived }) {
    const { contactId } = await client.contacts.create(contact);
    await ask("failNext", { kind: "reset", operation: DELETE, applied: true });
    const error = await client.contacts.delete(contactId).then(() => undefined, (thrown) => thrown);
    equal(await arrived(DELETE), 2, "requests");
    if (error?.name === "NotFoundError" && error.attempts === 1) return "the runtime itself sends the DELETE 2 times: NotFoundError";
    if (error) throw error;
  },

  async "a POST that is reset is sent once"({ client, ask, arrived }) {
    const before = await ask("contacts");
    await firstId(client);
    await ask("failNext", { kind: "reset", operation: POST, applied: true });
    const error = await client.contacts.create(contact).then(() => undefined, (thrown) => thrown);
    const made = (await ask("contacts")) - before;
    const difference = insteadOf(1, await arrived(POST), "POST");
    if (difference && !error) return `${difference}: ${made} contacts, no error`;
    equal([error?.name, error?.mayHaveSucceeded, made], ["ConnectionError", true, 1], "the error, mayHaveSucceeded, contacts made");
  },

  async "a connection that was never made is known as such"({ clientOf, ask }) {
    const client = clientOf({ baseUrl: await ask("nowhere"), maxRetries: 1 });
    const error = await rejection(client.contacts.create(contact), "ConnectionError");
    if (error.mayHaveSucceeded) return "mayHaveSucceeded is true";
    equal(error.attempts, 2, "attempts");
  },
};

async function sentAgain({ client, ask, arrived }, fault) {
  const contactId = await firstId(client);
  await ask("failNext", { ...(typeof fault === "number" ? { status: fault } : { kind: fault }), operation: GET });
  equal((await client.contacts.get(contactId)).contactId, contactId, "the contact");
  equal(await arrived(GET), 2, "requests");
}

async function firstId(client) {
  return (await client.contacts.list({ count: 1 }).firstPage()).contacts[0].contactId;
}

function insteadOf(expected, arrived, method) {
  return arrived === expected ? undefined : `the runtime itself sends the ${method} ${arrived} times`;
}
