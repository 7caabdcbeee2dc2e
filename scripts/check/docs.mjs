// The HTML pages in a browser: from files and from a server, in every language, without a word to anybody else.
/* global location, window */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { executablePath, installCommand, serve, withBrowser } from "./browser.mjs";
import { run } from "./child.mjs";

const site = new URL("../../site/", import.meta.url);
const languages = ["en", "ko", "ja"];
const WAIT_MS = 15_000;

const rendered = await run("scripts/docs.mjs");
assert.equal(rendered.code, 0, `npm run docs: ${rendered.stdout}${rendered.stderr}`);

if (executablePath) await checkInBrowser();
else console.log(`SKIPPED: the pages are rendered, but there is no browser to try them in. Install one: ${installCommand}`);

async function checkInBrowser() {
  const server = await serve(site);
  try {
    const operations = await withBrowser(async (open) => {
      await mustFail(open);
      const counts = [];
      for (const base of [site.href, server.origin]) {
        for (const language of languages) counts.push(await checkLanguage(open, base, language));
        await checkBeside(open, base);
      }
      return counts;
    });
    console.log(`${languages.join(", ")} from files and from a server: ${operations[0]} operations reached, found and switched, no error, no request`);
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
  await search(page, operations[1]);
  await switchLanguage(page, operations[0]);
  assert.deepEqual(await leftInEnglish(page, language), [], "Redoc's words are in the language of the page");
  assert.deepEqual(faults, [], `${base}${language}`);
  await page.close();
  return operations.length;
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
