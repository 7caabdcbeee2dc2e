import { toIssue } from "./constraints.js";
import type { ValidationIssue } from "./errors.js";
import { READ_ONLY } from "./rules.js";

/** What of a JSON text tells where a number stands; digits inside a string are part of the string. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*|[[\]{},]/g;

const MESSAGE = "is a number that JavaScript can't represent exactly, so sending it back would change it. Use `update`, which doesn't send it";

/**
 * The numbers that JSON.parse has changed in a contact that would be sent back, integers beyond 2^53 say. `json` is the
 * contact as it came; it has been parsed before, so it is known to be JSON.
 */
export function inexactNumbers(json: string): ValidationIssue[] {
  const issues: ValidationIssue[] = [];
  /** The current name in each open object, undefined until it is read; the current index in each list. */
  const at: (string | number | undefined)[] = [];
  for (const [token] of json.matchAll(TOKEN)) {
    const place = at.at(-1);
    if (token === "{") at.push(undefined);
    else if (token === "[") at.push(0);
    else if (token === "}" || token === "]") at.pop();
    else if (token === ",") at[at.length - 1] = typeof place === "number" ? place + 1 : undefined;
    else if (token.startsWith('"')) at[at.length - 1] = place ?? (JSON.parse(token) as string);
    else if (!isExact(token) && !READ_ONLY.some((name) => name === at[0])) {
      issues.push(toIssue({ at: at.map((key) => key ?? ""), message: MESSAGE }, "contact"));
    }
  }
  return issues;
}

function isExact(number: string): boolean {
  return spelling(number) === spelling(String(Number(number)));
}

/** One spelling per number: 1.0, 1 and 10e-1 all become `1e0`. */
function spelling(number: string): string {
  const [, sign, whole, fraction = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:e(.+))?$/i.exec(number) ?? [];
  if (whole === undefined) return number;
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  return significant === "" ? "0" : `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}
