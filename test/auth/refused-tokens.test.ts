import { describe, expect, it } from "@jest/globals";
import { serviceAccountAuth } from "../../src/auth/service-account.js";
import { ContactsClient } from "../../src/client.js";
import { FakeWorks, type FakeWorksOptions } from "../../src/testing/index.js";

/** A client with one contact to get, 20 requests at once, and the number of mints so far. */
function setUp(options: FakeWorksOptions = {}, onAnswer: (response: Response) => void | Promise<void> = () => {}) {
  const works = new FakeWorks({ contacts: [{ contactId: "c1" }], ...options });
  const auth = serviceAccountAuth({ ...works.serviceAccount, fetch: works.fetch });
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await works.fetch(input, init);
    await onAnswer(response);
    return response;
  };
  const client = new ContactsClient({ auth, fetch, maxConcurrency: 20, pace: false });
  return {
    works,
    client,
    getMany: () => Promise.allSettled(Array.from({ length: 20 }, () => client.contacts.get("c1"))),
    mints: () => works.requests.filter(({ operation }) => operation === "token").length,
  };
}

const failures = (results: PromiseSettledResult<unknown>[]): PromiseSettledResult<unknown>[] => results.filter(({ status }) => status === "rejected");

describe("a refused token", () => {
  it("costs one mint and no failure when 20 requests carry it", async () => {
    const { works, getMany, mints } = setUp();
    await getMany();
    works.revokeAccessTokens();
    expect(failures(await getMany())).toEqual([]);
    expect(mints()).toBe(2);
  });

  it("costs no failure where each mint revokes the older token and late 401s come when the new one is in use", async () => {
    let newTokenIsUsed = (): void => {};
    const used = new Promise<void>((resolve) => (newTokenIsUsed = resolve));
    let refusals = 0;
    const { works, getMany, mints } = setUp({ revokeOlderTokens: true }, ({ status }) => {
      if (status === 200 && refusals > 0) newTokenIsUsed();
      // Every third 401 arrives only when a request with the new token has succeeded.
      return status === 401 && (refusals += 1) % 3 === 0 ? used : undefined;
    });
    await getMany();
    works.revokeAccessTokens();
    expect(failures(await getMany())).toEqual([]);
    expect(refusals).toBe(20);
    expect(mints()).toBe(2);
  });

  it("costs no failure when revoked again and again while requests go on", async () => {
    const { works, client, mints } = setUp();
    for (let round = 0; round < 3; round += 1) {
      await expect(client.contacts.get("c1")).resolves.toMatchObject({ contactId: "c1" });
      works.revokeAccessTokens();
    }
    await expect(client.contacts.get("c1")).resolves.toMatchObject({ contactId: "c1" });
    expect(mints()).toBe(4);
  });

  it("ends in an AuthenticationError, and few mints, where every token is refused", async () => {
    const { works, client, mints } = setUp();
    works.failNext({ status: 401, operation: "GET /contacts/{contactId}", times: 1_000 });
    for (let call = 0; call < 30; call += 1) await expect(client.contacts.get("c1")).rejects.toMatchObject({ name: "AuthenticationError" });
    expect(mints()).toBeLessThanOrEqual(4);
  });
});
