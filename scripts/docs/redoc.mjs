// What is changed in Redoc's own code, which stands in every page. A version that has it otherwise is an error here.
const NAME = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="56" height="16"><text y="12" font-family="sans-serif" font-size="12" fill="#5a7de8">Redocly</text></svg>')}`;

const changes = [
  // Its logo comes from a host of its own: the one thing that --inlineBundle does not bring.
  { what: "the logo", from: /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g, to: NAME.replaceAll("'", "%27") },
  // Its search finds a word by how it begins. Korean and Japanese are written without spaces where English has them, so each
  // character is indexed (the preset CJK of FlexSearch), a word may begin after any of theirs, and one of theirs may be a word.
  { what: "the index of the search", from: /tokenize:`forward`(?=,context:\{depth:2,resolution:9\}\})/g, to: "encoder:`CJK`" },
  { what: "the letters of a word", from: /\/\[\\p\{L\}\\p\{N\}_-\]\/u/g, to: String.raw`/[\p{Script=Latin}\p{N}_-]/u` },
  { what: "the shortest word", from: /(?<=\.some\(e=>)e\.length>=2(?=\))/g, to: String.raw`/../.test(e)||/[^\p{Script=Latin}\p{N}_-]/u.test(e)` },
];

export function changeRedoc(html) {
  return changes.reduce((page, { what, from, to }) => {
    if (page.search(from) === -1) throw new Error(`${what} is not where it was in Redoc: see what this version does`);
    return page.replace(from, () => to);
  }, html);
}
