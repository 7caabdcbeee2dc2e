// `import` and `require` of the package in one process give one copy: with two, `instanceof` would fail between them.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import * as imported from "lineworks-contacts";
import * as importedTesting from "lineworks-contacts/testing";

const require = createRequire(import.meta.url);
const required = require("lineworks-contacts");
const commonJs = require("../../dist/index.cjs");

assert.equal(required.ContactsClient, imported.ContactsClient);
assert.equal(required.WorksError, imported.WorksError);
assert.equal(require("lineworks-contacts/testing").FakeWorks, importedTesting.FakeWorks);
// Jest and older bundlers do not know the condition that makes it so and take the CommonJS files.
assert.deepEqual(Object.keys(commonJs).sort(), Object.keys(imported).sort());
const error = new commonJs.ConfigError("from another copy");
assert(!(error instanceof imported.WorksError) && imported.isWorksError(error), "isWorksError knows errors of another copy");

console.log(`${Object.keys(imported).length} names, one copy; the CommonJS files give the same names`);
