// `npm run docs`: the guides and the HTML reference in three languages, and the TypeScript reference -> site/.
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { parse } from "yaml";
import { renderGuides } from "./docs/guides.mjs";
import { localize } from "./docs/localize.mjs";
import { renderPage } from "./docs/page.mjs";
import { writeRedoc } from "./docs/redoc.mjs";
import { renderTypeScriptReference } from "./docs/typescript-reference.mjs";
import { lintedDocument } from "./generate/document.mjs";

const root = new URL("../", import.meta.url);
const site = new URL("site/", root);
const names = { en: "English", ko: "한국어", ja: "日本語" };

const [document, labels] = await Promise.all([lintedDocument(), readFile(new URL("openapi/locales/labels.yaml", root), "utf8").then(parse)]);
await rm(site, { recursive: true, force: true });
await mkdir(site);
await Promise.all([
  ...Object.keys(names).map(renderLanguage),
  writeRedoc(site),
  renderGuides(site),
  renderTypeScriptReference(new URL("ts/", site)),
  cp(new URL("docs/index.html", root), new URL("index.html", site)),
  // GitHub Pages would leave out files whose names begin with an underscore.
  writeFile(new URL(".nojekyll", site), ""),
]);
console.log(`site/: ${Object.keys(names).join(", ")}, guides, ts`);

function renderLanguage(language) {
  const word = (english) => labels.find(({ en }) => en === english)[language];
  const links = Object.entries(names).map(([code, name]) => {
    const current = code === language ? ' aria-current="page"' : "";
    return `<a href="../${code}/index.html" hreflang="${code}" lang="${code}"${current}>${name}</a>`;
  });
  return renderPage({
    document: localize(document, language, { guides: word("Guides"), operations: word("Operations") }),
    directory: new URL(`${language}/`, site),
    language,
    header: `<strong>lineworks-contacts</strong><a href="../guides/${language}/index.html">${word("Guides")}</a><a href="../ts/index.html">${word("TypeScript reference")}</a><nav aria-label="${word("Language")}">${links.join("")}</nav>`,
    labels: language === "en" ? {} : Object.fromEntries(labels.map((label) => [label.en, label[language]])),
  });
}
