import { describe, expect, it } from "@jest/globals";
import { NotFoundError, PermissionError, type ContactsClient } from "../../src/index.js";
import { clientOf, json, rejection, type Step } from "../http/requests.js";

const deletions: [what: string, path: string, run: (client: ContactsClient) => Promise<void>][] = [
  ["contacts.delete", "/contacts/a%2Fb", (client) => client.contacts.delete("a/b")],
  ["contacts.forceDelete", "/contacts/a%2Fb/forcedelete", (client) => client.contacts.forceDelete("a/b")],
  ["contacts.photo.delete", "/contacts/a%2Fb/photo", (client) => client.contacts.photo.delete("a/b")],
  ["tags.delete", "/contact-tags/a%2Fb", (client) => client.tags.delete("a/b")],
  ["customProperties.delete", "/contacts/custom-properties/a%2Fb?domainId=1", (client) => client.customProperties.delete("a/b", { domainId: 1 })],
];
const gone = () => new Response(null, { status: 204 });
const notFound = () => json({ code: "NOT_FOUND", description: "none" }, { status: 404 });
const reset = () => Object.assign(new Error("reset"), { code: "ECONNRESET" });

describe.each(deletions)("%s", (_, path, run) => {
  it("sends one DELETE without a body, and gives nothing", async () => {
    const { client, sent } = clientOf([gone]);
    expect(await run(client)).toBeUndefined();
    expect(sent.map(({ url, init }) => [init.method, url, init.body])).toEqual([["DELETE", `https://www.worksapis.com/v1.0${path}`, undefined]]);
  });

  it("throws NotFoundError where there is nothing to delete", async () => {
    const { client, sent } = clientOf([notFound]);
    expect(await rejection(run(client))).toBeInstanceOf(NotFoundError);
    expect(sent).toHaveLength(1);
  });

  it.each<[string, Step]>([
    ["the answer was lost", reset()],
    ["the server failed", 503],
  ])("is done where %s and the next attempt finds nothing", async (_, step) => {
    const { client, clock, sent } = clientOf([step, notFound]);
    expect(await clock.until(run(client))).toBeUndefined();
    expect(sent).toHaveLength(2);
  });

  it.each<[string, Step]>([
    ["a 429", 429],
    ["a connection that was never made", Object.assign(new Error("refused"), { code: "ECONNREFUSED" })],
  ])("throws NotFoundError after %s, which can't have deleted anything", async (_, step) => {
    const { client, clock } = clientOf([step, notFound]);
    expect(await clock.until(rejection(run(client)))).toBeInstanceOf(NotFoundError);
  });
});

describe("a deletion", () => {
  it.each([200, 202, 204])("takes %i for a success, whatever comes with it", async (status) => {
    const { client } = clientOf([new Response(status === 204 ? null : "deleted", { status })]);
    expect(await client.contacts.delete("c1")).toBeUndefined();
  });

  it("does not take a redirect for a success", async () => {
    const { client } = clientOf([new Response(null, { status: 302 })]);
    expect(await rejection(client.contacts.delete("c1"))).toMatchObject({ name: "ApiError", status: 302 });
  });

  it("throws what else it is refused with, also on the second attempt", async () => {
    const { client, clock } = clientOf([503, 403]);
    expect(await clock.until(rejection(client.contacts.delete("c1")))).toBeInstanceOf(PermissionError);
  });

  it("says that it may have succeeded where no attempt was answered", async () => {
    const { client } = clientOf([reset()], { maxRetries: 0 });
    expect(await rejection(client.contacts.delete("c1"))).toMatchObject({ name: "ConnectionError", mayHaveSucceeded: true });
  });
});

describe("what is promised to have a body", () => {
  it("is refused without one, a 204 too", async () => {
    const { client } = clientOf([gone]);
    expect(await rejection(client.contacts.get("c1"))).toMatchObject({ name: "UnexpectedResponseError", status: 204 });
  });
});
