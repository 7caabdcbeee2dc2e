/**
 * How a value may read where the other side echoes it: as it is, as JSON writes it with and without letters beyond ASCII, as
 * addresses and forms do, and as HTML does. The longest first, or a short one would leave the rest of a long one behind.
 */
export function spellings(value: string): string[] {
  const json = JSON.stringify(value).slice(1, -1);
  const ascii = json.replace(/[\x7f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const html = value.replace(/[&<>"']/g, (sign) => HTML[sign]!);
  // A lone surrogate, which encodeURIComponent would throw at, becomes what the wire carries.
  const percent = encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(value)));
  const form = new URLSearchParams([["", value]]).toString().slice(1);
  return longestFirst([json, ascii, value, html, percent, percent.replaceAll("%20", "+"), percent.replaceAll("'", "%27"), form]);
}
const HTML: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Each once, the longest first. */
export function longestFirst(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort((a, b) => b.length - a.length);
}
