// axe on the HTML pages, in every language: no serious and no critical fault.
/* global axe, document */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { contentsOf, guidePages, languages, openSearch, reach, twoAtATime } from "./site.mjs";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 844 };
const looks = [
  { viewport: wide, colorScheme: "light" },
  { viewport: narrow, colorScheme: "light" },
  { viewport: wide, colorScheme: "dark" },
];
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
  const tries = looks.flatMap((look) => [...languages.map((language) => () => judgeLook(judgeReference, look, language)), () => judgeLook(judgeOthers, look)]);
  return (await twoAtATime(tries)).reduce((sum, count) => sum + count);

  async function judgeLook(judgeAll, look, language) {
    const page = await openLook(look);
    const count = await judgeAll({ page, origin, look: `${look.viewport.width} wide, ${look.colorScheme}`, full: look === looks[0] }, language);
    await page.close();
    return count;
  }
}

/** The guides, operations, the search and the menu. In one look all operations, elsewhere one of each tag: elements are the same. */
async function judgeReference({ page, origin, look, full }, language) {
  const { guides, operations } = await contentsOf(language);
  const firstOfTags = operations.filter(({ tag }, at) => operations.findIndex((other) => other.tag === tag) === at);
  await page.goto(`${origin}${language}/index.html`);
  const judged = new Set();
  let views = 2;
  for (const place of [guides.at(-1), ...(full && language === "en" ? operations : firstOfTags)]) {
    if (judged.has(place.id)) continue;
    await reach(page, place);
    await judge(page, `${language}, ${place.id}, ${look}`);
    views += 1;
    for (const id of await drawn(page)) judged.add(id);
  }
  const dialog = await openSearch(page);
  await dialog.locator("input").fill(operations[0].heading);
  await dialog.locator("a").first().waitFor();
  await judge(page, `${language}, search, ${look}`);
  await page.keyboard.press("Escape");
  const menu = page.getByTestId("floating-button");
  if (await menu.isVisible()) await menu.click();
  await judge(page, `${language}, menu, ${look}`);
  return views;
}

/** Redoc draws the section that is reached and some beside it; of the others there are empty frames only. */
async function drawn(page) {
  const sections = page.locator("[data-section-id]:has(pre)");
  return sections.evaluateAll((found) => found.map((section) => section.dataset.sectionId.slice(1)));
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

/** TypeDoc puts links into the lines that open a section. Both can be reached by keyboard; its templates are not ours. */
const rulesOf = (url) => (new URL(url).pathname.startsWith("/ts/") ? { "nested-interactive": { enabled: false } } : {});

async function faultsOf(page) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  const { violations } = await page.evaluate((rules) => axe.run(document, { resultTypes: ["violations"], rules }), rulesOf(page.url()));
  const serious = violations.filter(({ impact }) => refused.includes(impact));
  const faults = serious.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [`${id}: ${failureSummary.replace(/\s+/g, " ").slice(0, 200)}`, html.slice(0, 150)]));
  // The same fault in many places is said once, with one of them.
  return [...new Map(faults)].map(([fault, html]) => `${fault}: ${html}`);
}

/** Proof that axe sees pale words and names that say nothing. */
async function mustFail(page, origin) {
  await page.goto(`${origin}en/index.html`);
  await page.locator("h1").first().evaluate((heading) => void (heading.innerHTML += '<span style="color:#ddd">pale</span><button></button>'));
  const faults = (await faultsOf(page)).map((fault) => fault.split(":")[0]);
  assert(faults.includes("color-contrast") && faults.includes("button-name"), `axe sees faults: ${faults}`);
  await page.close();
}
