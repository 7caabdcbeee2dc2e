// What is wrong between the document's English and its translations.
import { languages, readTranslations } from "./locales.mjs";
import { readersTexts, unitsOf, withoutTargets } from "./texts.mjs";

/** @returns {{ message: string, path?: (string | number)[] }[]} `path` leads to the English text */
export function translationIssues(document, translations = languages.flatMap((language) => readTranslations(language))) {
  const english = englishUnits(document);
  return languages.flatMap((language) => {
    const own = translations.filter((translation) => translation.language === language);
    const translated = new Set(own.map(({ en }) => en));
    const missing = [...english].filter(([en]) => !translated.has(en));
    return [
      ...missing.map(([en, path]) => ({ path, message: missingMessage(language, en, path) })),
      ...own.flatMap((translation, index) => faults(translation, english, own.slice(0, index))),
    ];
  });
}

/** Each unit once, with the place of its first use. */
function englishUnits(document) {
  const units = new Map();
  for (const { text, path } of readersTexts(document)) {
    for (const { unit } of unitsOf(text)) {
      const key = unit && withoutTargets(unit).text.replace(/\s+/g, " ");
      if (key && !units.has(key)) units.set(key, path);
    }
  }
  return units;
}

function missingMessage(language, en, path) {
  return `No translation to "${language}" of ${path.join(".")}: add to a file in openapi/locales/${language}/\n- en: ${quoted(en)}\n  ${language}: …`;
}

const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

function faults({ language, en, text, place }, english, before) {
  const found = [];
  if (!english.has(en)) found.push(`the English is not in the document (any more), remove or mend it: "${en}"`);
  if (before.some((other) => other.en === en)) found.push(`translated a second time: "${en}"`);
  if (text === "") found.push(`there is no "${language}" of "${en}"`);
  else if (marks(en) !== marks(text)) found.push(`\`code\` and {links} differ, ${marks(en)} in English and ${marks(text)} in the translation of "${en}"`);
  else if (alien[language].test(text)) found.push(`script of another language in "${text}"`);
  return found.map((message) => ({ message: `${place}: ${message}` }));
}

/** What a translation has to keep: the code and the links, in any order. */
const marks = (text) => JSON.stringify([...new Set(text.match(/`[^`]+`|\]\(\{\d+\}\)/g))].sort());

const alien = { ko: /[\u3040-\u30ff]/, ja: /[\u1100-\u11ff\uac00-\ud7af]/ };
