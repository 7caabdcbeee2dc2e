import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { localize } from "../../scripts/docs/localize.mjs";

const document = parse(readFileSync(new URL("../../openapi/contacts.yaml", import.meta.url), "utf8")) as object;
const inLanguage = (language: string) => localize(document, language, { guides: "Guides", operations: "Operations" });
const operationsOf = (language: string) => Object.values(inLanguage(language).paths).flatMap((item) => Object.values(item));

describe("the document in one language", () => {
  it.each([
    ["en", "kr"],
    ["ko", "kr"],
    ["ja", "jp"],
  ])("links the vendor's pages for a reader of %s under /%s/", (language, site) => {
    expect(inLanguage(language).externalDocs.url).toBe(`https://developers.worksmobile.com/${site}/docs/contact`);
    const urls = operationsOf(language).map(({ externalDocs }) => externalDocs?.url);
    expect(urls.filter((url) => !url?.startsWith(`https://developers.worksmobile.com/${site}/docs/contact-`))).toEqual([]);
  });

  it.each(["ko", "ja"])("opens a body with its example in %s, where it has one, and keeps the others", (language) => {
    const bodies = operationsOf(language).flatMap(({ requestBody, responses }) => [requestBody, ...Object.values(responses)].flatMap((part) => part?.content?.["application/json"].examples ?? []));
    const own = bodies.filter((examples) => language in examples).map((examples) => Object.keys(examples));
    expect(own.length).toBeGreaterThan(3);
    expect(own.filter(([first]) => first !== language)).toEqual([]);
    expect(Object.keys(inLanguage(language).paths["/contacts"]!["get"]!.responses["200"]!.content!["application/json"].examples!).sort()).toEqual(["ja", "ko", "lastPage"]);
  });

  it("sends the reader's own example by curl", () => {
    const curl = (language: string) => inLanguage(language).paths["/contacts/custom-properties"]!["post"]!["x-codeSamples"].find(({ lang }) => lang === "curl")!.source;
    expect(curl("ko")).toContain("외부 ID");
    expect(curl("ja")).toContain("外部 ID");
  });
});
