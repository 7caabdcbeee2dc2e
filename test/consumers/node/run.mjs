// An ESM consumer: the package by `import`, and by `require` beside it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import * as contacts from "lineworks-contacts";
import * as testing from "lineworks-contacts/testing";
import * as validate from "lineworks-contacts/validate";
import { exercise } from "./exercise.cjs";

await exercise(contacts, testing, validate);

const require = createRequire(import.meta.url);
const required = require("lineworks-contacts");
// Yarn's Plug'n'Play does not know the condition `module-sync`: there `import` and `require` in one process give two copies.
const same = process.versions.pnp ? assert.notEqual : assert.equal;
same(required.ContactsClient, contacts.ContactsClient, "one copy per process");
same(require("lineworks-contacts/testing").FakeWorks, testing.FakeWorks);
same(require("lineworks-contacts/validate").validateResponse, validate.validateResponse);
assert(contacts.isWorksError(new required.ConfigError("from whichever copy")));

const document = await readFile(require.resolve("lineworks-contacts/openapi.yaml"), "utf8");
assert.match(document, /^openapi: 3\.0\.3$/m);
assert.match(document, new RegExp(`^ {2}version: ${require("lineworks-contacts/package.json").version}$`, "m"));
