import type { Breach, Place } from "../constraints.js";

/**
 * What JSON would leave out or change without a word: a Map becomes `{}`, NaN and a gap in a list become null, a function is gone.
 *
 * A property that is undefined is absent, as the types have it.
 */
export function unsendable(value: unknown, at: Place = [], within: readonly object[] = []): Breach[] {
  if (typeof value !== "object" || value === null) {
    const problem = problemOfPlain(value);
    return problem ? [{ at, rule: "json", message: problem, value }] : [];
  }
  if (within.includes(value)) return [{ at, rule: CYCLE, message: "holds itself: JSON has no end for it", value }];
  const problem = problemOfObject(value);
  if (problem) return [{ at, rule: "json", message: problem, value }];
  const inside = [...within, value];
  if (!Array.isArray(value)) return Object.entries(value).flatMap(([key, each]) => unsendable(each, [...at, key], inside));
  // Array.from sees gaps too.
  return Array.from(value, (item: unknown, i) =>
    item === undefined ? [{ at: [...at, i], rule: "json", message: "is undefined, which JSON turns into null" }] : unsendable(item, [...at, i], inside),
  ).flat();
}

/** The rule of a breach after which a value can't be walked through any more. */
export const CYCLE = "cycle";

function problemOfPlain(value: unknown): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : `is ${value}, which JSON turns into null`;
  if (typeof value === "bigint") return "is a BigInt, which JSON can't hold";
  return typeof value === "function" || typeof value === "symbol" ? `is a ${typeof value}, which JSON leaves out` : undefined;
}

function problemOfObject(value: object): string | undefined {
  if (Array.isArray(value)) return undefined;
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (kind !== "Object") return `is a ${kind}; give the plain value that is to be sent`;
  return "toJSON" in value && typeof value.toJSON === "function" ? "turns into something else when sent (it has toJSON); give a plain object" : undefined;
}
