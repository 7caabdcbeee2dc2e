// `npm run facts -- page.txt [page2.txt …]`: saved texts of the vendor's pages, held against test/contract/facts.yaml and the
// document. Ends with 1 where anything differs or could not be read.
import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { judgeFile } from "./facts/known.mjs";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: npm run facts -- page.txt [page2.txt …]");
  process.exit(2);
}

let faults = 0;
let compared = 0;
for (const file of files) {
  const name = basename(file, extname(file));
  const found = await judgeFile(await readFile(file, "utf8"), name);
  const lines = [...found.differences, ...found.unread.map((words) => `could not be read: ${words}`), ...found.notes.map((words) => `(${words})`)];
  console.log([`${name}, ${found.title}: ${found.compared} facts compared, ${found.differences.length} differences`, ...lines.map((line) => `  ${line}`)].join("\n"));
  faults += found.differences.length + found.unread.length;
  compared += found.compared;
}
console.log(faults === 0 ? `${compared} facts compared, nothing differs` : `${compared} facts compared, ${faults} to look at`);
process.exitCode = faults === 0 ? 0 : 1;
