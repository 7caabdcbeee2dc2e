import type { Breach, Place } from "./constraints.js";

/**
 * What JSON would leave out or change without a word: a Map becomes `{}`, NaN and a gap in a list become null, a function is gone.
 *
 * A property that is undefined is absent, as the types have it.
 */
export function unsendable(value: unknown, at: Place = [], within: readonly object[] = []): Breach[] {
  const message = problemOf(value, within);
  if (message) return [{ at, message, value }];
  if (typeof value !== "object" || value === null) return [];
  const inside = [...within, value];
  if (!Array.isArray(value)) return Object.entries(value).flatMap(([key, each]) => unsendable(each, [...at, key], inside));
  // Array.from sees gaps too.
  return Array.from(value, (item: unknown, i) =>
    item === undefined ? [{ at: [...at, i], message: "is undefined, which JSON turns into null" }] : unsendable(item, [...at, i], inside),
  ).flat();
}

/** What can't be sent, and the other breaches, but for those in the same place: a Date where a text should be is one mistake. */
export function breachesOfBody(body: unknown, findOthers: () => Breach[]): Breach[] {
  const lost = unsendable(body);
  if (lost.some(({ message }) => message === ENDLESS)) return lost;
  return [...lost, ...findOthers().filter(({ at }) => !lost.some((breach) => breach.at.every((key, i) => key === at[i])))];
}

/** What is said of a value that can't be walked through to its end. */
const ENDLESS = "holds itself, which JSON has no end for";

function problemOf(value: unknown, within: readonly object[]): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : `is ${value}, which JSON turns into null`;
  if (["bigint", "function", "symbol"].includes(typeof value)) return `is a ${typeof value}, which JSON can't hold`;
  if (typeof value !== "object" || value === null) return undefined;
  if (within.includes(value)) return ENDLESS;
  if (Array.isArray(value)) return undefined;
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (kind !== "Object") return `is a ${kind}; give the plain value that is to be sent`;
  return "toJSON" in value && typeof value.toJSON === "function" ? "turns into something else when sent (it has toJSON); give a plain object" : undefined;
}
