import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { examples } from "../../generated/examples.js";
import type { Contact } from "../../src/model/contact.js";
import { introducedIssues } from "../../src/model/rules.js";
import { writableCopy } from "../../src/model/draft.js";

/** A contact as no rule would let it be written, but as a server may hold it. */
const wild = {
  permission: { accessibleRange: "MEMBER", masterUserId: null, accessibleMembers: [] },
  contactName: { lastName: null, firstName: null, nickName: "n".repeat(120) },
  emails: [{ primary: true, email: "e".repeat(300) }, { primary: true, email: "a@b.c" }, { email: "no primary" }],
  telephones: [{ primary: false, telephone: "ext. 12", type: "PAGER", customType: "old" }],
  events: [{ primary: true, date: "0000-00-00" }],
  websites: null,
  memo: "m".repeat(5000),
  customProperties: { site: { text: "home", link: null }, home: { text: "home" }, level: null, note: { content: "c".repeat(200) } },
  photo: { url: 5 },
};

type Written = Parameters<typeof introducedIssues>[0];

function issuesOf(before: object, change: (draft: typeof wild) => unknown, external = false) {
  const after = structuredClone(before) as typeof wild;
  change(after);
  return introducedIssues(before as Written, after as object as Written, { external });
}
const pathsOf = (...args: Parameters<typeof issuesOf>) => issuesOf(...args).map(({ path }) => path);

describe("introducedIssues", () => {
  it.each<[string, (draft: typeof wild) => unknown]>([
    ["another part is changed", (draft) => Object.assign(draft, { websites: [{ primary: true, url: "https://a.example" }] })],
    ["another property of the same item is changed", (draft) => (draft.telephones[0] = { ...draft.telephones[0]!, primary: true })],
    ["a faulty item moves up, since the one before it is gone", (draft) => draft.emails.splice(1, 1)],
    ["the items of a list change places", (draft) => draft.emails.reverse()],
    ["one of several faults is mended", (draft) => (draft.memo = "short")],
    ["a good item is added", (draft) => draft.emails.push({ primary: false, email: "d@e.f" })],
    ["a name that was null is made empty", (draft) => Object.assign(draft.contactName, { firstName: "" })],
  ])("judges nothing that the contact already was, when %s", (_what, change) => {
    expect(issuesOf(wild, change)).toEqual([]);
  });

  it.each<[string, (draft: typeof wild) => unknown, string]>([
    ["a new text is too long, as the old one was", (draft) => (draft.memo = "n".repeat(5000)), "memo"],
    ["an old faulty item is given twice", (draft) => draft.emails.push({ primary: false, email: "e".repeat(300) }), "emails[3].email"],
    ["one more primary is added", (draft) => draft.emails.push({ primary: true, email: "d@e.f" }), "emails"],
    ["a new item lacks what an old one lacks too", (draft) => draft.emails.push({ email: "d@e.f" }), "emails[3].primary"],
    ["another value is outside the list of words", (draft) => (draft.telephones[0]!.type = "TELEX"), "telephones[0].type"],
    ["the date is changed to another that does not exist", (draft) => (draft.events[0]!.date = "2021-02-30"), "events[0].date"],
    ["a custom property is made faulty", (draft) => Object.assign(draft.customProperties, { level: { content: "c".repeat(101) } }), "customProperties.level.content"],
    ["a Date is put in", (draft) => Object.assign(draft, { since: new Date(0) }), "since"],
    ["what only the server sets is put in", (draft) => Object.assign(draft, { contactId: "c1" }), "contactId"],
  ])("gives the one issue that is new, when %s", (_what, change, path) => {
    expect(pathsOf(wild, change)).toEqual([path]);
  });

  it("judges nothing of whatever a list holds, in whatever order it is sent back", () => {
    const text = fc.constantFrom("a", "e".repeat(300), "2021-02-30", null, 5);
    const item = fc.record({ primary: fc.constantFrom(true, false, null), email: text, date: text, type: text, customType: text, link: text }, { requiredKeys: [] });
    const lists = fc.array(item, { maxLength: 6 }).chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })));
    fc.assert(
      fc.property(lists, ([items, shuffled]) => {
        const held = { emails: items, events: items, telephones: items, customProperties: { all: items } };
        const sent = { emails: shuffled, events: shuffled, telephones: shuffled };
        expect(issuesOf({ ...wild, ...held }, (draft) => Object.assign(draft, sent, { memo: "called back" }))).toEqual([]);
      }),
    );
  });

  it("lets a list that is too long grow shorter", () => {
    const websites = Array.from({ length: 103 }, (_, i) => ({ primary: i < 3, url: `https://a.example/${i}` }));
    expect(issuesOf({ ...wild, websites }, (draft) => Object.assign(draft, { websites: websites.slice(1) }))).toEqual([]);
    expect(pathsOf({ ...wild, websites }, (draft) => Object.assign(draft, { websites: [...websites, websites[0]] }))).toEqual(["websites", "websites"]);
  });

  it("takes a contact whose name, lists and permission are null", () => {
    const empty = { permission: null, contactName: null, emails: null, customProperties: null, memo: null };
    expect(issuesOf(empty, (draft) => (draft.memo = "called back"))).toEqual([]);
  });

  describe("the last e-mail address", () => {
    const { ordinaryContact } = examples.getContact.responses["200"];
    const reachable = writableCopy(ordinaryContact as Contact);
    const takeAway = (draft: typeof wild) => Object.assign(draft, { telephones: [], emails: [] });

    it("can't be taken from an ordinary contact without a telephone number", () => {
      expect(pathsOf(reachable, takeAway)).toEqual(["emails"]);
    });

    it("can be taken from an external contact", () => {
      expect(issuesOf(reachable, takeAway, true)).toEqual([]);
    });

    it("is not missed where there was none", () => {
      expect(issuesOf({ ...reachable, telephones: null, emails: [] }, (draft) => (draft.memo = "called back"))).toEqual([]);
    });
  });

  describe("the nickname", () => {
    const named = writableCopy(examples.getContact.responses["200"].ko as Contact);
    const message = "can't be changed: the contact is an external user's";

    it.each<[string, (draft: typeof wild) => unknown]>([
      ["changed", (draft) => (draft.contactName.nickName = "KIM")],
      ["made null", (draft) => Object.assign(draft.contactName, { nickName: null })],
      ["left out", (draft) => Object.assign(draft, { contactName: { lastName: "홍" } })],
    ])("of an external contact can't be %s", (_what, change) => {
      expect(issuesOf(named, change, true)).toEqual([{ path: "contactName.nickName", message }]);
    });

    it("of an ordinary contact can be changed", () => {
      expect(issuesOf(named, (draft) => (draft.contactName.nickName = "KIM"))).toEqual([]);
    });

    it("may be null, empty or absent where there is none", () => {
      const nameless = { ...named, contactName: { lastName: "홍", nickName: null } };
      expect(issuesOf(nameless, (draft) => (draft.contactName.nickName = ""), true)).toEqual([]);
      expect(issuesOf(nameless, (draft) => Object.assign(draft, { contactName: { lastName: "홍" } }), true)).toEqual([]);
    });
  });
});
