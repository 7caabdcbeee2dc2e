import { networkInterfaces } from "node:os";
import { describe, expect, it } from "@jest/globals";
import { ContactsClient } from "../../../src/index.js";
import { FakeWorks } from "../../../src/testing/index.js";

const hasIpv6 = Object.values(networkInterfaces()).flat().some((each) => each?.address === "::1");

describe("listen", () => {
  it.each([
    ["0.0.0.0", "127.0.0.1"],
    ["", "127.0.0.1"],
    ["localhost", "localhost"],
    ...(hasIpv6 ? [["::", "[::1]"], ["::1", "[::1]"]] as const : []),
  ])("on %j gives addresses on %s, which a client takes and reaches", async (host, name) => {
    const works = new FakeWorks({ contacts: 3 });
    const server = await works.listen({ host });
    expect([new URL(server.baseUrl).hostname, new URL(server.tokenUrl).hostname]).toEqual([name, name]);
    const client = new ContactsClient({ auth: works.issueToken(), baseUrl: server.baseUrl });
    expect(await client.contacts.list().toArray({ max: 10 })).toHaveLength(3);
    await server.close();
  });

  it("on 0.0.0.0 has its storage on the port that was asked for", async () => {
    const works = new FakeWorks({ contacts: [{ contactId: "c1" }] });
    const free = await works.listen();
    await free.close();
    const storagePort = Number(new URL(free.baseUrl).port);
    const server = await works.listen({ host: "0.0.0.0", storagePort });
    const response = await fetch(`${server.baseUrl}/contacts/c1/photo`, {
      method: "POST",
      headers: { authorization: `Bearer ${works.issueToken()}`, "content-type": "application/json" },
      body: JSON.stringify({ fileName: "a.png", fileSize: 1 }),
    });
    expect(await response.json()).toEqual({ uploadUrl: expect.stringMatching(new RegExp(`^http://127\\.0\\.0\\.1:${storagePort}/`)) });
    await server.close();
  });
});
