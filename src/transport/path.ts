import { refusal } from "../errors.js";

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
  // A slash is sent encoded, but a gateway that decodes it first would take the steps.
  if (id.split(/[/\\]/).some((step) => step === "." || step === "..")) throw refusal(name, 'holds the step "." or "..", which would address another resource');
  if (/\p{Surrogate}/u.test(id)) throw refusal(name, "holds half a character (a lone surrogate)");
  return id;
}
