import { at } from "./spans.mjs";

const DAY_MS = 86_400_000;
/** Fewer could be in order by chance. */
const LEAST = 5;
const ORDERS = [
  ["CREATED_TIME", "createdTime asc"],
  ["CREATED_TIME", "createdTime desc"],
  ["MODIFIED_TIME", "modifiedTime asc"],
];

/** Whether a dated answer comes as `orderBy` asks; `listByDate` relies on it only as long as it sees it. */
export async function readOrder(ask, sample) {
  const rows = [];
  for (const [searchDateType, orderBy] of ORDERS) {
    const question = `Is an answer by ${searchDateType} sorted as \`orderBy=${orderBy}\` asks?`;
    const times = await densestWeek(ask, sample, searchDateType, orderBy);
    const distinct = new Set(times).size;
    if (distinct < LEAST) rows.push([question, "not shown: too few contacts in a week", `${distinct} different times`]);
    else rows.push([question, isSorted(times, orderBy.endsWith("desc")) ? "yes" : "no", `${times.length} contacts of a week, ${distinct} different times`]);
  }
  return rows;
}

/** Times of the week with the most contacts, of a few that have some. */
async function densestWeek(ask, sample, searchDateType, orderBy) {
  let most = [];
  for (const contact of sample.slice(0, 5)) {
    const start = contact[searchDateType] - DAY_MS;
    if (!Number.isFinite(start)) continue;
    const { contacts } = await ask({ count: 500, searchDateType, startDateTime: at(start), endDateTime: at(start + 6 * DAY_MS), orderBy });
    const times = contacts.map(({ createdTime, modifiedTime }) => Date.parse(searchDateType === "CREATED_TIME" ? createdTime : modifiedTime));
    if (times.length > most.length) most = times;
  }
  return most;
}

function isSorted(times, descending) {
  return times.every((time, i) => i === 0 || (descending ? time <= times[i - 1] : time >= times[i - 1]));
}
