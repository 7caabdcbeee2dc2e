import { describe, expect, it } from "@jest/globals";
import { isAsSent } from "../../src/model/draft.js";
import type { ContactWrite } from "../../src/index.js";

const sent: ContactWrite = { permission: { accessibleRange: "ALL" }, contactName: { lastName: "홍" }, emails: [{ primary: true, email: "a@example.com" }] };

describe("isAsSent", () => {
  it.each<[string, ContactWrite]>([
    ["the same", sent],
    ["defaults filled in inside a part", { ...sent, permission: { accessibleRange: "ALL", isCoEditing: true } }],
    ["null and empty lists for what was not sent", { ...sent, memo: null, telephones: [] }],
  ])("takes %s for what was sent", (_, found) => {
    expect(isAsSent(sent, found)).toBe(true);
  });

  it.each<[string, ContactWrite]>([
    ["another value", { ...sent, contactName: { lastName: "김" } }],
    ["a memo that was not sent", { ...sent, memo: "theirs" }],
    ["one item more", { ...sent, emails: [...sent.emails!, { primary: false, email: "b@example.com" }] }],
    ["a list that is gone", { ...sent, emails: [] }],
  ])("does not take %s for it", (_, found) => {
    expect(isAsSent(sent, found)).toBe(false);
  });
});
