// The translations in openapi/locales/<language>/*.yaml: lists of { en, <language> }, the English being the key. So a
// text may move, or come twice, and a text whose English has changed has no translation until somebody has looked at it.
import { readdirSync, readFileSync } from "node:fs";
import { LineCounter, parseDocument } from "yaml";
import { unitsOf, withoutTargets } from "./texts.mjs";

export const languages = ["ko", "ja"];
const directory = new URL("../../openapi/locales/", import.meta.url);

/** @returns {{ language: string, en: string, text: string, place: string }[]} */
export function readTranslations(language, root = directory) {
  const files = readdirSync(new URL(`${language}/`, root)).filter((name) => name.endsWith(".yaml"));
  return files.sort().flatMap((name) => {
    const lines = new LineCounter();
    const list = parseDocument(readFileSync(new URL(`${language}/${name}`, root), "utf8"), { lineCounter: lines });
    if (list.errors.length > 0) throw new Error(`openapi/locales/${language}/${name}: ${list.errors[0].message}`);
    return (list.contents?.items ?? []).map((item) => {
      const place = `openapi/locales/${language}/${name}:${lines.linePos(item.range[0]).line}`;
      return { language, en: oneLine(item.get("en")), text: oneLine(item.get(language)), place };
    });
  });
}

const oneLine = (text) => (typeof text === "string" ? text.trim().replace(/\s+/g, " ") : "");

/** @returns {(english: string) => string} a translator of whole texts, Markdown and all */
export function translator(translations) {
  const byEnglish = new Map(translations.map(({ en, text }) => [en, text]));
  return (english) =>
    unitsOf(english)
      .map(({ before, unit }) => before + (unit === undefined ? "" : translateUnit(unit, byEnglish)))
      .join("")
      .trimEnd();
}

function translateUnit(unit, byEnglish) {
  const { text, targets } = withoutTargets(unit);
  const translation = byEnglish.get(text);
  if (translation === undefined) throw new Error(`no translation of "${text}"`);
  return translation.replace(/\]\(\{(\d+)\}\)/g, (_, number) => `](${targets[number - 1]})`);
}
