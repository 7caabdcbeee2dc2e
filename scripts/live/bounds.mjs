import { at } from "./spans.mjs";

/** Contacts tried per kind of date; each costs some 25 requests. */
const CONTACTS = 3;
const AROUND_MS = 4_000;
const BOUNDS = ["[]", "[)", "(]", "()"];

/**
 * Whether the bounds belong to a span. Answers show whole seconds, so for a few contacts it is bisected to the millisecond
 * up to which start and from which end still finds them; then those readings are left that explain all that was found.
 */
export async function readBounds(ask, sample) {
  const rows = [];
  for (const searchDateType of ["CREATED_TIME", "MODIFIED_TIME"]) {
    const found = [];
    for (const contact of sample) {
      const limits = found.length < CONTACTS && Number.isFinite(contact[searchDateType]) && (await limitsOf(ask, contact, searchDateType));
      if (limits) found.push(limits);
    }
    rows.push(boundsRow(searchDateType, found));
  }
  return rows;
}

/** The last start and the first end that find the contact, in milliseconds from the second that its answer shows. */
async function limitsOf(ask, { contactId, ...times }, searchDateType) {
  const shown = times[searchDateType];
  const finds = async (start, end) => {
    const { contacts, nextCursor } = await ask({ count: 500, searchDateType, startDateTime: at(start), endDateTime: at(end) });
    return nextCursor === undefined ? contacts.some((contact) => contact.contactId === contactId) : undefined;
  };
  const [low, high] = [shown - AROUND_MS, shown + AROUND_MS];
  // Too many share these seconds, or it has been modified since: another contact then.
  if (!(await finds(low, high))) return undefined;
  const start = await lastTrue(low, high, (ms) => finds(ms, high));
  const end = -(await lastTrue(-high, -low, (ms) => finds(low, -ms)));
  return (await finds(low, high)) ? { start: start - shown, end: end - shown } : undefined;
}

/** The last whole number for which it holds; it holds for `low`, and no longer from some point on. */
async function lastTrue(low, high, holds) {
  let [yes, no] = [low, high + 1];
  while (no - yes > 1) {
    const middle = Math.floor((yes + no) / 2);
    if (await holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

function boundsRow(searchDateType, found) {
  const question = `Do startDateTime and endDateTime belong to the span (${searchDateType})?`;
  if (found.length === 0) return [question, "not shown: no contact could be told apart", ""];
  const evidence = found.map(({ start, end }) => `found up to start ${signed(start)} ms and from end ${signed(end)} ms of the second shown`).join("; ");
  const toSecond = BOUNDS.filter((bounds) => found.every((limits) => explains(limits, bounds, 0)));
  if (found.length > 1 && toSecond.length > 0) return [question, `\`${toSecond.join("` or `")}\`, times stored to the second`, evidence];
  const cut = BOUNDS.filter((bounds) => found.every(({ start, end }) => start === (bounds[0] === "[" ? 999 : -1) && end === (bounds[1] === "]" ? 0 : 1_000)));
  if (cut.length > 0) return [question, `\`${cut.join("` or `")}\`, the query's times cut to the second`, evidence];
  const toMillisecond = BOUNDS.filter((bounds) => found.every((limits) => Array.from({ length: 1_000 }, (_, ms) => ms).some((ms) => explains(limits, bounds, ms))));
  if (toMillisecond.length === 0) return [question, "no reading explains what was found", evidence];
  // One inclusive and one exclusive bound look like the other way round a millisecond on.
  return [question, `\`${toMillisecond.join("` or `")}\`, times stored to the millisecond`, evidence];
}

/** Whether a contact stored so many milliseconds into the shown second would be found just so. */
function explains({ start, end }, bounds, ms) {
  return start === (bounds[0] === "[" ? ms : ms - 1) && end === (bounds[1] === "]" ? ms : ms + 1);
}

function signed(ms) {
  return ms < 0 ? String(ms) : `+${ms}`;
}
