import { describe, expect, it } from "@jest/globals";
import { ContactsClient, StaleContactError, type ContactChange, type ContactWrite, type Hooks, type RetryEvent } from "../../src/index.js";
import { FakeWorks, makeContact, type FakeWorksOptions } from "../../src/testing/index.js";
import { clientOf, rejection } from "../http/requests.js";

const PUT = "PUT /contacts/{contactId}";
const GET = "GET /contacts/{contactId}";

const TIMEOUT_MS = 30_000;

/** Waits are over at once, and time has passed by them: what is tested here is what follows. */
function surroundings() {
  let now = Date.parse("2026-11-21T10:00:00+09:00");
  const after = (ms: number, run: () => void) => {
    if (ms === TIMEOUT_MS) return () => {};
    const timer = setImmediate(() => {
      now += ms;
      run();
    });
    return () => clearImmediate(timer);
  };
  return { clock: { now: () => now, after }, random: () => 0.5 };
}

function setUp(contact: Parameters<typeof makeContact>[0] = {}, options: FakeWorksOptions = {}, hooks: Hooks = {}) {
  const { contactId } = makeContact(contact);
  const works = new FakeWorks({ contacts: [{ ...makeContact(contact), contactId }], timePrecision: "second", now: "2026-11-21T10:00:00+09:00", ...options });
  const client = new ContactsClient({ auth: works.issueToken(), fetch: works.fetch, timeoutMs: TIMEOUT_MS, hooks }, surroundings());
  const operations = () => works.requests.map(({ operation }) => operation);
  return { works, client, contactId, operations };
}

describe("edit", () => {
  it("sends one GET and one PUT, with all that the GET returned", async () => {
    const { works, client, contactId, operations } = setUp({ contactName: { prefix: "Dr.", middleName: "van" }, memo: "old" });
    const { contactId: _i, linkedExternalUser: _l, createdTime: _c, modifiedTime: _m, ...whole } = works.contacts.get(contactId)!;

    await client.contacts.edit(contactId, (draft) => {
      draft.memo = "called back";
    });

    expect(operations()).toEqual([GET, PUT]);
    expect(works.requests[1]!.body).toEqual({ ...whole, memo: "called back" });
  });

  it("returns the names that the answer of a PUT leaves out", async () => {
    const { client, contactId } = setUp({ contactName: { prefix: "Dr.", suffix: "Jr.", middleName: "van" } });

    const edited = await client.contacts.edit(contactId, (draft) => {
      draft.contactName.suffix = "Sr.";
    });

    expect(edited.contactName).toMatchObject({ prefix: "Dr.", suffix: "Sr.", middleName: "van" });
  });

  it("sends nothing for a draft that is left as it was, and returns the contact", async () => {
    const { works, client, contactId, operations } = setUp();

    const contact = await client.contacts.edit(contactId, () => {});

    expect(operations()).toEqual([GET]);
    expect(contact).toEqual({ ...works.contacts.get(contactId) });
  });

  it("awaits an async change", async () => {
    const { works, client, contactId } = setUp();

    await client.contacts.edit(contactId, async (draft) => {
      await Promise.resolve();
      draft.memo = "later";
    });

    expect(works.contacts.get(contactId)!.memo).toBe("later");
  });

  it.each([
    ["a change that throws", () => { throw new Error("no"); }],
    ["a change that rejects", () => Promise.reject(new Error("no"))],
  ])("sends nothing after %s", async (_, change) => {
    const { client, contactId, operations } = setUp();

    await expect(client.contacts.edit(contactId, change)).rejects.toThrow("no");

    expect(operations()).toEqual([GET]);
  });

  it("sends a returned contact in the place of the draft", async () => {
    const { works, client, contactId } = setUp({ memo: "old" });

    await client.contacts.edit(contactId, (draft): ContactWrite => ({ ...draft, memo: "new" }));

    expect(works.contacts.get(contactId)!.memo).toBe("new");
  });

  it("ignores what an arrow function happens to return", async () => {
    const { works, client, contactId } = setUp({ memo: "old" });

    await client.contacts.edit(contactId, (draft) => (draft.memo = "new"));

    expect(works.contacts.get(contactId)!.memo).toBe("new");
  });

  it("refuses a change that is no function before anything is sent", async () => {
    const { client, contactId, operations } = setUp();

    const editing = client.contacts.edit(contactId, { memo: "x" } as unknown as ContactChange);

    await expect(editing).rejects.toMatchObject({ name: "ValidationError", issues: [{ path: "change" }] });
    expect(operations()).toEqual([]);
  });

  it("refuses what the change introduced, and sends nothing", async () => {
    const { client, contactId, operations } = setUp();

    const editing = client.contacts.edit(contactId, (draft) => {
      draft.memo = "x".repeat(4_001);
    });

    await expect(editing).rejects.toMatchObject({ name: "ValidationError", issues: [{ path: "memo", message: "is longer than 4000 characters (4001)" }] });
    expect(operations()).toEqual([GET]);
  });

  it("does not judge what the contact already was", async () => {
    const twoPrimaries = [{ primary: true, email: "a@example.com" }, { primary: true, email: "b@example.com" }];
    const { works, client, contactId } = setUp({ memo: "x".repeat(5_000), emails: twoPrimaries });

    await client.contacts.edit(contactId, (draft) => {
      draft.contactName.nickName = "new";
    });

    expect(works.contacts.get(contactId)).toMatchObject({ memo: "x".repeat(5_000), emails: twoPrimaries, contactName: { nickName: "new" } });
  });

  it("edits an external contact that has neither e-mail address nor telephone number", async () => {
    const external = { id: "works75b-5b29-4048-4bf5-0336e504a395", type: "LINE" as const, buddyUserIds: [] };
    const { works, client, contactId } = setUp({ linkedExternalUser: external, emails: [], telephones: [] });

    await client.contacts.edit(contactId, (draft) => {
      draft.memo = "from LINE";
    });

    expect(works.contacts.get(contactId)).toMatchObject({ memo: "from LINE", linkedExternalUser: external });
  });

  it("keeps a custom property named __proto__", async () => {
    const customProperties = JSON.parse('{"__proto__":{"content":"kept"},"plain":[{"content":"a","represent":true}]}') as object;
    const { works, client, contactId } = setUp({ customProperties } as Parameters<typeof makeContact>[0]);

    await client.contacts.edit(contactId, (draft) => {
      draft.memo = "x";
    });

    expect(JSON.stringify(works.requests[1]!.body)).toContain('"__proto__":{"content":"kept"}');
  });
});

describe("edit({ ifModifiedTime })", () => {
  it("goes on where the contact was last modified then, in whichever zone it is written", async () => {
    const { client, contactId, operations } = setUp({ modifiedTime: "2026-11-20T10:00:00+09:00" });

    await client.contacts.edit(contactId, (draft) => (draft.memo = "x"), { ifModifiedTime: "2026-11-20T01:00:00Z" });

    expect(operations()).toEqual([GET, PUT]);
  });

  it("refuses with StaleContactError where it has changed since", async () => {
    const { client, contactId, operations } = setUp({ modifiedTime: "2026-11-20T10:00:01+09:00" });

    const editing = client.contacts.edit(contactId, (draft) => (draft.memo = "x"), { ifModifiedTime: "2026-11-20T10:00:00+09:00" });

    await expect(editing).rejects.toMatchObject({ name: "StaleContactError", contactId });
    expect(operations()).toEqual([GET]);
  });
});

describe("edit, where the PUT may have arrived although it failed", () => {
  it("is done when the contact read again is what was sent", async () => {
    const { works, client, contactId, operations } = setUp();
    works.failNext({ kind: "cutBody", operation: PUT, applied: true });

    const edited = await client.contacts.edit(contactId, (draft) => (draft.memo = "arrived"));

    expect(operations()).toEqual([GET, PUT, GET]);
    expect(edited.memo).toBe("arrived");
  });

  it("is done when the server has filled in what was left out", async () => {
    const { works, client, contactId, operations } = setUp({ telephones: [] });
    works.failNext({ kind: "reset", operation: PUT, applied: true });

    await client.contacts.edit(contactId, (draft) => {
      draft.telephones = [{ primary: true, telephone: "0000-0001" }];
      delete draft.memo;
    });

    expect(operations()).toEqual([GET, PUT, GET]);
    expect(works.contacts.get(contactId)!.telephones).toMatchObject([{ telephone: "0000-0001", type: "CUSTOM" }]);
  });

  it.each(["reset", "closed", 500, 503] as const)("sends again after %s when the contact is still what was read", async (fault) => {
    const { works, client, contactId, operations } = setUp();
    works.failNext({ ...(typeof fault === "number" ? { status: fault } : { kind: fault }), operation: PUT });

    await client.contacts.edit(contactId, (draft) => (draft.memo = "second time"));

    expect(operations()).toEqual([GET, PUT, GET, PUT]);
    expect(works.contacts.get(contactId)!.memo).toBe("second time");
  });

  it("does not overwrite what someone else has written meanwhile", async () => {
    const { works, client, contactId, operations } = setUp();
    works.failNext({ kind: "reset", operation: PUT, matches: () => works.contacts.touch(contactId, { memo: "theirs" }) !== undefined });

    const editing = client.contacts.edit(contactId, (draft) => (draft.memo = "ours"));

    await expect(editing).rejects.toThrow(StaleContactError);
    expect(operations()).toEqual([GET, PUT, GET]);
    expect(works.contacts.get(contactId)!.memo).toBe("theirs");
  });

  it("gives up with the last failure after maxRetries", async () => {
    const { works, client, contactId, operations } = setUp();
    works.failNext({ status: 503, operation: PUT, times: 9 });

    const editing = client.contacts.edit(contactId, (draft) => (draft.memo = "x"), { maxRetries: 1 });

    await expect(editing).rejects.toMatchObject({ name: "ServerError", status: 503, mayHaveSucceeded: true });
    expect(operations()).toEqual([GET, PUT, GET, PUT, GET]);
  });

  it("sends no more PUTs than one and maxRetries, whatever each fails with", async () => {
    const { works, client, contactId, operations } = setUp();
    works.failNext([429, 429, 500, 429, 429, 500].map((status) => ({ status, operation: PUT })));

    await expect(client.contacts.edit(contactId, (draft) => (draft.memo = "x"), { maxRetries: 2 })).rejects.toMatchObject({ attempts: 3 });

    expect(operations().filter((operation) => operation === PUT)).toHaveLength(3);
  });

  it("is done when the TWITTER that was written arrived as X", async () => {
    const { works, client, contactId, operations } = setUp({}, { messengerType: "X" });
    works.failNext({ kind: "reset", operation: PUT, applied: true });

    await client.contacts.edit(contactId, (draft) => (draft.messengers = [{ primary: true, id: "a", type: "TWITTER" }]));

    expect(operations()).toEqual([GET, PUT, GET]);
  });

  it("counts the PUTs that it sends again as attempts of one, and tells onRetry", async () => {
    const retries: RetryEvent[] = [];
    const { works, client, contactId } = setUp({}, {}, { onRetry: (event) => void retries.push(event) });
    works.failNext({ status: 503, operation: PUT, times: 9 });

    await expect(client.contacts.edit(contactId, (draft) => (draft.memo = "x"))).rejects.toMatchObject({ attempts: 4 });

    expect(retries.map(({ operation, attempt, status, error }) => [operation, attempt, status, error])).toEqual([1, 2, 3].map((attempt) => [PUT, attempt, 503, "ServerError"]));
  });

  it("tells that the change may be written where the contact can't be read again", async () => {
    const { works, client, contactId } = setUp();
    works.failNext({ kind: "reset", operation: PUT, applied: true });

    const editing = client.contacts.edit(
      contactId,
      (draft) => {
        works.failNext({ status: 404, operation: GET });
        draft.memo = "written";
      },
      { maxRetries: 0 },
    );

    await expect(editing).rejects.toMatchObject({ name: "ConnectionError", operation: PUT, mayHaveSucceeded: true });
    expect(works.contacts.get(contactId)!.memo).toBe("written");
  });

  it("gives the reason of an abort during the second look", async () => {
    const { works, client, contactId } = setUp();
    const controller = new AbortController();
    works.failNext({ kind: "reset", operation: PUT });

    const editing = client.contacts.edit(
      contactId,
      (draft) => {
        works.failNext({ kind: "delay", operation: GET, matches: () => { controller.abort("enough"); return true; } });
        draft.memo = "x";
      },
      { maxRetries: 0, signal: controller.signal },
    );

    await expect(editing).rejects.toBe("enough");
  });

  it("is not taken for done where a part that the change took out is still there", async () => {
    const { works, client, contactId, operations } = setUp({ permission: { accessibleRange: "ALL", isCoEditing: true } });
    works.failNext({ status: 503, operation: PUT });

    await client.contacts.edit(contactId, (draft) => void delete draft.permission.isCoEditing);

    expect(operations()).toEqual([GET, PUT, GET, PUT]);
    expect(works.requests[3]!.body).not.toHaveProperty("permission.isCoEditing");
  });
});

describe("edit of a contact with numbers that JavaScript can't hold", () => {
  const raw = (more: string): string => `{"contactId":"c1","contactName":{"lastName":"a"},"permission":{"accessibleRange":"ALL"},${more}}`;
  const editing = (more: string, change: ContactChange = (draft) => void (draft.memo = "new")) => {
    const { client, sent } = clientOf([() => new Response(raw(more))]);
    return { edited: client.contacts.edit("c1", change), sent };
  };

  it("is refused before it is sent, with the place of each and no value", async () => {
    const { edited, sent } = editing('"externalKey":12345678901234567890,"crm":{"id":9007199254740993,"list":[1,{"score":1e400},0.1000000000000000055511151231257827]}');

    const error = await rejection(edited);

    expect(error).toMatchObject({ name: "ValidationError", issues: ["externalKey", "crm.id", "crm.list[1].score", "crm.list[2]"].map((path) => ({ path })) });
    expect(String(error)).not.toMatch(/\d{7}/);
    expect(sent).toHaveLength(1);
  });

  it.each([
    ["another spelling of the same number", '"crm":[1.0,1e2,0.10,-0,1E+2,100e-2,0.000001,9007199254740992,1e21]'],
    ["digits in a text or a name", String.raw`"note":"9007199254740993","9007199254740993":"\\","crm":{"a\"b":["1e400",{},[]],"\"":"\\\"12345678901234567890"}`],
    ["what only the server sets", '"linkedExternalUser":{"id":"x","rank":9007199254740993}'],
  ])("sends %s", async (_, more) => {
    const { edited, sent } = editing(more);

    await edited;

    expect(JSON.parse(sent[1]!.init.body as string)).toMatchObject({ memo: "new" });
  });

  it("does not refuse what sends nothing", async () => {
    const { edited } = editing('"externalKey":12345678901234567890', () => {});

    expect(await edited).toMatchObject({ contactId: "c1" });
  });
});
