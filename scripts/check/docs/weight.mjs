// What a reader's first visit weighs.
import assert from "node:assert/strict";
import { languages } from "./site.mjs";

/** For the page itself, uncompressed, and for all that it takes, compressed as GitHub Pages and other hosts send it. */
const MOST_BYTES = 1_000_000;

/** @returns {Promise<string[]>} the figures of each language */
export async function weighAll(open, origin) {
  const lines = [];
  for (const language of languages) {
    const { html, all, transferred } = await weigh(open, origin, language);
    assert(html > 100_000 && html < MOST_BYTES, `the page in ${language} has ${html} bytes; it may have ${MOST_BYTES}`);
    assert(transferred > 100_000 && transferred < MOST_BYTES, `the first page in ${language} transfers ${transferred} bytes; it may transfer ${MOST_BYTES}`);
    lines.push(`${language}: ${kB(transferred)} transferred with gzip (uncompressed: HTML ${kB(html)}, with Redoc's code ${kB(all)})`);
  }
  return lines;
}

const kB = (bytes) => `${Math.round(bytes / 1_000)} kB`;

/** By way of the entrance and with an empty cache; the browser itself counts. */
async function weigh(open, origin, language) {
  const { page } = await open(origin);
  const session = await page.context().newCDPSession(page);
  const urls = new Map();
  const sizes = {};
  let transferred = 0;
  session.on("Network.requestWillBeSent", ({ requestId, request }) => void urls.set(requestId, request.url));
  session.on("Network.dataReceived", ({ requestId, dataLength }) => {
    const url = urls.get(requestId);
    sizes[url] = (sizes[url] ?? 0) + dataLength;
  });
  session.on("Network.loadingFinished", ({ encodedDataLength }) => void (transferred += encodedDataLength));
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await page.addInitScript((tag) => Object.defineProperty(globalThis.navigator, "languages", { value: [tag] }), language);
  await page.goto(origin);
  await page.waitForURL((url) => url.pathname.endsWith(`/${language}/index.html`));
  await page.waitForLoadState("networkidle");
  await page.close();
  const all = Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0);
  return { html: sizes[`${origin}${language}/index.html`], all, transferred };
}
