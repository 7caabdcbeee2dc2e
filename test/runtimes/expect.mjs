// No assertion library runs everywhere.
export function equal(found, expected, what) {
  const [is, should] = [found, expected].map((value) => JSON.stringify(sorted(value)));
  if (is !== should) throw new Error(`${what}: ${is?.slice(0, 500)} instead of ${should?.slice(0, 500)}`);
}

/** What it was rejected with, which must be an error of this name. */
export async function rejection(promise, name) {
  const error = await promise.then((value) => Object.assign(new Error(`no ${name}, but ${JSON.stringify(value)?.slice(0, 200)}`), { name: "none" }), (reason) => reason);
  if (error?.name !== name) throw error;
  return error;
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
}
