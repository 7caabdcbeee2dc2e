// What an editor shows of the public types. TypeScript's language service is asked as an editor asks it.
import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const file = join(root, "test/types/hovered.ts");
const source = `
import { ContactsClient, type Contact, type ContactEmail, type ContactWrite, type EditOptions } from "lineworks-contacts";
declare const client: ContactsClient;
const contact: /*Contact*/Contact = await client.contacts./*get*/get("id");
const listing = client.contacts./*listByDate*/listByDate({ /*searchDateType*/searchDateType: "MODIFIED_TIME", startDateTime: new Date() });
for await (const /*listed*/listed of listing) void listed.contactName./*lastName*/lastName;
await client.contacts.edit("id", (/*draft*/draft) => void (draft./*memo*/memo = ""));
await client.contacts./*replace*/replace("id", {} as ContactWrite);
const /*email*/email = contact.emails?.[0];
void listing./*firstPage*/firstPage();
declare const typed: [/*ContactEmail*/ContactEmail, /*EditOptions*/EditOptions];
void [typed, contact./*emails*/emails, contact./*createdTime*/createdTime, email];
`;

function languageService(): ts.LanguageService {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => (name === file ? ts.ScriptSnapshot.fromString(source) : ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(readFileSync(name, "utf8")) : undefined),
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    fileExists: (name) => name === file || ts.sys.fileExists(name),
  });
}

const service = languageService();

function quickInfo(mark: string): { shown: string; words: string } {
  const info = service.getQuickInfoAtPosition(file, source.indexOf(`/*${mark}*/`) + mark.length + 4);
  // What comes of the document is a tag, @description, which editors show as they show the rest.
  const described = info?.tags?.find(({ name }) => name === "description")?.text;
  const words = [info?.documentation, described].map(ts.displayPartsToString).join("");
  return { shown: ts.displayPartsToString(info?.displayParts), words };
}

describe("hovers", () => {
  it("compiles what they are read from", () => {
    expect(service.getSemanticDiagnostics(file).map(({ messageText }) => messageText)).toEqual([]);
  });

  it.each([
    ["get", "(method) Contacts.get(contactId: string, options?: RequestOptions): Promise<Contact>"],
    ["replace", "(method) Contacts.replace(contactId: string, contact: ContactWrite, options?: RequestOptions): Promise<Contact>"],
    ["listByDate", "(method) Contacts.listByDate(query: ListByDateQuery, options?: RequestOptions): ContactListing"],
    ["firstPage", "(method) Listing<ListedContact, ContactPage>.firstPage(): Promise<ContactPage>"],
    ["listed", "const listed: ListedContact"],
    ["draft", "(parameter) draft: ContactWrite"],
    ["searchDateType", '(property) ListByDateQuery.searchDateType: "MODIFIED_TIME" | "CREATED_TIME"'],
    ["lastName", "(property) lastName?: string | null | undefined"],
    ["memo", "(property) memo?: string | null | undefined"],
    ["createdTime", "(property) Contact.createdTime: string"],
    ["email", "const email: {\n    primary: boolean;\n    email: string;\n} | undefined"],
    ["emails", "(property) emails?: {\n    primary: boolean;\n    email: string;\n}[] | null | undefined"],
  ])("shows the names of the contract and nothing of the machinery: %s", (mark, shown) => {
    expect(quickInfo(mark).shown).toBe(shown);
  });

  it.each([
    ["Contact", "A contact as `contacts.get` returns it."],
    ["ContactEmail", "An e-mail address."],
    ["EditOptions", "`edit`"],
    ["get", "Calls `GET /contacts/{contactId}`."],
    ["lastName", "name"],
    ["searchDateType", "time"],
  ])("says in words what it is: %s", (mark, words) => {
    expect(quickInfo(mark).words).toContain(words);
  });
});
