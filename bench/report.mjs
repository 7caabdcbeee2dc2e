import { remains } from "./remains.mjs";

/** The results as Markdown that reads well on a terminal too. */
export function report({ cores, node, date, load }, results) {
  const bars = results.flatMap(({ name, bars: own }) => own.map((bar) => ({ name, ...bar })));
  const missed = results.filter(({ bars: own }) => own.some(({ met }) => !met));
  const sections = [
    "# Measured against peers",
    `Written by \`npm run bench\` on ${date}: ${cores} cores, Node ${node}, load average ${load[0].toFixed(1)} before and ${load[1].toFixed(1)} ` +
      "after. All in one run; figures are medians, with least and most in brackets. Trust the ratios: the times are this machine's.",
    table(
      ["Bar", "asked", "measured", "met"],
      bars.map(({ what, bar, measured, met }) => [what, bar, measured, met ? "yes" : "**no**"]),
    ),
    ...(missed.length > 0 ? ["## What remains, and why"] : []),
    ...missed.map(({ name, title }) => `**${title}.** ${remains[name] ?? "Not looked into yet."}`),
    ...results.flatMap(({ title, how, tables }) => [`## ${title}`, how, ...tables.map(({ head, rows }) => table(head, rows))]),
  ];
  return `${sections.join("\n\n")}\n`;
}

function table(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(" | ")} |`;
  return [line(head), `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...rows.map(line)].join("\n");
}
