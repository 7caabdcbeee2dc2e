import { ValidationError } from "../errors.js";

/**
 * Puts ids into a path template.
 *
 * openapi-fetch would send an empty id to the list, `..` to the folder above and a missing one as `%7BcontactId%7D`:
 * each a different endpoint.
 */
export function fillPath(template: string, ids: Record<string, unknown> = {}): string {
  return template.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(checkedId(name, ids[name])));
}

/** openapi-fetch asks for no path at all where a raw call gives no ids, and sends the template. */
export function refuseUnfilled(path: string): void {
  const name = /(?:\{|%7B)(\w+Id)(?:\}|%7D)/i.exec(path)?.[1];
  if (name) throw refusal(name, "is missing");
}

function checkedId(name: string, id: unknown): string {
  if (typeof id !== "string") throw refusal(name, `must be a text, not ${id === null ? "null" : typeof id}`);
  if (id === "" || id.trim() === "") throw refusal(name, "is empty");
  if (id === "." || id === "..") throw refusal(name, `is "${id}", which would address another resource`);
  if (/\p{Surrogate}/u.test(id)) throw refusal(name, "holds half a character (a lone surrogate)");
  return id;
}

function refusal(path: string, message: string): ValidationError {
  return new ValidationError([{ path, message }]);
}
