/** One text for all values that are the same once sent: the order of keys does not count, and undefined is absent. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return typeof value === "string" ? JSON.stringify(value) : String(value);
  // By own keys: `__proto__` is a name that a custom property may have.
  const properties = Object.entries(value).filter((entry) => entry[1] !== undefined);
  return `{${properties.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).sort().join()}}`;
}
