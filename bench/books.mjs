// The address books that the fake serves, each by the time at which its span ends.
const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;

/** 58 windows: what the SDK makes of so many spans of 7 days, less a day so that the last is no window's full length. */
const WINDOWS = 58;
const STEP = 7 * DAY - 2 * SECOND;

export const books = {
  /** 50 contacts a window: each is one page. */
  shallow: (end) => even(end, WINDOWS * STEP - DAY, WINDOWS * 50),
  /** At 50 a page, about 8 pages a window. */
  deep: (end) => even(end, WINDOWS * STEP - DAY, 20_000),
  /** 130,000 in 28 days, 120,000 of them in one hour of the tenth day. */
  dense(end) {
    const start = end - 28 * DAY;
    const dense = 120_000;
    const contacts = 130_000;
    const created = (i) => (i < dense ? start + 10 * DAY + (i * HOUR) / dense : start + ((i - dense + 0.5) * 28 * DAY) / (contacts - dense));
    return { start, contacts, contactTimes: (i) => ({ created: Math.floor(created(i)) }) };
  },
};

function even(end, length, contacts) {
  const start = end - length;
  return { start, contacts, contactTimes: (i) => ({ created: Math.floor(start + ((i + 0.5) * length) / contacts) }) };
}

/** A full hour that is over, for spans to end at: later ones would be of the future. */
export function lastHour() {
  return Math.floor(Date.now() / HOUR) * HOUR;
}
