import type { Breach, Place } from "./constraints.js";

/**
 * What JSON would silently drop or change: a Map becomes `{}`, NaN and a hole in a list become null, a function is dropped.
 *
 * A property that is undefined counts as absent, as in the types.
 */
export function unsendable(value: unknown, at: Place = [], within: readonly object[] = []): Breach[] {
  const message = problemOf(value, within);
  if (message) return [{ at, message, value }];
  if (typeof value !== "object" || value === null) return [];
  const inside = [...within, value];
  if (!Array.isArray(value)) return Object.entries(value).flatMap(([key, each]) => unsendable(each, [...at, key], inside));
  // Array.from sees holes, too.
  return Array.from(value, (item: unknown, i) =>
    item === undefined ? [{ at: [...at, i], message: "is undefined, which JSON turns into null" }] : unsendable(item, [...at, i], inside),
  ).flat();
}

/** What can't be sent, and all other breaches except those in the same place: a Date in place of a string is one mistake. */
export function breachesOfBody(body: unknown, findOthers: () => Breach[]): Breach[] {
  const lost = unsendable(body);
  if (lost.some(({ message }) => message === ENDLESS)) return lost;
  return [...lost, ...findOthers().filter(({ at }) => !lost.some((breach) => breach.at.every((key, i) => key === at[i])))];
}

/** The message for a circular value. */
const ENDLESS = "contains itself, which JSON can't represent";

function problemOf(value: unknown, within: readonly object[]): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : `is ${value}, which JSON turns into null`;
  if (["bigint", "function", "symbol"].includes(typeof value)) return `is a ${typeof value}, which JSON can't represent`;
  if (typeof value !== "object" || value === null) return undefined;
  if (within.includes(value)) return ENDLESS;
  if (Array.isArray(value)) return undefined;
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (kind !== "Object") return `is a ${kind}; give the plain value to send`;
  return "toJSON" in value && typeof value.toJSON === "function" ? "would be sent as something else (it has toJSON); give a plain object" : undefined;
}
