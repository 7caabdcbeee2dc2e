// The HTML pages in a browser: from files and from a server, in every language, accessible, light, and without a request to
// any other host.
/* global location, window */
import assert from "node:assert/strict";
import { executablePath, installCommand, serve, withBrowser } from "./browser.mjs";
import { judgeAccessibility } from "./docs/accessibility.mjs";
import { weighAll } from "./docs/weight.mjs";
import { contentsOf, guidePages, languages, openSearch, reach, render, site, twoAtATime } from "./docs/site.mjs";

const WAIT_MS = 15_000;
/** What readers type: the beginning of a word, its middle, one character, two words. Each finds the operation that it names. */
const typed = {
  en: { "contact tag": "createContactTag", "list contacts": "listContacts" },
  ko: { 연락처: "listContacts", 락처: "listContacts", 처: "listContacts", "락처 삭제": "deleteContact" },
  ja: { 連絡先: "listContacts", 絡先: "listContacts", 姓: "createContact", "絡先 削除": "deleteContact" },
};

await render();

if (executablePath) await checkInBrowser();
else console.log(`SKIPPED: the pages are rendered, but there is no browser to try them in. Install one: ${installCommand}`);

async function checkInBrowser() {
  const server = await serve(site);
  try {
    const operations = await withBrowser(async (open) => {
      await mustFail(open);
      const bases = [server.origin, site.href];
      const tries = bases.flatMap((base) => [...languages.map((language) => () => checkLanguage(open, base, language)), () => checkBeside(open, base)]);
      return twoAtATime([...tries, ...languages.map((language) => () => checkGuideLinks(open, server.origin, language))]);
    });
    const weights = await withBrowser((open) => weighAll(open, server.origin));
    const views = await withBrowser((open) => judgeAccessibility(open, server.origin));
    console.log(
      `${languages.join(", ")} from files and from a server: ${operations[0]} operations reached, found and switched, no error, no request; ` +
        `axe has nothing serious against ${views} views (1280 and 390 px wide, light and dark); with gzip: ${weights}`,
    );
  } finally {
    await server.close();
  }
}

async function checkLanguage(open, base, language) {
  const { guides, operations } = await contentsOf(language);
  const isServed = base.startsWith("http:");
  const { page, faults } = await open(base);
  page.setDefaultTimeout(WAIT_MS);
  await page.goto(`${base}${language}/index.html`);
  assert.equal(await page.getAttribute("html", "lang"), language);
  for (const guide of guides) await reach(page, guide);
  // The same code runs where the pages are files, once it is loaded: a few will do.
  for (const operation of isServed ? operations : operations.slice(0, 3)) {
    const section = await reach(page, operation);
    await section.getByText('from "lineworks-contacts"').first().waitFor();
  }
  await search(page, operations[1].heading, operations[1]);
  for (const [words, operationId] of isServed ? Object.entries(typed[language]) : []) {
    await search(page, words, operations.find((operation) => operation.operationId === operationId));
  }
  await switchLanguage(page, operations[0]);
  assert.deepEqual(await leftInEnglish(page, language), [], "Redoc's words are in the language of the page");
  assert.deepEqual(faults, [], `${base}${language}`);
  await page.close();
  return operations.length;
}

/** Types words into the search of a fresh page, and follows what it finds. After a jump Redoc may close the search again. */
async function search(page, words, { id }) {
  await page.reload();
  const dialog = await openSearch(page);
  await dialog.locator("input").fill(words);
  await dialog.locator(`a[href^="#/${id}"]`).first().click().catch((error) => {
    throw new Error(`"${words}" must find ${id}`, { cause: error });
  });
  await page.waitForURL((url) => url.hash.startsWith(`#/${id}`));
  await dialog.waitFor({ state: "hidden" });
}

/** Through all languages and back, by the switch, always at the same operation. */
async function switchLanguage(page, { id }) {
  await page.evaluate((hash) => void (location.hash = hash), `#/${id}`);
  const start = await page.getAttribute("html", "lang");
  for (const language of [...languages.filter((other) => other !== start), start]) {
    await page.locator(`.site-header a[hreflang=${language}]`).click();
    await page.waitForURL((url) => url.pathname.endsWith(`/${language}/index.html`));
    await page.locator(`[id="${id}"]`).waitFor();
    assert.equal(new URL(page.url()).hash, `#/${id}`, "the switch keeps the operation");
    assert.equal(await page.getAttribute("html", "lang"), language);
  }
}

/** Words of Redoc that stand on the page although openapi/locales/labels.yaml has them in its language. */
function leftInEnglish(page, language) {
  if (language === "en") return [];
  return page.evaluate(() => {
    const words = [...window.document.querySelectorAll("#redoc *")].filter((element) => element.children.length === 0 && !element.closest("pre, code"));
    return [...new Set(words.map((element) => element.textContent.trim()))].filter((text) => ["Request", "Responses", "Query", "required", "Copy", "Security", "Example", "Default"].includes(text));
  });
}

/** The entrance, and the TypeScript reference, linked both ways. */
async function checkBeside(open, base) {
  const { page, faults } = await open(base);
  await page.goto(`${base}index.html#/contacts`);
  await page.waitForURL((url) => url.pathname.endsWith("/en/index.html") && url.hash === "#/contacts");
  await page.locator(".site-header a[href*='/ts/']").click();
  await page.waitForURL((url) => url.pathname.endsWith("/ts/index.html"));
  await page.locator("a[href$='ko/index.html']").first().click();
  await page.waitForURL((url) => url.pathname.endsWith("/ko/index.html"));
  assert.deepEqual(faults, [], `${base}ts`);
  await page.close();
}

async function checkGuideLinks(open, origin, language) {
  const { page, faults } = await open(origin);
  for (const path of (await guidePages()).filter((guide) => guide.startsWith(`guides/${language}/`))) {
    await page.goto(origin + path);
    const links = await page.locator("a").evaluateAll((anchors) => anchors.map(({ href }) => href));
    for (const link of new Set(links.filter((href) => href.startsWith(origin)))) assert((await fetch(link)).ok, `${path} links to ${link}`);
  }
  assert.deepEqual(faults, [], `${origin}guides/${language}`);
  await page.close();
}

/** Proof that this check sees what it looks for. */
async function mustFail(open) {
  const { page, faults } = await open(site.href);
  await page.goto(`${site.href}en/index.html`);
  await page.evaluate(() => void (new window.Image().src = "https://example.com/pixel.png"));
  await page.waitForTimeout(300);
  assert(faults.some((fault) => fault === "request: https://example.com/pixel.png"), "a request to another host is seen");
  assert(faults.some((fault) => /^console: .*Content Security Policy/.test(fault)), "and the page's own policy refuses it");
  await page.close();
}
