export const SECOND = 1_000;
export const DAY = 86_400 * SECOND;

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,3}))?(Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds since 1970 of `YYYY-MM-DDThh:mm:ss[.SSS]TZD`; undefined for anything else, a date without a zone among it. */
export function parseDateTime(text: string): number | undefined {
  const match = DATE_TIME.exec(text);
  if (match === null || !isCalendarDate(match[1] ?? "")) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

/** Whether `YYYY-MM-DD` names a day that exists. `Date.parse` alone takes 30 February for 2 March. */
export function isCalendarDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** As answers write it: whole seconds, Korean and Japanese time. */
export function formatAnswerTime(time: number): string {
  return `${new Date(time + 9 * 3_600 * SECOND).toISOString().slice(0, 19)}+09:00`;
}
