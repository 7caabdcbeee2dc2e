// axe on the HTML pages, in every language, wide and narrow, light and dark: no serious and no critical fault.
/* global axe, document */
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { contentsOf, languages, openSearch, reach, site } from "./site.mjs";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 844 };
const looks = ["light", "dark"].flatMap((colorScheme) => [wide, narrow].map((viewport) => ({ viewport, colorScheme })));
const refused = ["serious", "critical"];
/** Pages of the TypeScript reference, one of each kind. */
const reference = ["ts/index.html", "ts/hierarchy.html", "ts/classes/index.ContactsClient.html", "ts/functions/index.serviceAccountAuth.html"];

/** @returns {Promise<number>} how many views were judged */
export async function judgeAccessibility(open, origin) {
  const openLook = async ({ viewport, colorScheme }) => {
    const { page } = await open(origin);
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    return page;
  };
  await mustFail(await openLook(looks[0]), origin);
  const tries = looks.flatMap((look) => [...languages.map((language) => [judgeReference, look, language]), [judgeOthers, look]]);
  // Two at a time: there are two cores where this runs.
  const counts = await Promise.all([inTurn(), inTurn()]);
  return counts.flat().reduce((sum, count) => sum + count);

  async function inTurn() {
    const counts = [];
    for (let next = tries.shift(); next; next = tries.shift()) {
      const [judgeAll, look, language] = next;
      const page = await openLook(look);
      counts.push(await judgeAll({ page, origin, look: `${look.viewport.width} wide, ${look.colorScheme}`, full: look === looks[0] }, language));
      await page.close();
    }
    return counts;
  }
}

async function guidePages() {
  const names = await readdir(new URL("guides/", site), { recursive: true });
  return names.filter((name) => name.endsWith(".html")).map((name) => `guides/${name}`);
}

/** Guides, an operation of each tag, the search and the menu. Each operation only once: elements are the same in every look. */
async function judgeReference({ page, origin, look, full }, language) {
  const { guides, operations } = await contentsOf(language);
  const firstOfTags = operations.filter(({ tag }, at) => operations.findIndex((other) => other.tag === tag) === at);
  const places = [...guides, ...(full && language === "en" ? operations : firstOfTags)];
  await page.goto(`${origin}${language}/index.html`);
  for (const place of places) {
    await reach(page, place);
    await judge(page, `${language}, ${place.id}, ${look}`);
  }
  const dialog = await openSearch(page);
  await dialog.locator("input").fill(operations[0].heading);
  await dialog.locator("a").first().waitFor();
  await judge(page, `${language}, search, ${look}`);
  await page.keyboard.press("Escape");
  const menu = page.getByTestId("floating-button");
  if (await menu.isVisible()) await menu.click();
  await judge(page, `${language}, menu, ${look}`);
  return places.length + 2;
}

async function judgeOthers({ page, origin, look }) {
  const paths = [...reference, ...(await guidePages())];
  for (const path of paths) {
    await page.goto(origin + path);
    await judge(page, `${path}, ${look}`);
  }
  return paths.length;
}

async function judge(page, view) {
  assert.deepEqual(await faultsOf(page), [], view);
}

async function faultsOf(page) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  const serious = violations.filter(({ impact }) => refused.includes(impact));
  return serious.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${failureSummary.replace(/\s+/g, " ")}: ${html.slice(0, 200)}`));
}

/** Proof that axe sees pale words and names that say nothing. */
async function mustFail(page, origin) {
  await page.goto(`${origin}en/index.html`);
  await page.locator("h1").first().evaluate((heading) => void (heading.innerHTML += '<span style="color:#ddd">pale</span><button></button>'));
  const faults = (await faultsOf(page)).map((fault) => fault.split(":")[0]);
  assert(faults.includes("color-contrast") && faults.includes("button-name"), `axe sees faults: ${faults}`);
  await page.close();
}
