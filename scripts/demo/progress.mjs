// A bar that is redrawn in its line on a terminal; anywhere else a plain line now and then.
const WIDTH = 30;
const LINE_EVERY = 1_000;
const number = new Intl.NumberFormat("en");

/** @param {{ total?: number }} options without a total (the API gives none) it counts up */
export function progress({ total }, stream = process.stdout) {
  let lastLine = 0;
  const count = (done) => number.format(done) + (total === undefined ? "" : ` of ${number.format(total)}`);
  return {
    update(done) {
      if (stream.isTTY) {
        const filled = total ? Math.round((done / total) * WIDTH) : 0;
        const bar = total ? `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)}  ` : "";
        stream.write(`\r         ${bar}${count(done)} contacts`);
      } else if (done - lastLine >= LINE_EVERY) {
        lastLine = done;
        stream.write(`         ${count(done)} contacts\n`);
      }
    },
    end() {
      if (stream.isTTY) stream.write("\r\x1b[K");
    },
  };
}
