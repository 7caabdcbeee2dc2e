import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { translator, type Translation } from "../../scripts/docs/locales.mjs";
import { translationIssues } from "../../scripts/docs/translation-issues.mjs";

const both = (en: string, ko: string, ja: string): Translation[] => [
  { language: "ko", en, text: ko, place: "ko.yaml:1" },
  { language: "ja", en, text: ja, place: "ja.yaml:1" },
];
const messages = (document: object, translations: Translation[]) => translationIssues(document, translations).map(({ message }) => message);

describe("the rule that holds the document and its translations together", () => {
  it("has nothing against the document as it is", () => {
    const document = parse(readFileSync(new URL("../../openapi/contacts.yaml", import.meta.url), "utf8")) as object;
    expect(translationIssues(document)).toEqual([]);
  });

  it("names the place and the English of a text without translation, once for each language", () => {
    const issues = translationIssues({ info: { title: "Contacts" } }, []);
    expect(issues).toEqual([
      { path: ["info", "title"], message: expect.stringMatching(/^No translation to "ko" of info\.title: .*\n- en: 'Contacts'\n {2}ko: …$/) },
      { path: ["info", "title"], message: expect.stringMatching(/^No translation to "ja" of info\.title: /) },
    ]);
  });

  it("refuses a translation whose English is gone or has changed", () => {
    const changed = messages({ info: { title: "All contacts" } }, [...both("All contacts", "모든 연락처", "すべての連絡先"), ...both("Contacts", "연락처", "連絡先")]);
    expect(changed).toEqual([
      'ko.yaml:1: the English is not in the document (any more), remove or mend it: "Contacts"',
      'ja.yaml:1: the English is not in the document (any more), remove or mend it: "Contacts"',
    ]);
  });

  it.each([
    ["an empty translation", "", /there is no "ko"/],
    ["code that is lost", "커서", /`code` and \{links\} differ/],
    ["code of its own", "`cursor`와 `count`", /`code` and \{links\} differ/],
    ["the script of another language", "`cursor` のカーソル", /script of another language/],
  ])("refuses %s", (_, ko, message) => {
    const issues = messages({ info: { title: "The `cursor`" } }, both("The `cursor`", ko, "`cursor` です"));
    expect(issues).toEqual([expect.stringMatching(message)]);
  });

  it("refuses a second translation of the same English", () => {
    const twice = [...both("Contacts", "연락처", "連絡先"), { language: "ko", en: "Contacts", text: "주소록", place: "ko.yaml:9" }];
    expect(messages({ info: { title: "Contacts" } }, twice)).toEqual(['ko.yaml:9: translated a second time: "Contacts"']);
  });

  it("asks for the meanings of enum values and for scopes, and not for names, examples and code", () => {
    const document = {
      schemas: { Error: { properties: { description: { type: "string", example: "not a text", "x-enumDescriptions": { A: "first" } } } } },
      flow: { scopes: { contact: "second" } },
      examples: { one: { summary: "third", value: { description: "not a text" } } },
      tags: [{ description: "```ts\n// not a text\n```" }],
    };
    const places = translationIssues(document, []).map(({ path }) => path?.join("."));
    expect(places.filter((_, index) => index < places.length / 2)).toEqual([
      "schemas.Error.properties.description.x-enumDescriptions.A",
      "flow.scopes.contact",
      "examples.one.summary",
    ]);
  });
});

describe("a translated text", () => {
  it("keeps its Markdown, its code and the targets of its links", () => {
    const english = "## Cursors\n\nSee the\n[page](https://example.com/a).\n\n1. First,\n   still first.\n2. Second.\n\n```ts\n// Cursors\n```";
    const translate = translator(
      [
        ["Cursors", "커서"],
        ["See the [page]({1}).", "[문서]({1})를 참고하세요."],
        ["First, still first.", "하나."],
        ["Second.", "둘."],
      ].map(([en, text]) => ({ language: "ko", en: en!, text: text!, place: "" })),
    );
    expect(translate(english)).toBe("## 커서\n\n[문서](https://example.com/a)를 참고하세요.\n\n1. 하나.\n2. 둘.\n\n```ts\n// Cursors\n```");
  });
});
