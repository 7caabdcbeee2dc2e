const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;

/** How long a span may be, what one bound alone means, and what dates without their type do. */
export async function readSpans(ask, sample) {
  const start = Date.now() - 30 * DAY_MS;
  const rows = [];
  for (const [words, ms] of [["exactly 7 days", 7 * DAY_MS], ["7 days and a second", 7 * DAY_MS + SECOND_MS], ["8 days", 8 * DAY_MS]]) {
    const { status, said } = await ask({ count: 1, searchDateType: "CREATED_TIME", startDateTime: at(start), endDateTime: at(start + ms) });
    rows.push([`A span of ${words}?`, status === 200 ? "taken" : `refused: ${said}`, `status ${status}`]);
  }
  const { status, said } = await ask({ count: 1, startDateTime: at(start), endDateTime: at(start + DAY_MS) });
  rows.push(["Dates without `searchDateType`?", status === 200 ? "taken" : `refused: ${said}`, `status ${status}`]);
  for (const bound of ["startDateTime", "endDateTime"]) rows.push(await readOneBound(ask, sample, bound));
  return rows;
}

async function readOneBound(ask, sample, bound) {
  const question = `Which days does \`${bound}\` alone mean?`;
  const times = sample.map(({ CREATED_TIME }) => CREATED_TIME).sort((a, b) => a - b);
  const middle = times[Math.floor(times.length / 2)];
  if (!Number.isFinite(middle)) return [question, "not shown: no contact has a time", ""];
  const reach = [];
  for (const orderBy of ["createdTime asc", "createdTime desc"]) {
    const { status, said, contacts } = await ask({ count: 1, searchDateType: "CREATED_TIME", [bound]: at(middle), orderBy });
    if (status !== 200) return [question, `refused: ${said}`, `status ${status}`];
    if (contacts[0]) reach.push((Date.parse(contacts[0].createdTime) - middle) / DAY_MS);
  }
  if (reach.length === 0) return [question, "not shown: nothing came", "an empty page"];
  const [from, to] = [Math.min(...reach), Math.max(...reach)];
  return [question, meaningOf(from, to), `created ${from.toFixed(1)} to ${to.toFixed(1)} days from it`];
}

function meaningOf(from, to) {
  if (from < -7.1 || to > 7.1) return "more than 7 days: an open span";
  if (from >= -0.1 && to > 0.1) return "the 7 days after it";
  if (to <= 0.1 && from < -0.1) return "the 7 days before it";
  return to > 0.1 && from < -0.1 ? "days on both sides" : "not shown: only contacts of that moment came";
}

export function at(ms) {
  return new Date(ms + 9 * 3_600_000).toISOString().replace("Z", "+09:00");
}
