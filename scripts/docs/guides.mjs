// README and docs/guides/ as pages of the site, beside the reference.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { posix } from "node:path";
import MarkdownIt from "markdown-it";

const root = new URL("../../", import.meta.url);
/** The guides of each language, and README, where they begin. */
const shelves = {
  en: { name: "English", folder: "docs/guides", readme: "README.md", guides: "Guides", reference: "API reference" },
  ko: { name: "한국어", folder: "docs/guides/ko", readme: "README.ko.md", guides: "가이드", reference: "API 레퍼런스" },
  ja: { name: "日本語", folder: "docs/guides/ja", readme: "README.ja.md", guides: "ガイド", reference: "API リファレンス" },
};

/** Writes `site/guides/`, with a folder for each language. */
export async function renderGuides(site) {
  const style = await readFile(new URL("docs/guides.css", root), "utf8");
  await Promise.all(Object.keys(shelves).map((language) => renderShelf(language, style, site)));
}

async function renderShelf(language, style, site) {
  const { folder, readme } = shelves[language];
  const names = (await readdir(new URL(folder, root))).filter((name) => name.endsWith(".md"));
  const sources = [readme, ...names.map((name) => `${folder}/${name}`)];
  const texts = new Map(await Promise.all(sources.map(async (path) => [path, await readFile(new URL(path, root), "utf8")])));
  // README first, then in the order of its table.
  const place = (path) => texts.get(readme).indexOf(`](${path}) |`);
  const entries = sources.map((path) => ({ path, title: titleOf(texts.get(path)) })).sort((a, b) => place(a.path) - place(b.path));
  await mkdir(new URL(`guides/${language}/`, site), { recursive: true });
  for (const { path, title } of entries) {
    const html = page({ language, title, style, navigation: navigation(language, entries, path), main: render(path, texts.get(path)) });
    await writeFile(new URL(pageOf(path), site), html);
  }
}

/** The page of a Markdown file, from the site's root; undefined if it has none. */
export function pageOf(path) {
  for (const [language, { folder, readme }] of Object.entries(shelves)) {
    if (path === readme) return `guides/${language}/index.html`;
    if (posix.dirname(path) === folder && path.endsWith(".md")) return `guides/${language}/${posix.basename(path, ".md")}.html`;
  }
  return undefined;
}

function titleOf(markdown) {
  return /^# (.*)$/m.exec(markdown)[1].replaceAll("`", "");
}

function render(path, markdown) {
  const md = new MarkdownIt({ html: true });
  md.core.ruler.push("headings and links", ({ tokens }) => {
    for (const [i, token] of tokens.entries()) {
      if (token.type === "heading_open") token.attrSet("id", slug(tokens[i + 1].content));
      if (token.type === "inline") token.children = leadToPages(token.children, path);
    }
  });
  // So that a narrow screen scrolls the table, not the page; and by keyboard, too.
  md.renderer.rules.table_open = () => '<div class="wide" tabindex="0"><table>\n';
  md.renderer.rules.table_close = () => "</table></div>\n";
  md.renderer.rules.fence = (tokens, i) => `<pre tabindex="0"><code>${md.utils.escapeHtml(tokens[i].content)}</code></pre>\n`;
  // Columns without a name are empty cells, which a screen reader can't announce as headers.
  return md.render(markdown).replaceAll("<th></th>", "<td></td>");
}

/** A heading's anchor, as GitHub makes it. */
export function slug(heading) {
  return heading.toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-");
}

/** Links to Markdown lead to its page; those to other files of the repository, which the site doesn't have, become text. */
function leadToPages(tokens, path) {
  let isDropped = false;
  return tokens.filter((token) => {
    if (token.type === "link_open") {
      const href = token.attrGet("href");
      if (/^(https?:|#)/.test(href)) return true;
      const [file, anchor] = href.split("#");
      const target = pageOf(posix.join(posix.dirname(path), file));
      isDropped = target === undefined;
      if (!isDropped) token.attrSet("href", `${posix.relative(posix.dirname(pageOf(path)), target)}${anchor ? `#${anchor}` : ""}`);
      return !isDropped;
    }
    const drop = token.type === "link_close" && isDropped;
    if (drop) isDropped = false;
    return !drop;
  });
}

function navigation(language, entries, current) {
  const { guides, reference } = shelves[language];
  const languages = Object.entries(shelves).map(([code, { name }]) => `<a href="../${code}/index.html" hreflang="${code}" lang="${code}"${code === language ? ' aria-current="true"' : ""}>${name}</a>`);
  const pages = entries.map(({ path, title }) => `<li><a href="${posix.basename(pageOf(path))}"${path === current ? ' aria-current="page"' : ""}>${title}</a></li>`);
  return `<header><strong>lineworks-contacts</strong> ${languages.join(" ")}</header>
<nav aria-label="${guides}"><ul>${pages.join("\n")}<li><a href="../../${language}/index.html">${reference}</a></li><li><a href="../../ts/index.html">TypeScript</a></li></ul></nav>`;
}

function page({ language, title, style, navigation: nav, main }) {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><title>${title}</title><style>${style}</style></head>
<body>
${nav}
<main>${main}</main>
</body>
</html>
`;
}
