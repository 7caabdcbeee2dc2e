// Two versions of the document, and what in the newer one breaks users of the older: what `redocly diff` rates as major.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { redocly, run } from "./child.mjs";

/** @returns {Promise<string[]>} one line for each breaking change */
export async function documentChanges(before, after) {
  const directory = await mkdtemp(join(tmpdir(), "contacts-diff-"));
  try {
    const files = [join(directory, "before.yaml"), join(directory, "after.yaml")];
    await Promise.all([writeFile(files[0], before), writeFile(files[1], after)]);
    const { stdout, stderr } = await run(redocly, "diff", ...files, "--config", "redocly.yaml", "--format", "json", "--fail-on", "none");
    if (!stdout.startsWith("{")) throw new Error(`redocly diff gives no report:\n${stdout}${stderr}`);
    return JSON.parse(stdout).changes.flatMap(breaking);
  } finally {
    await rm(directory, { recursive: true });
  }
}

function breaking({ path, kind, verdicts }) {
  const major = verdicts.filter(({ impact }) => impact === "major").map(({ message }) => `${placeOf(path)}: ${message}`);
  // To Redocly a property that is no longer sent is nobody's loss. Who sends it no longer compiles, and the SDK refuses it.
  const unsendable = kind === "removed" && /\/requestBody\/.*\/properties\/[^/]+$/.test(path);
  return unsendable && major.length === 0 ? [`${placeOf(path)}: the property was removed`] : major;
}

const placeOf = (pointer) => pointer.replace(/^#\/paths\//, "").replaceAll("~1", "/").replaceAll("~0", "~");
