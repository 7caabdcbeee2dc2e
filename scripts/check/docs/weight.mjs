// What a reader's first visit weighs.
import assert from "node:assert/strict";
import { languages } from "./site.mjs";

/** Compressed, as GitHub Pages and other hosts send it. */
const MOST_BYTES = 1_000_000;

/** @returns {Promise<string>} the figures of the entrance and of the API reference, each in the language that weighs most */
export async function weighAll(open, origin) {
  const entrance = await Promise.all(languages.map((language) => weigh(open, origin, `/guides/${language}/index.html`, language)));
  const reference = await Promise.all(languages.map((language) => weigh(open, `${origin}${language}/index.html`, `/${language}/index.html`, language)));
  return `first page ${kB(Math.max(...entrance))}, API reference ${kB(Math.max(...reference))}`;
}

const kB = (bytes) => `${Math.round(bytes / 1_000)} kB`;

/** With an empty cache; the browser itself counts. */
async function weigh(open, url, path, language) {
  const { page } = await open(url);
  const session = await page.context().newCDPSession(page);
  let transferred = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => void (transferred += encodedDataLength));
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await page.addInitScript((tag) => Object.defineProperty(globalThis.navigator, "languages", { value: [tag] }), language);
  await page.goto(url, { waitUntil: "networkidle" });
  assert.equal(new URL(page.url()).pathname, path);
  await page.close();
  assert(transferred > 1_000 && transferred < MOST_BYTES, `${path} transfers ${transferred} bytes; it may transfer ${MOST_BYTES}`);
  return transferred;
}
