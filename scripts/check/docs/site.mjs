// The rendered pages, and how the checks move in them.
/* global location, window */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { run } from "../child.mjs";

export const site = new URL("../../../site/", import.meta.url);
export const languages = ["en", "ko", "ja"];

export async function render() {
  const { code, stdout, stderr } = await run("scripts/docs.mjs");
  assert.equal(code, 0, `npm run docs: ${stdout}${stderr}`);
}

/** What a page can be asked for: its guides, and its operations in the order of the document. */
export async function contentsOf(language) {
  const { tags, paths } = JSON.parse(await readFile(new URL(`${language}/openapi.json`, site), "utf8"));
  const guides = tags.filter((tag) => tag["x-traitTag"]).map((tag) => ({ id: tag.name, heading: tag["x-displayName"] }));
  const operations = Object.values(paths).flatMap((item) => Object.values(item).filter(({ operationId }) => operationId));
  return { guides, operations: operations.map(({ operationId, summary, tags: [tag] }) => ({ operationId, id: `${tag}/${operationId.toLowerCase()}`, tag, heading: summary })) };
}

export async function guidePages() {
  const names = await readdir(new URL("guides/", site), { recursive: true });
  return names.filter((name) => name.endsWith(".html")).map((name) => `guides/${name}`);
}

/** Goes to a hash and waits until what it names stands at the top of the window. */
export async function reach(page, { id, heading }) {
  await page.evaluate((hash) => void (location.hash = hash), `#/${id}`);
  await page.locator(`[id="${id}"]`).getByText(heading, { exact: true }).first().waitFor();
  await page.waitForFunction((name) => {
    const { top } = window.document.getElementById(name).getBoundingClientRect();
    return top >= 0 && top < 400;
  }, id);
  return page.locator(`[data-section-id="/${id}"]`).first();
}

/** Opens the search by its keys, which do nothing until Redoc's code has run. */
export async function openSearch(page) {
  const dialog = page.getByTestId("search-dialog");
  const input = dialog.locator("input");
  for (let tries = 0; tries < 10 && !(await input.isVisible()); tries += 1) {
    await page.keyboard.press("Control+k");
    await input.waitFor({ timeout: 1_000 }).catch(() => undefined);
  }
  return dialog;
}

/** Runs functions two at a time, as there are two cores where the checks run. @returns what they give, in their order */
export async function twoAtATime(tasks) {
  const results = [];
  const waiting = [...tasks.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await next[1]();
  };
  await Promise.all([lane(), lane()]);
  return results;
}
