// A bar that is redrawn in its line on a terminal; anywhere else a plain line now and then.
const WIDTH = 30;
const LINE_EVERY = 1_000;
const number = new Intl.NumberFormat("en");

/** @param {{ total?: number, lineEvery?: number }} options without a total (the API gives none) it counts up */
export function progress({ total, lineEvery = LINE_EVERY }, stream = process.stdout) {
  let lastLine = 0;
  const count = (done) => number.format(done) + (total === undefined ? "" : ` of ${number.format(total)}`);
  return {
    update(done, note = "") {
      if (stream.isTTY) {
        const filled = total ? Math.round((done / total) * WIDTH) : 0;
        const bar = total ? `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)}  ` : "";
        stream.write(`\r         ${bar}${count(done)} contacts${note}\x1b[K`);
      } else if (done - lastLine >= lineEvery) {
        lastLine = done;
        stream.write(`         ${count(done)} contacts${note}\n`);
      }
    },
    end() {
      if (stream.isTTY) stream.write("\r\x1b[K");
    },
  };
}
