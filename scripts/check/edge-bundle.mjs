// The main entry and ./validate, bundled as for the edge, and run where there is nothing of Node: a context of its own,
// with the globals of the web, and no code made from text.
import assert from "node:assert/strict";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { FakeWorks } from "lineworks-contacts/testing";
import { root } from "./child.mjs";

const webGlobals = ["AbortController", "AbortSignal", "DOMException", "Event", "EventTarget", "FormData", "Headers", "Request", "Response", "TextDecoder", "TextEncoder", "URL", "URLSearchParams", "atob", "btoa", "clearTimeout", "console", "crypto", "performance", "queueMicrotask", "setTimeout", "structuredClone"];

const works = new FakeWorks({ contacts: 700 });
const context = createContext(
  { ...Object.fromEntries(webGlobals.map((name) => [name, globalThis[name]])), fetch: works.fetch },
  { codeGeneration: { strings: false, wasm: false } },
);

// Their fetch is the global one, which at the edge is the platform's, and here the fake's.
const worker = `
  import { ContactsClient, serviceAccountAuth } from "lineworks-contacts";
  import { reportUnexpected, validateResponse } from "lineworks-contacts/validate";
  export async function run(credentials) {
    const client = new ContactsClient({ auth: serviceAccountAuth(credentials) });
    const contacts = await client.contacts.listAll().toArray({ max: 1000 });
    const edited = await client.contacts.edit(contacts[0].contactId, (draft) => { draft.memo = "edge"; });
    const issues = validateResponse("GET /contacts/{contactId}", 200, edited);
    return JSON.stringify({ listed: contacts.length, memo: edited.memo, issues, report: typeof reportUnexpected });
  }`;
const bundle = await bundled(worker);
assert(!/\brequire\(|["']node:/.test(bundle), "nothing of Node is in the bundle");
runInContext(bundle, context);
const result = JSON.parse(await context.worker.run(works.serviceAccount));
assert.deepEqual(result, { listed: 700, memo: "edge", issues: [], report: "function" });
await mustFail();
console.log("runs with the globals of the web alone: service account, list, edit, validate; what needs Node is refused");

async function bundled(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    logLevel: "silent",
    // Knows no built-in of Node: an import of one is an error.
    platform: "neutral",
    conditions: ["worker", "browser"],
    mainFields: ["module", "main"],
    tsconfigRaw: {}, // ours would lead to src/ instead of what is built
    format: "iife",
    globalName: "worker",
    target: "es2022",
  });
  return outputFiles[0].text;
}

/** Proof that this check can fail. */
async function mustFail() {
  await assert.rejects(bundled('export * from "lineworks-contacts/testing"'), /Could not resolve "node:/, "./testing, which uses Node, can't be bundled so");
  assert.throws(() => runInContext("process.version", context), { name: "ReferenceError" });
  assert.throws(() => runInContext("Buffer.alloc(1)", context), { name: "ReferenceError" });
  assert.throws(() => runInContext('new Function("return 1")', context), { name: "EvalError" });
}
