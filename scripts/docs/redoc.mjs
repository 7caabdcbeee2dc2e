// Redoc's own code, which the pages of all languages share.
import { readFile, writeFile } from "node:fs/promises";
import { transform } from "esbuild";

const bundle = new URL("../../node_modules/@redocly/cli/lib/chunks/redoc.standalone.js", import.meta.url);
const NAME = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="56" height="16"><text y="12" font-family="sans-serif" font-size="12" fill="#5a7de8">Redocly</text></svg>')}`;

const changes = [
  // The one thing that it fetches from a host of its own.
  { what: "the logo", from: /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g, to: NAME.replaceAll("'", "%27") },
  // Its search finds words by their beginning. Korean and Japanese join words that English separates, so every character is
  // indexed (FlexSearch's preset CJK), a match may begin inside a word, and a single character is enough.
  { what: "the index of the search", from: /tokenize:`forward`(?=,context:\{depth:2,resolution:9\}\})/g, to: "encoder:`CJK`" },
  { what: "the letters of a word", from: /\/\[\\p\{L\}\\p\{N\}_-\]\/u/g, to: String.raw`/[\p{Script=Latin}\p{N}_-]/u` },
  { what: "the shortest word", from: /(?<=\.some\(e=>)e\.length>=2(?=\))/g, to: String.raw`/../.test(e)||/[^\p{Script=Latin}\p{N}_-]/u.test(e)` },
];

/** Writes `site/redoc.js`, a classic script: browsers load no modules from files. */
export async function writeRedoc(site) {
  const changed = changes.reduce((code, { what, from, to }) => replaced(code, what, from, to), await readFile(bundle, "utf8"));
  // It asks for import.meta only in Node; `silent` hides the warning about that.
  const { code } = await transform(changed, { format: "iife", globalName: "Redoc", minify: true, charset: "utf8", logLevel: "silent" });
  await writeFile(new URL("redoc.js", site), code);
}

/** A page of Redocly's that loads Redoc from beside it, not from a host on the internet. */
export function withRedocBeside(html) {
  const loaded = replaced(html, "the preload", /<link rel="modulepreload" href="https:[^>]+>/, '<script defer src="../redoc.js"></script>');
  return replaced(loaded, "the import", /import \{ hydrate \} from "https:[^"]+";/, "const { hydrate } = Redoc;");
}

function replaced(text, what, from, to) {
  if (text.search(from) === -1) throw new Error(`${what} is not where it was in Redoc: see what this version does`);
  return text.replace(from, () => to);
}
