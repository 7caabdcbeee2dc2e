// The HTML pages in a browser: from files and from a server, in every language, without a word to anybody else.
/* global location, window */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { executablePath, installCommand, serve, withBrowser } from "./browser.mjs";
import { run } from "./child.mjs";

const site = new URL("../../site/", import.meta.url);
const languages = ["en", "ko", "ja"];
const WAIT_MS = 15_000;
const WIDTHS = [1280, 390];
/** In Korean and Japanese, any part of a word is found. */
const parts = { en: ["addres", "address"], ko: ["락처", "연락처"], ja: ["絡先", "連絡先"] };
const FIRST_PAGE_BYTES = 1_000_000;
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const rendered = await run("scripts/docs.mjs");
assert.equal(rendered.code, 0, `npm run docs: ${rendered.stdout}${rendered.stderr}`);

if (executablePath) await checkInBrowser();
else console.log(`SKIPPED: the pages are rendered, but there is no browser to try them in. Install one: ${installCommand}`);

async function checkInBrowser() {
  const server = await serve(site);
  try {
    const { operations, guides, bytes } = await withBrowser(async (open) => {
      await mustFail(open);
      const counts = [];
      for (const base of [site.href, server.origin]) {
        for (const language of languages) counts.push(await checkLanguage(open, base, language));
        await checkBeside(open, base);
      }
      const pages = [];
      for (const language of languages) pages.push(...(await checkGuides(open, server.origin, language)));
      return { operations: counts[0], guides: pages.length, bytes: await firstPage(open, server.origin) };
    });
    console.log(
      `${languages.join(", ")} from files and from a server: ${operations} operations reached, found and switched, ${guides} guides, no error, no request; ` +
        `axe has nothing serious against them at ${WIDTHS.join(" and ")} px; the first page is ${Math.round(bytes / 1_000)} kB`,
    );
  } finally {
    await server.close();
  }
}

async function checkLanguage(open, base, language) {
  const document = JSON.parse(await readFile(new URL(`${language}/openapi.json`, site), "utf8"));
  const operations = Object.values(document.paths).flatMap((item) => Object.values(item).filter(({ operationId }) => operationId));
  const { page, faults } = await open(base);
  page.setDefaultTimeout(WAIT_MS);
  await page.goto(`${base}${language}/index.html`);
  assert.equal(await page.getAttribute("html", "lang"), language);
  for (const guide of document.tags.filter((tag) => tag["x-traitTag"])) await reach(page, `${guide.name}`, guide["x-displayName"]);
  for (const { operationId, summary, tags } of operations) {
    const section = await reach(page, `${tags[0]}/${operationId.toLowerCase()}`, summary);
    await section.getByText('from "lineworks-contacts"').first().waitFor();
  }
  await searchPart(page, ...parts[language]);
  await search(page, operations[1]);
  await switchLanguage(page, operations[0]);
  assert.deepEqual(await leftInEnglish(page, language), [], "Redoc's words are in the language of the page");
  if (base !== site.href) await accessible(page);
  assert.deepEqual(faults, [], `${base}${language}`);
  await page.close();
  return operations.length;
}

/** Each guide, its links, and how it is read without a mouse or without eyes. */
async function checkGuides(open, base, language) {
  const { page, faults } = await open(base);
  const names = (await readdir(new URL(`guides/${language}/`, site))).filter((name) => name.endsWith(".html"));
  for (const name of names) {
    await page.goto(`${base}guides/${language}/${name}`);
    const links = await page.locator("a").evaluateAll((anchors) => anchors.map(({ href }) => href));
    for (const link of new Set(links.filter((href) => href.startsWith(base)))) {
      const { ok } = await fetch(link);
      assert(ok, `${name} in ${language} links to ${link}`);
    }
    await accessible(page);
  }
  assert.deepEqual(faults, [], `${base}guides/${language}`);
  await page.close();
  return names;
}

async function accessible(page) {
  // The page's own policy refuses scripts that are added to it, but not what the debugger evaluates.
  await page.evaluate(axe);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await page.evaluate(() => window.axe.run(window.document, { resultTypes: ["violations"] }));
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    assert.deepEqual(serious.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), [], `${page.url()} at ${width} px`);
  }
  await page.setViewportSize({ width: 1440, height: 1000 });
}

/** What the entrance loads until it is read. */
async function firstPage(open, base) {
  const { page } = await open(base);
  let bytes = 0;
  page.on("response", async (response) => (bytes += (await response.body().catch(() => "")).length));
  await page.goto(`${base}index.html`, { waitUntil: "networkidle" });
  assert.match(page.url(), /\/guides\/en\/index\.html$/);
  await page.close();
  assert(bytes > 0 && bytes < FIRST_PAGE_BYTES, `the first page is ${bytes} bytes`);
  return bytes;
}

/** Goes to a hash and waits until what it names stands at the top of the window. */
async function reach(page, id, heading) {
  await page.evaluate((hash) => void (location.hash = hash), `#/${id}`);
  const section = page.locator(`[data-section-id="/${id}"]`).first();
  await page.locator(`[id="${id}"]`).getByText(heading, { exact: true }).first().waitFor();
  await page.waitForFunction((name) => {
    const { top } = window.document.getElementById(name).getBoundingClientRect();
    return top >= 0 && top < 400;
  }, id);
  return section;
}

async function search(page, { summary, operationId, tags }) {
  const id = `/${tags[0]}/${operationId.toLowerCase()}`;
  await page.keyboard.press("Control+k");
  const dialog = page.getByTestId("search-dialog");
  await dialog.locator("input").fill(summary);
  await dialog.locator(`a[href="#${id}"]`).first().click();
  await page.waitForURL((url) => url.hash.startsWith(`#${id}`));
  await dialog.waitFor({ state: "hidden" });
}

async function searchPart(page, part, whole) {
  await page.keyboard.press("Control+k");
  const dialog = page.getByTestId("search-dialog");
  await dialog.locator("input").fill(part);
  await dialog.locator("a[href^='#']").filter({ hasText: whole }).first().waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
}

/** Through all languages and back, by the switch, always at the same operation. */
async function switchLanguage(page, { operationId, tags }) {
  const id = `${tags[0]}/${operationId.toLowerCase()}`;
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
