import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { surfaceChanges } from "../../scripts/check/surface-changes.mjs";

const report = (code: string) => `## API Report\n\n\`\`\`ts\n\nimport { Client } from 'openapi-fetch';\n${code}\n// (No @packageDocumentation comment for this package)\n\n\`\`\`\n`;

const before = `
// @public
export class Contacts {
    edit(contactId: string, change: ContactChange, options?: EditOptions): Promise<Contact>;
    // (undocumented)
    get(contactId: string): Promise<Contact>;
    readonly name = "Contacts";
    toArray(options: {
        max: number;
    }): Promise<Contact[]>;
}

// @public
export function dateWindows(start: Date | string, end: Date | string): DateWindow[];

// @public
export interface Options {
    auth: string;
    pace?: Pace | undefined;
}

// @public
export type Pace = "sustained" | "peak";
`;

describe("a change of the public TypeScript surface", () => {
  it.each<[string, string, string, string[]]>([
    ["nothing", "", "", []],
    ["a new export", "// @public\nexport function date", "// @public\nexport type New = 1;\n\n// @public\nexport function date", []],
    ["a new method", "    get(", "    count(): number;\n    get(", []],
    ["a new optional option", "    pace?:", "    fetch?: typeof fetch;\n    pace?:", []],
    ["an optional parameter behind", "get(contactId: string)", "get(contactId: string, options?: RequestOptions)", []],
    ["an optional parameter behind, of a function", "end: Date | string)", "end: Date | string, zone?: string, step?: number)", []],
    ["another comment", "    // (undocumented)\n", "", []],
    ["an export gone", '// @public\nexport type Pace = "sustained" | "peak";\n', "", ["Pace is gone"]],
    ["an export renamed", "export function dateWindows", "export function windows", ["dateWindows is gone"]],
    ["a method gone", "    get(contactId: string): Promise<Contact>;\n", "", ["Contacts.get is gone"]],
    ["an option gone", "    pace?: Pace | undefined;\n", "", ["Options.pace is gone"]],
    ["a required option", "    pace?:", "    scope: string[];\n    pace?:", ['Options.scope is newly required: "scope: string[];"']],
    ["an option required from now on", "pace?: Pace | undefined", "pace: Pace", ['Options.pace: was "pace?: Pace | undefined;", is "pace: Pace;"']],
    ["a required parameter behind", "end: Date | string)", "end: Date | string, zone: string)", ["dateWindows: was"]],
    ["a parameter in between", "change: ContactChange, options?", "how: string, change: ContactChange, options?", ["Contacts.edit: was"]],
    ["a narrower parameter", "start: Date | string", "start: Date", ["dateWindows: was"]],
    ["another result", "get(contactId: string): Promise<Contact>", "get(contactId: string): Promise<Contact | undefined>", ["Contacts.get: was"]],
    ["a narrower type", '"sustained" | "peak"', '"sustained"', ["Pace: was"]],
    ["another base", "export interface Options {", "export interface Options extends Base {", ["Options: was"]],
    ["a member of several lines", "        max: number;\n", "        max: string;\n", ["Contacts.toArray: was"]],
  ])("judges %s", (_name, from, to, breaking) => {
    expect(before).toContain(from);
    const changes = surfaceChanges(report(before), report(before.replace(from, to)));
    expect(changes).toHaveLength(breaking.length);
    expect(changes).toEqual(breaking.map((start) => expect.stringContaining(start)));
  });

  it.each(readdirSync("etc").filter((name) => name.endsWith(".api.md")))("misses no export of etc/%s", (name) => {
    const text = readFileSync(`etc/${name}`, "utf8");
    const exports = text.match(/^export /gm) ?? [];
    expect(surfaceChanges(text, report(""))).toHaveLength(exports.length);
  });
});
